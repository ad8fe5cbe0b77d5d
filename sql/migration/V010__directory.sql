-- People, departments and who works where. The engine's identity tables follow these in the same transaction.
create table person (
  id                  varchar(36)   not null,
  name                varchar(120)  not null,
  mail                varchar(254),
  zone                varchar(64)   not null,
  language            varchar(35)   not null,
  active              boolean       not null,
  password_temporary  boolean       not null,
  password_changed_at datetime(6),
  version             int           not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table department (
  id          varchar(36)   not null,
  name        varchar(120)  not null,
  head_id     varchar(36),
  deputy_id   varchar(36),
  mail        varchar(254),
  zone        varchar(64)   not null,
  language    varchar(35)   not null,
  calendar_id varchar(60)   not null,
  parent_id   varchar(36),
  active      boolean       not null,
  version     int           not null,
  primary key (id),
  index department_head (head_id),
  index department_deputy (deputy_id),
  index department_parent (parent_id),
  constraint department_head_person foreign key (head_id) references person (id),
  constraint department_deputy_person foreign key (deputy_id) references person (id),
  constraint department_parent_department foreign key (parent_id) references department (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The duty roster, the one on duty first.
create table department_duty (
  department_id varchar(36)  not null,
  place         int          not null,
  person_id     varchar(36)  not null,
  primary key (department_id, place),
  index department_duty_person (person_id),
  constraint department_duty_of foreign key (department_id) references department (id),
  constraint department_duty_has foreign key (person_id) references person (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table person_role (
  person_id varchar(36)  not null,
  role      varchar(40)  not null,
  primary key (person_id, role),
  index person_role_role (role),
  constraint person_role_of foreign key (person_id) references person (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table person_department (
  person_id     varchar(36)  not null,
  department_id varchar(36)  not null,
  primary key (person_id, department_id),
  index person_department_department (department_id),
  constraint person_department_of foreign key (person_id) references person (id),
  constraint person_department_in foreign key (department_id) references department (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Who changed which fields of a person or department, one row per version. Never updated.
create table directory_change (
  subject_kind varchar(20)   not null,
  subject_id   varchar(36)   not null,
  version      int           not null,
  changed_at   datetime(6)   not null,
  changed_by   varchar(64)   not null,
  fields       varchar(400)  not null,
  primary key (subject_kind, subject_id, version)
) default charset=utf8mb4 collate=utf8mb4_bin;
