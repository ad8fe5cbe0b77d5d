-- The daily check of ratings: one row for each profile and day, written in the transaction that opens its case.
create table rating_review (
  profile    varchar(60) not null,
  review_day date        not null, -- the day whose ratings are checked, in the zone of answerable.rating-review
  case_id    varchar(36) null,     -- null only inside the transaction that opens the case
  checked    int         null,     -- null until the check is done, like the next two
  bad        int         null,
  found_true int         null,
  opened_at  datetime(6) not null,
  version    int         not null,
  primary key (profile, review_day),
  constraint rating_review_case unique (case_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
