-- Versioned working-time calendars. A version's rows never change: a deadline is judged by the version it names.
create table working_calendar (
    id varchar(40) not null,
    version int not null,
    valid_from datetime(6) not null,
    zone varchar(60) not null,
    name_en varchar(120) not null,
    name_zh varchar(120) not null,
    primary key (id, version)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Weekday: 1 Monday to 7 Sunday (ISO 8601). Minutes of the day on the wall clock of the zone; 1440 is the end of the day.
create table working_calendar_opening (
    calendar_id varchar(40) not null,
    version int not null,
    weekday int not null,
    from_minute int not null,
    to_minute int not null,
    primary key (calendar_id, version, weekday, from_minute),
    constraint working_calendar_opening_of foreign key (calendar_id, version) references working_calendar (id, version)
) default charset=utf8mb4 collate=utf8mb4_bin;

insert into working_calendar (id, version, valid_from, zone, name_en, name_zh) values
    ('always', 1, '1970-01-01 00:00:00', 'UTC', 'Every minute counts', '全天候（7×24）'),
    ('cn-day', 1, '1970-01-01 00:00:00', 'Asia/Shanghai', 'Calendar days in China', '中国自然日'),
    ('cn-office', 1, '1970-01-01 00:00:00', 'Asia/Shanghai', 'Office hours in China', '中国办公时间'),
    ('uk-office', 1, '1970-01-01 00:00:00', 'Europe/London', 'Office hours in the United Kingdom', '英国办公时间'),
    ('cn-hall', 1, '1970-01-01 00:00:00', 'Asia/Shanghai', 'Opening hours of the business halls', '营业厅营业时间');

insert into working_calendar_opening (calendar_id, version, weekday, from_minute, to_minute) values
    ('always', 1, 1, 0, 1440), ('always', 1, 2, 0, 1440), ('always', 1, 3, 0, 1440), ('always', 1, 4, 0, 1440),
    ('always', 1, 5, 0, 1440), ('always', 1, 6, 0, 1440), ('always', 1, 7, 0, 1440),
    ('cn-day', 1, 1, 0, 1440), ('cn-day', 1, 2, 0, 1440), ('cn-day', 1, 3, 0, 1440), ('cn-day', 1, 4, 0, 1440),
    ('cn-day', 1, 5, 0, 1440), ('cn-day', 1, 6, 0, 1440), ('cn-day', 1, 7, 0, 1440),
    ('cn-office', 1, 1, 540, 720), ('cn-office', 1, 1, 810, 1080), ('cn-office', 1, 2, 540, 720), ('cn-office', 1, 2, 810, 1080),
    ('cn-office', 1, 3, 540, 720), ('cn-office', 1, 3, 810, 1080), ('cn-office', 1, 4, 540, 720), ('cn-office', 1, 4, 810, 1080),
    ('cn-office', 1, 5, 540, 720), ('cn-office', 1, 5, 810, 1080),
    ('uk-office', 1, 1, 540, 1050), ('uk-office', 1, 2, 540, 1050), ('uk-office', 1, 3, 540, 1050),
    ('uk-office', 1, 4, 540, 1050), ('uk-office', 1, 5, 540, 1050),
    ('cn-hall', 1, 1, 510, 1050), ('cn-hall', 1, 2, 510, 1050), ('cn-hall', 1, 3, 510, 1050), ('cn-hall', 1, 4, 510, 1050),
    ('cn-hall', 1, 5, 510, 1050), ('cn-hall', 1, 6, 510, 1050), ('cn-hall', 1, 7, 510, 1050);
