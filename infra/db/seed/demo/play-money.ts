import {
  approveLine,
  type BudgetLine,
  fundedStatuses,
  type Measure,
  type MeasureCost,
  releaseLine,
  requestLine,
} from '@jaarring/domain';
import { workAreaId } from '../corporations.ts';
import { at } from '../dutch-time.ts';
import { seededId } from '../seeded-id.ts';
import { type CeilingRow, programmeFor, programmeId } from './money.ts';
import type { MeasurePlan } from './plan.ts';
import type { Stage } from './play-measure.ts';

/** The lines so far, per ceiling: what is asked cannot be promised twice. */
const standing = new WeakMap<readonly CeilingRow[], Map<string, BudgetLine[]>>();

/** Asks, approves and releases the money of a decided measure, year by year, under the ceilings. */
export function playMoney(
  stage: Stage,
  plan: MeasurePlan,
  { measure, costs }: { measure: Measure; costs: readonly MeasureCost[] },
): void {
  if (!plan.money || !fundedStatuses.includes(measure.status)) return;
  const dates = moneyDates(plan, stage.chronicle.today);
  for (const cost of costs) if (cost.amountCents > 0) playLine(stage, plan, { measure, costs, cost, dates });
}

/** The line for more money in a later year: approved with the decision, released with that year's budget. */
export function playExtraLine(
  stage: Stage,
  plan: MeasurePlan,
  { measure, costs }: { measure: Measure; costs: readonly MeasureCost[] },
): void {
  const cost = costs.find(({ year }) => year === plan.extra!.year)!;
  const dates = { requested: plan.extra!.decidedOn, approved: plan.extra!.decidedOn, released: '9999-12-31' };
  playLine(stage, { ...plan, money: 'approved' }, { measure, costs, cost, dates });
}

type Line = { measure: Measure; costs: readonly MeasureCost[]; cost: MeasureCost; dates: Dates };
type Dates = { requested: string; approved: string; released: string };

function playLine(
  { chronicle, ceilings }: Stage,
  plan: MeasurePlan,
  { measure, costs, cost, dates }: Line,
): void {
  const ceiling = ceilingFor(ceilings, plan, measure, cost.year);
  const lines = linesUnder(ceilings, ceiling.id);
  const line: BudgetLine = {
    ...{
      id: seededId(`budget-line:${plan.number}:${cost.year}`),
      measureId: measure.id,
      ceilingId: ceiling.id,
    },
    ...{ year: cost.year, amountCents: cost.amountCents, status: 'requested', version: 1 },
  };
  const { year, amountCents, id } = ceiling;
  const asked = requestLine(line, {
    ...{ measure, costs, isDecisionFinal: true, lines },
    ceiling: {
      ...{ id, year, amountCents, version: 1, workAreaId: workAreaId(ceiling.workArea) },
      programmeId: programmeId(ceiling.programme),
    },
  });
  chronicle.happened(asked, at(dates.requested, '17:20'), 'noor');
  if (plan.money !== 'requested')
    chronicle.happened(approveLine(line), at(dates.approved, '17:40'), 'marleen');
  if (plan.money === 'released' && dates.released <= chronicle.today)
    chronicle.happened(releaseLine(line), at(dates.released, '11:00'), 'marleen');
  lines.push(line);
  chronicle.add('budget_line', {
    ...{ id: line.id, measure_id: line.measureId, ceiling_id: line.ceilingId, year: line.year },
    ...{ amount_cents: line.amountCents, status: line.status },
  });
}

function ceilingFor(
  ceilings: readonly CeilingRow[],
  plan: MeasurePlan,
  measure: Measure,
  year: number,
): CeilingRow {
  const programme = plan.programme ?? programmeFor(plan.kind, measure.lever);
  const found = ceilings.find(
    (one) =>
      one.year === year && one.programme === programme && workAreaId(one.workArea) === measure.workAreaId,
  );
  if (!found) throw new Error(`There is no ceiling for ${programme} in ${year}.`);
  return found;
}

function linesUnder(ceilings: readonly CeilingRow[], id: string): BudgetLine[] {
  const known = standing.get(ceilings) ?? new Map<string, BudgetLine[]>();
  standing.set(ceilings, known);
  const lines = known.get(id) ?? [];
  known.set(id, lines);
  return lines;
}

/** What is left under the ceiling of a measure in a year. Cents. */
export function roomFor(
  ceilings: readonly CeilingRow[],
  place: { kind: string; lever: string; workArea: string },
  year: number,
): number {
  const programme = programmeFor(place.kind, place.lever);
  const ceiling = ceilings.find(
    (one) => one.year === year && one.programme === programme && one.workArea === place.workArea,
  );
  if (!ceiling) return 0;
  return linesUnder(ceilings, ceiling.id).reduce(
    (left, line) => left - line.amountCents,
    ceiling.amountCents,
  );
}

/** When the money of a measure was asked, approved by the budget decision, and released. */
function moneyDates(plan: MeasurePlan, today: string): Dates {
  const before = plan.planYear - 1;
  const asked = `${before}-10-12`;
  const decided = plan.decision!.on;
  return {
    requested: decided < asked && asked <= today ? asked : decided,
    approved: `${before}-12-11` <= today ? `${before}-12-11` : decided,
    released: `${before}-12-17`,
  };
}
