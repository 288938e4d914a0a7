-- What reading a file found, beside the counts of its batch; `found` is a fingerprint of the figures that stood in its
-- places, so that a commit on other figures than those checked is refused.
create table import_check (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  batch_id       uuid not null,
  layout         text not null,
  rows           integer not null check (rows >= 0),
  rejected_rows  integer not null check (rejected_rows >= 0),
  left_out       integer not null check (left_out >= 0),
  elsewhere      integer not null check (elsewhere >= 0),
  withdrawn      integer not null check (withdrawn >= 0),
  skipped        text[]  not null default '{}',
  indicator_ids  text[]  not null default '{}',
  periods        text[]  not null default '{}',
  doubts         jsonb   not null default '[]',
  found          text    not null,
  primary key (corporation_id, batch_id),
  foreign key (corporation_id, batch_id) references import_batch (corporation_id, id)
);
select fence('import_check', 'select, insert, delete');

-- A file that is read again with another mapping gets new rejections; those of the reading before go.
grant delete on import_rejection to jaarring_app;
create index import_batch_by_fingerprint on import_batch (corporation_id, fingerprint);
