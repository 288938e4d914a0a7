// The main estimate and its uncertainty: which estimator answers depends on how many complexes were treated.
import type { Remark } from './contrast.ts';
import { Z95 } from './distribution.ts';
import { finding, type GateFinding } from './gates.ts';
import {
  DEFAULT_DRAWS,
  errorsOf,
  normalUncertainty,
  requireHeadline,
  uncertaintyFor,
  type Inference,
  type Uncertainty,
} from './inference.ts';
import type { Panel } from './panel.ts';
import { permutationTest } from './permutation.ts';
import { VISIBLE } from './pre-trend.ts';
import type { Prepared } from './prepare.ts';
import { openStream } from './random.ts';
import type { EffectResult, Interval } from './result.ts';
import type { Settings } from './settings.ts';
import type { Headline, Study } from './study.ts';
import { designSynthetic, estimateDesign, placeboTest, type SyntheticDesign } from './synthetic-panel.ts';
import { collapseToClusters } from './collapse.ts';
import type { SyntheticKind } from './synthetic.ts';
import { complexes } from './words.ts';

/** What an estimation starts from. */
export interface Question {
  readonly panel: Panel;
  readonly study: Study;
  readonly prepared: Prepared;
  readonly settings: Settings;
  readonly inference: Inference;
}

/** The main answer. */
export interface Main {
  readonly refused: boolean;
  readonly estimator: 'window-did' | SyntheticKind;
  readonly att: number;
  readonly se: number | null;
  readonly p: number | null;
  readonly interval: Interval | null;
  readonly mde: number | null;
  readonly headline: Headline | null;
  readonly placebo: EffectResult['placebo'];
  readonly weights: EffectResult['weights'];
  readonly findings: readonly GateFinding[];
  readonly remarks: readonly Remark[];
}

/** At most this many placebo estimates are stored with a result. Source: effect design 2026, 3.7. */
const STORED_DRAWS = 5000;

/** Periods before the start that a weighted comparison needs. Source: effect design 2026, 3.5. */
const SYNTHETIC_PERIODS = 5;

/** Draws for an explicit synthetic estimate. Source: Arkhangelsky et al. (2021), published tables use 200. */
const SYNTHETIC_DRAWS = 200;

/** Estimates the headline with the estimator and the inference that fit the numbers. */
export function estimateMain(question: Question): Main {
  const { settings, prepared, inference } = question;
  if (settings.method === 'sdid' || settings.method === 'sc')
    return explicitSynthetic(question, settings.method);
  const few = tooFewComparisons(prepared, settings, inference);
  if (settings.method === 'auto' && few.some(({ refuse }) => refuse))
    return { ...NOTHING, refused: true, findings: few };
  if (settings.method === 'auto' && inference === 'placebo') {
    const design = designFor(question, SYNTHETIC_PERIODS);
    const whole =
      design.blocks.reduce((sum, { treated }) => sum + treated.length, 0) === treatedRows(design.panel);
    if (whole && design.donors.length >= settings.thresholds.comparison) {
      const draws = settings.draws || DEFAULT_DRAWS.placebo;
      return {
        ...synthetic(question, design, 'sdid', draws),
        se: null,
        findings: few,
        remarks: [fewTreated(prepared)],
      };
    }
  }
  const headline = requireHeadline(question.study);
  const found = uncertaintyOf(question, headline);
  return {
    ...NOTHING,
    ...found,
    ...fromHeadline(headline, found),
    findings: few,
    remarks: remarksOf(question, found),
  };
}

const NOTHING: Main = {
  refused: false,
  estimator: 'window-did',
  att: NaN,
  se: null,
  p: null,
  interval: null,
  mde: null,
  headline: null,
  placebo: null,
  weights: null,
  findings: [],
  remarks: [],
};

function uncertaintyOf(question: Question, headline: Headline): Uncertainty {
  const { study, settings, inference, prepared } = question;
  if (settings.method !== 'auto') return explicitUncertainty(question, headline);
  return uncertaintyFor(study, headline, { inference, settings, sizes: prepared.sizes, name: 'A' });
}

/** A named method prints its own standard error; with few treated clusters its p comes from permutation. */
function explicitUncertainty(
  { study, settings, inference, prepared }: Question,
  headline: Headline,
): Uncertainty {
  const from = settings.draws === null ? 'analytic' : 'bootstrap';
  const normal = normalUncertainty(headline.att, errorsOf(study, settings, from).of(headline));
  if (inference === 'bootstrap') return normal;
  const se = prepared.counts.treated > 1 ? normal.se : null;
  const nothing = { se, p: null, interval: null, placebo: null, remark: null };
  if (study.adjustment === 'ipw' || study.adjustment === 'dr') return nothing;
  if (prepared.counts.comparisonClusters < 2) return nothing;
  const statistic = prepared.counts.treated > 1 ? 'studentised' : 'raw';
  const draws = settings.draws || DEFAULT_DRAWS.few;
  const test = permutationTest(study, headline, statistic, draws, openStream(settings.seed, 'permutation A'));
  return { ...nothing, p: test.p, interval: test.interval, placebo: { p: test.p, draws: test.placebo } };
}

