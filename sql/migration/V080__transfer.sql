-- Where a complaint goes on that was open in another system when it was imported.
create table imported_complaint (
  case_id       varchar(36) not null,
  stage         varchar(30) not null, -- triage, first-reply, in-work
  department_id varchar(64) null,     -- null where triage finds it
  primary key (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- A run of the command import. What was imported by runs whose heads of department were not told yet is told by the next run.
create table import_run (
  id         varchar(36)  not null,
  source     varchar(100) not null,
  file_name  varchar(400) not null,
  started_at datetime(6)  not null,
  ended_at   datetime(6)  null, -- null while it runs, and for ever if it was killed
  told_at    datetime(6)  null, -- when the summaries were queued
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index import_run_untold on import_run (source, told_at, id);

-- A row of a source that became a case; written in the transaction that files the case, so that none becomes two.
create table import_row (
  source        varchar(100) not null,
  row_key       varchar(200) not null,
  run_id        varchar(36)  not null,
  case_id       varchar(36)  not null,
  line          bigint       not null, -- of the file, counted from 1
  department_id varchar(64)  null,     -- who owned the case then
  is_open       boolean      not null,
  due_at        datetime(6)  null,     -- of its first deadline then, if open
  primary key (source, row_key)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index import_row_run on import_row (run_id, is_open, department_id, due_at);
create index import_row_case on import_row (case_id);
