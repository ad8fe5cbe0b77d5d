create trigger working_calendar_day_no_update before update on working_calendar_day for each row
  signal sqlstate '45000' set message_text = 'A version of a calendar is never changed: add a new version';

create trigger working_calendar_day_no_delete before delete on working_calendar_day for each row
  signal sqlstate '45000' set message_text = 'A version of a calendar is never changed: add a new version';

