-- A supplier is looked up, asked and told like a department, but the time that it has is told as a supplier's.
alter table department add column supplier boolean not null default false;
