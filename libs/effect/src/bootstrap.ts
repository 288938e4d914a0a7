// The multiplier bootstrap: flip the sign of every cluster's influence at random and look how the sums scatter.
import { normalQuantile, sortedQuantile } from './distribution.ts';
import type { RandomStream } from './random.ts';

/** A normal distribution has this interquartile range, in standard deviations. */
const NORMAL_IQR = normalQuantile(0.75) - normalQuantile(0.25);

/** Clusters whose signs fit in one byte. */
const BLOCK = 8;

/** Blocks that are added in one pass over the draws. */
const ABREAST = 4;

/** Scattered sums of several influence columns under the same random signs. */
export interface BootstrapDraws {
  /** One array per column, one value per draw, on the scale of the estimate. */
  readonly columns: readonly Float64Array[];
}

/** Random signs for all clusters and draws: one byte holds the signs of eight clusters in one draw. */
export function drawSigns(clusters: number, draws: number, stream: RandomStream): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(clusters / BLOCK) * draws);
  for (let at = 0; at < bytes.length; at += 4) {
    const word = stream.bits();
    bytes[at] = word & 255;
    bytes[at + 1] = (word >>> 8) & 255;
    bytes[at + 2] = (word >>> 16) & 255;
    bytes[at + 3] = word >>> 24;
  }
  return bytes;
}

/**
 * Rademacher multiplier bootstrap of cluster sums, n is the number of complexes.
 * All 256 sums of eight clusters are made once, after which a draw costs one look-up per eight clusters.
 * Source: Callaway & Sant'Anna (2021), Algorithm 1; the table is the "method of four Russians" (Arlazarov et al. 1970).
 */
export function multiplierBootstrap(
  sums: readonly Float64Array[],
  n: number,
  signs: Uint8Array,
  draws: number,
): BootstrapDraws {
  const tables = Array.from({ length: ABREAST }, () => new Float64Array(256));
  const [first, second, third, fourth] = tables as [Float64Array, Float64Array, Float64Array, Float64Array];
  const columns = sums.map((column) => {
    const result = new Float64Array(draws);
    const blocks = Math.ceil(column.length / BLOCK);
    for (let block = 0; block < blocks; block += ABREAST) {
      tables.forEach((table, k) => fillTable(table, column, (block + k) * BLOCK));
      const a = block * draws;
      // Past the last block the tables are zero, so any sign byte will do.
      const b = Math.min(block + 1, blocks - 1) * draws;
      const c = Math.min(block + 2, blocks - 1) * draws;
      const d = Math.min(block + 3, blocks - 1) * draws;
      for (let k = 0; k < draws; k++) {
        result[k] =
          (result[k] as number) +
          (first[signs[a + k] as number] as number) +
          (second[signs[b + k] as number] as number) +
          (third[signs[c + k] as number] as number) +
          (fourth[signs[d + k] as number] as number);
      }
    }
    for (let k = 0; k < draws; k++) result[k] = (result[k] as number) / n;
    return result;
  });
  return { columns };
}

/** Standard error of a column: its interquartile range in units of a normal's. */
export function bootstrapError(column: Float64Array): number {
  const sorted = Float64Array.from(column).sort();
  return (sortedQuantile(sorted, 0.75) - sortedQuantile(sorted, 0.25)) / NORMAL_IQR;
}

/** Critical value for all columns at once (sup-t): 95% of the draws stay below it everywhere. */
export function supT(columns: readonly Float64Array[], errors: readonly number[]): number | null {
  const usable = columns.filter((_, k) => (errors[k] as number) > 0);
  if (usable.length === 0) return null;
  const sizes = errors.filter((error) => error > 0);
  const draws = (usable[0] as Float64Array).length;
  const largest = new Float64Array(draws);
  usable.forEach((column, k) => {
    const size = sizes[k] as number;
    for (let b = 0; b < draws; b++) {
      const t = Math.abs(column[b] as number) / size;
      if (t > (largest[b] as number)) largest[b] = t;
    }
  });
  return sortedQuantile(largest.sort(), 0.95);
}

/** All sums of eight values with signs: bit set is plus, bit clear is minus. */
function fillTable(table: Float64Array, column: Float64Array, from: number): void {
  let minus = 0;
  for (let k = 0; k < BLOCK; k++) minus -= column[from + k] ?? 0;
  table[0] = minus;
  for (let k = 0; k < BLOCK; k++) {
    const twice = 2 * (column[from + k] ?? 0);
    const size = 1 << k;
    for (let low = 0; low < size; low++) table[size + low] = (table[low] as number) + twice;
  }
}
