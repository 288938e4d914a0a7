import { type PeriodKind, periodOf } from './period.ts';

const longestFirst: readonly PeriodKind[] = ['year', 'quarter', 'month'];

/** Fewest figures that make a line. */
const LINE = 2;

/**
 * The figures of one kind of period: a year and a month of the same thing do not lie on one line, nor is the one a start
 * for a goal about the other. The longest kind that makes a line counts; without any, the longest there is.
 */
export function ofOneKind<P extends { period: string }>(points: readonly P[]): P[] {
  const kinds = longestFirst.map((kind) => points.filter(({ period }) => periodOf(period)?.kind === kind));
  return kinds.find(({ length }) => length >= LINE) ?? kinds.find(({ length }) => length > 0) ?? [];
}
