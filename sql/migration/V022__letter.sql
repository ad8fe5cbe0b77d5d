-- Letters to parties who have no mail address: each is told by phone or posted on paper.
create table party_letter (
  id                varchar(36) not null,
  case_id           varchar(36) not null,
  correspondence_id varchar(36) not null,
  party_id          varchar(36) not null,
  state             varchar(20) not null, -- to-call, to-post, told, posted, undeliverable
  attempts          int         not null, -- calls without an answer
  attachment_id     varchar(36), -- the PDF
  written_at        datetime(6) not null,
  done_at           datetime(6),
  version           int         not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index party_letter_case on party_letter (case_id, written_at, id);
