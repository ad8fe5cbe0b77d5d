-- What became of a promise never changes; where it was found wrong, the true verdict stands beside it, with every correction.
alter table deadline add column corrected_to varchar(12);

create table deadline_correction (
    id varchar(36) not null,
    deadline_id varchar(36) not null,
    verdict varchar(12) not null,
    reason varchar(1000) not null,
    corrected_by varchar(64) not null,
    corrected_at datetime(6) not null,
    primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create index deadline_correction_of on deadline_correction (deadline_id, corrected_at);
