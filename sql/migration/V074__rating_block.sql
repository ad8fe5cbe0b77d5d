-- Drivers and passengers who rated each other badly: never dispatched to each other again (F-02). The order names the passenger.
create table rating_block (
  id        varchar(36)  not null,
  case_id   varchar(36)  not null, -- the review that found it
  reference varchar(200) not null, -- the order
  driver    varchar(100) not null,
  since     datetime(6)  not null,
  primary key (id),
  constraint rating_block_order unique (reference, driver)
) default charset=utf8mb4 collate=utf8mb4_bin;

create index rating_block_case on rating_block (case_id);
