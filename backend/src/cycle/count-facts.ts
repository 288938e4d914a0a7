import { type Cycle, evaluationNotOpenYet, type Fact, factNames, type Facts } from '@jaarring/domain';
import type { Reader } from '../shell/scope.ts';

type Counted = Exclude<Fact, 'evaluationNotOpenYet'>;

/**
 * How each fact is counted: the area, and how the thing is called. `here` are the areas of the cycle that are asked
 * for; $3 is today, $4 this moment. A fact of the domain that is not here does not compile, so no gate closes on what was forgotten.
 */
const COUNTS: Record<Counted, string> = {
  unansweredQuestions: `
    select h.work_area_id, h.work_area || ' · ' || q.question
    from here h
    cross join generate_series(1, 3) as q(question)
    where not exists (
      select from cycle_answer a
      where a.cycle_id = h.cycle_id and a.work_area_id = h.work_area_id and a.question = q.question)`,
  missingSnapshot: `
    select h.work_area_id, h.work_area from here h where h.snapshot_id is null`,
  noAtelier: `
    select h.work_area_id, h.work_area
    from here h
    where not exists (
      select from atelier a
      where a.cycle_id = h.cycle_id and a.work_area_id = h.work_area_id and a.kind in ('area', 'residents'))`,
  openAteliers: `
    select h.work_area_id, a.title
    from here h
    join atelier a on a.cycle_id = h.cycle_id and a.work_area_id = h.work_area_id
    where a.status <> 'closed'`,
  findingsWithoutDestination: `
    select h.work_area_id, f.title || ' (' || p.name || ')'
    from here h
    join finding f on f.cycle_id = h.cycle_id and f.work_area_id = h.work_area_id
    join account p on p.id = f.owner_id
    where f.destination is null`,
  // a measure that was put off has been decided: until when
  undecidedMeasures: `
    select h.work_area_id, m.number || ' ' || m.title
    from here h
    join measure m on m.cycle_id = h.cycle_id and m.work_area_id = h.work_area_id
    where m.status in ('draft', 'submitted', 'returned')`,
  // final from its own moment on, also when the job that says so has yet to come by
  decisionsNotFinal: `
    select h.work_area_id, r.title
    from here h
    join approval_request r on r.cycle_id = h.cycle_id and r.work_area_id = h.work_area_id
    join decision d on d.request_id = r.id
    where d.taken_back_at is null and d.final_at is null and d.final_from > $4::timestamptz`,
  openConditions: `
    select h.work_area_id, t.title
    from here h
    join task t on t.cycle_id = h.cycle_id and t.work_area_id = h.work_area_id
    where t.kind = 'meet-condition' and t.done_at is null`,
  // what costs money in the plan year itself and has no approved line for it
  approvedMeasuresWithoutBudget: `
    select h.work_area_id, m.number || ' ' || m.title
    from here h
    join measure m on m.cycle_id = h.cycle_id and m.work_area_id = h.work_area_id
    join measure_cost c on c.measure_id = m.id and c.year = h.plan_year
    where m.status in ('approved', 'conditional', 'running') and c.amount_cents > 0
      and not exists (
        select from budget_line l
        where l.measure_id = m.id and l.year = c.year and l.status in ('approved', 'released'))`,
  requestedBudgetLines: `
    select h.work_area_id, m.number || ' ' || m.title || ' · ' || l.year
    from here h
    join measure m on m.cycle_id = h.cycle_id and m.work_area_id = h.work_area_id
    join budget_line l on l.measure_id = m.id
    where l.status = 'requested'`,
  overspentCeilings: `
    select h.work_area_id, p.name
    from here h
    join ceiling c on c.work_area_id = h.work_area_id and c.year = h.plan_year
    join programme p on p.id = c.programme_id
    where c.amount_cents < (
      select sum(l.amount_cents) from budget_line l
      where l.ceiling_id = c.id and l.status in ('approved', 'released'))`,
  // a measure whose figures cannot have moved yet is not waited for
  unevaluatedMeasures: `
    select h.work_area_id, m.number || ' ' || m.title
    from here h
    join measure m on m.cycle_id = h.cycle_id and m.work_area_id = h.work_area_id
    where m.status in ('done', 'stopped') and m.ends_on + make_interval(months => m.lag_months) <= $3::date
      and not exists (select from evaluation e where e.measure_id = m.id)`,
  runningMeasures: `
    select h.work_area_id, m.number || ' ' || m.title
    from here h
    join measure m on m.cycle_id = h.cycle_id and m.work_area_id = h.work_area_id
    where m.status = 'running'`,
};

const STATEMENT = `
  with here as (
    select a.cycle_id, a.work_area_id, a.snapshot_id, c.plan_year, w.name as work_area
    from cycle_area a
    join cycle c on c.id = a.cycle_id
    join work_area w on w.id = a.work_area_id
    where a.cycle_id = $1 and ($2::uuid is null or a.work_area_id = $2)),
  found (fact, work_area_id, name) as (
    ${Object.entries(COUNTS)
      .map(([fact, select]) => `select '${fact}', x.* from (${select}) as x`)
      .join('\n    union all\n    ')})
  select work_area_id as "workAreaId", fact, count(*)::integer as count, array_agg(name order by name) as names
  from found
  group by work_area_id, fact`;

/** Counts, in one statement over the tables of every feature, what the gates of a cycle ask; by work area. */
export async function countFacts(
  db: Reader,
  cycle: Cycle,
  { today, now }: { today: string; now: Date },
  workAreaId: string | null = null,
): Promise<(workAreaId: string) => Facts> {
  const rows = await db.rows<{ workAreaId: string; fact: Counted; count: number; names: string[] }>(
    STATEMENT,
    [cycle.id, workAreaId, today, now],
  );
  const none = Object.fromEntries(factNames.map((fact) => [fact, { count: 0 }]));
  return (area) => ({
    ...none,
    ...Object.fromEntries(
      rows.filter((row) => row.workAreaId === area).map(({ fact, count, names }) => [fact, { count, names }]),
    ),
    evaluationNotOpenYet: evaluationNotOpenYet(cycle, today),
  });
}
