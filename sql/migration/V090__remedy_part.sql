-- A case may carry out two remedies at a time; each keeps to what it took up itself.
alter table remedy add column part varchar(36) null; -- null until one has taken it up
alter table remedy_penalty add column part varchar(36) null;
