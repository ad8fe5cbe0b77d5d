-- What the complainant said to each answer, and until when that is possible. The letters themselves are correspondence.
create table complaint_verdict (
  case_id           varchar(36) not null,
  answer_round      int         not null, -- 1 for the first answer of the case
  answered_at       datetime(6) not null,
  closes_at         datetime(6) not null,
  verdict           varchar(20) null, -- confirmed, disputed; null: nothing said
  said_at           datetime(6) null,
  reason            text        null,
  inspection_wanted boolean     not null,
  version           int         not null,
  primary key (case_id, answer_round)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The appeal against the answers of a complaint: one at most, for the finding of the inspection stands.
create table complaint_appeal (
  case_id    varchar(36) not null,
  department varchar(64) not null, -- the office that examines it
  asked_at   datetime(6) not null,
  finding    varchar(20) null, -- upheld, partly-upheld, not-upheld; null until decided
  reasons    text        null,
  decided_by varchar(64) null,
  decided_at datetime(6) null,
  version    int         not null,
  primary key (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
