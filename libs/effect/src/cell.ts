// One cell ATT(g,t): what happened to the complexes that started in g, in period t, beyond the comparison complexes.
import type { Frame } from './frames.ts';
import { adjustedContrast, type Adjustment } from './adjustment.ts';

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
  const treated: number[] = [];
  const comparison: number[] = [];
  const free = frame.freeUntil + rule.anticipation;
  for (let i = 0; i < starts.length; i++) {
    if (!isObserved(frame, i)) continue;
    const start = starts[i] as number;
    if (start === frame.start) treated.push(i);
    else if (start === 0 || (rule.control === 'notyet' && start > free)) comparison.push(i);
  }
  return { treated: Int32Array.from(treated), comparison: Int32Array.from(comparison) };
}

/** Estimates one cell, or null when one of the two groups is empty. */
export function estimateCell(
  frame: Frame,
  who: Assignment,
  rule: ComparisonRule,
  adjustment: Adjustment,
): Cell | null {
  const members = membersOf(frame, who.starts, rule);
  if (members.treated.length === 0 || members.comparison.length === 0) return null;
  const plain = adjustment === 'none' || frame.design === null;
  const { att, influence } = plain
    ? meanContrast(frame, members, who)
    : adjustedContrast(frame, members, who, adjustment);
  const { start, time, since } = frame;
  return {
    start,
    time,
    since,
    att,
    influence,
    treated: members.treated.length,
    comparison: members.comparison.length,
  };
}

/** Estimates all cells that can be estimated. */
export function estimateCells(
  frames: readonly Frame[],
  who: Assignment,
  rule: ComparisonRule,
  adjustment: Adjustment,
): Cell[] {
  return frames.flatMap((frame) => estimateCell(frame, who, rule, adjustment) ?? []);
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
