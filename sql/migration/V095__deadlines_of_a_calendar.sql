-- The open deadlines that a calendar counts, to be looked at when it gets another version.
create index deadline_clock on deadline (ended_at, clock, id);
