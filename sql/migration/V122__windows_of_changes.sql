-- The windows that planned changes hold until they are over: two that touch one item never overlap.
create table change_window (
  case_id      varchar(36) not null,
  window_start datetime(6) not null,
  window_end   datetime(6) not null,
  primary key (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index change_window_time on change_window (window_start, window_end, case_id);
create index change_item_code on change_item (item_code, case_id);

-- One row: whoever plans a change waits here for whoever is just planning another one.
create table change_planning (
  id int not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
insert into change_planning (id) values (1);
