-- Until when somebody promised to see to it, so that the ladder is silent; the due time of a legal deadline is never silenced.
alter table deadline add column silent_until datetime(6) null;
