const MS_PER_DAY = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in the Netherlands at an instant, as YYYY-MM-DD. */
export function dayAt(instant: Date): string {
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}`;
}

/** Tells whether a text is a day that exists. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text;
}

/** The day so many days later, or earlier when negative. Days are counted, not hours, so summer time plays no part. */
export function addDays(day: string, days: number): string {
  return new Date(midnight(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day so many months later; a day that month does not have becomes its last. */
export function addMonths(day: string, months: number): string {
  midnight(day);
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(Number(day.slice(8)), last))).toISOString().slice(0, 10);
}

/** How many days from one day to another; negative when the other lies before. */
export function daysBetween(one: string, other: string): number {
  return (midnight(other) - midnight(one)) / MS_PER_DAY;
}

/** The day itself, or the Friday before when it falls in a weekend. */
export function workdayUpTo(day: string): string {
  const weekday = new Date(midnight(day)).getUTCDay();
  if (weekday === 6) return addDays(day, -1);
  return weekday === 0 ? addDays(day, -2) : day;
}

/** The last Friday before a day: since then a week of work may have passed unseen. */
export function fridayBefore(day: string): string {
  const weekday = new Date(midnight(day)).getUTCDay();
  return addDays(day, -((weekday + 2) % 7 || 7));
}

function midnight(day: string): number {
  if (!isDay(day)) throw new Error(`${day} is not a day.`);
  return Date.parse(`${day}T00:00:00Z`);
}
