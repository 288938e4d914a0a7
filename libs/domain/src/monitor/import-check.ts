import type { JsonObject } from '../canonical.ts';

/**
 * What reading the file of a load found, beside the counts of the load itself. `found` is a fingerprint of the figures
 * that stood in the file's places when it was checked: a load on other figures than those checked is refused.
 */
export type ImportCheck = {
  batchId: string;
  layout: string;
  rows: number;
  rejectedRows: number;
  leftOut: number;
  elsewhere: number;
  withdrawn: number;
  skipped: readonly string[];
  indicatorIds: readonly string[];
  periods: readonly string[];
  doubts: readonly JsonObject[];
  found: string;
};

/** Above this share of rows with something rejected a person must say yes. Source: decision of the product, 2026. */
export const MOST_REJECTED_SHARE = 0.05;

/** Tells whether so much of the file was rejected that taking the rest needs somebody's word. */
export function needsConfirmation({
  rows,
  rejectedRows,
}: Pick<ImportCheck, 'rows' | 'rejectedRows'>): boolean {
  return rejectedRows > rows * MOST_REJECTED_SHARE;
}
