-- The open deadlines that a version of the policy table promised, to be looked at when it gets another version.
create index deadline_policy on deadline (ended_at, policy_version, id);
