-- A change that nobody approved, as it was found, and what was decided about it afterwards. The items, the evaluation and the words about
-- it stand in the tables of changes, so that both are counted by the same columns.
create table unapproved_change (
  case_id       varchar(36)   not null,
  found_at      datetime(6)   not null,
  found_by      varchar(64)   not null,
  done_by       varchar(64)   null,     -- who changed it, if that is known
  reporter      varchar(64)   not null,
  audit_case_id varchar(36)   null,     -- the audit of configuration items that found it
  decision      varchar(12)   null,     -- keep, undo, unfounded
  department_id varchar(64)   null,     -- that puts the register or the change right
  decided_by    varchar(64)   null,
  reason        varchar(2000) null,
  decided_at    datetime(6)   null,
  key_hash      varchar(64)   null,     -- SHA-256 of the Idempotency-Key
  request_hash  varchar(64)   null,
  version       int           not null,
  primary key (case_id),
  constraint unapproved_change_key unique (key_hash)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index unapproved_change_audit on unapproved_change (audit_case_id, case_id);
