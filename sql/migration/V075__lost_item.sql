-- What became of things left in a car (F-03): one row for each case.
create table lost_item (
  case_id     varchar(36)  not null,
  driver      varchar(100) null,
  car         varchar(100) null,
  custody     varchar(200) null,     -- where a thing that was handed in untouched is kept
  place       varchar(400) null,     -- where the passenger wants it brought
  proof       varchar(200) null,     -- the carrier's number, or who took it
  video_kept  boolean      not null, -- the driver was asked to keep the dash-cam video
  objected_at datetime(6)  null,     -- when the passenger complained about the answer
  version     int          not null,
  primary key (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table lost_item_key (
  key_hash     varchar(64) not null, -- SHA-256 of the Idempotency-Key
  request_hash varchar(64) not null,
  case_id      varchar(36) not null,
  primary key (key_hash)
) default charset=utf8mb4 collate=utf8mb4_bin;
