create trigger working_calendar_no_update before update on working_calendar for each row
  signal sqlstate '45000' set message_text = 'A version of a calendar is never changed: add a new version';

create trigger working_calendar_no_delete before delete on working_calendar for each row
  signal sqlstate '45000' set message_text = 'A version of a calendar is never changed: add a new version';

create trigger working_calendar_opening_no_update before update on working_calendar_opening for each row
  signal sqlstate '45000' set message_text = 'A version of a calendar is never changed: add a new version';

create trigger working_calendar_opening_no_delete before delete on working_calendar_opening for each row
  signal sqlstate '45000' set message_text = 'A version of a calendar is never changed: add a new version';
