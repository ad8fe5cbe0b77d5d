-- Files that go out with a mail; they leave with its words when those are no longer kept.
create table outbound_mail_file (
  mail_id    varchar(36)  not null,
  ordinal    int          not null,
  name       varchar(200) not null,
  media_type varchar(120) not null,
  content    longblob     not null,
  primary key (mail_id, ordinal)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- When the words and the address of a mail that left were taken away; who was told what when, and the server's answer, stay.
alter table outbound_mail add column cleared_at datetime(6) null;
create index outbound_mail_clearing on outbound_mail (state, cleared_at, queued_at);
