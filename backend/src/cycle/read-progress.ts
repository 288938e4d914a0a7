import type { CycleProgress } from '@jaarring/contracts';
import { Refusal } from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';

// what is counted per phase; $1: the cycle
const COUNTS = `
  select 'monitor' as phase, 1 as gate, (select count(*) from cycle_answer where cycle_id = $1) as done,
    (select 3 * count(*) from cycle_area where cycle_id = $1) as total
  union all
  select 'atelier', 2, count(*) filter (where status = 'closed'), count(*) from atelier where cycle_id = $1
  union all
  select 'measures', 3, count(*) filter (where status not in ('draft', 'submitted', 'returned')), count(*)
  from measure where cycle_id = $1 and status <> 'withdrawn'
  union all
  select 'budget', 4, count(*) filter (where exists (
      select from budget_line l
      where l.measure_id = m.id and l.year = c.plan_year and l.status in ('approved', 'released'))), count(*)
  from measure m
  join cycle c on c.id = m.cycle_id
  join measure_cost k on k.measure_id = m.id and k.year = c.plan_year and k.amount_cents > 0
  where m.cycle_id = $1 and m.status in ('approved', 'conditional', 'running', 'done')
  union all
  select 'evaluation', 5, count(*) filter (where exists (select from evaluation e where e.measure_id = m.id)), count(*)
  from measure m
  where m.cycle_id = $1 and m.status in ('approved', 'conditional', 'running', 'done', 'stopped')`;

/** How much of each phase of a cycle is done, in its own unit; one statement. */
export async function readProgress(scope: ReadScope, id: string): Promise<CycleProgress> {
  const phases = await scope.db.rows<CycleProgress['phases'][number]>(
    `select n.phase, n.done::integer as done, n.total::integer as total,
       case when g.passed then to_char(g.closed_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') end as "closedOn",
       case when g.passed then g.closed_by end as "closedBy"
     from (${COUNTS}) as n
     left join lateral (
       select max(x.closed_at) as closed_at, (array_agg(p.name order by x.closed_at desc))[1] as closed_by,
         count(*) = (select count(*) from cycle_area where cycle_id = $1) as passed
       from gate_closing x
       join account p on p.id = x.closed_by
       where x.cycle_id = $1 and x.gate = n.gate) as g on true
     order by n.gate`,
    [id],
  );
  const known = await scope.db.row('select 1 from cycle where id = $1', [id]);
  if (!known) throw new Refusal('access.not-found', { kind: 'cycle' });
  return { phases };
}
