-- Files of a case. Nothing changes them once they are stored.
create table attachment (
  id            varchar(36)  not null,
  case_id       varchar(36)  not null,
  added_at      datetime(6)  not null,
  origin        varchar(20)  not null, -- party, staff, letter
  author_id     varchar(64), -- null: the party or the system
  for_party     boolean      not null, -- the complainant sees it too
  name          varchar(200) not null,
  media_type    varchar(120) not null, -- found from the content
  size_bytes    bigint       not null,
  sha256        varchar(64)  not null, -- lower-case hexadecimal
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index attachment_case on attachment (case_id, added_at, id);

-- The content in pieces, so that no node ever holds a whole file.
create table attachment_chunk (
  attachment_id varchar(36) not null,
  chunk_no      int         not null, -- from 0
  content       mediumblob  not null,
  primary key (attachment_id, chunk_no)
) default charset=utf8mb4 collate=utf8mb4_bin;
