-- A part of a case that was asked of another department; when it is due stands with its deadline.
create table contribution (
  id               varchar(36)  not null,
  case_id          varchar(36)  not null,
  department_id    varchar(64)  not null,
  question         mediumtext   not null,
  asked_by         varchar(64)  not null,
  asked_department varchar(64)  null,     -- who owned the case then
  asked_at         datetime(6)  not null,
  wanted_due       datetime(6)  null,     -- until when the asker wants it; else the limit of the policy holds
  state            varchar(12)  not null, -- asked, received, cancelled
  answer           mediumtext   null,
  answered_by      varchar(64)  null,
  reason           varchar(4000) null,    -- why it was cancelled
  cancelled_by     varchar(64)  null,
  ended_at         datetime(6)  null,
  version          int          not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index contribution_case on contribution (case_id, asked_at, id);
