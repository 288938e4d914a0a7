import { NO_CHECKS } from './refusal.ts';
import { completeSettings } from './estimate.ts';
import { judge, sentenceOf, VERDICTS, type Evidence, type Verdict } from './verdict.ts';

const settings = completeSettings({
  minimalRelevantEffect: 1,
  words: { measure: 'nieuwe verlichting', indicator: 'het rapportcijfer' },
});

/** A clear improvement in twenty complexes; every test takes one thing away. */
const clear: Evidence = {
  estimate: 2,
  ci95: [1.2, 2.8],
  pA: 0.001,
  pB: 0.002,
  pBh: 0.01,
  codes: [],
  counts: {
    units: 80,
    treated: 20,
    clusters: 20,
    comparison: 60,
    comparisonClusters: 60,
    withoutPrePeriod: 0,
    otherBundles: 0,
    inBuffer: 0,
  },
  checks: {
    ...NO_CHECKS,
    companion: { att: 1.8, se: 0.4, p: 0.002, difference: 0.2, differenceSe: 0.2 },
    loo: { min: 1.9, max: 2.1, flips: false },
    mstar: 0.9,
  },
  mde: 1.1,
  notes: [],
};

const without = (change: Partial<Evidence>): Evidence => ({ ...clear, ...change });
const check = (change: Partial<Evidence['checks']>): Evidence =>
  without({ checks: { ...clear.checks, ...change } });

describe('the verdict', () => {
  test.each<[string, Evidence, Verdict]>([
    ['both estimators, corrected for many questions, and no cap', clear, 'LIKELY_IMPROVEMENT'],
    [
      'a fall of an indicator that should rise',
      without({
        estimate: -2,
        ci95: [-2.8, -1.2],
        checks: {
          ...clear.checks,
          companion: { att: -1.8, se: 0.4, p: 0.002, difference: 0, differenceSe: 1 },
        },
      }),
      'LIKELY_DETERIORATION',
    ],
    ['any code', without({ codes: ['PRE_TREND_FAIL'] }), 'NOT_ASSESSABLE'],
    ['only the main estimator', without({ pB: 0.2, pBh: 0.2 }), 'INDICATION'],
    ['only the companion', without({ pA: 0.2, pBh: 0.2 }), 'INDICATION'],
    ['lost after Benjamini–Hochberg', without({ pBh: 0.11 }), 'INDICATION'],
    ['hangs on one complex', check({ loo: { min: -0.1, max: 2, flips: true } }), 'INDICATION'],
    ['a small difference in trend would undo it', check({ mstar: 0.49 }), 'INDICATION'],
    ['fewer than five treated clusters', without({ counts: { ...clear.counts, clusters: 4 } }), 'INDICATION'],
    [
      'no companion at all',
      without({ pB: null, pBh: null, checks: { ...clear.checks, companion: null } }),
      'INDICATION',
    ],
    [
      'estimators that contradict one another',
      check({ companion: { att: -1.8, se: 0.4, p: 0.002, difference: 4, differenceSe: 1 } }),
      'NO_DEMONSTRABLE_EFFECT',
    ],
    [
      'a margin inside what matters',
      without({ estimate: 0.2, ci95: [-0.5, 0.9], pA: 0.5, pB: 0.6, pBh: 0.6 }),
      'NO_RELEVANT_EFFECT',
    ],
    [
      'that margin with four complexes',
      without({
        estimate: 0.2,
        ci95: [-0.5, 0.9],
        pA: 0.5,
        pB: 0.6,
        pBh: 0.6,
        counts: { ...clear.counts, clusters: 4 },
      }),
      'NO_DEMONSTRABLE_EFFECT',
    ],
    [
      'a margin that reaches beyond what matters',
      without({ estimate: 0.2, ci95: [-0.9, 1.3], pA: 0.5, pB: 0.6, pBh: 0.6 }),
      'NO_DEMONSTRABLE_EFFECT',
    ],
  ])('%s', (_, evidence, verdict) => {
    expect(judge(evidence, settings)).toBe(verdict);
  });
});

describe('the sentence', () => {
  test('says what changed, with margin and numbers of complexes, and the cause only as probable', () => {
    expect(sentenceOf('LIKELY_IMPROVEMENT', clear, settings)).toBe(
      'Na nieuwe verlichting in 20 complexen veranderde het rapportcijfer met 2 punt meer dan in 60 vergelijkbare complexen (95%-marge 1,2 tot 2,8). Aannemelijk effect: verbetering. Dit komt waarschijnlijk door de maatregel.',
    );
  });

  test('always says how small an effect could not have been seen when none was found', () => {
    expect(sentenceOf('NO_DEMONSTRABLE_EFFECT', clear, settings)).toContain(
      'Een effect kleiner dan 1,1 punt konden we niet zien.',
    );
  });

  test.each(Object.keys(VERDICTS) as Verdict[])(
    '%s never claims a cause it does not have, in either language',
    (verdict) => {
      const likely = verdict.startsWith('LIKELY');
      for (const language of ['nl', 'en'] as const) {
        const text = sentenceOf(
          verdict,
          without({ codes: likely ? [] : ['TOO_FEW_PRE'] }),
          completeSettings({ words: { language } }),
        );
        const cause = language === 'nl' ? /waarschijnlijk door/ : /probably because of/;
        expect(cause.test(text)).toBe(likely);
        expect(/(?<!waarschijnlijk )\bdoor\b|(?<!probably )because of/.test(text)).toBe(false);
        expect(/betrouwbaarheidsinterval|significant|bewezen|proven/i.test(text)).toBe(false);
      }
    },
  );
});
