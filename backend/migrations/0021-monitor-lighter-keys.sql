-- A figure names its corporation in the keys to its indicator, batch or snapshot, and each of those names a corporation
-- that exists. Asking once more for every row costs a fifth of a load of 100.000 figures and keeps nothing out.
alter table observation drop constraint observation_corporation_id_fkey;
alter table observation_before drop constraint observation_before_corporation_id_fkey;
alter table snapshot_value drop constraint snapshot_value_corporation_id_fkey;
