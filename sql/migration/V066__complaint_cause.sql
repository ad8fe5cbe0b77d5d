-- To what a substantiated complaint is attributed, and what the responsible department does about it.
create table complaint_cause (
  case_id       varchar(36) not null,
  department    varchar(64) not null, -- the office that attributes
  cause         varchar(20) null, -- broken-promise, work-error, irregular-work, none; null until attributed
  explanation   text        null,
  responsible   varchar(64) null,
  attributed_at datetime(6) null,
  attributed_by varchar(64) null,
  measure       text        null,
  measured_at   datetime(6) null,
  measured_by   varchar(64) null,
  version       int         not null,
  primary key (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
