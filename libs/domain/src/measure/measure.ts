import type { Outcome } from '../approval/rows.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { sumCents } from '../money.ts';
import { existsOn } from '../place/complex.ts';
import type { Complex } from '../place/place.ts';
import { Refusal } from '../refusal.ts';
import { checkCosts, missingFor } from './completeness.ts';
import type { CompletenessRules } from './completeness.ts';
import { move } from './life-cycle.ts';
import type { Measure, MeasureCost, MeasureKind } from './rows.ts';

/** The rows a measure refers to, as they are now. */
export type MeasureContext = {
  complex: Complex;
  kind: Pick<MeasureKind, 'id' | 'lever'>;
  finding: { id: string; cycleId: string; workAreaId: string } | null;
};

/** Proposes a measure at a complex: a draft that fits its place, its kind and the finding it answers. */
export function propose(
  measure: Measure,
  costs: readonly MeasureCost[],
  context: MeasureContext,
): DomainEvent {
  if (measure.status !== 'draft') throw new Error(`A measure begins as a draft, not as ${measure.status}.`);
  checkFit(measure, costs, context);
  return happened('measure.proposed', measure.id, {
    number: measure.number,
    title: measure.title,
    complexId: measure.complexId,
    findingId: measure.findingId,
    totalCents: totalCents(costs),
  });
}

/** What may be changed of a measure; its place in the year and its state are not among it. */
export type MeasureChange = Partial<
  Omit<
    Measure,
    'id' | 'number' | 'cycleId' | 'workAreaId' | 'proposedBy' | 'status' | 'stopReason' | 'version'
  >
>;

/**
 * Changes a draft or a returned measure. A submitted one goes back to draft and the request for its decision, which
 * stands on the former content, becomes stale: `makesStale` tells the caller to say so.
 */
export function changeMeasure(
  measure: Measure,
  change: MeasureChange,
  after: { costs: readonly MeasureCost[]; context: MeasureContext },
): { event: DomainEvent; makesStale: boolean } {
  const next: Measure = { ...measure, ...change };
  const makesStale = measure.status === 'submitted';
  move(next, 'change');
  checkFit(next, after.costs, after.context);
  Object.assign(measure, next);
  const fields = Object.keys(change).sort();
  return { event: happened('measure.changed', measure.id, { fields, makesStale }), makesStale };
}

function checkFit(
  measure: Measure,
  costs: readonly MeasureCost[],
  { complex, kind, finding }: MeasureContext,
): void {
  if (measure.endsOn < measure.startsOn) {
    throw new Refusal('measure.period-invalid', { startsOn: measure.startsOn, endsOn: measure.endsOn });
  }
  if (complex.id !== measure.complexId || complex.workAreaId !== measure.workAreaId) {
    throw new Refusal('measure.complex-elsewhere', { complexId: measure.complexId });
  }
  if (!existsOn(complex, measure.startsOn)) {
    throw new Refusal('measure.complex-ended', { complexId: complex.id, startsOn: measure.startsOn });
  }
  if (kind.id !== measure.kindId || kind.lever !== measure.lever) {
    throw new Refusal('measure.lever-differs', { lever: measure.lever, expected: kind.lever });
  }
  if ((finding?.id ?? null) !== measure.findingId || !isOfSameYearAndArea(measure, finding)) {
    throw new Refusal('measure.finding-elsewhere', { findingId: measure.findingId });
  }
  checkCosts(measure, costs);
}

function isOfSameYearAndArea(measure: Measure, finding: MeasureContext['finding']): boolean {
  return (
    finding === null || (finding.cycleId === measure.cycleId && finding.workAreaId === measure.workAreaId)
  );
}

/** Lays a measure before whoever decides; everything that is decided about must be there. */
export function submit(
  measure: Measure,
  costs: readonly MeasureCost[],
  rules: CompletenessRules,
): DomainEvent {
  const next = { ...measure };
  move(next, 'submit');
  if (!Number.isFinite(measure.expectedChange) || measure.expectedChange === 0) {
    throw new Refusal('measure.no-expected-change', { indicatorId: measure.indicatorId });
  }
  const missing = missingFor(measure, costs, rules);
  if (missing.length > 0) throw new Refusal('measure.incomplete', { missing });
  checkCosts(measure, costs);
  Object.assign(measure, next);
  return happened('measure.submitted', measure.id, { totalCents: totalCents(costs) });
}

/** Gives a measure the state that a decision about it leads to. */
export function settle(measure: Measure, outcome: Outcome, reason = ''): DomainEvent {
  move(measure, outcome);
  return happened('measure.settled', measure.id, { outcome, reason });
}

/** Undoes a decision that was taken back in time: the measure waits again. */
export function takeSettlingBack(measure: Measure): DomainEvent {
  const from = measure.status;
  move(measure, 'takeBack');
  return happened('measure.settling-taken-back', measure.id, { from });
}

/** What must be true of decision and money before work begins. */
export type StartFacts = { isDecisionFinal: boolean; hasReleasedBudget: boolean };

/** Starts the work: after a final decision, and with released money when it costs any. */
export function start(measure: Measure, costs: readonly MeasureCost[], facts: StartFacts): DomainEvent {
  const next = { ...measure };
  move(next, 'start');
  if (!facts.isDecisionFinal) throw new Refusal('measure.not-final', { measureId: measure.id });
  if (totalCents(costs) > 0 && !facts.hasReleasedBudget) {
    throw new Refusal('measure.no-released-budget', { totalCents: totalCents(costs) });
  }
  measure.status = next.status;
  return happened('measure.started', measure.id);
}

/** Says that the work is done. */
export function finish(measure: Measure): DomainEvent {
  move(measure, 'finish');
  return happened('measure.finished', measure.id);
}

/** Ends a decided measure before its time, with the reason that the year report repeats. */
export function stop(measure: Measure, reason: string): DomainEvent {
  const next = { ...measure };
  move(next, 'stop');
  if (reason.trim().length < 3) throw new Refusal('measure.reason-missing', { field: 'reason' });
  measure.status = next.status;
  measure.stopReason = reason.trim();
  return happened('measure.stopped', measure.id, { reason: measure.stopReason });
}

/** Withdraws a measure that was not decided yet. `makesStale`: it lay before a decider. */
export function withdraw(measure: Measure): { event: DomainEvent; makesStale: boolean } {
  const makesStale = measure.status === 'submitted';
  move(measure, 'withdraw');
  return { event: happened('measure.withdrawn', measure.id, { makesStale }), makesStale };
}

/** What a measure costs over all its years. */
export function totalCents(costs: readonly MeasureCost[]): number {
  return sumCents(costs.map(({ amountCents }) => amountCents));
}
