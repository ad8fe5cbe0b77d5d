-- Secrets of the installation, made at the first start and shared by all nodes.
create table installation_secret (
  name       varchar(60)    not null,
  content    varbinary(64)  not null,
  created_at datetime(6)    not null,
  primary key (name)
) default charset=utf8mb4 collate=utf8mb4_bin;
