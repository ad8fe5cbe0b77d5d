-- What those outside were asked before work of ours begins, and what they said (F-36 to F-38). A further question stands beside the one before.
create table agreement (
  id           varchar(36)  not null,
  case_id      varchar(36)  not null,
  round_number int          not null,
  asked        mediumtext   not null,
  asked_at     datetime(6)  not null,
  answer       varchar(12)  null,     -- consent, refuse, amend, unsolved
  words        mediumtext   null,
  said_by      varchar(200) null,     -- who outside said it
  said_on      date         null,     -- the day of the paper
  paper        varchar(400) null,     -- number or file name of the document
  recorded_by  varchar(64)  null,     -- null by a link
  answered_at  datetime(6)  null,
  version      int          not null,
  primary key (id),
  constraint agreement_round unique (case_id, round_number)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table comment_period (
  agreement_id   varchar(36)   not null,
  notice         mediumtext    not null,
  how            varchar(1000) not null,
  comments_until datetime(6)   not null,
  in_force_on    date          not null,
  standard_form  boolean       not null,
  filed          varchar(400)  null,     -- with the regulator
  filed_on       date          null,
  explained      varchar(1000) null,
  primary key (agreement_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table public_comment (
  id           varchar(36)  not null,
  agreement_id varchar(36)  not null,
  author       varchar(200) null,
  contact      varchar(200) null,
  words        mediumtext   not null,
  sent_at      datetime(6)  not null,
  outcome      varchar(12)  null,     -- taken, partly, not-taken
  reply        mediumtext   null,
  replied_by   varchar(64)  null,
  replied_at   datetime(6)  null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index public_comment_agreement on public_comment (agreement_id, sent_at, id);
