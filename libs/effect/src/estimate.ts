// The question "what did this measure do to this indicator", from panel to answer. Pure: no files, no clock.
import { checkOverlap, droppedCovariates, openStudy, planAdjustment } from './adjust.ts';
import {
  calendarAggregate,
  dynamicAggregate,
  groupAggregate,
  simpleAggregate,
  type Summary,
} from './aggregate.ts';
import type { Cell } from './cell.ts';
import { runChecks, type Checked } from './checks.ts';
import { estimateMain, type Main } from './main-estimate.ts';
import { complexPoints } from './complexes.ts';
import type { Contrast, Remark } from './contrast.ts';
import { costPerPoint } from './cost.ts';
import { dataHash } from './fingerprint.ts';
import { framesOf } from './frames.ts';
import { onlyDescribes } from './gates.ts';
import { band, errorsOf, inferenceFor, type Errors, type Inference } from './inference.ts';
import { linesOf } from './lines.ts';
import type { Panel } from './panel.ts';
import { codesOf, prepare } from './prepare.ts';
import { notesIn, refusal } from './refusal.ts';
import { ENGINE, orNull, type CellResult, type EffectResult, type Measured } from './result.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { cellsOf, type Study } from './study.ts';
import { judge, sentenceOf } from './verdict.ts';

/** Settings of which only the differences with the defaults are named. */
export type SettingsInput = Partial<Omit<Settings, 'thresholds' | 'words'>> & {
  readonly thresholds?: Partial<Settings['thresholds']>;
  readonly words?: Partial<Settings['words']>;
};

/** Fills in the defaults. */
export function completeSettings(input: SettingsInput = {}): Settings {
  return {
    ...DEFAULT_SETTINGS,
    ...input,
    thresholds: { ...DEFAULT_SETTINGS.thresholds, ...input.thresholds },
    words: { ...DEFAULT_SETTINGS.words, ...input.words },
  };
}

/**
 * Estimates what a measure did to an indicator, in the indicator's own unit, checks it and judges it.
 * Assumes that without the measure the treated complexes would have moved like the comparison complexes.
 * Source: Callaway & Sant'Anna (2021) with a base window; Arkhangelsky et al. (2021) for one to four complexes.
 */
export function estimate(panel: Panel, contrast: Contrast = {}, input: SettingsInput = {}): EffectResult {
  const settings = completeSettings(input);
  const prepared = prepare(panel, contrast, settings);
  const spec = { ...settings, contrast: { treated: contrast.treated ?? null, base: contrast.base ?? null } };
  const about = { spec, dataHash: dataHash(prepared.panel) };
  if (prepared.refused) return refusal(prepared, settings, about);

  const inference = inferenceFor(prepared.counts, prepared.cohorts.length, settings);
  const plan = planAdjustment(prepared, settings.method, inference);
  const frames = framesOf(plan.panel, prepared.cohorts, prepared.window);
  const weighting = plan.adjustment === 'dr' || plan.adjustment === 'ipw';
  const overlap = weighting
    ? checkOverlap(frames, plan.panel, prepared.rule)
    : { overlap: null, findings: [] };
  const { who, rule } = prepared;
  const opened = openStudy({ frames, who, rule, adjustment: plan.adjustment, clusters: plan.panel.clusters });
  const study = opened.study;
  const main = estimateMain({ panel: plan.panel, study, prepared, settings, inference });
  if (main.refused)
    return refusal({ ...prepared, findings: [...prepared.findings, ...main.findings] }, settings, about);
  const checks = runChecks({ panel: plan.panel, study, prepared, settings, inference, main });
  const findings = [
    ...prepared.findings,
    ...plan.findings,
    ...(overlap.findings.length > 0 ? overlap.findings : opened.findings),
    ...main.findings,
    ...checks.findings,
  ];

  const dropped = droppedCovariates(prepared.panel, plan.panel);
  const remarks = [
    ...findings.map(({ remark }) => remark),
    ...main.remarks,
    ...checks.remarks,
    ...(settings.method === 'did' ? [] : dropped.map(droppedRemark)),
    ...prepared.remarks,
  ];
  const describes = settings.method === 'auto' && onlyDescribes(prepared.panel, settings);
  const evidence = {
    estimate: orNull(main.att),
    ...(describes ? NO_INFERENCE : inferenceOf(main, checks)),
    codes: codesOf(findings),
    notes: notesIn(remarks, settings),
    counts: prepared.counts,
    checks: { ...checks.checks, overlap: overlap.overlap },
  };
  const verdict = settings.method === 'auto' || evidence.codes.length > 0 ? judge(evidence, settings) : null;
  return {
    ...evidence,
    members: prepared.members,
    verdict,
    sentence: verdict === null ? null : sentenceOf(verdict, evidence, settings),
    ...summaries(study, settings, describes ? 'placebo' : inference),
    lines: linesOf(plan.panel, main.weights?.omega ?? null),
    placebo: describes ? null : main.placebo,
    weights: main.weights,
    perComplex: complexPoints(
      plan.panel,
      study,
      { att: main.att, se: main.se },
      prepared.sizes,
      settings.thresholds.smallNumber,
    ),
    cost: costPerPoint(verdict, evidence, settings, meanPeriods(study)),
    spec: { ...spec, adjustment: study.adjustment, inference, estimator: main.estimator },
    seed: settings.seed,
    dataHash: about.dataHash,
    engine: ENGINE,
  };
}

