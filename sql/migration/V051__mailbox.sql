-- The built-in mailbox of the demonstration: the very MIME bytes that a mail server would have been given.
create table mailbox_message (
  id           varchar(36)  not null,
  case_id      varchar(36)  null,
  recipient    varchar(320) not null,
  subject      varchar(400) not null,
  received_at  datetime(6)  not null,
  content      longblob     not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index mailbox_message_recipient on mailbox_message (recipient, id);
create index mailbox_message_case on mailbox_message (case_id, id);
