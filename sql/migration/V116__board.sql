-- The votes of a board about one case; when a vote is due stands with its deadline.
create table board_session (
  id         varchar(36)  not null,
  case_id    varchar(36)  not null,
  board      varchar(64)  not null,
  profile    varchar(64)  not null,
  question   mediumtext   not null,
  services   mediumtext   not null, -- one a line
  excluded   mediumtext   not null, -- user ids of those who must not vote, one a line
  quorum     int          not null,
  veto       boolean      not null, -- one no rejects
  minuted    boolean      not null, -- every vote has a reason
  opened_at  datetime(6)  not null,
  state      varchar(8)   not null, -- open, closed
  decision   varchar(12)  null,     -- approved, rejected, no-quorum, lapsed
  because    varchar(24)  null,     -- votes, time-over, too-few-members, case-over
  closed_at  datetime(6)  null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index board_session_case on board_session (case_id, opened_at, id);

-- Who sits in it: a person has one seat at most.
create table board_seat (
  session_id    varchar(36)  not null,
  person_id     varchar(64)  not null,
  place         int          not null, -- order of the table
  seat          varchar(160) not null, -- what the table names, such as department-head:change-management
  department_id varchar(64)  null,     -- of which the vote's task is offered to
  in_place_of   varchar(64)  null,     -- user id of the person who is away or must not vote
  task_id       varchar(64)  null,     -- the engine's task of the vote
  primary key (session_id, person_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- One vote for a seat, and one of a person.
create table board_vote (
  session_id varchar(36) not null,
  person_id  varchar(64) not null, -- whose seat
  choice     varchar(8)  not null, -- yes, no, abstain
  reason     mediumtext  null,
  cast_by    varchar(64) not null, -- the person of the seat, or who stands in
  cast_at    datetime(6) not null,
  primary key (session_id, person_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create unique index board_vote_once on board_vote (session_id, cast_by);
