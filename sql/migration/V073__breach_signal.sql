-- What was detected without a complaint (F-04): one row for each key of a sender, written in the transaction that opens its case.
create table breach_signal (
  key_hash     varchar(64)    not null, -- SHA-256 of sender and Idempotency-Key
  request_hash varchar(64)    not null, -- SHA-256 of the body
  case_id      varchar(36)    null,     -- null only inside the transaction that opens the case
  event        varchar(40)    not null,
  driver       varchar(100)   not null,
  reference    varchar(200)   not null, -- the order
  loss         decimal(14, 2) null,
  currency     varchar(3)     null,
  detected_at  datetime(6)    not null,
  version      int            not null,
  primary key (key_hash),
  constraint breach_signal_case unique (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
