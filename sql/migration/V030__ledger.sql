-- The chain of each case; docs/ledger.md describes every byte of a body.
create table ledger_entry (
  case_id     varchar(36) not null,
  sequence    bigint      not null,
  occurred    bigint      not null, -- microseconds since 1970-01-01T00:00:00Z
  recorded    bigint      not null, -- likewise
  hash        varchar(64) not null, -- SHA-256 of body, lower-case hexadecimal
  body        mediumblob  not null, -- the very bytes that were hashed
  primary key (case_id, sequence)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The last entry of each case; locked while the next one is written.
create table ledger_head (
  case_id  varchar(36) not null,
  sequence bigint      not null, -- 0 before the first entry
  hash     varchar(64) not null, -- 64 zeros before the first entry
  primary key (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The keys that personal values are encrypted under. Deleting a row erases the person from every entry.
create table person_key (
  person_id  varchar(64)    not null,
  key_id     varchar(36)    not null,
  wrapped_by varchar(16)    not null, -- fingerprint of the master key
  wrapped    varbinary(128) not null, -- nonce, then AES-256-GCM of the 32 key bytes
  created_at datetime(6)    not null,
  primary key (person_id),
  constraint person_key_id unique (key_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
