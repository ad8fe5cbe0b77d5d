-- One promise of one case. counted_micros is the counted time before since_at, when its present
-- segment began; what runs since then is read off the clock.
create table deadline (
    id varchar(36) not null,
    case_id varchar(36) not null,
    kind varchar(40) not null,
    round int not null,
    source varchar(40) not null,
    clock varchar(60) not null,
    limit_text varchar(40),
    limit_micros bigint,
    legal boolean not null,
    ladder varchar(60),
    ladder_version varchar(200),
    warn_shares varchar(60),
    pause_reasons varchar(400),
    extensions_allowed int not null,
    policy_version varchar(200) not null,
    state varchar(12) not null,
    started_at datetime(6) not null,
    since_at datetime(6) not null,
    counted_micros bigint not null,
    due_at datetime(6),
    paused_for varchar(400),
    remaining_micros bigint,
    breached_at datetime(6),
    ended_at datetime(6),
    extensions int not null,
    department_id varchar(64),
    segments int not null,
    next_rung_at datetime(6),
    ladder_instance varchar(64),
    version int not null,
    primary key (id),
    constraint deadline_of_case unique (case_id, kind, round)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The board, by department and for all: open deadlines, first due first.
create index deadline_board_department on deadline (department_id, ended_at, due_at, id);
create index deadline_board_all on deadline (ended_at, due_at, id);
-- The sweep: rungs that should have been climbed.
create index deadline_next_rung on deadline (next_rung_at, id);

-- Who had the deadline when, and whether its clock ran: the borders from which its explanation is told. The closed hours inside
-- a running segment follow from the calendar's version, which never changes.
create table deadline_segment (
    deadline_id varchar(36) not null,
    ordinal int not null,
    reason varchar(400),
    department_id varchar(64),
    from_at datetime(6) not null,
    to_at datetime(6),
    counted_micros bigint,
    primary key (deadline_id, ordinal)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- A rung of the ladder that was climbed; turn counts its repeats from 1. The key lets nobody climb it twice.
create table deadline_rung (
    deadline_id varchar(36) not null,
    rung varchar(40) not null,
    turn int not null,
    was_due_at datetime(6) not null,
    climbed_at datetime(6) not null,
    recipients varchar(1000),
    primary key (deadline_id, rung, turn)
) default charset=utf8mb4 collate=utf8mb4_bin;
