// What a corporation or a researcher may choose; everything has a default that is written down here.

/** How to estimate: `auto` is the product's own rule, the others print one estimator whatever the verdict would be. */
export type Method = 'auto' | 'did' | 'dr' | 'reg' | 'ipw' | 'sdid' | 'sc';

/** Choices of one estimation. */
export interface Settings {
  readonly method: Method;
  /** Comparison complexes: only those that never got it, or also those that had not started yet. */
  readonly control: 'never' | 'notyet';
  /** Periods before the start that form the base; fewer when the panel has fewer. */
  readonly baseWindow: number;
  /** Periods before the start in which people may already react. */
  readonly anticipation: number;
  /** Which way is better for this indicator. */
  readonly direction: 'higher' | 'lower';
  /** Smallest effect that matters, in the indicator's own unit; null when nobody named one. */
  readonly minimalRelevantEffect: number | null;
  /** Comparison complexes nearer than this to a treated one are left out. Unit: metres. */
  readonly bufferMetres: number;
  /** Bootstrap or permutation draws; null is the default of the method, 0 is no bootstrap. */
  readonly draws: number | null;
  readonly seed: number;
  /** Total cost of the measure over the treated complexes. Unit: euro. */
  readonly costEuro: number | null;
  /** Periods in which the definition of the indicator changed. */
  readonly seriesBreaks: readonly number[];
  /** The change of definition shifts both groups by the same amount, and somebody declared so. */
  readonly breaksAreAdditive: boolean;
  readonly thresholds: Thresholds;
  readonly words: Words;
}

/** Limits that are a judgement, with the default a corporation may change (effect design 2026, section 7). */
export interface Thresholds {
  /** Share of treated complexes that need a base and a later value. */
  readonly observedShare: number;
  /** Largest difference in missing share between the groups. */
  readonly missingGap: number;
  /** M*: how much larger than before a trend may be before the effect disappears. Unitless. */
  readonly breakdown: number;
  /** Share of false findings we accept in one report (Benjamini and Hochberg's q). */
  readonly falseShare: number;
  /** Treated clusters from which a standard error is trusted. Source: own Monte Carlo 2026, size 0.065 at 20. */
  readonly clustersForError: number;
  /** Treated clusters below which only an indication is possible. */
  readonly clustersForVerdict: number;
  /** Comparison clusters below which there is no number. */
  readonly comparison: number;
  /** Comparison clusters below which a placebo test cannot reach 5%. */
  readonly comparisonForPlacebo: number;
  /** Dwellings or respondents below which a complex is not shown. */
  readonly smallNumber: number;
}

/** The names that go into the sentences. */
export interface Words {
  readonly language: 'nl' | 'en';
  readonly measure: string;
  readonly indicator: string;
}

/** The defaults. */
export const DEFAULT_SETTINGS: Settings = {
  method: 'auto',
  control: 'notyet',
  baseWindow: 5,
  anticipation: 0,
  direction: 'higher',
  minimalRelevantEffect: null,
  bufferMetres: 300,
  draws: null,
  seed: 1,
  costEuro: null,
  seriesBreaks: [],
  breaksAreAdditive: false,
  thresholds: {
    observedShare: 0.6,
    missingGap: 0.15,
    breakdown: 0.5,
    falseShare: 0.1,
    clustersForError: 20,
    clustersForVerdict: 5,
    comparison: 10,
    comparisonForPlacebo: 19,
    smallNumber: 10,
  },
  words: { language: 'nl', measure: 'de maatregel', indicator: 'de indicator' },
};
