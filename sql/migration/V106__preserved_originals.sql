-- The originals of what a complaint disputes are preserved until its file is closed: once asked for a complaint, and each of them named.
create table record_hold (
  case_id     varchar(36)  not null,
  department  varchar(64)  not null, -- that holds the records
  months      int          not null, -- kept in any case, as the table said then
  what_en     varchar(200) not null,
  what_zh     varchar(200) not null,
  asked_at    datetime(6)  not null,
  released_at datetime(6)  null, -- null while they may not be destroyed
  version     int          not null,
  primary key (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table preserved_record (
  id            varchar(36)  not null,
  case_id       varchar(36)  not null,
  content       varchar(500) not null,
  kept_at       varchar(200) null, -- place or reference, in words
  attachment_id varchar(36)  null, -- the file of the case that holds it
  original_of   date         not null,
  held_since    date         not null,
  kept_until    date         not null, -- in any case; the hold may last longer
  added_at      datetime(6)  not null,
  added_by      varchar(64)  not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index preserved_record_case on preserved_record (case_id, id);
