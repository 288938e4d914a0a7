import { addDays, daysBetween, workdayUpTo } from '../day.ts';
import type { CycleDateName } from './rows.ts';

/** Which plan years are being decided, executed and evaluated at once. */
export type OpenYears = { decides: number; executes: number; evaluates: number };

/** The three plan years that are open on a day; there is no such thing as the current year. */
export function yearsOn(day: string): OpenYears {
  const year = Number(day.slice(0, 4));
  return { decides: year + 1, executes: year, evaluates: year - 1 };
}

/** A date of the year: fixed by law, custom or choice (year counted from the plan year), or planned from another one. */
type Plan = { yearOffset: number; monthDay: string } | { from: CycleDateName; days: number };

/**
 * When things are due, for every plan year. Law: the bid and the accountability return before 1 July, the agreements
 * and the forecast return before 15 December (Woningwet 35-38, 43, 44, 44a). The others are planned from those, at
 * distances a corporation can change: the supervisory board's November meeting, and the gates before it.
 */
export const calendar: Record<CycleDateName, Plan> = {
  bid: { yearOffset: -1, monthDay: '06-30' },
  agreements: { yearOffset: -1, monthDay: '12-14' },
  forecast: { yearOffset: -1, monthDay: '12-14' },
  accountability: { yearOffset: 1, monthDay: '06-30' },
  gate2: { from: 'bid', days: -19 },
  gate1: { from: 'gate2', days: -76 },
  supervisoryBoard: { from: 'forecast', days: -19 },
  gate3: { from: 'supervisoryBoard', days: -54 },
  gate4: { from: 'forecast', days: 1 },
  release: { from: 'gate4', days: 3 },
  gate5: { yearOffset: 1, monthDay: '12-31' },
};

const names = Object.keys(calendar) as CycleDateName[];

/** All dates of the cycle of a plan year. A planned date in a weekend moves to the Friday before. */
export function datesFor(planYear: number): Record<CycleDateName, string> {
  const due = (name: CycleDateName): string => {
    const plan = calendar[name];
    if ('monthDay' in plan) return `${planYear + plan.yearOffset}-${plan.monthDay}`;
    return workdayUpTo(addDays(due(plan.from), plan.days));
  };
  return Object.fromEntries(names.map((name) => [name, due(name)])) as Record<CycleDateName, string>;
}

/** The first day on which a plan year can be evaluated: when it is over. */
export function evaluationOpensOn(planYear: number): string {
  return `${planYear + 1}-01-01`;
}

/** Moves a date, and with it every date that is planned from it, by the same number of days. */
export function movedDates(
  dates: Record<CycleDateName, string>,
  moved: CycleDateName,
  to: string,
): Record<CycleDateName, string> {
  const days = daysBetween(dates[moved], to);
  const next = { ...dates, [moved]: to };
  for (const name of names) {
    if (name !== moved && isPlannedFrom(name, moved)) next[name] = workdayUpTo(addDays(dates[name], days));
  }
  return next;
}

function isPlannedFrom(name: CycleDateName, source: CycleDateName): boolean {
  const plan = calendar[name];
  return 'from' in plan && (plan.from === source || isPlannedFrom(plan.from, source));
}
