// Cells that also hold covariates equal: by regression, by weighting, or by both (doubly robust).
import type { Assignment, Members } from './cell.ts';
import type { Frame } from './frames.ts';
import { fitted, invertPositive, regress } from './least-squares.ts';
import { propensity } from './propensity.ts';

/** How covariates are held equal. */
export type Adjustment = 'none' | 'reg' | 'ipw' | 'dr';

/**
 * The contrast of one cell with covariates.
 * Assumes parallel change among complexes with equal covariates; `dr` needs only one of its two models to be right.
 * Source: Sant'Anna & Zhao (2020), Journal of Econometrics 219(1): outcome regression, Hajek weighting, doubly robust.
 */
export function adjustedContrast(
  frame: Frame,
  members: Members,
  who: Assignment,
  adjustment: Adjustment,
): { att: number; influence: Float64Array } {
  const cell = openCell(frame, members, who);
  const outcome = adjustment === 'ipw' ? null : outcomeModel(cell);
  const weighting = adjustment === 'reg' ? null : propensity(cell);
  const residual = outcome === null ? cell.change : outcome.residual;
  const treated = weightedMean(residual, cell.treatedWeight);
  const comparisonWeight = weighting === null ? null : weighting.weight;
  const comparison =
    comparisonWeight === null ? { mean: 0, average: 1 } : weightedMean(residual, comparisonWeight);

  const influence = new Float64Array(frame.change.length);
  const scale = who.size / cell.rows.length;
  const treatedX = outcome && columnMeans(cell, (i) => cell.treatedWeight[i] as number);
  const comparisonX = outcome && comparisonWeight && columnMeans(cell, (i) => comparisonWeight[i] as number);
  const tilt =
    weighting &&
    comparisonWeight &&
    columnMeans(cell, (i) => (comparisonWeight[i] as number) * ((residual[i] as number) - comparison.mean));
  cell.rows.forEach((unit, i) => {
    const ols = (m: Float64Array | null) => (outcome && m ? outcome.share(i, m) : 0);
    const left = (cell.treatedWeight[i] as number) * ((residual[i] as number) - treated.mean) - ols(treatedX);
    let value = left / treated.average;
    if (weighting && comparisonWeight && tilt) {
      const own = (comparisonWeight[i] as number) * ((residual[i] as number) - comparison.mean);
      value -= (own + weighting.share(i, tilt) - ols(comparisonX)) / comparison.average;
    }
    influence[unit] = scale * value;
  });
  return { att: treated.mean - comparison.mean, influence };
}

/** The complexes of one cell next to one another: treated first. */
export interface OpenCell {
  readonly rows: Int32Array;
  readonly treated: Float64Array;
  readonly weight: Float64Array;
  readonly treatedWeight: Float64Array;
  readonly change: Float64Array;
  readonly X: Float64Array;
  readonly p: number;
}

/** Lays the complexes of a cell out for a regression. */
export function openCell(frame: Frame, members: Members, who: Pick<Assignment, 'weights'>): OpenCell {
  const rows = Int32Array.from([...members.treated, ...members.comparison]);
  const p = frame.columns;
  const all = frame.design as Float64Array;
  const X = new Float64Array(rows.length * p);
  rows.forEach((unit, i) => X.set(all.subarray(unit * p, unit * p + p), i * p));
  const treated = Float64Array.from(rows, (_, i) => (i < members.treated.length ? 1 : 0));
  const weight = Float64Array.from(rows, (unit) => (who.weights ? (who.weights[unit] as number) : 1));
  const treatedWeight = treated.map((d, i) => d * (weight[i] as number));
  return {
    rows,
    treated,
    weight,
    treatedWeight,
    change: Float64Array.from(rows, (u) => frame.change[u] as number),
    X,
    p,
  };
}

/** Regression of the change among the comparison complexes, and each complex's share in its uncertainty. */
function outcomeModel(cell: OpenCell) {
  const free = Int32Array.from(cell.rows.keys()).filter((i) => cell.treated[i] === 0);
  const model = regress(cell.X, cell.p, cell.change, free, cell.weight);
  const residual = cell.change.map((d, i) => d - fitted(cell.X, cell.p, i, model));
  const m = cell.rows.length;
  const share = (i: number, direction: Float64Array) => {
    if (cell.treated[i] === 1) return 0;
    return (
      m *
      (cell.weight[i] as number) *
      (residual[i] as number) *
      bilinear(cell, model.kept, model.inverse, i, direction)
    );
  };
  return { residual, share };
}

/** x_i' A m over the kept columns. */
export function bilinear(
  cell: OpenCell,
  kept: readonly number[],
  A: Float64Array,
  i: number,
  m: Float64Array,
): number {
  const r = kept.length;
  let sum = 0;
  for (let a = 0; a < r; a++) {
    const x = cell.X[i * cell.p + (kept[a] as number)] as number;
    for (let b = 0; b < r; b++) sum += x * (A[a * r + b] as number) * (m[kept[b] as number] as number);
  }
  return sum;
}

/** Mean over the complexes of the cell of f(i) times each column of X. */
function columnMeans(cell: OpenCell, f: (i: number) => number): Float64Array {
  const sums = new Float64Array(cell.p);
  for (let i = 0; i < cell.rows.length; i++) {
    const factor = f(i);
    for (let k = 0; k < cell.p; k++)
      sums[k] = (sums[k] as number) + factor * (cell.X[i * cell.p + k] as number);
  }
  return sums.map((sum) => sum / cell.rows.length);
}

function weightedMean(values: Float64Array, weight: Float64Array): { mean: number; average: number } {
  let total = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    total += weight[i] as number;
    sum += (weight[i] as number) * (values[i] as number);
  }
  return { mean: sum / total, average: total / values.length };
}

/** Inverse of sum of f(i) x_i x_i' over the kept columns, or null when singular. */
export function informationInverse(
  cell: OpenCell,
  kept: readonly number[],
  f: (i: number) => number,
): Float64Array | null {
  const r = kept.length;
  const A = new Float64Array(r * r);
  for (let i = 0; i < cell.rows.length; i++) {
    const factor = f(i);
    for (let a = 0; a < r; a++) {
      const x = factor * (cell.X[i * cell.p + (kept[a] as number)] as number);
      for (let b = 0; b < r; b++)
        A[a * r + b] = (A[a * r + b] as number) + x * (cell.X[i * cell.p + (kept[b] as number)] as number);
    }
  }
  return invertPositive(A, r);
}
