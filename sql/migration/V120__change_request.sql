-- Changes (F-35). What was asked for never changes; what was found, decided, planned, done and said about it stands beside it.
create table change_request (
  case_id      varchar(36) not null,
  change_kind  varchar(30) not null,
  model        varchar(20) not null, -- standard, normal, emergency
  template     varchar(60) null,
  requester    varchar(64) not null,
  key_hash     varchar(64) null,     -- SHA-256 of the Idempotency-Key
  request_hash varchar(64) null,
  primary key (case_id),
  constraint change_request_key unique (key_hash)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table change_evaluation (
  case_id      varchar(36) not null,
  users        varchar(10) not null,
  reversible   boolean     not null,
  tested       varchar(10) not null,
  downtime     boolean     not null,
  risk         varchar(10) null,     -- what the table made of the answers; an evaluation afterwards has none
  evaluated_by varchar(64) not null,
  evaluated_at datetime(6) not null,
  primary key (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table change_approval (
  case_id       varchar(36)   not null,
  approval      varchar(30)   not null, -- automatic, manager, or the key of a board
  quorum        int           not null,
  veto          boolean       not null,
  board_session varchar(36)   null,
  approved      boolean       null,
  decided_by    varchar(64)   null,
  reason        varchar(2000) null,
  decided_at    datetime(6)   null,
  version       int           not null,
  primary key (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The last plan holds; those before stay.
create table change_plan (
  case_id      varchar(36)   not null,
  plan_number  int           not null,
  window_start datetime(6)   not null,
  window_end   datetime(6)   not null,
  decide_by    datetime(6)   not null,
  check_plan   varchar(2000) not null,
  back_out     mediumtext    not null,
  waiver       varchar(1000) null,     -- why the users are not told beforehand
  planned_by   varchar(64)   not null,
  planned_at   datetime(6)   not null,
  primary key (case_id, plan_number)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table change_step (
  case_id       varchar(36)  not null,
  step_number   int          not null,
  department_id varchar(64)  not null,
  title         varchar(200) not null,
  done_by       varchar(64)  null,
  done_at       datetime(6)  null,
  primary key (case_id, step_number)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table change_result (
  case_id varchar(36) not null,
  role    varchar(20) not null, -- confirmation, check, back-out, review
  outcome varchar(20) not null,
  remarks mediumtext  null,
  said_by varchar(64) not null,
  said_at datetime(6) not null,
  primary key (case_id, role)
) default charset=utf8mb4 collate=utf8mb4_bin;
