-- Who added a version of a calendar and why; null for the versions that ship.
alter table working_calendar add column saved_at datetime(6) null;
alter table working_calendar add column saved_by varchar(64) null;
alter table working_calendar add column reason varchar(500) null;

-- Special days of a version: closed, like another weekday (1 Monday to 7 Sunday), or with hours of their own such as 09:00-12:00.
create table working_calendar_day (
    calendar_id varchar(40) not null,
    version int not null,
    on_date date not null,
    like_weekday int,
    hours varchar(200) not null,
    name varchar(200) not null,
    primary key (calendar_id, version, on_date),
    constraint working_calendar_day_of foreign key (calendar_id, version) references working_calendar (id, version)
) default charset=utf8mb4 collate=utf8mb4_bin;
