-- The secret link by which a person's calendar program reads the calendar of changes; only its digest is kept.
create table calendar_feed (
  person_id  varchar(64) not null,
  token_hash varchar(64) not null, -- SHA-256
  created_at datetime(6) not null,
  primary key (person_id),
  constraint calendar_feed_token unique (token_hash)
) default charset=utf8mb4 collate=utf8mb4_bin;
