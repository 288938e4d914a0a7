// A short name for the exact data an answer was computed from.
import { createHash } from 'node:crypto';
import type { Panel } from './panel.ts';

/** SHA-256 over units, periods, values, starts, clusters, weights, sizes, positions and covariates. */
export function dataHash(panel: Panel): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([panel.units, panel.times, panel.covariateNames]));
  const columns = [
    panel.outcome,
    panel.starts,
    panel.weights,
    panel.sizes,
    panel.positions,
    panel.covariates,
  ];
  for (const column of columns) {
    if (column === null) hash.update('none');
    else hash.update(bytesOf(column));
  }
  hash.update(bytesOf(panel.clusters));
  return hash.digest('hex');
}

/** The bytes of the numbers, with one form for every not-a-number. */
function bytesOf(column: Float64Array | Int32Array): Uint8Array {
  const copy =
    column instanceof Float64Array ? column.map((value) => (Number.isNaN(value) ? NaN : value)) : column;
  return new Uint8Array(copy.buffer, copy.byteOffset, copy.byteLength);
}
