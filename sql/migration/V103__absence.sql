-- When a person is away, and who stands in meanwhile. Periods of one person never overlap; changes stand in directory_change.
create table absence (
  id         varchar(36)  not null,
  person_id  varchar(36)  not null,
  from_at    datetime(6)  not null,
  until_at   datetime(6)  not null,
  deputy_id  varchar(36),
  reason     varchar(500),
  noted_by   varchar(64)  not null,
  noted_at   datetime(6)  not null,
  version    int          not null,
  primary key (id),
  index absence_person (person_id, until_at),
  index absence_deputy (deputy_id, until_at),
  index absence_until (until_at, from_at, person_id),
  constraint absence_of foreign key (person_id) references person (id),
  constraint absence_deputy_person foreign key (deputy_id) references person (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
