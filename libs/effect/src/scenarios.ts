// The worlds we test ourselves in. Effects are in standard deviations of a year's new noise.
import type { SettingsInput } from './estimate.ts';

/** A world with a known truth. */
export interface Scenario {
  readonly complexes: number;
  readonly periods: number;
  /** How much of last year's noise remains (autocorrelation of order one). */
  readonly memory: number;
  readonly effect: number;
  /** Extra change per period of the treated complexes that has nothing to do with the measure. */
  readonly trendGap: number;
  /** `period` counts from 0, the first period of the panel. */
  readonly cohorts: readonly { readonly period: number; readonly treated: number }[];
  readonly selection: 'random' | 'low-last-year';
  readonly settings: SettingsInput;
}

const PLAIN: Scenario = {
  complexes: 80,
  periods: 10,
  memory: 0.5,
  effect: 0,
  trendGap: 0,
  cohorts: [{ period: 6, treated: 20 }],
  selection: 'random',
  settings: {},
};

const TWO_STARTS = [
  { period: 5, treated: 4 },
  { period: 6, treated: 4 },
];

/** All scenarios by name. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  null: PLAIN,
  effect: { ...PLAIN, effect: 1 },
  'null-few': { ...PLAIN, complexes: 48, cohorts: TWO_STARTS },
  'effect-few': { ...PLAIN, complexes: 48, cohorts: TWO_STARTS, effect: 1.5 },
  'null-one': { ...PLAIN, complexes: 41, cohorts: [{ period: 6, treated: 1 }] },
  'effect-one': { ...PLAIN, complexes: 41, cohorts: [{ period: 6, treated: 1 }], effect: 3 },
  'null-staggered': {
    ...PLAIN,
    complexes: 120,
    cohorts: [4, 5, 6, 7].map((period) => ({ period, treated: 10 })),
  },
  'effect-staggered': {
    ...PLAIN,
    complexes: 120,
    effect: 1,
    cohorts: [4, 5, 6, 7].map((period) => ({ period, treated: 10 })),
  },
  'null-bad-year': { ...PLAIN, selection: 'low-last-year' },
  'effect-bad-year': { ...PLAIN, selection: 'low-last-year', effect: 1 },
  'null-trend': { ...PLAIN, trendGap: 0.3 },
  'too-few-comparison': { ...PLAIN, complexes: 28 },
};
