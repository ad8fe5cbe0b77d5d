-- What an independent office establishes before an answer is sent, because whoever checked it doubted the result: once for a complaint
-- at most, for it stands.
create table complaint_inspection (
  case_id    varchar(36)   not null,
  department varchar(64)   not null, -- the office that establishes it
  asked_by   varchar(64)   not null,
  asked_at   datetime(6)   not null,
  finding    varchar(30)   null, -- one of those of complaint_judgement; null until established
  confirmed  boolean       null, -- whether the department had found the same
  reasons    varchar(2000) null,
  decided_by varchar(64)   null,
  decided_at datetime(6)   null,
  version    int           not null,
  primary key (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
