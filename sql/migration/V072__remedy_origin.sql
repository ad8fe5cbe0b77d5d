-- Where a remedy was granted, if that is kept elsewhere too, such as with a complaint's answer: taken over once only.
alter table remedy add column origin varchar(36) null;
alter table remedy add constraint remedy_origin unique (case_id, origin);
