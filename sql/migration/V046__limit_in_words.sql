-- A limit in words, such as 2 working days before the go-live, is longer than an ISO duration.
alter table deadline modify column limit_text varchar(120);
