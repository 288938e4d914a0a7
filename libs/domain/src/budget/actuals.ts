import type { MeasureStatus } from '../measure/rows.ts';
import { sumCents } from '../money.ts';

/** What the money of a measure in one year amounts to. All amounts: cents. */
export type MoneyOfMeasure = {
  /** What stands in the budget. */
  plannedCents: number;
  /** Ordered or paid: what can no longer be given to anything else. */
  committedCents: number;
  /** Booked in the ledger; corrections can make it negative. */
  actualCents: number;
  /** What it will be at the end of the year. */
  forecastCents: number;
};

/** The states in which a measure spends no more than what is ordered or paid. */
const ended: readonly MeasureStatus[] = ['done', 'stopped', 'withdrawn', 'rejected'];

/**
 * The money of one measure in one year. An invoice pays an order, so what is committed is the larger of what was
 * ordered and what was paid. The forecast assumes that a measure under way uses what it has been given, and that a
 * measure that ended costs no more than it committed.
 */
export function moneyOf(
  measure: { status: MeasureStatus },
  known: { plannedCents: number; orderedCents: number; actualCents: number },
): MoneyOfMeasure {
  const { plannedCents, orderedCents, actualCents } = known;
  const committedCents = Math.max(orderedCents, actualCents, 0);
  const forecastCents = ended.includes(measure.status)
    ? committedCents
    : Math.max(plannedCents, committedCents);
  return { plannedCents, committedCents, actualCents, forecastCents };
}

/** Adds the money of measures; the sum of any grouping is the sum of its measures, never rounded. */
export function sumMoney(rows: readonly MoneyOfMeasure[]): MoneyOfMeasure {
  const sumOf = (field: keyof MoneyOfMeasure) => sumCents(rows.map((row) => row[field]));
  return {
    plannedCents: sumOf('plannedCents'),
    committedCents: sumOf('committedCents'),
    actualCents: sumOf('actualCents'),
    forecastCents: sumOf('forecastCents'),
  };
}

/** What money can be grouped by. */
export const moneyGroupings = ['workArea', 'complex', 'programme'] as const;

/** A grouping of money. */
export type MoneyGrouping = (typeof moneyGroupings)[number];

/** A group of measures with its money; the rows keep their order. */
export type MoneyGroup<Row> = { name: string | null; rows: Row[]; money: MoneyOfMeasure };

/** Groups money by area, complex or programme; money without that name stands last, under null. */
export function groupMoney<Row extends MoneyOfMeasure & Record<MoneyGrouping, string | null>>(
  rows: readonly Row[],
  by: MoneyGrouping,
): MoneyGroup<Row>[] {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) groups.set(row[by], [...(groups.get(row[by]) ?? []), row]);
  return [...groups]
    .map(([name, own]) => ({ name, rows: own, money: sumMoney(own) }))
    .sort((one, other) => rankOf(one.name, other.name));
}

function rankOf(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return one.localeCompare(other, 'nl');
}
