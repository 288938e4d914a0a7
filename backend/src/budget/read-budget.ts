import type { BudgetLineView, BudgetView } from '@jaarring/contracts';
import { type BudgetLine, type Ceiling, fundedStatuses, Refusal, room, sumCents } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';
import { BudgetLineTable, ProgrammeTable } from './budget.table.ts';
import { isDecisionFinalAt } from './find-measure.ts';

const LINES = `
  select b.id, b.measure_id as "measureId", m.number as "measureNumber", m.title as "measureTitle", x.name as complex,
    m.cycle_id as "cycleId", m.work_area_id as "workAreaId", b.ceiling_id as "ceilingId", p.name as programme, w.name as "workArea", b.year, b.amount_cents as "amountCents",
    b.status, b.version
  from budget_line b
  join ceiling c on c.corporation_id = b.corporation_id and c.id = b.ceiling_id
  join programme p on p.corporation_id = c.corporation_id and p.id = c.programme_id
  join work_area w on w.corporation_id = c.corporation_id and w.id = c.work_area_id
  join measure m on m.corporation_id = b.corporation_id and m.id = b.measure_id
  join complex x on x.corporation_id = m.corporation_id and x.id = m.complex_id`;

const CEILINGS = `
  select c.id, c.year, c.programme_id as "programmeId", p.name as programme, c.work_area_id as "workAreaId",
    w.name as "workArea", c.amount_cents as "amountCents", c.version
  from ceiling c
  join programme p on p.corporation_id = c.corporation_id and p.id = c.programme_id
  join work_area w on w.corporation_id = c.corporation_id and w.id = c.work_area_id`;

type NamedCeiling = Ceiling & { programme: string; workArea: string };

// $1: the year, $2: now, $3: the states in which a measure has been approved and needs its money
const UNFUNDED = `
  select m.id as "measureId", m.number, m.title, x.name as complex, m.cycle_id as "cycleId",
    m.work_area_id as "workAreaId", k.amount_cents as "costCents", ${isDecisionFinalAt('$2')} as "decisionFinal",
    (select s.ceiling_id from scenario_measure s
     join scenario o on o.corporation_id = s.corporation_id and o.id = s.scenario_id
     where s.measure_id = m.id and o.year = $1 and o.status = 'adopted') as "scenarioCeilingId"
  from measure m
  join measure_cost k on k.corporation_id = m.corporation_id and k.measure_id = m.id
  join complex x on x.corporation_id = m.corporation_id and x.id = m.complex_id
  where k.year = $1 and k.amount_cents > 0 and m.status = any($3)
    and not exists (
      select from budget_line b
      where b.corporation_id = m.corporation_id and b.measure_id = m.id and b.year = k.year and b.status <> 'withdrawn')
  order by m.number`;

/** The money of one year: ceilings with what stands under them, every line, and what was decided without money. */
export async function readBudget(scope: Scope<Reader>, year: number): Promise<BudgetView> {
  const [programmes, ceilings, lines, unfunded] = await Promise.all([
    scope.db.findAll(ProgrammeTable),
    scope.db.rows<NamedCeiling>(`${CEILINGS} where c.year = $1 order by w.name, p.name`, [year]),
    scope.db.rows<BudgetLineView>(`${LINES} where c.year = $1 order by w.name, p.name, m.number, b.id`, [
      year,
    ]),
    scope.db.rows<BudgetView['unfunded'][number]>(UNFUNDED, [year, scope.now, fundedStatuses]),
  ]);
  const filled = ceilings.map((ceiling) => withRoom(ceiling, lines));
  return {
    year,
    programmes: programmes
      .map(({ id, name }) => ({ id, name }))
      .sort((one, other) => one.name.localeCompare(other.name)),
    ceilings: filled,
    lines,
    unfunded,
    total: {
      ceilingCents: sumCents(filled.map((one) => one.ceilingCents)),
      requestedCents: sumCents(filled.map((one) => one.requestedCents)),
      approvedCents: sumCents(filled.map((one) => one.approvedCents)),
      releasedCents: sumCents(filled.map((one) => one.releasedCents)),
      roomCents: sumCents(filled.map((one) => one.roomCents)),
    },
  };
}

/** One ceiling with what stands under it, as the budget of its year shows it. */
export async function readCeiling(scope: Scope<Reader>, id: string): Promise<BudgetView['ceilings'][number]> {
  const ceiling = await scope.db.row<NamedCeiling>(`${CEILINGS} where c.id = $1`, [id]);
  if (!ceiling) throw new Refusal('access.not-found', { kind: 'ceiling' });
  return withRoom(ceiling, await scope.db.findAll(BudgetLineTable, { ceilingId: id }));
}

function withRoom(
  { amountCents, ...ceiling }: NamedCeiling,
  lines: readonly BudgetLine[],
): BudgetView['ceilings'][number] {
  return { ...ceiling, ...room({ id: ceiling.id, amountCents }, lines) };
}

/** One budget line with the measure it pays. */
export async function readLine(scope: Scope<Reader>, id: string): Promise<BudgetLineView> {
  const line = await scope.db.row<BudgetLineView>(`${LINES} where b.id = $1`, [id]);
  if (!line) throw new Refusal('access.not-found', { kind: 'budget-line' });
  return line;
}
