-- A case may have several deadlines of one kind at once, each for one part of it, such as a contribution (decision 0006).
-- Empty: the deadline binds the case as a whole.
alter table deadline add column part varchar(36) default '' not null;
alter table deadline drop constraint deadline_of_case;
alter table deadline add constraint deadline_of_case unique (case_id, kind, part, round);
