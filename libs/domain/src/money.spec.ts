import { isAmount, sumCents } from './money.ts';

test('cents add up exactly', () => {
  expect(sumCents([])).toBe(0);
  expect(sumCents([10, 20])).toBe(30);
  expect(sumCents([Number.MAX_SAFE_INTEGER - 1, 1])).toBe(Number.MAX_SAFE_INTEGER);
});

test.each([[[0.1, 0.2]], [[Number.MAX_SAFE_INTEGER, 1]], [[Number.NaN]]])('%j is not money', (amounts) => {
  expect(() => sumCents(amounts)).toThrow('whole cents');
});

test.each([
  [0, true],
  [1_250_000_00, true],
  [-1, false],
  [0.5, false],
  [2 ** 60, false],
])('%s is an amount: %s', (cents, expected) => {
  expect(isAmount(cents)).toBe(expected);
});
