import type { Cycles, CycleView } from '@jaarring/contracts';
import {
  blockers,
  type Cycle,
  type Facts,
  gateOf,
  nextPlanYear,
  type Phase,
  Refusal,
  warnings,
  yearsOn,
} from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';
import { countFacts } from './count-facts.ts';

const CYCLE = `
  c.id, c.plan_year as "planYear", c.status, c.evaluation_opens_on as "evaluationOpensOn", c.version,
  (select jsonb_agg(jsonb_build_object('name', d.name, 'dueOn', d.due_on, 'version', d.version) order by d.due_on, d.name)
   from cycle_date d where d.cycle_id = c.id) as dates`;

/** How many earlier years the ring has room for. */
const YEARS_BACK = 6;

// $1: this year, $2: how far back; a measure counts in every year in which it was at work
const EARLIER = `
  select y.year, count(*)::integer as measures
  from generate_series($1::integer - $2::integer, $1::integer - 1) as y(year)
  join measure m on m.status in ('running', 'done', 'stopped')
    and y.year between extract(year from m.starts_on) and extract(year from m.ends_on)
  group by y.year
  order by y.year`;

/** Every cycle, newest plan year first, with where each area stands. */
export async function listCycles(scope: ReadScope): Promise<Cycles> {
  const cycles = await scope.db.rows<Cycles['cycles'][number]>(
    `select ${CYCLE},
       (select jsonb_agg(jsonb_build_object('workAreaId', w.id, 'workArea', w.name, 'phase', a.phase) order by w.name)
        from cycle_area a join work_area w on w.id = a.work_area_id where a.cycle_id = c.id) as areas
     from cycle c
     order by c.plan_year desc`,
  );
  const year = Number(scope.today.slice(0, 4));
  return {
    cycles,
    earlier: await scope.db.rows<Cycles['earlier'][number]>(EARLIER, [year, YEARS_BACK]),
    years: yearsOn(scope.today),
    nextPlanYear: nextPlanYear(
      cycles.map(({ planYear }) => planYear),
      scope.today,
    ),
  };
}

type AreaRow = Omit<CycleView['areas'][number], 'gate' | 'gateDueOn' | 'blockers' | 'warnings'>;

/** One cycle: per area its answers, the gates that closed, and what stands in the way of the one that is open. */
export async function readCycle(scope: ReadScope, id: string): Promise<CycleView> {
  const cycle = await scope.db.row<Omit<CycleView, 'areas'>>(`select ${CYCLE} from cycle c where c.id = $1`, [
    id,
  ]);
  if (!cycle) throw new Refusal('access.not-found', { kind: 'cycle' });
  const { dates, ...plain } = cycle;
  const areas = await areasOf(scope, id);
  const factsOf = await countFacts(scope.db, plain satisfies Cycle, scope);
  return {
    ...cycle,
    areas: areas.map((area) => ({ ...area, ...gateAhead(area.phase, factsOf(area.workAreaId), dates) })),
  };
}

function gateAhead(phase: Phase, facts: Facts, dates: CycleView['dates']) {
  const gate = gateOf(phase);
  const named = (found: ReturnType<typeof blockers>) =>
    found.map(({ names, ...rest }) => ({ ...rest, names: [...(names ?? [])] }));
  return {
    gate,
    gateDueOn: dates.find(({ name }) => name === `gate${gate}`)?.dueOn ?? null,
    blockers: named(blockers(phase, facts)),
    warnings: named(warnings(phase, facts)),
  };
}

function areasOf(scope: ReadScope, cycleId: string): Promise<AreaRow[]> {
  return scope.db.rows<AreaRow>(
    `select a.id, a.work_area_id as "workAreaId", w.name as "workArea", a.phase, a.snapshot_id as "snapshotId",
       s.name as snapshot, a.version,
       coalesce((
         select jsonb_agg(jsonb_build_object('question', q.question, 'answer', q.answer,
           'noAnswerBecause', q.no_answer_because, 'authorId', q.author_id, 'author', p.name, 'version', q.version)
           order by q.question)
         from cycle_answer q join account p on p.id = q.author_id
         where q.cycle_id = a.cycle_id and q.work_area_id = a.work_area_id), '[]') as answers,
       coalesce((
         select jsonb_agg(jsonb_build_object('gate', g.gate, 'closedBy', p.name, 'closedAt',
           to_char(g.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'note', g.note) order by g.gate)
         from gate_closing g join account p on p.id = g.closed_by
         where g.cycle_id = a.cycle_id and g.work_area_id = a.work_area_id), '[]') as closings
     from cycle_area a
     join work_area w on w.id = a.work_area_id
     left join snapshot s on s.id = a.snapshot_id
     where a.cycle_id = $1
     order by w.name`,
    [cycleId],
  );
}
