import { daysBetween } from '../texts/notation.ts';

type Period = { id: string; startsOn: string; endsOn: string };

/** A stretch of a line of time, in percent of its whole length. */
export type Bar = { start: number; width: number };

/** The least that is drawn of a period. Unit: percent of the line; narrower than this it cannot be seen. */
const LEAST = 2;

/** Lays periods on one line of time that holds them all and today, so that they can be compared by eye. */
export function periodBars(
  periods: readonly Period[],
  today: string,
): { of: ReadonlyMap<string, Bar>; today: number } {
  const days = [today, ...periods.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])].sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  const length = daysBetween(first, last) + 1;
  const at = (day: string) => (daysBetween(first, day) / length) * 100;
  const bars = periods.map(({ id, startsOn, endsOn }) => {
    const width = ((daysBetween(startsOn, endsOn) + 1) / length) * 100;
    return [id, { start: at(startsOn), width: Math.max(LEAST, width) }] as const;
  });
  return { of: new Map(bars), today: at(today) };
}
