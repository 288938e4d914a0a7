import type { JsonObject } from '../canonical.ts';
import type { Measure, MeasureCost } from './rows.ts';

/**
 * What is decided about a measure, and nothing else: who owns it and how far it is do not belong to its content.
 * Costs stand in the order of their years, and agreements by number, so that the same content always gives the same hash.
 */
export function contentOf(
  measure: Measure,
  costs: readonly MeasureCost[],
  agreements: readonly string[] = [],
): JsonObject {
  return {
    // only when there are any, so that what was asked before agreements were kept has the same hash
    ...(agreements.length > 0 && { agreements: [...agreements].sort() }),
    number: measure.number,
    cycleId: measure.cycleId,
    workAreaId: measure.workAreaId,
    complexId: measure.complexId,
    findingId: measure.findingId,
    kindId: measure.kindId,
    lever: measure.lever,
    title: measure.title,
    why: measure.why,
    startsOn: measure.startsOn,
    endsOn: measure.endsOn,
    dose: measure.dose,
    indicatorId: measure.indicatorId,
    expectedChange: measure.expectedChange,
    lagMonths: measure.lagMonths,
    success: measure.success,
    agreement: measure.agreement,
    costs: [...costs]
      .sort((one, other) => one.year - other.year)
      .map(({ year, amountCents }) => ({ year, amountCents })),
  };
}

/** The fields that differ between two contents, so that a stale decision can show what changed. */
export function changedFields(before: JsonObject, after: JsonObject): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).sort();
}
