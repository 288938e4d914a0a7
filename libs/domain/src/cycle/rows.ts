import type { Gate, Phase } from './phase.ts';

/** The yearly loop for one plan year: the year in which its measures are executed. */
export type Cycle = {
  id: string;
  planYear: number;
  status: 'draft' | 'open' | 'closed';
  evaluationOpensOn: string;
  version: number;
};

/** Where a work area stands in a cycle. Areas move at their own pace. */
export type CycleArea = {
  id: string;
  cycleId: string;
  workAreaId: string;
  phase: Phase;
  snapshotId: string | null;
  version: number;
};

/** The dates a cycle keeps: its five gates and the milestones that law or custom sets. */
export const cycleDateNames = [
  'gate1',
  'gate2',
  'gate3',
  'gate4',
  'gate5',
  'bid',
  'accountability',
  'agreements',
  'forecast',
  'supervisoryBoard',
  'release',
] as const;

/** The name of a date of a cycle. */
export type CycleDateName = (typeof cycleDateNames)[number];

/** The date of a gate or milestone. */
export type CycleDate = { cycleId: string; name: CycleDateName; dueOn: string; version: number };

/** The three fixed questions of every cycle: how is it, what develops, what does that mean for policy and means. */
export type Question = 1 | 2 | 3;

/** The fixed questions in their order. */
export const questions: readonly Question[] = [1, 2, 3];

/** The answer to a fixed question for a work area, or why there is none. */
export type CycleAnswer = {
  id: string;
  cycleId: string;
  workAreaId: string;
  question: Question;
  answer: string | null;
  noAnswerBecause: string | null;
  authorId: string;
  version: number;
};

/** A gate that was closed: by whom, when, and what was accepted with which note. Never edited. */
export type GateClosing = {
  id: string;
  cycleId: string;
  workAreaId: string;
  gate: Gate;
  closedBy: string;
  closedAt: Date;
  note: string;
};
