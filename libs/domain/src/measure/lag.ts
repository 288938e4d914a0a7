import { addMonths } from '../day.ts';
import type { Measure } from './rows.ts';

/**
 * The first day on which the effect of a measure can be judged: its lag after the day it starts, also when it goes on
 * for years. Assumes that the lag is counted from the first day of work.
 */
export function judgeableFrom(measure: Pick<Measure, 'startsOn' | 'lagMonths'>): string {
  return addMonths(measure.startsOn, measure.lagMonths);
}

/** The day until which it is too early to judge a measure, or null when that day has come. */
export function tooEarlyUntil(
  measure: Pick<Measure, 'startsOn' | 'lagMonths'>,
  today: string,
): string | null {
  const from = judgeableFrom(measure);
  return today < from ? from : null;
}
