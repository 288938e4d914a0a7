import type { DomainEvent } from '../event.ts';
import { happened } from '../event.ts';
import { Refusal } from '../refusal.ts';

/**
 * How urgent a place is in the year of a cycle, as its parties scored it together. Without a complex it holds for the
 * whole work area. A score is never edited: the next turn stands beside it with the score it replaced.
 */
export type Urgency = {
  id: string;
  cycleId: string;
  workAreaId: string;
  complexId: string | null;
  turn: number;
  score: number;
  oldScore: number | null;
  motive: string;
  parties: readonly string[];
  setBy: string;
  setAt: Date;
};

/** Scores a place after `last`, the score that stands; `seenTurn` is what the sender looked at, 0 for none. */
export function scoreUrgency(urgency: Urgency, last: Urgency | null, seenTurn: number): DomainEvent {
  const turn = last?.turn ?? 0;
  if (turn !== seenTurn) throw new Refusal('stale', { table: 'urgency', version: seenTurn });
  if (last?.score === urgency.score) throw new Refusal('urgency.same-score', { score: urgency.score });
  urgency.turn = turn + 1;
  urgency.oldScore = last?.score ?? null;
  return happened('urgency.scored', urgency.id, {
    workAreaId: urgency.workAreaId,
    complexId: urgency.complexId,
    from: urgency.oldScore,
    to: urgency.score,
    motive: urgency.motive,
    parties: [...urgency.parties],
  });
}

/**
 * Upper bounds of the impact scores 1 to 4, as a multiple of the smallest change of the indicator that matters.
 * Source: own choice, 2026; half a relevant change is noise, more than twice one is seen by everybody.
 */
const IMPACT_BOUNDS = [0.5, 1, 1.5, 2] as const;

/**
 * What a measure is expected to bring, from 1 to 5, against the change of its indicator that matters (`relevantEffect`,
 * in the indicator's own unit). Null while either is not known. Assumes that the sign of the expectation is right.
 */
export function impactOf(expectedChange: number, relevantEffect: number | null): number | null {
  if (relevantEffect === null || relevantEffect <= 0 || expectedChange === 0) return null;
  const times = Math.abs(expectedChange) / relevantEffect;
  return 1 + IMPACT_BOUNDS.filter((bound) => times > bound).length;
}
