import { canonical } from './canonical.ts';
import type { Json } from './canonical.ts';

test.each<[Json, string]>([
  [null, 'null'],
  [true, 'true'],
  [30_000_00, '3000000'],
  ['Bankje "bij" de ingang', '"Bankje \\"bij\\" de ingang"'],
  [[2, 1, [3]], '[2,1,[3]]'],
  [{ b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
  [{}, '{}'],
])('%j is written as %s', (value, text) => {
  expect(canonical(value)).toBe(text);
});

test('two contents that differ only in the order of their keys are the same', () => {
  expect(canonical({ title: 'Licht', costs: [{ year: 2027, amountCents: 1 }] })).toBe(
    canonical({ costs: [{ amountCents: 1, year: 2027 }], title: 'Licht' }),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%p is no content', (value) => {
  expect(() => canonical({ value })).toThrow('cannot be written down');
});
