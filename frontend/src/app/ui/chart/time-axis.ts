import type { ChartLook } from './look.ts';

/** Room for one year as a word on an axis. Unit: pixels. */
const LABEL_WIDTH = 64;

/** An axis of time with one word per year, at its first day. */
export function timeAxis({ from, to }: { from: string; to: string }, look: ChartLook, showWords = true) {
  const years = firstDays(from, to, look.width / LABEL_WIDTH);
  return {
    type: 'time',
    min: from,
    max: to,
    axisLine: { lineStyle: { color: showWords ? look.axis : look.grid } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: { show: showWords, color: look.axis, formatter: '{yyyy}', customValues: years },
  };
}

/** The first days of the years on the axis, as instants; every second or third year when more do not fit. */
export function firstDays(from: string, to: string, most: number): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, most - 2)));
  const days: number[] = [];
  for (let year = first; year <= last; year += step) {
    const day = `${year}-01-01`;
    if (day >= from && day <= to) days.push(new Date(year, 0, 1).getTime());
  }
  return days;
}
