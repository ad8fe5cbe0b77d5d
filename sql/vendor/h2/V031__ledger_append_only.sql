create trigger ledger_entry_no_update before update on ledger_entry for each row
  call 'org.answerable.ledger.persistence.AppendOnlyTrigger';

create trigger ledger_entry_no_delete before delete on ledger_entry for each row
  call 'org.answerable.ledger.persistence.AppendOnlyTrigger';
