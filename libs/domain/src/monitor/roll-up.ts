/** A value with the weight it counts for: dwellings, or inhabitants. */
export type Weighted = { value: number | null; count: number | null; weight: number };

/**
 * A figure made of the figures of its parts, with what it rests on: the weight that has a value, the weight there is,
 * how many parts lack a value, and how many stand behind it (null when one of the parts does not tell).
 */
export type RollUp = {
  value: number;
  weight: number;
  totalWeight: number;
  parts: number;
  partsWithoutValue: number;
  count: number | null;
};

/**
 * Rolls figures up to a larger place: the mean weighted by `weight` over the parts that have a value. Assumes that the
 * parts without a value do not differ from the others, so what is missing is told with it; null when nothing is known.
 */
export function rollUp(parts: readonly Weighted[]): RollUp | null {
  for (const { weight } of parts) {
    if (!Number.isFinite(weight) || weight < 0) throw new Error(`A part weighs ${weight}.`);
  }
  const known = parts.filter((part) => part.value !== null && part.weight > 0);
  const weight = sum(known.map((part) => part.weight));
  if (weight === 0) return null;
  return {
    value: sum(known.map((part) => part.weight * part.value!)) / weight,
    weight,
    totalWeight: sum(parts.map((part) => part.weight)),
    parts: parts.length,
    partsWithoutValue: parts.length - known.length,
    count: known.some((part) => part.count === null) ? null : sum(known.map((part) => part.count!)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
