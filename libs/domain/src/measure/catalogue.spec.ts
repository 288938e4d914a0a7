import { isDay } from '../day.ts';
import { isAmount } from '../money.ts';
import { catalogue } from './catalogue.ts';
import { levers } from './levers.ts';
import { evidences, needs } from './rows.ts';

test('every kind of the starter set is there once', () => {
  const codes = catalogue.map(({ code }) => code);
  const expected = { BEH: 9, GRO: 5, HUU: 3, ONH: 8, SAM: 2, SLO: 2, SOC: 7, TOE: 5, VEI: 4, VER: 1 };
  const all = Object.entries(expected).flatMap(([family, many]) =>
    Array.from({ length: many }, (_, index) => `${family}0${index + 1}`),
  );
  expect(codes).toEqual(all);
  expect(new Set(catalogue.map(({ name }) => name)).size).toBe(codes.length);
});

test.each(catalogue.map((kind) => [kind.code, kind] as const))('%s fits its row', (_, kind) => {
  expect(kind.code).toMatch(/^[A-Z]{3}\d{2}$/);
  expect(levers).toContain(kind.lever);
  expect(evidences).toContain(kind.evidence);
  for (const need of kind.needs) expect(needs).toContain(need);
  expect(isAmount(kind.priceLowCents) && isAmount(kind.priceHighCents)).toBe(true);
  expect(kind.priceHighCents).toBeGreaterThanOrEqual(kind.priceLowCents);
  expect(kind.lagMonths).toBeGreaterThan(0);
  expect(kind.lagMonths).toBeLessThanOrEqual(120);
  expect(isDay(kind.priceDate)).toBe(true);
});

test('rent and allocation always need the advice of the tenants', () => {
  for (const kind of catalogue) {
    if (kind.lever === 'rent' || kind.lever === 'allocation') expect(kind.needs).toContain('tenantAdvice');
  }
});
