// Summaries of cells: per cohort, per period, per distance to the start, and over everything.
import type { Assignment, Cell } from './cell.ts';

/** A number with its influence function, so that its uncertainty can be worked out later. */
export interface Summary {
  readonly att: number;
  readonly influence: Float64Array;
}

/** A summary for one cohort, period or distance. */
export interface KeyedSummary extends Summary {
  readonly key: number;
}

/** An overall number and what it was averaged from. */
export interface Aggregate {
  readonly overall: Summary;
  readonly parts: readonly KeyedSummary[];
}

/** Which distances count in a balanced event study. */
export interface Balance {
  /** Only cohorts observed at least this long after their start. */
  readonly after: number;
  /** Last period of the panel. */
  readonly last: number;
}

/** Mean over cohorts of their mean effect after the start: the headline. */
export function groupAggregate(cells: readonly Cell[], who: Assignment): Aggregate {
  const post = cells.filter((cell) => cell.since >= 0);
  const parts = keysOf(post, 'start').map((key) => ({
    key,
    ...plainMean(post.filter((cell) => cell.start === key)),
  }));
  return {
    parts,
    overall: weightedByCohort(
      parts.map((part) => ({ ...part, start: part.key })),
      who,
    ),
  };
}

/** Every cell after the start, weighted by the size of its cohort. */
export function simpleAggregate(cells: readonly Cell[], who: Assignment): Summary {
  return weightedByCohort(
    cells.filter((cell) => cell.since >= 0),
    who,
  );
}

/** The event study: one number per distance to the start; overall is the plain mean from the start on. */
export function dynamicAggregate(cells: readonly Cell[], who: Assignment, balance?: Balance): Aggregate {
  const used = balance
    ? cells.filter((cell) => balance.last - cell.start >= balance.after && cell.since <= balance.after)
    : cells;
  const parts = keysOf(used, 'since').map((key) => ({
    key,
    ...weightedByCohort(
      used.filter((c) => c.since === key),
      who,
    ),
  }));
  return { parts, overall: plainMean(parts.filter((part) => part.key >= 0)) };
}

/** One number per period. */
export function calendarAggregate(cells: readonly Cell[], who: Assignment): Aggregate {
  const post = cells.filter((cell) => cell.since >= 0);
  const parts = keysOf(post, 'time').map((key) => ({
    key,
    ...weightedByCohort(
      post.filter((c) => c.time === key),
      who,
    ),
  }));
  return { parts, overall: plainMean(parts) };
}

/**
 * Weighted mean with cohort shares as weights. The shares are estimated too: their own uncertainty is added.
 * Source: Callaway & Sant'Anna (2021), section 3 and its supplement on the influence function of the weights.
 */
export function weightedByCohort(items: readonly (Summary & { start: number })[], who: Assignment): Summary {
  const n = who.starts.length;
  const influence = new Float64Array(n);
  if (items.length === 0) return { att: NaN, influence };
  const shares = cohortShares(
    items.map((item) => item.start),
    who,
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  const att = items.reduce((sum, item, k) => sum + ((shares[k] as number) / total) * item.att, 0);
  const extra = new Map<number, number>();
  items.forEach((item, k) => {
    const weight = (shares[k] as number) / total;
    for (let i = 0; i < n; i++)
      influence[i] = (influence[i] as number) + weight * (item.influence[i] as number);
    extra.set(item.start, (extra.get(item.start) ?? 0) + item.att - att);
  });
  // sum over cells of wif × ATT = (1{G=g} − p_g)(ATT − overall)/S; the p_g terms cancel because Σ p_g (ATT − overall) = 0.
  for (let i = 0; i < n; i++) {
    const gain = extra.get(who.starts[i] as number);
    if (gain === undefined) continue;
    influence[i] = (influence[i] as number) + (weightOf(who, i) * gain) / total;
  }
  return { att, influence };
}

function plainMean(items: readonly Summary[]): Summary {
  const influence = new Float64Array(items[0]?.influence.length ?? 0);
  for (const item of items) {
    for (let i = 0; i < influence.length; i++)
      influence[i] = (influence[i] as number) + (item.influence[i] as number) / items.length;
  }
  return { att: items.reduce((sum, item) => sum + item.att, 0) / items.length, influence };
}

function cohortShares(starts: readonly number[], who: Assignment): number[] {
  const totals = new Map<number, number>(starts.map((start) => [start, 0]));
  for (let i = 0; i < who.starts.length; i++) {
    const start = who.starts[i] as number;
    const total = totals.get(start);
    if (total !== undefined) totals.set(start, total + weightOf(who, i));
  }
  return starts.map((start) => (totals.get(start) as number) / who.size);
}

function weightOf(who: Assignment, i: number): number {
  return who.weights ? (who.weights[i] as number) : 1;
}

function keysOf(cells: readonly Cell[], key: 'start' | 'since' | 'time'): number[] {
  return [...new Set(cells.map((cell) => cell[key]))].sort((a, b) => a - b);
}
