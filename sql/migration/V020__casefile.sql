-- The case itself. Instants are UTC.
create table case_file (
  id               varchar(36)   not null,
  number           varchar(20)   not null,
  kind             varchar(30)   not null,
  profile          varchar(60)   not null,
  channel          varchar(30)   not null,
  subject          varchar(200)  not null,
  description      mediumtext    not null,
  service          varchar(200),
  reference        varchar(200),
  category         varchar(100),
  severity         varchar(30),
  state            varchar(60)   not null,
  owner_department varchar(64),
  owner_person     varchar(64),
  locale           varchar(35)   not null,
  confidential     boolean       not null,
  received_at      datetime(6)   not null,
  closed_at        datetime(6),
  changed_at       datetime(6)   not null,
  changed_by       varchar(64)   not null,
  version          int           not null,
  primary key (id),
  constraint case_file_number unique (number)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index case_file_received on case_file (received_at, id);
create index case_file_open on case_file (closed_at, received_at, id);
create index case_file_state on case_file (state, received_at, id);
create index case_file_profile on case_file (profile, received_at, id);
create index case_file_owner on case_file (owner_department, received_at, id);
create index case_file_owner_open on case_file (owner_department, closed_at, received_at, id);
create index case_file_reference on case_file (reference, received_at);

-- Departments that own or owned a case, for "who may open it" and for their lists; received_at is the case's.
create table case_department (
  department_id varchar(64) not null,
  received_at   datetime(6) not null,
  case_id       varchar(36) not null,
  since         datetime(6) not null,
  primary key (department_id, received_at, case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index case_department_case on case_department (case_id, department_id);

-- Somebody outside. The keys are for finding the same party again: mail in lower case, digits of the phone number.
create table party (
  id         varchar(36)  not null,
  case_id    varchar(36)  not null,
  role       varchar(30)  not null,
  name       varchar(200),
  email      varchar(254),
  email_key  varchar(254),
  phone      varchar(50),
  phone_key  varchar(30),
  address    varchar(500),
  locale     varchar(35)  not null,
  authority  varchar(500),
  vulnerable boolean      not null,
  media      boolean      not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index party_case on party (case_id, id);
create index party_email on party (email_key, case_id);
create index party_phone on party (phone_key, case_id);

create table correspondence (
  id        varchar(36)  not null,
  case_id   varchar(36)  not null,
  filed_at  datetime(6)  not null,
  direction varchar(3)   not null,
  channel   varchar(30)  not null,
  kind      varchar(30)  not null,
  party_id  varchar(36),
  author_id varchar(64),
  subject   varchar(300),
  body      mediumtext   not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index correspondence_case on correspondence (case_id, filed_at, id);

create table case_note (
  id         varchar(36) not null,
  case_id    varchar(36) not null,
  written_at datetime(6) not null,
  author_id  varchar(64) not null,
  content    mediumtext  not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index case_note_case on case_note (case_id, written_at, id);

create table case_link (
  case_id       varchar(36) not null,
  relation      varchar(30) not null,
  other_case_id varchar(36) not null,
  linked_at     datetime(6) not null,
  author_id     varchar(64) not null,
  primary key (case_id, relation, other_case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index case_link_other on case_link (other_case_id, relation, case_id);

-- The next number of each kind and year; a node takes a block of them at a time.
create table case_number_block (
  kind_code   varchar(2) not null,
  number_year int        not null,
  next_number bigint     not null,
  primary key (kind_code, number_year)
) default charset=utf8mb4 collate=utf8mb4_bin;
