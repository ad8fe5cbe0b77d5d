-- An exception is for the freezes about which somebody was asked; one declared after that is a question of its own.
alter table change_concern add column asked boolean default false not null;
update change_concern set asked = true;
