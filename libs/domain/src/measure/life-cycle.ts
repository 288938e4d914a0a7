import type { Outcome } from '../approval/rows.ts';
import { Refusal } from '../refusal.ts';
import type { Measure, MeasureStatus } from './rows.ts';

/** What can be done with a measure. The outcomes of a decision are verbs too. */
export type MeasureVerb =
  'change' | 'submit' | Outcome | 'takeBack' | 'start' | 'finish' | 'stop' | 'withdraw';

/** Which state each verb leads to, per state; a verb that is not there is refused. */
export const measureSteps: Record<MeasureStatus, Partial<Record<MeasureVerb, MeasureStatus>>> = {
  draft: { change: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    // What lies before the decider is exact: a change takes it back to the desk of the proposer.
    change: 'draft',
    approved: 'approved',
    conditional: 'conditional',
    deferred: 'deferred',
    returned: 'returned',
    rejected: 'rejected',
    withdraw: 'withdrawn',
  },
  approved: { takeBack: 'submitted', start: 'running', stop: 'stopped' },
  conditional: { takeBack: 'submitted', start: 'running', stop: 'stopped' },
  deferred: { takeBack: 'submitted', submit: 'submitted', withdraw: 'withdrawn' },
  returned: { takeBack: 'submitted', change: 'returned', submit: 'submitted', withdraw: 'withdrawn' },
  rejected: { takeBack: 'submitted' },
  running: { finish: 'done', stop: 'stopped' },
  done: {},
  stopped: {},
  withdrawn: {},
};

/** The states in which a measure still waits for a decision, so that gate 3 stays open. */
export const undecidedStatuses: readonly MeasureStatus[] = ['draft', 'submitted', 'returned'];

/** The states in which a measure has been approved and needs its money. */
export const fundedStatuses: readonly MeasureStatus[] = ['approved', 'conditional', 'running'];

/** Tells whether a verb is possible now. */
export function isPossible(status: MeasureStatus, verb: MeasureVerb): boolean {
  return measureSteps[status][verb] !== undefined;
}

/** Moves a measure to the state a verb leads to. */
export function move(measure: Measure, verb: MeasureVerb): void {
  const next = measureSteps[measure.status][verb];
  if (next === undefined) throw new Refusal('measure.wrong-status', { verb, status: measure.status });
  measure.status = next;
}
