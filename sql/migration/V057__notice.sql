-- Somebody is to be told something about a case: when, and by which mail it was. Several that wait for one reader become one mail.
-- release_at tells when it may leave (the reader's hours, and how much the reader was told lately); null once it left.
create table notice (
  id           varchar(36)  not null,
  source       varchar(40)  not null,
  channel      varchar(20)  not null,
  case_id      varchar(36)  not null,
  matter       varchar(36)  not null,
  about        varchar(200) not null,
  recipient_id varchar(100) not null,
  urgent       boolean      not null,
  burns_at     datetime(6)  null,
  told_at      datetime(6)  not null,
  release_at   datetime(6)  null,
  left_at      datetime(6)  null,
  mail_id      varchar(36)  null,
  fate         varchar(20)  not null,
  opened_at    datetime(6)  null,
  answered_at  datetime(6)  null,
  answer       varchar(20)  null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index notice_release on notice (release_at, recipient_id);
create index notice_reader_waiting on notice (recipient_id, release_at);
create index notice_reader_left on notice (recipient_id, left_at, mail_id);
create index notice_reader_told on notice (recipient_id, id);
create index notice_mail on notice (mail_id, case_id);
create index notice_matter on notice (matter, id);

-- Held by the node that tells the reader something, so that two nodes cannot tell more than is set.
create table notice_reader (
  id varchar(100) not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
