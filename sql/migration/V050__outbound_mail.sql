-- The queue of outgoing mail. due_at tells when the next sender may take a mail: the next attempt while it is queued, the end
-- of the lease while it is being sent, null when nobody may take it any more.
create table outbound_mail (
  id             varchar(36)   not null,
  case_id        varchar(36)   null,
  case_number    varchar(40)   null,
  once_key       varchar(200)  not null,
  message_id     varchar(320)  not null,
  thread_id      varchar(320)  null,
  template       varchar(100)  not null,
  recipient_id   varchar(100)  null,
  recipient      varchar(320)  not null,
  recipient_name varchar(400)  null,
  language       varchar(35)   not null,
  subject        varchar(400)  not null,
  text_body      mediumtext    not null,
  html_body      mediumtext    not null,
  urgent         boolean       not null,
  state          varchar(20)   not null,
  attempts       int           not null,
  due_at         datetime(6)   null,
  claimed_by     varchar(100)  null,
  queued_at      datetime(6)   not null,
  sent_at        datetime(6)   null,
  server_answer  varchar(1000) null,
  version        int           not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create unique index outbound_mail_once on outbound_mail (once_key);
create index outbound_mail_due on outbound_mail (urgent, due_at, id);
create index outbound_mail_state on outbound_mail (state, id);
create index outbound_mail_case on outbound_mail (case_id, id);
