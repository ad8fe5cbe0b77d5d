create trigger working_calendar_no_update before update on working_calendar for each row
  call 'org.answerable.calendar.persistence.NeverChangedTrigger';

create trigger working_calendar_no_delete before delete on working_calendar for each row
  call 'org.answerable.calendar.persistence.NeverChangedTrigger';

create trigger working_calendar_opening_no_update before update on working_calendar_opening for each row
  call 'org.answerable.calendar.persistence.NeverChangedTrigger';

create trigger working_calendar_opening_no_delete before delete on working_calendar_opening for each row
  call 'org.answerable.calendar.persistence.NeverChangedTrigger';
