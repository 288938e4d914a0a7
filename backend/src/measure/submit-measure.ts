import {
  type ApprovalFacts,
  contentOf,
  countedCents,
  holdsIn,
  type Measure,
  type MeasureCost,
  splittingOf,
  submit,
  totalCents,
} from '@jaarring/domain';
import { agreementsOf } from '../agreement/link-agreements.ts';
import { askApproval, mandateToday } from '../approval/ask-approval.ts';
import { roomPerYear } from '../approval/budget-room.ts';
import type { Scope } from '../shell/scope.ts';
import { finishTasks } from '../task/assign-task.ts';
import { lockMeasure, refuseOld } from './lock-measure.ts';
import { MeasureCostTable, MeasureKindTable, MeasureTable } from './measure.table.ts';

/** Lays a measure before whoever decides: on exactly this content, within the mandate of today. */
export async function submitMeasure(scope: Scope, id: string, version: number): Promise<void> {
  const measure = await lockMeasure(scope, id, 'measure.submit');
  refuseOld(measure, version);
  const costs = await scope.db.findAll(MeasureCostTable, { measureId: id });
  const { rules } = await mandateToday(scope);
  const agreements = await agreementsOf(scope, id);
  const agreementRequired = rules.agreementRequired && !agreements.some((one) => holdsIn(one, measure));
  const event = submit(measure, costs, { agreementRequired });
  await scope.db.save(MeasureTable, measure);
  scope.record(event);
  await finishTasks(scope, 'measure', id, 'revise-measure');
  await askApproval(scope, {
    subjectKind: 'measure',
    subjectId: id,
    subjectVersion: measure.version,
    cycleId: measure.cycleId,
    workAreaId: measure.workAreaId,
    title: measure.title,
    amountCents: totalCents(costs),
    content: contentOf(measure, costs, numbersOf(agreements)),
    facts: await factsOf(scope, measure, costs),
  });
}

/** The numbers by which a decision names the agreements it rests on. */
export function numbersOf(agreements: readonly { number: string }[]): string[] {
  return agreements.map(({ number }) => number);
}

/** What the mandate looks at: the amount over all years, also of what it may have been split from, and the budget. */
export async function factsOf(
  scope: Scope,
  measure: Measure,
  costs: readonly MeasureCost[],
): Promise<ApprovalFacts> {
  const { rules } = await mandateToday(scope);
  const kind = await scope.db.find(MeasureKindTable, measure.kindId);
  const parts = await scope.db.rows<Parameters<typeof splittingOf>[0]>(
    `select m.id, m.complex_id as "complexId", m.lever, r.amount_cents as "amountCents",
       to_char(r.requested_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as "on"
     from measure m
     join approval_request r on r.corporation_id = m.corporation_id and r.subject_id = m.id and r.status in ('open', 'decided')
     where m.complex_id = $1 and m.lever = $2 and m.id <> $3 and m.status not in ('rejected', 'withdrawn', 'returned')`,
    [measure.complexId, measure.lever, measure.id],
  );
  const amountCents = totalCents(costs);
  const self = {
    id: measure.id,
    complexId: measure.complexId,
    lever: measure.lever,
    amountCents,
    on: scope.today,
  };
  return {
    kind: (await fitsBudget(scope, measure, costs)) ? 'measureWithinBudget' : 'measureOutsideBudget',
    countedCents: countedCents(amountCents, splittingOf(self, parts, rules)),
    years: costs.filter((cost) => cost.amountCents > 0).length,
    lever: measure.lever,
    needs: kind!.needs,
  };
}

/** Whether the ceilings of the work area leave room in every year that has ceilings; a year without any is not yet set. */
async function fitsBudget(scope: Scope, measure: Measure, costs: readonly MeasureCost[]): Promise<boolean> {
  const rooms = await roomPerYear(scope, measure.workAreaId, measure.id);
  return costs.every(({ year, amountCents }) => {
    const room = rooms.find((one) => one.year === year);
    return room === undefined || amountCents <= room.roomCents;
  });
}
