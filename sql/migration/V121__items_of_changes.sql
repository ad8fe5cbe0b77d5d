-- The configuration items that a change touches, as its plan lists them.
create table change_item (
  case_id   varchar(36) not null,
  item_code varchar(60) not null,
  primary key (case_id, item_code)
) default charset=utf8mb4 collate=utf8mb4_bin;
