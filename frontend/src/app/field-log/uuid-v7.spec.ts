import { uuidV7 } from './uuid-v7.ts';

const NOON = Date.parse('2100-09-22T12:00:00Z');

test('it holds the time, the version and the variant', () => {
  const id = uuidV7(NOON);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(NOON);
});

test('ids sort as they were made, also many in one millisecond and after the clock was set back', () => {
  const made = Array.from({ length: 10_000 }, (_, index) => uuidV7(NOON + 1 - (index % 3)));
  expect(new Set(made).size).toBe(made.length);
  expect(made.toSorted()).toEqual(made);
});
