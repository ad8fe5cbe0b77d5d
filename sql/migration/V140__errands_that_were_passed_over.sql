-- Errands were stored without the time at which they are due, and the engine passes over such jobs: now they are done.
update ACT_RU_JOB set DUEDATE_ = CREATE_TIME_ where DUEDATE_ is null and HANDLER_TYPE_ = 'answerable-errand';
