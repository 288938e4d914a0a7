import { benjaminiHochberg } from './many.ts';
import { openStream } from './random.ts';

describe('many questions in one report', () => {
  test('a p-value is multiplied by the number of questions over its rank, and never drops below a smaller one', () => {
    const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.5]);
    [0.04, 0.16 / 3, 0.16 / 3, 0.5].forEach((value, k) => expect(adjusted[k]).toBeCloseTo(value, 12));
  });

  test('a question without an answer does not count as a question', () => {
    expect(benjaminiHochberg([null, 0.02, null])).toEqual([null, 0.02, null]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  test.each([1, 2, 3, 4])('correction never makes p smaller and keeps the order (seed %i)', (seed) => {
    const stream = openStream(seed, 'p');
    const values = Array.from({ length: 60 }, () => stream.below(1000) / 1000);
    const adjusted = benjaminiHochberg(values) as number[];
    values.forEach((p, i) => {
      expect(adjusted[i]).toBeGreaterThanOrEqual(p);
      expect(adjusted[i]).toBeLessThanOrEqual(1);
      values.forEach((other, j) =>
        expect(p <= other && (adjusted[i] as number) > (adjusted[j] as number)).toBe(false),
      );
    });
  });
});
