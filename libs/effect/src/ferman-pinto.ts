// Inference with few treated complexes of unequal size: borrow the noise of the comparison complexes, rescaled.
import { amongChance } from './chance.ts';
import type { Frame } from './frames.ts';
import { membersOf } from './cell.ts';
import { fitted, regress } from './least-squares.ts';
import type { RandomStream } from './random.ts';
import { clustersOf, type Study } from './study.ts';

/** Outcome of the residual resampling. */
export interface ResidualTest {
  readonly p: number;
  readonly draws: number;
  readonly interval: readonly [number, number] | null;
  /** Treated sizes fall outside the range of the comparison sizes: the rescaling extrapolates. */
  readonly outsideRange: boolean;
}

/** Noise of a mean change is a + b / dwellings. */
export interface NoiseModel {
  readonly constant: number;
  readonly perSize: number;
}

/**
 * Resamples the comparison clusters' residuals, rescaled to the size of the cluster they are given to.
 * Assumes the same kind of noise for treated and comparison clusters once size is accounted for.
 * Source: Ferman & Pinto (2019), Review of Economics and Statistics 101(3), section III.
 */
export function residualTest(
  study: Study,
  att: number,
  sizes: Float64Array | null,
  draws: number,
  stream: RandomStream,
): ResidualTest | null {
  const cohorts = cohortResiduals(study);
  const clusters = clustersOf(study.who.starts, study.clusters);
  const sizeOf = clusters.map(({ rows }) =>
    sizes ? rows.reduce((sum, row) => sum + (sizes[row] as number), 0) : rows.length,
  );
  const rows = clusters.map((cluster) => cohorts.map((cohort) => meanOver(cluster.rows, cohort.residual)));
  const pool = clusters.flatMap((cluster, c) =>
    cluster.start === 0 && (rows[c] as number[]).every(Number.isFinite) ? [c] : [],
  );
  const donors =
    pool.length >= 10
      ? pool
      : clusters.flatMap((_, c) => ((rows[c] as number[]).some(Number.isFinite) ? [c] : []));
  if (donors.length < 2 || cohorts.length === 0) return null;
  const model = fitNoise(
    donors.map((c) => sizeOf[c] as number),
    donors.map((c) => firstFinite(rows[c] as number[])),
  );
  const deviation = sizeOf.map((size) => Math.sqrt(model.constant + model.perSize / size));
  const shares = clusters.map((cluster) =>
    cohorts.map((c) => cluster.rows.reduce((sum, i) => sum + (c.weights[i] as number), 0)),
  );
  const active = clusters.flatMap((_, c) =>
    (shares[c] as number[]).some((share) => share !== 0) ? [c] : [],
  );

  const noise = Float64Array.from({ length: draws }, () => {
    let sum = 0;
    for (const c of active) {
      const donor = donors[stream.below(donors.length)] as number;
      // Comparison complexes without any noise have nothing to rescale.
      const scale = deviation[donor] === 0 ? 1 : (deviation[c] as number) / (deviation[donor] as number);
      const own = shares[c] as number[];
      const drawn = rows[donor] as number[];
      for (let g = 0; g < own.length; g++) {
        const value = drawn[g] as number;
        sum += (own[g] as number) * scale * (Number.isFinite(value) ? value : firstFinite(drawn));
      }
    }
    return sum;
  });
  const { p, limit } = amongChance(att, noise);
  return {
    p,
    draws,
    interval: limit === null ? null : [att - limit, att + limit],
    outsideRange: isOutside(
      clusters.map(({ start }) => start),
      sizeOf,
      donors,
    ),
  };
}

/** Least squares of squared residuals on 1 and 1/size; a negative part is set to zero. */
export function fitNoise(sizes: readonly number[], residuals: readonly number[]): NoiseModel {
  const squares = residuals.map((r) => r * r);
  const level = squares.reduce((sum, s) => sum + s, 0) / squares.length;
  const inverse = sizes.map((size) => 1 / size);
  const centre = inverse.reduce((sum, v) => sum + v, 0) / inverse.length;
  let along = 0;
  let across = 0;
  inverse.forEach((v, i) => {
    along += (v - centre) ** 2;
    across += (v - centre) * ((squares[i] as number) - level);
  });
  const slope = along > 1e-12 * centre * centre ? across / along : 0;
  if (slope <= 0) return { constant: level, perSize: 0 };
  const constant = level - slope * centre;
  if (constant < 0) {
    const perSize =
      squares.reduce((sum, s, i) => sum + s * (inverse[i] as number), 0) /
      inverse.reduce((sum, v) => sum + v * v, 0);
    return { constant: 0, perSize };
  }
  return { constant, perSize: slope };
}

/** Per cohort: every complex's weight in the headline, and the mean residual of every comparison complex. */
export interface CohortResiduals {
  readonly start: number;
  readonly weights: Float64Array;
  readonly residual: Float64Array;
}

