-- What a case waits for, and waited for, whatever promises it had then: a promise given later rests where its terms allow the reason.
create table deadline_wait (
    id varchar(36) not null,
    case_id varchar(36) not null,
    reason varchar(60) not null,
    from_at datetime(6) not null,
    to_at datetime(6),
    primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create index deadline_wait_of_case on deadline_wait (case_id, reason, from_at);

insert into deadline_wait (id, case_id, reason, from_at)
select min(id), case_id, paused_for, min(since_at) from deadline
where ended_at is null and paused_for is not null and paused_for not like '%,%'
group by case_id, paused_for;

-- The counted time that extensions added to the limit: it stays when the deadline is bound to other terms.
alter table deadline add column granted_micros bigint default 0 not null;
