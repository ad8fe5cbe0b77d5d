-- Which release does the work of a change (F-39); gone again when it gives the change back.
create table change_release (
  case_id       varchar(36) not null,
  release_id    varchar(36) not null,
  department_id varchar(64) null,     -- who deploys it
  outcome       varchar(20) null,     -- worked, rolled-back, roll-back-failed, returned
  taken_at      datetime(6) not null,
  primary key (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
