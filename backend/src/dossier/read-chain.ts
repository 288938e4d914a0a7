import type { Chain, ChainKind } from '@jaarring/contracts';
import { Refusal } from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';

/** How each kind of link finds the measures of its chain; $1 is the id, for a figure `indicator@place`. */
const MEASURES_OF: Record<ChainKind, string> = {
  figure: `select m.id from measure m
    join complex c on c.corporation_id = m.corporation_id and c.id = m.complex_id
    where m.indicator_id = split_part($1, '@', 1)::uuid and c.number = split_part($1, '@', 2)`,
  pin: `select m.id from measure m
    join finding_pin fp on fp.corporation_id = m.corporation_id and fp.finding_id = m.finding_id
    where fp.pin_id = $1::uuid`,
  finding: 'select id from measure where finding_id = $1::uuid',
  measure: 'select id from measure where id = $1::uuid',
  decision: `select m.id from measure m
    join approval_request r on r.corporation_id = m.corporation_id and r.subject_id = m.id
    join decision d on d.corporation_id = r.corporation_id and d.request_id = r.id
    where d.id = $1::uuid`,
  'budget-line': 'select measure_id as id from budget_line where id = $1::uuid',
  'field-log': 'select measure_id as id from field_log where id = $1::uuid and measure_id is not null',
  evaluation: 'select measure_id as id from evaluation where id = $1::uuid',
};

/** Every link of the chain of these measures, in the order of the year. */
const NODES = `
  with chosen as (
    select m.*, c.number as complex_number, c.name as complex_name, i.name as indicator_name
    from measure m
    join complex c on c.corporation_id = m.corporation_id and c.id = m.complex_id
    join indicator i on i.corporation_id = m.corporation_id and i.id = m.indicator_id
    where m.id = any ($1::uuid[]))
  select 1 as step, 'figure' as kind, indicator_id || '@' || complex_number as id,
    indicator_name || ', ' || complex_name as title, null as at, null::bigint as cents, id as measure_id from chosen
  union all
  select 2, 'pin', p.id::text, p.text, to_char(p.placed_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), null, m.id
  from chosen m
  join finding_pin fp on fp.corporation_id = m.corporation_id and fp.finding_id = m.finding_id
  join pin p on p.corporation_id = fp.corporation_id and p.id = fp.pin_id
  where not p.hidden
  union all
  select 3, 'finding', f.id::text, f.title, to_char(a.held_on, 'YYYY-MM-DD'), null, m.id
  from chosen m
  join finding f on f.corporation_id = m.corporation_id and f.id = m.finding_id
  join atelier a on a.corporation_id = f.corporation_id and a.id = f.atelier_id
  union all
  select 4, 'measure', m.id::text, m.number || ' ' || m.title, to_char(m.starts_on, 'YYYY-MM-DD'),
    (select sum(k.amount_cents) from measure_cost k where k.measure_id = m.id), m.id
  from chosen m
  union all
  select 5, 'decision', d.id::text, d.outcome, to_char(d.decided_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), r.amount_cents, m.id
  from chosen m
  join approval_request r on r.corporation_id = m.corporation_id and r.subject_kind = 'measure' and r.subject_id = m.id
  join decision d on d.corporation_id = r.corporation_id and d.request_id = r.id and d.taken_back_at is null
  union all
  select 6, 'budget-line', b.id::text, g.name || ' ' || b.year, b.year::text, b.amount_cents, m.id
  from chosen m
  join budget_line b on b.corporation_id = m.corporation_id and b.measure_id = m.id and b.status <> 'withdrawn'
  join ceiling e on e.corporation_id = b.corporation_id and e.id = b.ceiling_id
  join programme g on g.corporation_id = e.corporation_id and g.id = e.programme_id
  union all
  select 7, 'field-log', l.id::text, l.kind, to_char(l.happened_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), null, m.id
  from chosen m
  join field_log l on l.corporation_id = m.corporation_id and l.measure_id = m.id and l.withdrawn_at is null
  union all
  select 8, 'evaluation', v.id::text, v.verdict, to_char(v.evaluated_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), null, m.id
  from chosen m
  join evaluation v on v.corporation_id = m.corporation_id and v.measure_id = m.id`;

/** The whole chain that one link belongs to, so that a user can walk from any of them to any other. */
export async function readChain(scope: ReadScope, kind: ChainKind, id: string): Promise<Chain> {
  if ((kind === 'figure') !== id.includes('@')) throw new Refusal('dossier.unknown-link', { kind, id });
  const measures = await scope.db.rows<{ id: string }>(MEASURES_OF[kind], [id]);
  if (measures.length === 0) throw new Refusal('dossier.unknown-link', { kind, id });
  const nodes = await scope.db.rows<Chain['nodes'][number]>(
    `select distinct on (step, at, id) kind, id, title, at, cents as "amountCents", measure_id as "measureId"
     from (${NODES}) n order by step, at, id`,
    [measures.map((measure) => measure.id)],
  );
  return { nodes };
}
