import type { Actor } from '../access/account.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { Refusal } from '../refusal.ts';

/** What a corporation can mean to do with a complex. */
export const courses = ['keep', 'improve', 'renovate', 'rebuild', 'sell'] as const;

/** A course for a complex. */
export type Course = (typeof courses)[number];

/** How far a version of a strategy is. */
export const strategyStatuses = ['draft', 'adopted', 'dropped'] as const;

/**
 * A version of the strategy for a complex: the course, the score it stood on (of `indicatorId` in `scorePeriod`, in the
 * unit of that indicator), and how far the score may move before somebody looks again. Versions are only followed.
 */
export type ComplexStrategy = {
  id: string;
  complexId: string;
  workAreaId: string;
  course: Course;
  why: string;
  indicatorId: string;
  score: number | null;
  scorePeriod: string | null;
  threshold: number;
  reviewOn: string;
  status: (typeof strategyStatuses)[number];
  draftedBy: string;
  draftedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  reason: string;
  reviewProposedAt: Date | null;
  reviewScore: number | null;
  version: number;
};

/** Drafts the next version of a strategy; a complex has one draft at a time. */
export function draftStrategy(
  strategy: ComplexStrategy,
  { today, hasDraft }: { today: string; hasDraft: boolean },
): DomainEvent {
  if (hasDraft) throw new Refusal('strategy.draft-open', { complexId: strategy.complexId });
  if (strategy.reviewOn <= today) throw new Refusal('strategy.review-in-past', { field: 'reviewOn' });
  const { complexId, course, score, scorePeriod } = strategy;
  return happened('strategy.drafted', strategy.id, { complexId, course, score, scorePeriod });
}

/** What the director says about a draft. */
export type StrategyVerdict = { adopt: boolean; reason: string };

/** Adopts a draft, or drops it; always with the reason, and never by whoever drafted it. */
export function decideStrategy(
  strategy: ComplexStrategy,
  { adopt, reason }: StrategyVerdict,
  { actor, now }: { actor: Actor; now: Date },
): DomainEvent {
  if (strategy.status !== 'draft') throw new Refusal('strategy.not-draft', { status: strategy.status });
  if (strategy.draftedBy === actor.accountId) throw new Refusal('strategy.own-draft', { id: strategy.id });
  strategy.status = adopt ? 'adopted' : 'dropped';
  strategy.reason = reason.trim();
  strategy.decidedBy = actor.accountId;
  strategy.decidedAt = now;
  const { complexId, course } = strategy;
  const kind = adopt ? 'strategy.adopted' : 'strategy.dropped';
  return happened(kind, strategy.id, { complexId, course, reason: strategy.reason });
}

/**
 * Proposes to look at an adopted strategy again, when the score moved by the threshold or more since it was drafted.
 * Null when it did not, or when this version was proposed for review before: later figures do not ask a second time.
 */
export function proposeReview(
  strategy: ComplexStrategy,
  scoreNow: number | null,
  now: Date,
): DomainEvent | null {
  if (strategy.status !== 'adopted' || strategy.reviewProposedAt !== null) return null;
  if (strategy.score === null || scoreNow === null) return null;
  if (Math.abs(scoreNow - strategy.score) < strategy.threshold) return null;
  strategy.reviewProposedAt = now;
  strategy.reviewScore = scoreNow;
  const { complexId, score } = strategy;
  return happened('strategy.review-proposed', strategy.id, { complexId, score, scoreNow });
}
