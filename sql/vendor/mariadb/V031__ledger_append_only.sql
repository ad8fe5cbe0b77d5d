create trigger ledger_entry_no_update before update on ledger_entry for each row
  signal sqlstate '45000' set message_text = 'ledger_entry is append-only: an entry is never changed';

create trigger ledger_entry_no_delete before delete on ledger_entry for each row
  signal sqlstate '45000' set message_text = 'ledger_entry is append-only: an entry is never deleted';
