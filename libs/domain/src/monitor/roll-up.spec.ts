import { rollUp } from './roll-up.ts';

test('a roll-up weighs its parts and tells the weight', () => {
  expect(
    rollUp([
      { value: 10, count: 100, weight: 100 },
      { value: 4, count: 300, weight: 300 },
    ]),
  ).toEqual({ value: 5.5, weight: 400, totalWeight: 400, parts: 2, partsWithoutValue: 0, count: 400 });
});

test('a part without a value does not count as zero', () => {
  expect(
    rollUp([
      { value: 10, count: 100, weight: 100 },
      { value: null, count: null, weight: 300 },
    ]),
  ).toEqual({ value: 10, weight: 100, totalWeight: 400, parts: 2, partsWithoutValue: 1, count: 100 });
});

test('zero is a value', () => {
  expect(rollUp([{ value: 0, count: 20, weight: 5 }])).toMatchObject({ value: 0, partsWithoutValue: 0 });
});

test('one part that does not tell its count makes the count unknown', () => {
  expect(
    rollUp([
      { value: 1, count: null, weight: 1 },
      { value: 3, count: 12, weight: 1 },
    ]),
  ).toMatchObject({ value: 2, count: null });
});

test.each([[[]], [[{ value: null, count: null, weight: 4 }]], [[{ value: 4, count: 1, weight: 0 }]]])(
  'nothing known of %j',
  (parts) => {
    expect(rollUp(parts)).toBeNull();
  },
);

test.each([-1, Number.NaN])('a weight of %s is a bug', (weight) => {
  expect(() => rollUp([{ value: 1, count: 1, weight }])).toThrow('weighs');
});
