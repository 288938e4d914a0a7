// One cell ATT(g,t): what happened to the complexes that started in g, in period t, beyond the comparison complexes.
import type { Frame } from './frames.ts';
import { adjustedContrast, layOut, type Adjustment, type Layout } from './adjustment.ts';

/** Which complexes may serve as comparison. */
export interface ComparisonRule {
  /** Only complexes that never got the measure, or also those that had not started yet. */
  readonly control: 'never' | 'notyet';
  readonly anticipation: number;
}

/** The complexes of a contrast: when each one starts (0 never, NaN not in this contrast) and what it weighs. */
export interface Assignment {
  readonly starts: Float64Array;
  readonly weights: Float64Array | null;
  /** Number of complexes in the contrast. */
  readonly size: number;
}

/** Row numbers of the two groups of a cell; both have the change observed. */
export interface Members {
  readonly treated: Int32Array;
  readonly comparison: Int32Array;
}

/** An estimated cell with its influence function (one value per unit, zero outside the cell). */
export interface Cell {
  readonly start: number;
  readonly time: number;
  readonly since: number;
  readonly att: number;
  readonly influence: Float64Array;
  readonly treated: number;
  readonly comparison: number;
}

/** Everyone takes part who has a start or never starts; NaN stays out. */
export function assignment(starts: Float64Array, weights: Float64Array | null): Assignment {
  return { starts, weights, size: starts.reduce((n, start) => n + (Number.isNaN(start) ? 0 : 1), 0) };
}

/** Who is compared with whom in this frame. */
export function membersOf(frame: Frame, starts: Float64Array, rule: ComparisonRule): Members {
  const treated = new Int32Array(starts.length);
  const comparison = new Int32Array(starts.length);
  let n1 = 0;
  let n0 = 0;
  const free = frame.freeUntil + rule.anticipation;
  const notyet = rule.control === 'notyet';
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number;
    const isTreated = start === frame.start;
    if (!isTreated && start !== 0 && !(notyet && start > free)) continue;
    if (!isObserved(frame, i)) continue;
    if (isTreated) treated[n1++] = i;
    else comparison[n0++] = i;
  }
  return { treated: treated.subarray(0, n1), comparison: comparison.subarray(0, n0) };
}

/** Estimates all cells that can be estimated: those in which both groups are observed. */
export function estimateCells(
  frames: readonly Frame[],
  who: Assignment,
  rule: ComparisonRule,
  adjustment: Adjustment,
): Cell[] {
  const cells: Cell[] = [];
  let layout: Layout | null = null;
  for (const frame of frames) {
    const members = membersOf(frame, who.starts, rule);
    if (members.treated.length === 0 || members.comparison.length === 0) continue;
    const plain = adjustment === 'none' || frame.design === null;
    if (!plain) layout = layOut(frame, members, who, layout);
    const { att, influence } =
      plain || layout === null
        ? meanContrast(frame, members, who)
        : adjustedContrast(frame, layout, who, adjustment);
    const { start, time, since } = frame;
    cells.push({
      start,
      time,
      since,
      att,
      influence,
      treated: members.treated.length,
      comparison: members.comparison.length,
    });
  }
  return cells;
}

/**
 * Difference of mean changes.
 * Assumes both groups would have moved in parallel without the measure.
 * Source: Callaway & Sant'Anna (2021), Journal of Econometrics 225(2), without covariates.
 */
function meanContrast(
  frame: Frame,
  members: Members,
  who: Assignment,
): { att: number; influence: Float64Array } {
  const influence = new Float64Array(frame.change.length);
  const treatedMean = spread(frame.change, members.treated, who, 1, influence);
  const comparisonMean = spread(frame.change, members.comparison, who, -1, influence);
  return { att: treatedMean - comparisonMean, influence };
}

/** Weighted mean of a group; adds the group's influence with the given sign. */
function spread(
  change: Float64Array,
  rows: Int32Array,
  who: Assignment,
  sign: number,
  influence: Float64Array,
): number {
  let total = 0;
  let sum = 0;
  for (const i of rows) {
    const weight = who.weights ? (who.weights[i] as number) : 1;
    total += weight;
    sum += weight * (change[i] as number);
  }
  const mean = sum / total;
  for (const i of rows) {
    const weight = who.weights ? (who.weights[i] as number) : 1;
    influence[i] = (sign * who.size * weight * ((change[i] as number) - mean)) / total;
  }
  return mean;
}

function isObserved(frame: Frame, i: number): boolean {
  if (Number.isNaN(frame.change[i])) return false;
  if (frame.design === null) return true;
  for (let k = 1; k < frame.columns; k++) if (Number.isNaN(frame.design[i * frame.columns + k])) return false;
  return true;
}
