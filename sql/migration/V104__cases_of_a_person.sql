-- The open cases of a person, to be handed over when the person leaves.
create index case_file_owner_person on case_file (owner_person, closed_at, received_at, id);
