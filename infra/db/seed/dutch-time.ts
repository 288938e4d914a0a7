import { addDays } from '@jaarring/domain';

/** The instant of a clock time on a Dutch day, as ISO text with its offset. */
export function at(day: string, time = '09:00'): string {
  return `${day}T${time.length === 5 ? `${time}:00` : time}${isSummer(day) ? '+02:00' : '+01:00'}`;
}

/** Summer time runs from the last Sunday of March up to the last Sunday of October. Source: directive 2000/84/EC. */
function isSummer(day: string): boolean {
  const year = day.slice(0, 4);
  return day >= lastSunday(`${year}-03-31`) && day < lastSunday(`${year}-10-31`);
}

function lastSunday(day: string): string {
  return addDays(day, -weekday(day));
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The day itself, or the Monday after a weekend. */
export function workday(day: string): string {
  const number = weekday(day);
  return number === 6 ? addDays(day, 2) : number === 0 ? addDays(day, 1) : day;
}

/** Minutes after midnight as a clock time. */
export function clock(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  return `${String(hour).padStart(2, '0')}:${String(Math.floor(minutes) % 60).padStart(2, '0')}`;
}
