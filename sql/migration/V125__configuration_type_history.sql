-- What a type of items asked for when: every change of a name, of the use or of an attribute. Rows are never changed or deleted (see the
-- triggers).
create table configuration_type_history (
  id           varchar(36) not null,
  type_id      varchar(40) not null,
  version      int         not null,
  changed_at   datetime(6) not null,
  actor        varchar(64) not null,
  channel      varchar(20) not null,
  field        varchar(60) not null,
  value_before mediumtext  null,
  value_after  mediumtext  null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index configuration_type_history_type on configuration_type_history (type_id, id);
