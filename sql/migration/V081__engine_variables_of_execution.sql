-- The engine asks for the variables of an execution that belong to no task, at every step of every case. Its own indexes are on one column
-- each, and an optimiser that takes the one for "no task" walks through the variables of all running cases.
create index act_idx_variable_execution_task on ACT_RU_VARIABLE (EXECUTION_ID_, TASK_ID_);
