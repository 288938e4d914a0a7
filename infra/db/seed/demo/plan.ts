import type { AdviceVerdict, Outcome } from '@jaarring/domain';
import type { IndicatorCode } from './indicators.ts';
import type { Programme } from './money.ts';

/** What an adviser says, when it is not simply yes. */
export type PlannedAdvice = { verdict: AdviceVerdict; remark: string | null; on?: string };

/** What a decider says, and on which day; a deputy decides on behalf of the director. */
export type PlannedDecision = {
  outcome: Outcome;
  on: string;
  reason?: string;
  condition?: string;
  conditionOwner?: string;
  until?: string;
  deputy?: string;
  time?: string;
};

/** How far the work came. */
export type PlannedWork =
  | { state: 'notStarted' }
  | { state: 'running'; startedOn: string }
  | { state: 'done'; startedOn: string; doneOn: string }
  | { state: 'stopped'; startedOn: string; stoppedOn: string; because: string };

/** A measure of the demo as a person would tell it: the rules of the product play it. */
export type MeasurePlan = {
  number: string;
  planYear: number;
  complex: string;
  kind: string;
  title: string;
  why: string;
  owner: string;
  proposer: string;
  startsOn: string;
  endsOn: string;
  dose: string;
  indicator: IndicatorCode;
  change: number;
  success: string;
  /** Whole euros a year. */
  costs: Readonly<Record<number, number>>;
  /** Lag in months, when it differs from the catalogue. */
  lag?: number;
  proposedOn: string;
  /** Not submitted: it stays a draft. */
  submittedOn?: string;
  submitTime?: string;
  requester?: string;
  advices?: Readonly<Record<string, PlannedAdvice | null>>;
  decision?: PlannedDecision;
  withdrawnOn?: string;
  work?: PlannedWork;
  /** Whether there is money for it, and how far. */
  money?: 'requested' | 'approved' | 'released';
  /** True effect on the indicator, as a share; the figures follow it. */
  effect?: number;
  /** More money than was decided, asked and decided again while the work runs. */
  extra?: { year: number; euros: number; requestedOn: string; decidedOn: string; reason: string };
  /** Under which programme, when it is not the one of its lever. */
  programme?: Programme;
  agreement?: string;
};
