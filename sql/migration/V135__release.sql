-- Releases (F-39). Window, check and rollback plan stand where those of changes do: in change_plan, change_item and change_window.
create table release_record (
  case_id      varchar(36) not null,
  requester    varchar(64) not null,
  key_hash     varchar(64) null,     -- SHA-256 of the Idempotency-Key
  request_hash varchar(64) null,
  primary key (case_id),
  constraint release_record_key unique (key_hash)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table release_plan (
  case_id       varchar(36)   not null,
  department_id varchar(64)   not null, -- who deploys
  release_plan  mediumtext    not null,
  rehearsed_on  date          null,     -- the way back; null where it was not rehearsed
  rehearsed_by  varchar(200)  null,
  rehearsal     varchar(2000) not null, -- the result, or why there was none
  primary key (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- A change is in one release at a time: held_change is its case as long as a release has it.
create table release_change (
  id          varchar(36)  not null,
  case_id     varchar(36)  not null,
  change_id   varchar(36)  not null,
  held_change varchar(36)  null,
  outcome     varchar(20)  null, -- works, fails, rolled-back, failed, untouched, left
  reason      varchar(800) null,
  said_by     varchar(64)  not null,
  said_at     datetime(6)  not null,
  primary key (id),
  constraint release_change_held unique (held_change)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index release_change_case on release_change (case_id, id);

create table release_tick (
  case_id       varchar(36)   not null,
  stage         varchar(20)   not null,
  criterion     varchar(60)   not null,
  evidence      varchar(1000) not null,
  attachment_id varchar(36)   null,
  ticked_by     varchar(64)   not null,
  ticked_at     datetime(6)   not null,
  primary key (case_id, stage, criterion)
) default charset=utf8mb4 collate=utf8mb4_bin;
