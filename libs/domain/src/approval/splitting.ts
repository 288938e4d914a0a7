import { addMonths } from '../day.ts';
import type { Lever } from '../measure/levers.ts';
import { sumCents } from '../money.ts';
import type { MandateRules } from './mandate.ts';

/** What is needed of a measure to see whether it is part of something larger. */
export type MeasurePart = {
  id: string;
  complexId: string;
  lever: Lever;
  amountCents: number;
  /** The day on which it was submitted. */
  on: string;
};

/** Measures that stay below the threshold one by one, but not together. */
export type Splitting = { with: string[]; togetherCents: number };

/**
 * Finds the measures that this one may have been split from: same complex, same lever, within the set months, each
 * below the amount from which the controller advises and together not. It warns; the amount together then counts.
 */
export function splittingOf(
  measure: MeasurePart,
  others: readonly MeasurePart[],
  rules: Pick<MandateRules, 'controllerFromCents' | 'splittingMonths'>,
): Splitting | null {
  const isSmall = (part: MeasurePart) => part.amountCents < rules.controllerFromCents;
  if (!isSmall(measure)) return null;
  const parts = others.filter(
    (other) =>
      other.id !== measure.id &&
      other.complexId === measure.complexId &&
      other.lever === measure.lever &&
      isSmall(other) &&
      isWithin(other.on, measure.on, rules.splittingMonths),
  );
  const togetherCents = sumCents([measure, ...parts].map(({ amountCents }) => amountCents));
  if (parts.length === 0 || togetherCents < rules.controllerFromCents) return null;
  return { with: parts.map(({ id }) => id), togetherCents };
}

function isWithin(one: string, other: string, months: number): boolean {
  const [first, last] = one < other ? [one, other] : [other, one];
  return last <= addMonths(first, months);
}

/** The amount that the mandate looks at: of the measure itself, or of everything it was split from. */
export function countedCents(amountCents: number, splitting: Splitting | null): number {
  return Math.max(amountCents, splitting?.togetherCents ?? 0);
}
