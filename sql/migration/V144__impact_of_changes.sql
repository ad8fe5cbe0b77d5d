-- What the risk of a change was rated from beside the answers: what hangs on its items, and what else is at these. Null in evaluations from before.
alter table change_evaluation add column items_reached int null;
alter table change_evaluation add column services_reached int null;
alter table change_evaluation add column conflicts int null;
alter table change_evaluation add column conflicts_told varchar(2000) null;
alter table change_evaluation add column conflict_remarks varchar(1000) null;
