-- A file of items or relations that is being taken over, by its content: the same file again goes on where it ended.
create table configuration_import (
  id         varchar(36)   not null,
  sort       varchar(10)   not null,
  digest     varchar(64)   not null,
  file_name  varchar(255)  not null,
  reason     varchar(1000) not null,
  begun_by   varchar(64)   not null,
  begun_at   datetime(6)   not null,
  primary key (id),
  unique index configuration_import_file (digest, sort)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- The rows of a batch that were dealt with, committed together with what they brought; refused are the lines to be tried again.
create table configuration_import_batch (
  import_id  varchar(36)   not null,
  first_line int           not null,
  refused    varchar(4000) not null,
  primary key (import_id, first_line),
  constraint configuration_import_batch_of foreign key (import_id) references configuration_import (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
