-- What is owed when a promise was broken, and the queue of penalties that go with it.
create table remedy (
  id                varchar(36)    not null,
  case_id           varchar(36)    not null,
  position          int            not null, -- counts the remedies of the case from 1
  commitment        varchar(10)    null,     -- the promise, such as C-02 or D-22
  kind              varchar(20)    not null, -- penalty, refund, compensation, exchange, repair, return, service, loss-reclaim
  amount            decimal(14, 2) null,
  currency          varchar(3)     null,
  reason            varchar(1000)  not null,
  driver            varchar(100)   null,     -- who is to be penalised, where that was known when it was granted
  reference         varchar(200)   null,     -- the order; null: the reference of the case
  state             varchar(20)    not null, -- granted, penalty-entered, verified, refused, paid, done
  payment_reference varchar(100)   null,     -- what the bank or the carrier calls it
  failures          int            not null, -- payments that failed
  last_failure      varchar(1000)  null,
  granted_at        datetime(6)    not null,
  granted_by        varchar(64)    not null,
  settled_at        datetime(6)    null,
  version           int            not null,
  primary key (id),
  constraint remedy_position unique (case_id, position)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table remedy_penalty (
  id          varchar(36)    not null,
  case_id     varchar(36)    not null,
  position    int            not null, -- counts the entries of the case from 1
  type        varchar(40)    not null, -- a type of the table penalty-rule
  driver      varchar(100)   not null,
  reference   varchar(200)   null,
  fine        decimal(14, 2) null,
  currency    varchar(3)     null,
  points      int            null,
  closure     varchar(10)    null,     -- closed for some days, banned or blocked; null: the driver goes on
  days        int            null,
  rule        varchar(80)    null,     -- version of the table that proposed it
  sample      boolean        not null, -- the figures are samples that nobody has changed
  entered_by  varchar(64)    not null,
  entered_in  varchar(64)    null,     -- null: a rule wrote it
  entered_at  datetime(6)    not null,
  outcome     varchar(12)    null,     -- true, not-true, needs-more, by-rule; null until decided
  finding     varchar(1000)  null,
  verified_by varchar(64)    null,
  verified_in varchar(64)    null,
  verified_at datetime(6)    null,
  booked_at   datetime(6)    null,
  version     int            not null,
  primary key (id),
  constraint remedy_penalty_position unique (case_id, position)
) default charset=utf8mb4 collate=utf8mb4_bin;
