-- What a complaint has beyond its case file.
create table complaint (
  case_id      varchar(36)  not null,
  ending       varchar(20)  null, -- answered, referred, duplicate, withdrawn; null while it is handled
  referred_to  varchar(200) null,
  duplicate_of varchar(36)  null, -- case id
  finding      varchar(30)  null,
  answer       text         null, -- as drafted; sent letters are correspondence
  version      int          not null,
  primary key (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The first answer to each idempotency key of the intake; written in the transaction that opens the case.
create table complaint_intake_key (
  idempotency_key varchar(200) not null,
  request_hash    varchar(64)  not null, -- SHA-256 of the body as received, lower-case hexadecimal
  case_id         varchar(36)  null,
  answer          text         null, -- JSON without the tracking token, which is derived
  created_at      datetime(6)  not null,
  primary key (idempotency_key)
) default charset=utf8mb4 collate=utf8mb4_bin;
