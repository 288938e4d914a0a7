import { ofOneKind } from './one-kind.ts';

const points = (...periods: string[]) => periods.map((period) => ({ period }));

test.each([
  ['years before months', ['2024', '2025', '2025-01', '2025-02'], ['2024', '2025']],
  ['one year is no line beside months', ['2025', '2025-01', '2025-02'], ['2025-01', '2025-02']],
  ['quarters before months', ['2025-Q1', '2025-01', '2025-Q2'], ['2025-Q1', '2025-Q2']],
  ['a single year is all there is', ['2025', '2025-01'], ['2025']],
  ['nothing is nothing', [], []],
])('of a series with %s one kind stays', (_, periods, kept) => {
  expect(ofOneKind(points(...periods))).toEqual(points(...kept));
});
