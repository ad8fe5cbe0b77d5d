-- The words of each case, for full-text search: whole words, and pairs of characters where a script has no spaces. received_at is
-- the case's, so that the newest case with a word is found by walking down the key; nothing else of a case is read for that.
create table case_token (
  token       varchar(40) not null,
  received_at datetime(6) not null,
  case_id     varchar(36) not null,
  primary key (token, received_at, case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- Each filter of the case list, with the order of the list.
create index case_file_kind on case_file (kind, received_at, id);
create index case_file_category on case_file (category, received_at, id);
create index case_file_severity on case_file (severity, received_at, id);
