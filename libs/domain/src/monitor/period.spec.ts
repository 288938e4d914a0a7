import {
  comparePeriods,
  firstDayOf,
  periodOf,
  periodsBetween,
  periodText,
  periodWith,
  shifted,
} from './period.ts';
import type { PeriodKind } from './period.ts';

const read = (text: string) => {
  const period = periodOf(text);
  if (period === null) throw new Error(`${text} is no period`);
  return period;
};

test.each<[string, PeriodKind, string, string, string]>([
  ['2026', 'year', '2026-01-01', '2027', '2025'],
  ['2026-Q1', 'quarter', '2026-01-01', '2026-Q2', '2025-Q4'],
  ['2026-Q4', 'quarter', '2026-10-01', '2027-Q1', '2026-Q3'],
  ['2026-01', 'month', '2026-01-01', '2026-02', '2025-12'],
  ['2026-12', 'month', '2026-12-01', '2027-01', '2026-11'],
])('%s is a %s that begins on %s, before %s and after %s', (text, kind, day, next, last) => {
  const period = read(text);
  expect(period.kind).toBe(kind);
  expect(periodText(period)).toBe(text);
  expect(firstDayOf(period)).toBe(day);
  expect(periodText(shifted(period, 1))).toBe(next);
  expect(periodText(shifted(period, -1))).toBe(last);
  expect(periodWith(day, kind)).toEqual(period);
});

test.each(['', '26', '2026-13', '2026-00', '2026-Q5', '2026-Q0', '2026-9', '2026-09-22', ' 2026'])(
  '%j is no period',
  (text) => {
    expect(periodOf(text)).toBeNull();
  },
);

test('periods stand in the order of time', () => {
  const texts = ['2027', '2026-Q2', '2026-04', '2026', '2026-Q1', '2026-01', '2025-12'];
  const sorted = texts.map(read).sort(comparePeriods).map(periodText);
  expect(sorted).toEqual(['2025-12', '2026', '2026-Q1', '2026-01', '2026-Q2', '2026-04', '2027']);
});

test('a series counts both its ends', () => {
  expect(periodsBetween(read('2025-11'), read('2026-02')).map(periodText)).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ]);
  expect(periodsBetween(read('2026'), read('2025'))).toEqual([]);
  expect(() => periodsBetween(read('2025'), read('2026-02'))).toThrow('cannot end in a month');
});

test('the last day of the third quarter is in the third quarter', () => {
  expect(periodText(periodWith('2026-09-30', 'quarter'))).toBe('2026-Q3');
  expect(periodText(periodWith('2026-10-01', 'quarter'))).toBe('2026-Q4');
});
