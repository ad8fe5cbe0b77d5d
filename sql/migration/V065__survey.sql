-- How content people are: a call-back by sample, a rating of their own; one of each for a case at most.
create table survey (
  id            varchar(36) not null,
  case_id       varchar(36) not null,
  source        varchar(10) not null, -- call, rating
  instance      varchar(64) null, -- the process instance that carries it
  department    varchar(64) null, -- the office that calls
  started_at    datetime(6) not null,
  attempts      int         not null,
  attempts_most int         not null,
  low_score     int         not null, -- the highest score that counts as low
  overall       int         null, -- 1 very bad to 5 very good
  remark        text        null,
  reason        text        null, -- why, as the responsible unit found
  reaction      text        null, -- what it does about it
  version       int         not null,
  primary key (id),
  constraint survey_once unique (case_id, source)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index survey_instance on survey (instance);

create table survey_answer (
  survey_id varchar(36) not null,
  ordinal   int         not null,
  question  varchar(30) not null,
  answer    varchar(30) not null,
  primary key (survey_id, ordinal)
) default charset=utf8mb4 collate=utf8mb4_bin;
