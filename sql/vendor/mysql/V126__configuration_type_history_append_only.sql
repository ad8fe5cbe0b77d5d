create trigger configuration_type_history_no_update before update on configuration_type_history for each row
  signal sqlstate '45000' set message_text = 'The history of items is append-only';

create trigger configuration_type_history_no_delete before delete on configuration_type_history for each row
  signal sqlstate '45000' set message_text = 'The history of items is append-only';
