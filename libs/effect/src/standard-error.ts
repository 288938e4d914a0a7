// From influence functions to standard errors, and the test on the years before the start.
import { chiSquareUpper } from './distribution.ts';
import { invertPositive, quadraticForm } from './least-squares.ts';
import type { Cell } from './cell.ts';

/** Influence per cluster: the sum over its complexes. Clusters are numbered 0, 1, 2 … */
export function clusterSums(influence: Float64Array, clusters: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < influence.length; i++) {
    const cluster = clusters[i] as number;
    sums[cluster] = (sums[cluster] as number) + (influence[i] as number);
  }
  return sums;
}

/** Analytic standard error: root of the summed squares of the clusters' influence, over n complexes. */
export function standardError(influence: Float64Array, clusters: Int32Array, n: number): number {
  let count = 0;
  for (const cluster of clusters) if (cluster >= count) count = cluster + 1;
  let sum = 0;
  for (const value of clusterSums(influence, clusters, count)) sum += value * value;
  return Math.sqrt(sum) / n;
}

/** Result of a joint test. */
export interface Wald {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/** Joint test that all cells before the start are zero; null when their covariance cannot be inverted. */
export function preTrendWald(cells: readonly Cell[], clusters: Int32Array, n: number): Wald | null {
  const before = cells.filter((cell) => cell.since < 0);
  const k = before.length;
  if (k === 0) return null;
  let count = 0;
  for (const cluster of clusters) if (cluster >= count) count = cluster + 1;
  const sums = before.map((cell) => clusterSums(cell.influence, clusters, count));
  const V = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = a; b < k; b++) {
      let dot = 0;
      for (let c = 0; c < count; c++)
        dot += ((sums[a] as Float64Array)[c] as number) * ((sums[b] as Float64Array)[c] as number);
      V[a * k + b] = V[b * k + a] = dot / (n * n);
    }
  }
  const inverse = invertPositive(V, k);
  if (inverse === null) return null;
  const statistic = quadraticForm(
    inverse,
    before.map((cell) => cell.att),
  );
  return { statistic, df: k, p: chiSquareUpper(statistic, k) };
}
