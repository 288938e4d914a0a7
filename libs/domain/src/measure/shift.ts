import { addMonths } from '../day.ts';
import type { Measure, MeasureCost } from './rows.ts';

/**
 * Moves a measure in time with its money: each cost goes along with the year in which the work starts. Assumes that the
 * pattern of costs over the years stays what it was.
 */
export function shiftPeriod(
  { startsOn, endsOn }: Pick<Measure, 'startsOn' | 'endsOn'>,
  costs: readonly MeasureCost[],
  months: number,
): { startsOn: string; endsOn: string; costs: MeasureCost[] } {
  const starts = addMonths(startsOn, months);
  const years = Number(starts.slice(0, 4)) - Number(startsOn.slice(0, 4));
  return {
    startsOn: starts,
    endsOn: addMonths(endsOn, months),
    costs: costs.map((cost) => ({ ...cost, year: cost.year + years })),
  };
}
