-- What was asked about a measure last is looked up for every measure that waits for money, starts or is shown.
create index approval_request_by_subject on approval_request (corporation_id, subject_id, requested_at desc);
