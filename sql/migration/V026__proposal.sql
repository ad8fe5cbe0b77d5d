-- What somebody proposed about a complaint and somebody else must agree to: a hand-over to another department, more time.
create table complaint_proposal (
  id               varchar(36)   not null,
  case_id          varchar(36)   not null,
  subject          varchar(20)   not null, -- hand-over, extension
  department_id    varchar(64)   null,     -- hand-over: the department it is offered to
  deadline_kind    varchar(40)   null,     -- extension: the deadline that shall be later
  wanted_due       datetime(6)   null,     -- extension: until when
  reason           varchar(4000) not null,
  proposed_by      varchar(64)   not null,
  proposed_from    varchar(64)   null,     -- who owned the case then
  proposed_at      datetime(6)   not null,
  state            varchar(12)   not null, -- open, agreed, declined, lapsed
  decided_by       varchar(64)   null,
  decision_reason  varchar(4000) null,
  decided_at       datetime(6)   null,
  version          int           not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index complaint_proposal_case on complaint_proposal (case_id, subject, proposed_at, id);
