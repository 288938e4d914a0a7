import { followingPlanYear } from './following.ts';

test.each([
  ['on the last day of its evaluation, as planned', 2025, '2026-12-31', 2028],
  ['early', 2025, '2026-06-30', 2028],
  ['a year late', 2025, '2027-11-01', 2028],
  ['far too late: a year that has begun is not opened any more', 2020, '2026-09-22', 2027],
])('a cycle that closes %s makes room for the next plan year', (_, closed, today, next) => {
  expect(followingPlanYear(closed, today)).toBe(next);
});
