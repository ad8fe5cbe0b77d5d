-- What services are made of. Types and what is told of each item of a type are rows that process owners edit.
create table configuration_type (
  id       varchar(40)  not null,
  name_en  varchar(80)  not null,
  name_zh  varchar(80)  not null,
  active   boolean      not null,
  version  int          not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table configuration_attribute (
  type_id   varchar(40)   not null,
  id        varchar(40)   not null,
  place     int           not null,
  name_en   varchar(80)   not null,
  name_zh   varchar(80)   not null,
  kind      varchar(10)   not null,
  mandatory boolean       not null,
  least     varchar(30),
  most      varchar(30),
  choices   varchar(4000),
  active    boolean       not null,
  primary key (type_id, id),
  constraint configuration_attribute_type foreign key (type_id) references configuration_type (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- name_sought is the name in small letters, for the search by its beginning. Each filter of the list has an index in the list's order.
create table configuration_item (
  id            varchar(36)  not null,
  code          varchar(40)  not null,
  name          varchar(200) not null,
  name_sought   varchar(200) not null,
  type_id       varchar(40)  not null,
  department_id varchar(64)  not null,
  service       varchar(100),
  state         varchar(12)  not null,
  version       int          not null,
  primary key (id),
  unique index configuration_item_code (code),
  index configuration_item_name (name_sought, code),
  index configuration_item_type (type_id, code),
  index configuration_item_department (department_id, code),
  index configuration_item_service (service, code),
  index configuration_item_state (state, code),
  constraint configuration_item_of_type foreign key (type_id) references configuration_type (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table configuration_value (
  item_id      varchar(36)   not null,
  attribute_id varchar(40)   not null,
  content      varchar(1000) not null,
  primary key (item_id, attribute_id),
  constraint configuration_value_item foreign key (item_id) references configuration_item (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- base is what the other one rests on, whichever of the two the kind names first: so both directions of an impact are one index each.
create table configuration_relation (
  dependent_id varchar(36) not null,
  kind         varchar(12) not null,
  base_id      varchar(36) not null,
  primary key (dependent_id, kind, base_id),
  index configuration_relation_base (base_id, kind, dependent_id),
  constraint configuration_relation_dependent foreign key (dependent_id) references configuration_item (id),
  constraint configuration_relation_base_item foreign key (base_id) references configuration_item (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- One row, locked by whoever adds relations: two relations that together make a circle must not be checked at the same time.
create table configuration_guard (
  id       varchar(20) not null,
  revision bigint      not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
insert into configuration_guard (id, revision) values ('relations', 0);

-- Every field of every change, with what caused it. Rows are never changed or deleted (see the triggers).
create table configuration_history (
  id          varchar(36)   not null,
  item_id     varchar(36)   not null,
  version     int           not null,
  changed_at  datetime(6)   not null,
  actor       varchar(64)   not null,
  channel     varchar(20)   not null,
  field       varchar(60)   not null,
  value_before varchar(1000),
  value_after varchar(1000),
  case_id     varchar(36),
  case_number varchar(20),
  reason      varchar(1000),
  primary key (id),
  index configuration_history_item (item_id, id),
  index configuration_history_case (case_id, id),
  constraint configuration_history_cause check (case_id is not null or reason is not null)
) default charset=utf8mb4 collate=utf8mb4_bin;
