import { sumCents } from '../money.ts';

/** A measure that can be chosen: under which ceiling its money falls, what it costs, and how urgent it is. */
export type Candidate = {
  id: string;
  /** Null when no ceiling in its work area can pay it. */
  ceilingId: string | null;
  /** In the year that is divided. Unit: cents. */
  costCents: number;
  /** Whole points, at least 1; see `urgencyOf`. */
  urgency: number;
};

/** What is left to divide under a ceiling. Unit: cents. */
export type CeilingRoom = { id: string; roomCents: number };

/** Why a measure is in a proposal or out of it. The screen has one sentence for each. */
export const choiceReasons = [
  'costsNothing',
  'mostUrgentPerEuro',
  'fitsBetter',
  'noCeiling',
  'aboveRoom',
  'lessUrgentPerEuro',
  'madeWay',
] as const;

/** A reason for a choice. */
export type ChoiceReason = (typeof choiceReasons)[number];

/** A proposal: what is in, why each measure is in or out, and whether no better one exists. */
export type Proposal = {
  chosen: string[];
  reasons: ReadonlyMap<string, ChoiceReason>;
  urgency: number;
  costCents: number;
  /** True when the search looked at everything; false when it stopped at its limit with the best found so far. */
  isBest: boolean;
};

/** How many steps the search may take for one ceiling. Unit: nodes. Source: measured, 1,500 measures well within 2 seconds. */
export const STEPS_PER_CEILING = 400_000;

/**
 * Proposes what to pay from the ceilings so that the urgency together is as high as can be. Every measure falls under
 * one ceiling, so each ceiling is divided by itself. The answer starts as that of greedy choice by urgency per euro and
 * is replaced only by a better one, so it is never worse; the same input always gives the same answer.
 */
export function proposeChoice(
  candidates: readonly Candidate[],
  rooms: readonly CeilingRoom[],
  steps = STEPS_PER_CEILING,
): Proposal {
  const reasons = new Map<string, ChoiceReason>();
  let isBest = true;
  for (const { id } of candidates.filter(({ ceilingId }) => ceilingId === null)) reasons.set(id, 'noCeiling');
  for (const { id, roomCents } of rooms) {
    const own = byUrgencyPerEuro(candidates.filter(({ ceilingId }) => ceilingId === id));
    isBest = divide(own, Math.max(0, roomCents), steps, reasons) && isBest;
  }
  const isIn = ({ id }: Candidate) => isChosenBecause(reasons.get(id));
  const chosen = candidates.filter(isIn);
  return {
    chosen: chosen.map(({ id }) => id),
    reasons,
    urgency: chosen.reduce((sum, { urgency }) => sum + urgency, 0),
    costCents: sumCents(chosen.map(({ costCents }) => costCents)),
    isBest,
  };
}

/** Tells whether a reason is one for being in. */
export function isChosenBecause(reason: ChoiceReason | undefined): boolean {
  return reason === 'costsNothing' || reason === 'mostUrgentPerEuro' || reason === 'fitsBetter';
}

/** Takes measures in the order of urgency per euro as long as they fit: the answer that a proposal must at least equal. */
export function greedyChoice(candidates: readonly Candidate[], rooms: readonly CeilingRoom[]): string[] {
  return rooms.flatMap(({ id, roomCents }) => {
    const own = byUrgencyPerEuro(candidates.filter(({ ceilingId }) => ceilingId === id));
    return [...greedyUnder(own, Math.max(0, roomCents))].map((index) => own[index]!.id);
  });
}

function byUrgencyPerEuro(candidates: readonly Candidate[]): Candidate[] {
  // cross-multiplied in big integers: no rounding decides who comes first, and a free measure comes before all
  const before = (one: Candidate, other: Candidate) =>
    BigInt(other.urgency) * BigInt(one.costCents) - BigInt(one.urgency) * BigInt(other.costCents);
  return [...candidates].sort((one, other) => {
    const order = before(one, other);
    if (order !== 0n) return order < 0n ? -1 : 1;
    return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
  });
}

function greedyUnder(own: readonly Candidate[], roomCents: number): Set<number> {
  const taken = new Set<number>();
  let left = roomCents;
  own.forEach(({ costCents }, index) => {
    if (costCents > left) return;
    taken.add(index);
    left -= costCents;
  });
  return taken;
}

/** Divides one ceiling and notes why; answers whether the best division was proven. */
function divide(
  own: readonly Candidate[],
  roomCents: number,
  steps: number,
  reasons: Map<string, ChoiceReason>,
): boolean {
  const greedy = greedyUnder(own, roomCents);
  const { taken, isProven } = improve(own, roomCents, greedy, steps);
  own.forEach(({ id, costCents }, index) => {
    if (taken.has(index)) {
      const asGreedy: ChoiceReason = costCents === 0 ? 'costsNothing' : 'mostUrgentPerEuro';
      reasons.set(id, greedy.has(index) ? asGreedy : 'fitsBetter');
    } else if (costCents > roomCents) reasons.set(id, 'aboveRoom');
    else reasons.set(id, greedy.has(index) ? 'madeWay' : 'lessUrgentPerEuro');
  });
  return isProven;
}

/**
 * Branch and bound over one ceiling, depth first, the most urgent per euro first. The bound fills the room that is left
 * with parts of measures, which no whole measures can beat. Source: Horowitz & Sahni, JACM 21 (1974).
 */
function improve(
  own: readonly Candidate[],
  roomCents: number,
  incumbent: ReadonlySet<number>,
  steps: number,
): { taken: ReadonlySet<number>; isProven: boolean } {
  const items = own
    .map((one, index) => ({ ...one, index }))
    .filter(({ costCents }) => costCents <= roomCents);
  let best = incumbent;
  let bestUrgency = [...incumbent].reduce((sum, index) => sum + own[index]!.urgency, 0);
  const boundFrom = (from: number, left: number): number => {
    let bound = 0;
    let room = left;
    for (let at = from; at < items.length; at += 1) {
      const { costCents, urgency } = items[at]!;
      if (costCents > room) return bound + Math.floor((urgency * room) / costCents);
      bound += urgency;
      room -= costCents;
    }
    return bound;
  };
  // what is on the way: the measures taken so far, in order
  const path: number[] = [];
  let [at, left, urgency, used] = [0, roomCents, 0, 0];
  for (;;) {
    used += 1;
    if (used > steps) return { taken: best, isProven: false };
    if (at < items.length && urgency + boundFrom(at, left) > bestUrgency) {
      const { costCents, urgency: more } = items[at]!;
      if (costCents <= left) {
        path.push(at);
        left -= costCents;
        urgency += more;
      }
      at += 1;
      if (urgency > bestUrgency) {
        bestUrgency = urgency;
        best = new Set(path.map((one) => items[one]!.index));
      }
      continue;
    }
    // nothing better down here: leave out what was taken last, and go on behind it
    const last = path.pop();
    if (last === undefined) return { taken: best, isProven: true };
    left += items[last]!.costCents;
    urgency -= items[last]!.urgency;
    at = last + 1;
  }
}
