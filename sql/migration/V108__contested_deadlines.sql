-- Whoever was told of a deadline can say that it is not theirs: a task for an approver. Who was right is told no more, and somebody else is in their place.
alter table deadline add column contested boolean not null default false;

create table deadline_contest (
    id varchar(36) not null,
    case_id varchar(36) not null,
    deadline_id varchar(36) not null,
    notice_id varchar(36) not null,
    reader_id varchar(100) not null,
    department_id varchar(64) not null,
    contested_by varchar(64) not null,
    reason varchar(1000) not null,
    contested_at datetime(6) not null,
    state varchar(12) not null,
    decided_by varchar(64),
    decided_at datetime(6),
    decision_reason varchar(1000),
    successor_id varchar(64),
    version int not null,
    primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Each reader contests a deadline once.
create unique index deadline_contest_reader on deadline_contest (deadline_id, reader_id);
