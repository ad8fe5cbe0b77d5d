-- How a complaint was judged and answered. All rows but those of complaint_remedy are written once and never changed.
create table complaint_evidence (
  id            varchar(36)  not null,
  case_id       varchar(36)  not null,
  kind          varchar(30)  not null,
  content       varchar(2000) not null,
  kept_at       varchar(200) null, -- where it is kept, in words
  attachment_id varchar(36)  null,
  added_at      datetime(6)  not null,
  added_by      varchar(64)  not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index complaint_evidence_case on complaint_evidence (case_id, id);

create table complaint_judgement (
  id                varchar(36) not null,
  case_id           varchar(36) not null,
  finding           varchar(30) not null,
  goods_received_on date        null, -- only for goods with a defect
  goods_exception   varchar(20) null,
  judged_at         datetime(6) not null,
  judged_by         varchar(64) not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index complaint_judgement_case on complaint_judgement (case_id, id);

create table complaint_draft (
  id               varchar(36) not null,
  case_id          varchar(36) not null,
  content          text        not null,
  drafted_at       datetime(6) not null,
  drafted_by       varchar(64) not null,
  check_department varchar(64) not null,
  approval_owed    boolean     not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index complaint_draft_case on complaint_draft (case_id, id);

create table complaint_review (
  id          varchar(36)   not null,
  case_id     varchar(36)   not null,
  draft_id    varchar(36)   not null,
  step        varchar(20)   not null, -- check, decide, approve
  verdict     varchar(20)   not null, -- accept, return, escalate
  reason      varchar(1000) null,
  reviewed_at datetime(6)   not null,
  reviewed_by varchar(64)   not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index complaint_review_case on complaint_review (case_id, id);

create table complaint_remedy (
  id         varchar(36)   not null,
  case_id    varchar(36)   not null,
  commitment varchar(20)   null, -- such as C-02; null where none was made
  kind       varchar(40)   not null,
  owed_by    varchar(40)   not null,
  amount     decimal(19,4) null,
  currency   varchar(3)    null,
  told       varchar(500)  not null, -- what the complainant is told
  state      varchar(20)   not null, -- chosen, drafted, dropped, granted
  draft_id   varchar(36)   null,
  chosen_at  datetime(6)   not null,
  chosen_by  varchar(64)   not null,
  granted_at datetime(6)   null,
  version    int           not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index complaint_remedy_case on complaint_remedy (case_id, id);