/** Weights and residuals per cohort; the headline is the sum over cohorts of weights × changes. */
export function cohortResiduals(study: Study): CohortResiduals[] {
  const post = study.frames.filter((frame) => frame.since >= 0);
  const estimable = post.flatMap((frame) => {
    const members = membersOf(frame, study.who.starts, study.rule);
    return members.treated.length > 0 && members.comparison.length > 0 ? [{ frame, members }] : [];
  });
  const starts = [...new Set(estimable.map(({ frame }) => frame.start))];
  const size = (start: number) =>
    study.who.starts.reduce((n, s, i) => n + (s === start ? weightOf(study, i) : 0), 0);
  const total = starts.reduce((sum, start) => sum + size(start), 0);
  return starts.map((start) => {
    const mine = estimable.filter(({ frame }) => frame.start === start);
    const n = study.who.starts.length;
    const weights = new Float64Array(n);
    const sums = new Float64Array(n);
    const counts = new Float64Array(n);
    for (const { frame, members } of mine) {
      const factor = size(start) / total / mine.length;
      addTreated(study, members.treated, factor, weights);
      const residual = addComparison(study, frame, members, factor, weights);
      members.comparison.forEach((i, k) => {
        sums[i] = (sums[i] as number) + (residual[k] as number);
        counts[i] = (counts[i] as number) + 1;
      });
    }
    return {
      start,
      weights,
      residual: sums.map((sum, i) => ((counts[i] as number) > 0 ? sum / (counts[i] as number) : NaN)),
    };
  });
}

function addTreated(study: Study, rows: Int32Array, factor: number, weights: Float64Array): void {
  const total = rows.reduce((sum, i) => sum + weightOf(study, i), 0);
  for (const i of rows) weights[i] = (weights[i] as number) + (factor * weightOf(study, i)) / total;
}

/** Adds the comparison weights of a cell and answers the residuals, corrected for the coefficients fitted. */
function addComparison(
  study: Study,
  frame: Frame,
  members: { treated: Int32Array; comparison: Int32Array },
  factor: number,
  weights: Float64Array,
): Float64Array {
  if (study.adjustment === 'none' || frame.design === null)
    return addPlain(study, frame, members.comparison, factor, weights);
  const p = frame.columns;
  const X = frame.design;
  const everyWeight = study.who.weights ?? new Float64Array(frame.change.length).fill(1);
  const rows = members.comparison;
  const model = regress(X, p, frame.change, rows, everyWeight);
  const centre = new Float64Array(p);
  const total = members.treated.reduce((sum, i) => sum + weightOf(study, i), 0);
  for (const i of members.treated)
    for (let k = 0; k < p; k++)
      centre[k] = (centre[k] as number) + (weightOf(study, i) * (X[i * p + k] as number)) / total;
  const r = model.kept.length;
  const pull = new Float64Array(r);
  for (let a = 0; a < r; a++)
    for (let b = 0; b < r; b++)
      pull[a] =
        (pull[a] as number) +
        (model.inverse[a * r + b] as number) * (centre[model.kept[b] as number] as number);
  for (const i of rows) {
    let share = 0;
    for (let a = 0; a < r; a++)
      share += (pull[a] as number) * (X[i * p + (model.kept[a] as number)] as number);
    weights[i] = (weights[i] as number) - factor * weightOf(study, i) * share;
  }
  const correction = Math.sqrt(rows.length / Math.max(1, rows.length - r));
  return Float64Array.from(rows, (i) => correction * ((frame.change[i] as number) - fitted(X, p, i, model)));
}

/** Without covariates the fit is a weighted mean. */
function addPlain(
  study: Study,
  { change }: Frame,
  rows: Int32Array,
  factor: number,
  weights: Float64Array,
): Float64Array {
  let total = 0;
  let sum = 0;
  for (const i of rows) {
    total += weightOf(study, i);
    sum += weightOf(study, i) * (change[i] as number);
  }
  for (const i of rows) weights[i] = (weights[i] as number) - (factor * weightOf(study, i)) / total;
  const correction = Math.sqrt(rows.length / Math.max(1, rows.length - 1));
  const residual = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++)
    residual[k] = correction * ((change[rows[k] as number] as number) - sum / total);
  return residual;
}

function weightOf(study: Study, i: number): number {
  return study.who.weights ? (study.who.weights[i] as number) : 1;
}

function meanOver(rows: readonly number[], values: Float64Array): number {
  const known = rows.map((row) => values[row] as number).filter(Number.isFinite);
  return known.length === 0 ? NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function firstFinite(values: readonly number[]): number {
  return values.find(Number.isFinite) ?? 0;
}

function isOutside(starts: readonly number[], sizes: readonly number[], donors: readonly number[]): boolean {
  const known = donors.map((c) => sizes[c] as number);
  const low = Math.min(...known);
  const high = Math.max(...known);
  return sizes.some((size, c) => (starts[c] as number) > 0 && (size < low || size > high));
}
