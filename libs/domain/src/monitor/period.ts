/** How long a period is. */
export type PeriodKind = 'year' | 'quarter' | 'month';

/** A period taken apart; `part` is the quarter or month, and 1 for a year. */
export type Period = { kind: PeriodKind; year: number; part: number };

const PATTERN = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;
const partsPerYear: Record<PeriodKind, number> = { year: 1, quarter: 4, month: 12 };

/** Reads `2026`, `2026-Q3` or `2026-09`; null when it is none of these. */
export function periodOf(text: string): Period | null {
  const found = PATTERN.exec(text);
  if (found === null) return null;
  const year = Number(found[1]);
  if (found[2] !== undefined) return { kind: 'quarter', year, part: Number(found[2]) };
  if (found[3] !== undefined) return { kind: 'month', year, part: Number(found[3]) };
  return { kind: 'year', year, part: 1 };
}

/** Writes a period as it is kept. */
export function periodText({ kind, year, part }: Period): string {
  const text = String(year).padStart(4, '0');
  if (kind === 'year') return text;
  return kind === 'quarter' ? `${text}-Q${part}` : `${text}-${String(part).padStart(2, '0')}`;
}

/** The period so many further (or, negative, back) of the same kind. */
export function shifted(period: Period, by: number): Period {
  const perYear = partsPerYear[period.kind];
  const index = period.year * perYear + period.part - 1 + by;
  return { kind: period.kind, year: Math.floor(index / perYear), part: (index % perYear) + 1 };
}

/** The period of a kind in which a day (YYYY-MM-DD) lies. */
export function periodWith(day: string, kind: PeriodKind): Period {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const part = kind === 'year' ? 1 : kind === 'quarter' ? Math.ceil(month / 3) : month;
  return { kind, year, part };
}

/** The first day of a period. */
export function firstDayOf({ kind, year, part }: Period): string {
  const month = kind === 'quarter' ? part * 3 - 2 : part;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

/** Every period from the first up to and including the last, which are of the same kind. */
export function periodsBetween(first: Period, last: Period): Period[] {
  if (first.kind !== last.kind) throw new Error(`A series of ${first.kind}s cannot end in a ${last.kind}.`);
  const all: Period[] = [];
  for (let period = first; comparePeriods(period, last) <= 0; period = shifted(period, 1)) all.push(period);
  return all;
}

/** Orders periods by the day they begin; of two that begin together the longer comes first. */
export function comparePeriods(one: Period, other: Period): number {
  const days = firstDayOf(one).localeCompare(firstDayOf(other));
  return days !== 0 ? days : partsPerYear[one.kind] - partsPerYear[other.kind];
}
