-- When the complaint was opened again after this answer; null if it was not.
alter table complaint_verdict add column reopened_at datetime(6) null;
-- Before this column: a dispute opened it again, unless an inspection decided that the answer stands.
update complaint_verdict set reopened_at = said_at
where verdict = 'disputed'
  and not exists (select 1 from complaint_appeal a
    where a.case_id = complaint_verdict.case_id and (a.finding is null or a.finding = 'not-upheld'));

-- The indicators: answers sent, and promises broken, in a time.
create index complaint_verdict_answered on complaint_verdict (answered_at, case_id, answer_round);
create index deadline_breached on deadline (breached_at, id);
