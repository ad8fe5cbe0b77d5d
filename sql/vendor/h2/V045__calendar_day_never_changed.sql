create trigger working_calendar_day_no_update before update on working_calendar_day for each row
  call 'org.answerable.calendar.persistence.NeverChangedTrigger';

create trigger working_calendar_day_no_delete before delete on working_calendar_day for each row
  call 'org.answerable.calendar.persistence.NeverChangedTrigger';

