create trigger configuration_type_history_no_update before update on configuration_type_history for each row
  call 'org.answerable.configurationitem.persistence.AppendOnlyHistoryTrigger';

create trigger configuration_type_history_no_delete before delete on configuration_type_history for each row
  call 'org.answerable.configurationitem.persistence.AppendOnlyHistoryTrigger';
