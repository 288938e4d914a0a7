import { shiftPeriod } from './shift.ts';

const costs = [
  { measureId: 'm', year: 2027, amountCents: 10_000_00 },
  { measureId: 'm', year: 2028, amountCents: 5_000_00 },
];

test.each([
  [12, '2028-03-01', '2029-12-31', [2028, 2029]],
  [3, '2027-06-01', '2029-03-31', [2027, 2028]],
  [-12, '2026-03-01', '2027-12-31', [2026, 2027]],
])('a shift of %d months moves period and money together', (months, startsOn, endsOn, years) => {
  const moved = shiftPeriod({ startsOn: '2027-03-01', endsOn: '2028-12-31' }, costs, months);
  expect(moved).toMatchObject({ startsOn, endsOn });
  expect(moved.costs.map(({ year }) => year)).toEqual(years);
  expect(moved.costs.map(({ amountCents }) => amountCents)).toEqual([10_000_00, 5_000_00]);
});
