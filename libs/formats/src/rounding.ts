/** CBS rounds counts per wijk and buurt to multiples of this. Unit: persons, dwellings. Source: CBS, KWB notes. */
export const ROUNDED_TO = 5;

/**
 * Says whether a published total fits the sum of its published parts.
 * Every part and the total are rounded on their own, so equality is not to be expected.
 */
export function fitsTotal(total: number, parts: readonly number[]): boolean {
  const sum = parts.reduce((all, part) => all + part, 0);
  return Math.abs(total - sum) <= ROUNDED_TO * parts.length;
}
