-- Decisions that were taken together share a number; each keeps its own record.
alter table decision add column batch_id uuid;
create index decision_by_batch on decision (corporation_id, batch_id) where batch_id is not null;

-- The control code on a note: eight signs that follow from the exact content and from what was decided about it.
create function control_code(
  content_hash text, id uuid, outcome text, reason text, condition text, condition_due_on date, deferred_until date,
  decided_by uuid, on_behalf_of uuid, decided_at timestamptz)
returns text
language sql immutable as $$
  select upper(left(encode(sha256(convert_to(jsonb_build_array(
    content_hash, id, outcome, reason, condition, condition_due_on, deferred_until, decided_by,
    on_behalf_of, extract(epoch from decided_at))::text, 'UTF8')), 'hex'), 8))
$$;
create index decision_by_code on decision (corporation_id, control_code(
  content_hash, id, outcome, reason, condition, condition_due_on, deferred_until, decided_by,
  on_behalf_of, decided_at));

-- What a decision stood on at its moment: names, figure, money, advices. Written once, with the decision.
create table decision_basis (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  decision_id    uuid not null,
  basis          jsonb not null,
  primary key (corporation_id, decision_id),
  foreign key (corporation_id, decision_id) references decision (corporation_id, id)
);
select fence('decision_basis', 'select, insert');
