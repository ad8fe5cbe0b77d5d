-- What the template of a change demands, and its evidence: that the user was asked, values before and after, the second person (F-40 to F-42).
create table change_evidence (
  case_id  varchar(36) not null,
  demand   varchar(30) not null,
  evidence mediumtext  not null,
  given_by varchar(64) not null,
  given_at datetime(6) not null,
  primary key (case_id, demand)
) default charset=utf8mb4 collate=utf8mb4_bin;
