import { addDays, addMonths, dayAt, daysBetween, isDay, workdayUpTo, fridayBefore } from './day.ts';

test.each([
  ['2026-09-22T09:12:00Z', '2026-09-22'],
  ['2026-09-22T21:59:59Z', '2026-09-22'],
  ['2026-09-22T22:00:00Z', '2026-09-23'],
  ['2026-12-31T22:59:59Z', '2026-12-31'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
  ['2026-03-29T00:59:00Z', '2026-03-29'],
  ['2026-10-25T23:30:00Z', '2026-10-26'],
])('at %s it is %s in the Netherlands', (instant, day) => {
  expect(dayAt(new Date(instant))).toBe(day);
});

test.each([
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['', false],
  ['2026-09-22T00:00:00Z', false],
])('%j is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-10-24', 2, '2026-10-26'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2027-01-01', -1, '2026-12-31'],
  ['2026-01-01', 365, '2027-01-01'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(days);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-09-22', -9, '2025-12-22'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-09-22', 0, '2026-09-22'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

test.each([
  ['2026-09-25', '2026-09-25'],
  ['2026-09-26', '2026-09-25'],
  ['2026-09-27', '2026-09-25'],
  ['2026-09-28', '2026-09-28'],
])('work for %s is done by %s', (day, expected) => {
  expect(workdayUpTo(day)).toBe(expected);
});

test('no day, no arithmetic', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow('is not a day');
  expect(() => addMonths('now', 1)).toThrow('is not a day');
});

test.each([
  ['2026-09-22', '2026-09-18'],
  ['2026-09-25', '2026-09-18'],
  ['2026-09-26', '2026-09-25'],
  ['2026-09-27', '2026-09-25'],
])('the Friday before %s is %s', (day, friday) => {
  expect(fridayBefore(day)).toBe(friday);
});
