-- Audits of configuration items (D-54), one for each department and half-year; taken before its case is opened, so that several nodes open one.
create table item_audit (
  department_id varchar(64) not null,
  half_year     varchar(7)  not null, -- such as 2026-H2
  case_id       varchar(36) null,     -- null only while the case is being opened
  ends_at       datetime(6) not null,
  owned         int         null,     -- items of the department when the sample was drawn
  opened_at     datetime(6) not null,
  version       int         not null,
  primary key (half_year, department_id),
  constraint item_audit_case unique (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What was found of each item of the sample, and of each thing that is not registered; then what is to be done about a difference.
create table item_audit_finding (
  case_id         varchar(36)   not null,
  position        int           not null,
  item_code       varchar(40)   null,  -- null for a thing that is not registered
  outcome         varchar(16)   null,  -- as-registered, different, missing, not-registered
  remarks         varchar(2000) null,
  found_by        varchar(64)   null,
  found_at        datetime(6)   null,
  verdict         varchar(12)   null,  -- correction, unapproved
  registered_code varchar(40)   null,  -- as what a thing that was not registered is registered now
  judged_by       varchar(64)   null,
  judged_at       datetime(6)   null,
  primary key (case_id, position)
) default charset=utf8mb4 collate=utf8mb4_bin;
