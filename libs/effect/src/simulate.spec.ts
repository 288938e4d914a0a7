import { simulate } from './simulate.ts';

describe('honesty in simulated worlds', () => {
  test.each(['null', 'null-staggered', 'null-bad-year'])(
    'without effect (%s) a likely effect is claimed in none of twelve worlds',
    (scenario) => {
      const outcome = simulate({ scenario, runs: 12, seed: 5 });
      expect(outcome.falseClaims).toBe(0);
    },
    120_000,
  );

  test('the margin holds the truth about as often as it says', () => {
    const outcome = simulate({ scenario: 'effect-staggered', runs: 40, seed: 2 });
    // Three standard deviations below 0.95 with 40 worlds.
    expect(outcome.coverage).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / 40));
    expect(outcome.power).toBeGreaterThan(0.4);
    expect(outcome.falseClaims).toBe(0);
  }, 120_000);

  test('groups that already moved apart are not judged', () => {
    const outcome = simulate({ scenario: 'null-trend', runs: 8, seed: 3 });
    expect(outcome.verdicts.NOT_ASSESSABLE).toBeGreaterThan(0.8);
  }, 120_000);

  test('with too few comparison complexes there is no number', () => {
    expect(simulate({ scenario: 'too-few-comparison', runs: 5, seed: 1 })).toMatchObject({
      coverage: null,
      meanEstimate: null,
    });
  });
});