/** Numbers that only describe carry no error, margin, p or smallest visible effect. */
const NO_INFERENCE = { se: null, ci95: null, pA: null, pB: null, pBh: null, mde: null };

function inferenceOf(main: Main, { companionP }: Checked) {
  return {
    se: orNull(main.se),
    ci95: main.interval,
    pA: orNull(main.p),
    pB: orNull(companionP),
    pBh: worst(main.p, companionP),
    mde: orNull(main.mde),
  };
}

/** All cells and summaries with the errors this number of treated complexes allows. */
function summaries(study: Study, settings: Settings, inference: Inference) {
  const cells = cellsOf(study);
  const explicit = settings.method !== 'auto';
  const trusted = inference === 'bootstrap' || explicit;
  const from = explicit && settings.draws === null ? 'analytic' : 'bootstrap';
  const errors = trusted ? errorsOf(study, settings, from) : null;
  const lonely = cells.every(({ since, treated }) => since < 0 || treated < 2);
  const measured = (summary: Summary): Measured => ({
    att: orNull(summary.att),
    se: errors === null || lonely ? null : positive(errors.of(summary)),
  });
  const group = groupAggregate(cells, study.who);
  const dynamic = dynamicAggregate(cells, study.who);
  const calendar = calendarAggregate(cells, study.who);
  const usable = lonely ? null : errors;
  const bands = band(dynamic, usable);
  return {
    group: {
      ...measured(group.overall),
      parts: group.parts.map((part) => ({ g: part.key, ...measured(part) })),
    },
    simple: measured(simpleAggregate(cells, study.who)),
    dynamic: {
      ...measured(dynamic.overall),
      points: dynamic.parts.map((part, k) => ({
        e: part.key,
        att: orNull(part.att),
        ...(bands[k] as (typeof bands)[number]),
        pre: part.key < 0,
      })),
      criticalValue: usable === null ? null : usable.bandOf(dynamic.parts),
    },
    calendar: {
      ...measured(calendar.overall),
      parts: calendar.parts.map((part) => ({ t: part.key, ...measured(part) })),
    },
    cells: cells.map((cell) => cellResult(cell, errors)),
  };
}

function cellResult(cell: Cell, errors: Errors | null): CellResult {
  const enough = cell.treated > 1 && cell.comparison > 1;
  return {
    g: cell.start,
    t: cell.time,
    att: orNull(cell.att),
    se: errors === null || !enough ? null : positive(errors.of(cell)),
    n1: cell.treated,
    n0: cell.comparison,
  };
}

function positive(value: number): number | null {
  return value > 0 && Number.isFinite(value) ? value : null;
}

function worst(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.max(a, b);
}

/** Mean number of observed periods after the start per treated complex. */
function meanPeriods(study: Study): number {
  const counts = study.who.starts.reduce((n, start) => n + (start > 0 ? 1 : 0), 0);
  const observed = study.frames
    .filter(({ since }) => since >= 0)
    .reduce(
      (sum, frame) =>
        sum +
        study.who.starts.reduce(
          (n, s, i) => n + (s === frame.start && !Number.isNaN(frame.change[i] as number) ? 1 : 0),
          0,
        ),
      0,
    );
  return observed / counts;
}

function droppedRemark(name: string): Remark {
  return { nl: `kenmerk ${name} is niet gebruikt`, en: `covariate ${name} was not used` };
}
