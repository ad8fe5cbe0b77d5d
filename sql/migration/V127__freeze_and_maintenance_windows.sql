-- A window that was given back stays, so that calendars can say what became of it. A window counts while it is held.
alter table change_window add column held boolean default true not null;
alter table change_window add column sequence int default 0 not null; -- counts its changes
alter table change_window add column changed_at datetime(6) null;

-- When no change may touch something. A freeze never changes; it can be lifted. Without a scope it covers everything.
create table freeze_window (
  id          varchar(36)   not null,
  starts_at   datetime(6)   not null,
  ends_at     datetime(6)   not null,
  reason      varchar(1000) not null,
  declared_by varchar(64)   not null,
  declared_at datetime(6)   not null,
  lifted_by   varchar(64)   null,
  lifted_at   datetime(6)   null,
  lift_reason varchar(1000) null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index freeze_window_time on freeze_window (ends_at, starts_at);

create table freeze_scope (
  freeze_id   varchar(36)  not null,
  kind        varchar(20)  not null, -- department, service, item
  scope_value varchar(200) not null,
  primary key (freeze_id, kind, scope_value)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- When planned maintenance is done (D-38). A row never changes; it can be ended, and another one set.
create table maintenance_window (
  id          varchar(36)  not null,
  kind        varchar(20)  not null, -- department, service
  scope_value varchar(200) not null,
  day_kind    varchar(20)  not null, -- working, non-working: by the calendar
  week_day    int          null,     -- 1 Monday to 7 Sunday; null: each
  time_from   varchar(5)   not null, -- by the calendar's zone
  time_until  varchar(5)   not null, -- not later than time_from: on the next day
  calendar_id varchar(64)  not null,
  set_by      varchar(64)  not null,
  set_at      datetime(6)  not null,
  ended_by    varchar(64)  null,
  ended_at    datetime(6)  null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index maintenance_window_scope on maintenance_window (ended_at, kind, scope_value);
create index maintenance_window_set on maintenance_window (set_at, id);

-- What speaks against a planned window, why it was planned all the same, and what was decided.
create table change_concern (
  case_id     varchar(36)   not null,
  plan_number int           not null,
  kind        varchar(20)   not null, -- freeze, outside, dependent
  subject     varchar(36)   not null, -- the freeze; empty for the others
  told        varchar(2000) not null,
  reason      varchar(1000) null,     -- of who planned; null where the freeze came later
  outcome     varchar(20)   null,     -- granted, refused, emergency, lifted, accepted; null until it is decided
  decided_by  varchar(64)   null,
  why         varchar(2000) null,
  decided_at  datetime(6)   null,
  primary key (case_id, plan_number, kind, subject)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index change_concern_subject on change_concern (subject, kind);
