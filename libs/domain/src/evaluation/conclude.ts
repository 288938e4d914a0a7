import type { Cycle } from '../cycle/rows.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { tooEarlyUntil } from '../measure/lag.ts';
import type { Measure, MeasureStatus } from '../measure/rows.ts';
import { Refusal } from '../refusal.ts';
import type { Evaluation } from './evaluation.ts';

/** The states in which something was done that can be judged. */
const judgeableStatuses: readonly MeasureStatus[] = ['running', 'done', 'stopped'];

/** What a conclusion stands on: the measure, its cycle, and what was concluded of it before. */
export type ConcludeContext = {
  measure: Measure;
  cycle: Pick<Cycle, 'evaluationOpensOn'>;
  earlier: readonly Pick<Evaluation, 'measureId' | 'indicatorId'>[];
  today: string;
};

/** What a person concludes from a frozen effect; what was expected is taken from the measure, word for word. */
export type Conclusion = Omit<Evaluation, 'expectedChange'>;

/** Concludes what a measure did: after its year opened for evaluation, after its lag, once per indicator, with a lesson. */
export function conclude(
  conclusion: Conclusion,
  { measure, cycle, earlier, today }: ConcludeContext,
): { evaluation: Evaluation; event: DomainEvent } {
  const { measureId, indicatorId } = conclusion;
  if (measure.id !== measureId)
    throw new Error(`The conclusion is about ${measureId}, not about ${measure.id}.`);
  if (!judgeableStatuses.includes(measure.status)) {
    throw new Refusal('evaluation.wrong-status', { status: measure.status });
  }
  if (today < cycle.evaluationOpensOn) {
    throw new Refusal('evaluation.not-open-yet', { opensOn: cycle.evaluationOpensOn });
  }
  const until = tooEarlyUntil(measure, today);
  if (until !== null) throw new Refusal('evaluation.too-early', { until });
  if (earlier.some((other) => other.measureId === measureId && other.indicatorId === indicatorId)) {
    throw new Refusal('evaluation.already-concluded', { indicatorId });
  }
  const lesson = conclusion.lesson.trim();
  if (lesson.length < 3) throw new Refusal('evaluation.lesson-missing', { field: 'lesson' });
  const evaluation = { ...conclusion, lesson, expectedChange: measure.expectedChange };
  return { evaluation, event: concluded(evaluation) };
}

function concluded({
  id,
  measureId,
  indicatorId,
  verdict,
  judgement,
  expectedChange,
}: Evaluation): DomainEvent {
  return happened('evaluation.concluded', id, { measureId, indicatorId, verdict, judgement, expectedChange });
}

/**
 * Tells whether a measure still owes a conclusion on its target indicator, so that gate 5 stays open. One whose lag is
 * not over owes nothing yet: it goes on into the next year as too early to judge.
 */
export function owesEvaluation(
  measure: Measure,
  evaluations: readonly Pick<Evaluation, 'measureId' | 'indicatorId'>[],
  today: string,
): boolean {
  return (
    judgeableStatuses.includes(measure.status) &&
    tooEarlyUntil(measure, today) === null &&
    !evaluations.some(
      (evaluation) => evaluation.measureId === measure.id && evaluation.indicatorId === measure.indicatorId,
    )
  );
}
