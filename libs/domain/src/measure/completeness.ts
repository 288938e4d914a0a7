import { MIN_EXCEPTION } from '../agreement/agreement.ts';
import { isAmount } from '../money.ts';
import { Refusal } from '../refusal.ts';
import type { Measure, MeasureCost } from './rows.ts';

/** What a corporation asks of a measure besides what every measure needs. */
export type CompletenessRules = {
  /** Without an agreement with municipality and tenants, the reason why there is none is asked before submitting. */
  agreementRequired: boolean;
};

/** What can be missing from a measure that is to be decided. */
export type MissingField = 'expectedChange' | 'success' | 'dose' | 'why' | 'costs' | 'agreement';

/**
 * What a measure still lacks. The complex and the indicator cannot be absent; dose, expected change and the words of
 * success make it targeted. Costs must be named even when they are zero.
 */
export function missingFor(
  measure: Measure,
  costs: readonly MeasureCost[],
  rules: CompletenessRules,
): MissingField[] {
  const missing: Record<MissingField, boolean> = {
    expectedChange: !Number.isFinite(measure.expectedChange) || measure.expectedChange === 0,
    success: isBlank(measure.success),
    dose: isBlank(measure.dose),
    why: isBlank(measure.why),
    costs: costs.length === 0,
    agreement: rules.agreementRequired && measure.agreement.trim().length < MIN_EXCEPTION,
  };
  return (Object.keys(missing) as MissingField[]).filter((field) => missing[field]);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Refuses costs that are not whole cents, lie outside the years of the measure, or name a year twice. */
export function checkCosts(measure: Measure, costs: readonly MeasureCost[]): void {
  const first = Number(measure.startsOn.slice(0, 4));
  const last = Number(measure.endsOn.slice(0, 4));
  const seen = new Set<number>();
  for (const { year, amountCents } of costs) {
    if (!isAmount(amountCents)) throw new Refusal('budget.amount-invalid', { year, field: 'amountCents' });
    if (year < first || year > last) throw new Refusal('measure.cost-outside-period', { year, first, last });
    if (seen.has(year)) throw new Refusal('measure.cost-twice', { year });
    seen.add(year);
  }
}
