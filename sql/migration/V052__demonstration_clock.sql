-- How far the demonstration's clock is ahead of the machine's; one row, none before the clock was first moved.
create table demonstration_clock (
  id           int         not null,
  ahead_micros bigint      not null,
  moved_at     datetime(6) not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
