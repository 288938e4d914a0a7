-- The newest entries of the whole corporation, and the quarters of its activity, are found by time.
create index field_log_by_time on field_log (corporation_id, happened_at desc, id);
