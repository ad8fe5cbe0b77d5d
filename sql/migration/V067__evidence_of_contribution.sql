-- A piece of evidence that is a contribution of another department names it.
alter table complaint_evidence add column contribution_id varchar(36) null;
