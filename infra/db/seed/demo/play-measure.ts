import {
  type Complex,
  finish,
  type Measure,
  type MeasureCost,
  propose,
  start,
  stop,
  submit,
  totalCents,
  withdraw,
} from '@jaarring/domain';
import { workAreaId } from '../corporations.ts';
import { at } from '../dutch-time.ts';
import { personId } from '../people.ts';
import { seededId } from '../seeded-id.ts';
import { playApproval, playExtra, type Parts } from './play-approval.ts';
import { playExtraLine, playMoney } from './play-money.ts';
import type { Chronicle } from './chronicle.ts';
import type { DemoComplex } from './complexes.ts';
import { agreementsOf, linkRow } from './agreements.ts';
import { cycleId } from './cycle-ids.ts';
import { indicatorId } from './indicators.ts';
import { kindOf } from './mandate.ts';
import type { CeilingRow } from './money.ts';
import type { MeasurePlan } from './plan.ts';

/** A finding that a measure can answer. */
export type KnownFinding = { id: string; planYear: number; workArea: string; complex: string | null };

/** What every measure of the demo stands on. */
export type Stage = {
  chronicle: Chronicle;
  complexes: ReadonlyMap<string, DemoComplex>;
  ceilings: readonly CeilingRow[];
  findings: readonly KnownFinding[];
  /** What was submitted before, so that splitting is seen. */
  parts: Parts;
};

/** A measure as it stands today, with its costs. */
export type Played = { plan: MeasurePlan; measure: Measure; costs: readonly MeasureCost[] };

export const measureId = (number: string) => seededId(`measure:waardmeer:${number}`);

/** Plays one measure through the rules of the product, from draft to where it stands today. */
export function playMeasure(stage: Stage, plan: MeasurePlan): Played {
  const { chronicle } = stage;
  const complex = stage.complexes.get(plan.complex);
  if (!complex) throw new Error(`There is no complex ${plan.complex}.`);
  const measure = draftOf(stage, plan, complex);
  const costs = costsOf(measure, plan);
  proposeIt(stage, plan, { measure, costs, complex });
  if (plan.withdrawnOn) {
    chronicle.happened(withdraw(measure).event, at(plan.withdrawnOn, '15:40'), plan.proposer);
  } else if (plan.submittedOn) {
    submitAndDecide(stage, plan, { measure, costs });
  }
  keep(chronicle, measure, costs);
  for (const number of agreementsOf(stage, plan))
    chronicle.add('measure_agreement', linkRow(measure.id, number));
  return { plan, measure, costs };
}

function submitAndDecide(
  stage: Stage,
  plan: MeasurePlan,
  { measure, costs }: { measure: Measure; costs: MeasureCost[] },
): void {
  const when = at(plan.submittedOn!, plan.submitTime ?? '11:30');
  const by = plan.requester ?? plan.proposer;
  const agreementRequired = agreementsOf(stage, plan).length === 0;
  stage.chronicle.happened(submit(measure, costs, { agreementRequired }), when, by);
  playApproval(stage, plan, { measure, costs });
  playMoney(stage, plan, { measure, costs });
  playWork(stage.chronicle, plan, { measure, costs });
  if (!plan.extra) return;
  measure.version = 2;
  costs.push({ measureId: measure.id, year: plan.extra.year, amountCents: plan.extra.euros * 100 });
  playExtra(stage, plan, { measure, costs });
  playExtraLine(stage, plan, { measure, costs });
}

function draftOf(stage: Stage, plan: MeasurePlan, complex: DemoComplex): Measure {
  const kind = kindOf(plan.kind);
  const isLinked = agreementsOf(stage, plan).length > 0;
  const finding = stage.findings.find(
    (one) =>
      one.planYear === plan.planYear && one.workArea === complex.workArea && one.complex === complex.number,
  );
  return {
    id: measureId(plan.number),
    number: plan.number,
    cycleId: cycleId(plan.planYear),
    workAreaId: workAreaId(complex.workArea),
    complexId: complex.id,
    findingId: finding?.id ?? null,
    kindId: kind.id,
    lever: kind.lever,
    title: plan.title,
    why: plan.why,
    ownerId: personId(plan.owner),
    proposedBy: personId(plan.proposer),
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    dose: plan.dose,
    indicatorId: indicatorId(plan.indicator),
    expectedChange: plan.change,
    lagMonths: plan.lag ?? kind.lagMonths,
    success: plan.success,
    agreement:
      plan.agreement ?? (isLinked ? '' : `Jaarschijf ${plan.planYear}, leefbaarheid in ${complex.workArea}`),
    status: 'draft',
    stopReason: null,
    version: 1,
  };
}

function costsOf(measure: Measure, plan: MeasurePlan): MeasureCost[] {
  return Object.entries(plan.costs).map(([year, euros]) => ({
    ...{ measureId: measure.id, year: Number(year), amountCents: Math.round(euros * 100) },
  }));
}

function proposeIt(
  { chronicle, findings }: Stage,
  plan: MeasurePlan,
  { measure, costs, complex }: { measure: Measure; costs: readonly MeasureCost[]; complex: DemoComplex },
): void {
  const place = { id: complex.id, workAreaId: measure.workAreaId, validFrom: '2008-01-01', validUntil: null };
  const answered = findings.find(({ id }) => id === measure.findingId);
  const event = propose(measure, costs, {
    complex: place as Complex,
    kind: kindOf(plan.kind),
    finding: answered ? { id: answered.id, cycleId: measure.cycleId, workAreaId: measure.workAreaId } : null,
  });
  chronicle.happened(event, at(plan.proposedOn, '10:15'), plan.proposer);
}

function playWork(
  chronicle: Chronicle,
  { work, owner }: MeasurePlan,
  { measure, costs }: { measure: Measure; costs: readonly MeasureCost[] },
): void {
  if (!work || work.state === 'notStarted') return;
  const facts = { isDecisionFinal: true, hasReleasedBudget: true };
  chronicle.happened(start(measure, costs, facts), at(work.startedOn, '08:30'), owner);
  if (work.state === 'done') chronicle.happened(finish(measure), at(work.doneOn, '16:20'), owner);
  if (work.state === 'stopped')
    chronicle.happened(stop(measure, work.because), at(work.stoppedOn, '13:10'), 'marleen');
}

function keep(chronicle: Chronicle, measure: Measure, costs: readonly MeasureCost[]): void {
  if (totalCents(costs) === 0) throw new Error(`Measure ${measure.number} costs nothing.`);
  chronicle.add('measure', {
    ...{
      id: measure.id,
      number: measure.number,
      cycle_id: measure.cycleId,
      work_area_id: measure.workAreaId,
    },
    ...{ complex_id: measure.complexId, finding_id: measure.findingId, kind_id: measure.kindId },
    ...{ lever: measure.lever, title: measure.title, why: measure.why, owner_id: measure.ownerId },
    ...{ proposed_by: measure.proposedBy, starts_on: measure.startsOn, ends_on: measure.endsOn },
    ...{ dose: measure.dose, indicator_id: measure.indicatorId, expected_change: measure.expectedChange },
    ...{ lag_months: measure.lagMonths, success: measure.success, agreement: measure.agreement },
    ...{ status: measure.status, stop_reason: measure.stopReason, version: measure.version },
  });
  chronicle.add(
    'measure_cost',
    ...costs.map(({ measureId: id, year, amountCents }) => ({
      measure_id: id,
      year,
      amount_cents: amountCents,
    })),
  );
}
