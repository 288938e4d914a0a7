// Synthetic difference-in-differences and synthetic control: a weighted mix of comparison complexes as the mirror.
import { fitOnSimplex } from './simplex.ts';

/** Which weighting: both complexes and years (sdid), complexes only (sc), or none (did). */
export type SyntheticKind = 'sdid' | 'sc' | 'did';

/** Comparison rows, the treated mean, and how many periods come before the start. All complete. */
export interface Block {
  readonly donors: readonly Float64Array[];
  readonly treated: Float64Array;
  readonly before: number;
  readonly treatedCount: number;
}

/** The estimate and the weights behind it. */
export interface SyntheticEstimate {
  readonly att: number;
  /** One weight per donor. */
  readonly omega: Float64Array;
  /** One weight per period before the start; all zero for synthetic control. */
  readonly lambda: Float64Array;
  /** Root mean squared gap before the start (after removing its mean, except for synthetic control). */
  readonly fitGap: number;
}

/** Time weights and synthetic control have a ridge of this many noise levels. Source: Arkhangelsky et al. (2021), §2. */
const TINY = 1e-6;

/**
 * Estimates the mean effect after the start for one block.
 * Assumes that the weighted comparison would have kept its distance to the treated complexes.
 * Source: Arkhangelsky, Athey, Hirshberg, Imbens & Wager (2021), AER 111(12); Abadie et al. (2010) for `sc`.
 */
export function estimateSynthetic(block: Block, kind: SyntheticKind): SyntheticEstimate {
  const { donors, treated, before } = block;
  const after = treated.length - before;
  const noise = firstDifferenceNoise(donors, before);
  const zeta = kind === 'sdid' ? Math.pow(block.treatedCount * after, 0.25) * noise : TINY * noise;
  const omega = kind === 'did' ? evenly(donors.length) : unitWeights(block, zeta, kind === 'sdid');
  const lambda =
    kind === 'did'
      ? evenly(before)
      : kind === 'sc'
        ? new Float64Array(before)
        : timeWeights(block, TINY * noise);
  const gap = treated.map(
    (value, t) => value - donors.reduce((sum, row, i) => sum + (omega[i] as number) * (row[t] as number), 0),
  );
  const post = mean(gap.subarray(before));
  const base = lambda.reduce((sum, weight, t) => sum + weight * (gap[t] as number), 0);
  const pre = gap.subarray(0, before);
  const centre = kind === 'sc' ? 0 : mean(pre);
  const fitGap = Math.sqrt(mean(pre.map((value) => (value - centre) ** 2)));
  return { att: post - base, omega, lambda, fitGap };
}

/** Standard deviation of year-to-year changes of the donors before the start. */
export function firstDifferenceNoise(donors: readonly Float64Array[], before: number): number {
  const steps = donors.flatMap((row) =>
    Array.from({ length: before - 1 }, (_, t) => (row[t + 1] as number) - (row[t] as number)),
  );
  const centre = mean(steps);
  return Math.sqrt(steps.reduce((sum, step) => sum + (step - centre) ** 2, 0) / (steps.length - 1));
}

function unitWeights(block: Block, zeta: number, intercept: boolean): Float64Array {
  const { donors, treated, before } = block;
  const cut = (row: Float64Array) => (intercept ? centred(row.subarray(0, before)) : row.slice(0, before));
  return fitOnSimplex({ columns: donors.map(cut), target: cut(treated), ridge: zeta * zeta * before });
}

function timeWeights(block: Block, zeta: number): Float64Array {
  const { donors, before } = block;
  const column = (t: number) => centred(Float64Array.from(donors, (row) => row[t] as number));
  const target = centred(Float64Array.from(donors, (row) => mean(row.subarray(before))));
  const columns = Array.from({ length: before }, (_, t) => column(t));
  return fitOnSimplex({ columns, target, ridge: zeta * zeta * donors.length });
}

function centred(values: Float64Array): Float64Array {
  const centre = mean(values);
  return values.map((value) => value - centre);
}

function evenly(count: number): Float64Array {
  return new Float64Array(count).fill(1 / count);
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}
