import { degreesOf, lanes, lengthOf, pointAt, touches } from './ring-geometry.ts';

test('the year runs clockwise from 1 January at the top', () => {
  expect(degreesOf('2026-01-01', 2026)).toBe(0);
  expect(degreesOf('2026-07-02', 2026)).toBeCloseTo(179.5, 0);
  expect(degreesOf('2027-01-01', 2026)).toBe(360);
});

test('a date outside the year stays at its edge', () => {
  expect(degreesOf('2025-11-01', 2026)).toBe(0);
  expect(degreesOf('2027-03-01', 2026)).toBe(360);
});

test('a leap year has one day more', () => {
  expect(degreesOf('2028-12-31', 2028)).toBeCloseTo((365 / 366) * 360);
});

test('stretches that overlap lie in lanes of their own, the earliest outside', () => {
  const stretches = [
    { from: '2026-06-08', to: '2026-10-02' },
    { from: '2026-01-01', to: '2026-03-27' },
    { from: '2026-04-01', to: '2026-06-11' },
    { from: '2026-09-01', to: '2026-12-15' },
  ];
  expect(lanes(stretches)).toEqual([1, 0, 0, 0]);
});

test('a stretch that ends the day another begins does not share its lane', () => {
  expect(
    lanes([
      { from: '2026-01-01', to: '2026-02-01' },
      { from: '2026-02-01', to: '2026-03-01' },
    ]),
  ).toEqual([0, 1]);
});

test('a stretch belongs to every year it touches', () => {
  const winter = { from: '2025-11-02', to: '2026-01-15' };
  expect([2024, 2025, 2026, 2027].map((year) => touches(winter, year))).toEqual([false, true, true, false]);
});

test('a quarter of the outer lane is a quarter of its circle', () => {
  expect(lengthOf(0, 90, 0)).toBeCloseTo((Math.PI * (196 + 168)) / 4);
  expect(pointAt(90, 100)).toMatchObject({ x: expect.closeTo(310, 5), y: expect.closeTo(210, 5) });
});
