-- Windows that are held are few, those that were are many: what is planned asks for the former, whose end may be past where work overruns.
create index change_window_held on change_window (held, window_end, window_start, case_id);
