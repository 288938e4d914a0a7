// Cells that also hold covariates equal: by regression, by weighting, or by both (doubly robust).
import type { Assignment, Members } from './cell.ts';
import type { Frame } from './frames.ts';
import { applyMatrix, factorise, solveFactored, type Factored } from './least-squares.ts';
import { fitPropensity, type Propensity } from './propensity.ts';

/** How covariates are held equal. */
export type Adjustment = 'none' | 'reg' | 'ipw' | 'dr';

/** The complexes of a cell next to one another, treated first, with what depends on them but not on the outcome. */
export interface Layout {
  readonly rows: Int32Array;
  readonly treatedCount: number;
  readonly weight: Float64Array;
  readonly X: Float64Array;
  readonly p: number;
  readonly source: Float64Array;
  outcomeModel?: Factored;
  propensity?: Propensity;
}

/**
 * The contrast of one cell with covariates.
 * Assumes parallel change among complexes with equal covariates; `dr` needs only one of its two models to be right.
 * Source: Sant'Anna & Zhao (2020), Journal of Econometrics 219(1): outcome regression, Hajek weighting, doubly robust.
 */
export function adjustedContrast(
  frame: Frame,
  layout: Layout,
  who: Assignment,
  adjustment: Adjustment,
): { att: number; influence: Float64Array } {
  const { rows, treatedCount, weight } = layout;
  const m = rows.length;
  const change = gather(frame.change, rows);
  const outcome = adjustment === 'ipw' ? null : outcomeResiduals(layout, change);
  const residual = outcome === null ? change : outcome.residual;
  const propensity = adjustment === 'reg' ? null : (layout.propensity ??= fitPropensity(layout));

  const treatedWeight = weight.map((w, i) => (i < treatedCount ? w : 0));
  const comparisonWeight = propensity?.odds ?? null;
  const treated = weightedMean(residual, treatedWeight);
  const comparison =
    comparisonWeight === null ? { mean: 0, average: 1 } : weightedMean(residual, comparisonWeight);

  // Directions in which the fitted models pull on the estimate; a complex's share is its score along them.
  const viaTreated =
    outcome && applyMatrix(outcome.inverse, columnMeans(layout, treatedWeight, null, outcome.kept));
  const viaComparison =
    outcome &&
    comparisonWeight &&
    applyMatrix(outcome.inverse, columnMeans(layout, comparisonWeight, null, outcome.kept));
  const gap = residual.map((r) => r - comparison.mean);
  const viaChance =
    propensity &&
    comparisonWeight &&
    applyMatrix(propensity.inverse, columnMeans(layout, comparisonWeight, gap, propensity.kept));

  const influence = new Float64Array(frame.change.length);
  const scale = who.size / m;
  for (let i = 0; i < m; i++) {
    const free = i >= treatedCount;
    const score = free ? m * (weight[i] as number) * (residual[i] as number) : 0;
    const first = outcome && viaTreated && free ? score * along(layout, i, outcome.kept, viaTreated) : 0;
    let value =
      ((treatedWeight[i] as number) * ((residual[i] as number) - treated.mean) - first) / treated.average;
    if (propensity && comparisonWeight && viaChance) {
      const surprise = m * (weight[i] as number) * ((free ? 0 : 1) - (propensity.chance[i] as number));
      const own = (comparisonWeight[i] as number) * (gap[i] as number);
      const second =
        outcome && viaComparison && free ? score * along(layout, i, outcome.kept, viaComparison) : 0;
      value -= (own + surprise * along(layout, i, propensity.kept, viaChance) - second) / comparison.average;
    }
    influence[rows[i] as number] = scale * value;
  }
  return { att: treated.mean - comparison.mean, influence };
}

/** Lays the complexes of a cell out for a regression; the previous layout is used again when nothing changed. */
export function layOut(
  frame: Frame,
  members: Members,
  who: Pick<Assignment, 'weights'>,
  previous: Layout | null,
): Layout {
  const rows = new Int32Array(members.treated.length + members.comparison.length);
  rows.set(members.treated);
  rows.set(members.comparison, members.treated.length);
  const source = frame.design as Float64Array;
  const same =
    previous !== null &&
    previous.source === source &&
    previous.treatedCount === members.treated.length &&
    previous.rows.length === rows.length &&
    rows.every((row, i) => row === previous.rows[i]);
  if (same) return previous;
  const p = frame.columns;
  const X = new Float64Array(rows.length * p);
  for (let i = 0; i < rows.length; i++) {
    const from = (rows[i] as number) * p;
    for (let k = 0; k < p; k++) X[i * p + k] = source[from + k] as number;
  }
  const weight = who.weights === null ? new Float64Array(rows.length).fill(1) : gather(who.weights, rows);
  return { rows, treatedCount: members.treated.length, weight, X, p, source };
}

/** Regression of the change among the comparison complexes, and everybody's distance to it. */
function outcomeResiduals(layout: Layout, change: Float64Array) {
  const { rows, treatedCount, X, p, weight } = layout;
  layout.outcomeModel ??= factorise(X, p, range(treatedCount, rows.length), weight);
  const { kept, inverse } = layout.outcomeModel;
  const coefficients = solveFactored(layout.outcomeModel, change);
  const residual = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++)
    residual[i] = (change[i] as number) - along(layout, i, kept, coefficients);
  return { residual, kept, inverse };
}

/** x_i · v over the kept columns. */
function along({ X, p }: Layout, i: number, kept: readonly number[], v: Float64Array): number {
  let sum = 0;
  for (let a = 0; a < kept.length; a++) sum += (X[i * p + (kept[a] as number)] as number) * (v[a] as number);
  return sum;
}

/** Mean over the cell of weight × factor × each kept column. */
function columnMeans(
  layout: Layout,
  weight: Float64Array,
  factor: Float64Array | null,
  kept: readonly number[],
): Float64Array {
  const sums = new Float64Array(kept.length);
  const m = layout.rows.length;
  for (let i = 0; i < m; i++) {
    const w = (weight[i] as number) * (factor === null ? 1 : (factor[i] as number));
    if (w === 0) continue;
    for (let a = 0; a < kept.length; a++)
      sums[a] = (sums[a] as number) + w * (layout.X[i * layout.p + (kept[a] as number)] as number);
  }
  return sums.map((sum) => sum / m);
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

function gather(values: Float64Array, rows: Int32Array): Float64Array {
  const result = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) result[i] = values[rows[i] as number] as number;
  return result;
}

/** Whole numbers from and up to but not including. */
export function range(from: number, to: number): Int32Array {
  const result = new Int32Array(to - from);
  for (let i = 0; i < result.length; i++) result[i] = from + i;
  return result;
}