function fromHeadline(headline: Headline, found: Uncertainty) {
  const spread =
    found.se ?? (found.interval === null ? null : (found.interval[1] - found.interval[0]) / (2 * Z95));
  return {
    att: headline.att,
    headline,
    mde: spread === null ? null : VISIBLE * spread,
    placebo:
      found.placebo === null
        ? null
        : {
            p: found.placebo.p,
            n: found.placebo.draws.length,
            floor: 1 / (1 + found.placebo.draws.length),
            draws: stored(found.placebo.draws),
          },
  };
}

function explicitSynthetic(question: Question, kind: 'sdid' | 'sc'): Main {
  const design = designFor(question, 2);
  if (design.blocks.length === 0) {
    const none = finding(
      'TOO_FEW_PRE',
      'een gewogen vergelijking heeft twee volledige jaren vóór de start nodig',
      'a weighted comparison needs two complete periods before the start',
      true,
    );
    return { ...NOTHING, refused: true, findings: [none] };
  }
  if (design.donors.length < 2) {
    const none = finding(
      'NO_COMPARISON',
      'geen complex zonder de maatregel is in alle jaren gemeten',
      'no complex without the measure is observed in all periods',
    );
    return { ...NOTHING, refused: true, findings: [none] };
  }
  return synthetic(question, design, kind, question.settings.draws ?? SYNTHETIC_DRAWS);
}

function synthetic(
  question: Question,
  design: SyntheticDesign & { panel: Panel },
  kind: SyntheticKind,
  draws: number,
): Main {
  const result = estimateDesign(design.panel, design, kind);
  const stream = openStream(question.settings.seed, `placebo ${kind}`);
  const test = draws === 0 ? null : placeboTest(design.panel, design, kind, result.att, draws, stream);
  const spread = test?.interval ? (test.interval[1] - test.interval[0]) / (2 * Z95) : null;
  return {
    ...NOTHING,
    estimator: kind,
    att: result.att,
    se: test?.se ?? null,
    p: test?.p ?? null,
    interval: test?.interval ?? null,
    mde: spread === null ? null : VISIBLE * spread,
    placebo: test === null ? null : { p: test.p, n: test.n, floor: test.floor, draws: stored(test.draws) },
    weights: { omega: result.omega, lambda: result.lambda },
  };
}

/** The design on clusters: complexes that were decided on together are one. */
function designFor({ panel, settings }: Question, periodsBefore: number): SyntheticDesign & { panel: Panel } {
  const collapsed = collapseToClusters(panel);
  const design = designSynthetic(collapsed, collapsed.starts, {
    anticipation: settings.anticipation,
    periodsBefore,
  });
  return { ...design, panel: collapsed };
}

function treatedRows(panel: Panel): number {
  const last = panel.times.at(-1) ?? 0;
  return panel.starts.reduce((n, start) => n + (start > 0 && start <= last ? 1 : 0), 0);
}

function tooFewComparisons(
  { counts }: Prepared,
  { thresholds }: Settings,
  inference: Inference,
): GateFinding[] {
  const n = counts.comparisonClusters;
  const found = (refuse: boolean, limit: number) =>
    finding(
      'TOO_FEW_COMPARISON',
      `${n} vergelijkbare complexen; ${limit} zijn nodig`,
      `${n} comparable complexes; ${limit} are needed`,
      refuse,
    );
  if (n < thresholds.comparison) return [found(true, thresholds.comparison)];
  if (inference === 'placebo' && n < thresholds.comparisonForPlacebo)
    return [found(false, thresholds.comparisonForPlacebo)];
  return [];
}

function remarksOf({ prepared, inference, settings }: Question, found: Uncertainty): Remark[] {
  const remarks: Remark[] = [];
  if (inference === 'placebo') remarks.push(fewTreated(prepared));
  else if (inference === 'few-treated' && settings.method !== 'auto') {
    remarks.push({
      nl: `met ${complexes(prepared.counts.clusters, 'nl')} is de standaardfout te klein; gebruik p en marge`,
      en: `with ${prepared.counts.clusters} treated clusters the standard error is too small; use p and margin`,
    });
  }
  if (found.remark === 'size-outside-range') {
    remarks.push({
      nl: 'de complexen met de maatregel zijn kleiner of groter dan alle andere; de voorzichtigste toets telt',
      en: 'treated complexes are smaller or larger than all others; the most careful test counts',
    });
  }
  return remarks;
}

function fewTreated({ counts }: Prepared): Remark {
  return {
    nl: `met ${complexes(counts.clusters, 'nl')} is hoogstens een aanwijzing mogelijk`,
    en: `with ${complexes(counts.clusters, 'en')} an indication is the most there can be`,
  };
}

function stored(draws: Float64Array): number[] {
  return [...draws.subarray(0, STORED_DRAWS)];
}
