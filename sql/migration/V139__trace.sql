-- The chain from a complaint to what was changed and back: the items that a case is about, and what was written down elsewhere.
create table case_item (
  case_id   varchar(36) not null,
  item_code varchar(60) not null,
  named_by  varchar(64) not null,
  named_at  datetime(6) not null,
  primary key (case_id, item_code)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index case_item_code on case_item (item_code, case_id);

create table case_reference (
  id       varchar(36)   not null,
  case_id  varchar(36)   not null,
  sort     varchar(20)   not null, -- knowledge, document
  title    varchar(200)  not null,
  address  varchar(1000) not null,
  added_by varchar(64)   not null,
  added_at datetime(6)   not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index case_reference_case on case_reference (case_id, added_at, id);

-- Which complaints about a service came in since something was changed.
create index case_file_service on case_file (service, kind, received_at, id);
