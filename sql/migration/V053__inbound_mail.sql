-- Mails that came in, one row for each, whatever became of it. digest tells what its author wrote (Message-ID included), so that the
-- same mail counts once, however often it is fetched and by whichever node.
create table inbound_mail (
  id            varchar(36)   not null,
  digest        varchar(64)   not null, -- SHA-256, lower-case hexadecimal
  mailbox       varchar(60)   not null, -- name in the configuration
  profile       varchar(60)   null,     -- that its address belongs to, null if none is known
  message_id    varchar(320)  null,
  sender        varchar(254)  null,     -- in lower case
  sender_name   varchar(200)  null,
  subject       varchar(400)  null,
  arrived_at    datetime(6)   not null, -- at the mail server
  taken_at      datetime(6)   not null, -- by us
  size_bytes    bigint        not null,
  state         varchar(20)   not null, -- filed, ignored, waiting, settled
  reason        varchar(40)   not null, -- how it was filed, why it is ignored or waits
  case_id       varchar(36)   null,
  about_mail_id varchar(36)   null,     -- the outgoing mail that came back
  has_original  boolean       not null, -- false once it is no longer kept
  settled_at    datetime(6)   null,
  settled_by    varchar(64)   null,     -- user id
  settled_how   varchar(20)   null,     -- opened, added, dropped
  remark        varchar(500)  null,
  version       int           not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create unique index inbound_mail_digest on inbound_mail (digest);
create index inbound_mail_state on inbound_mail (state, id);
create index inbound_mail_sender on inbound_mail (sender, taken_at);
create index inbound_mail_case on inbound_mail (case_id, id);
create index inbound_mail_kept on inbound_mail (has_original, taken_at, id);

-- The mail as it came, in pieces.
create table inbound_original (
  mail_id  varchar(36) not null,
  chunk_no int         not null, -- from 0
  content  mediumblob  not null,
  primary key (mail_id, chunk_no)
) default charset=utf8mb4 collate=utf8mb4_bin;
