// All checks on one estimate, and what they mean for the verdict.
import { companionFrames } from './companion.ts';
import type { Code } from './codes.ts';
import type { Remark } from './contrast.ts';
import { basePeriods, framesOf } from './frames.ts';
import { finding, type GateFinding } from './gates.ts';
import { normalUncertainty, uncertaintyFor } from './inference.ts';
import type { Main, Question } from './main-estimate.ts';
import { buffersOf, nearbyEffect } from './neighbours.ts';
import { checkDip, checkPreTrend, type CheckSetting } from './pre-trend.ts';
import { openStream } from './random.ts';
import { NO_CHECKS } from './refusal.ts';
import type { Checks, CheckedEstimate, PreTrendCheck } from './result.ts';
import type { Settings } from './settings.ts';
import { breakdownOf, leaveOneOut, placeboInTime } from './robustness.ts';
import { preTrendWald, standardError } from './standard-error.ts';
import { cellsOf, headlineOf, type Headline, type Study } from './study.ts';
import { syntheticCheck } from './synthetic-check.ts';
import { spelled } from './words.ts';

/** p below which an estimate counts as a sign. */
const SIGN = 0.05;

/** p of the dip test below which the last year counts as unusual. Source: effect design 2026, 3.4. */
const DIP = 0.1;

/** p of the slope without the last year below which a drift is not ruled out. A judgement, tried in `null-trend`. */
const HINT = 0.2;

/** p of the joint test below which the groups moved apart for certain. Source: effect design 2026, 3.4. */
const JOINT = 0.01;

/** The checks, the codes they raise and what to tell. */
export interface Checked {
  readonly checks: Checks;
  readonly companionP: number | null;
  readonly findings: readonly GateFinding[];
  readonly remarks: readonly Remark[];
}

/** Runs the checks; a named method only gets the joint test that its own literature prints. */
export function runChecks(question: Question & { readonly main: Main }): Checked {
  const { study, panel, prepared, settings, main } = question;
  const cells = cellsOf(study);
  const wald = preTrendWald(cells, study.clusters, study.who.size);
  if (settings.method !== 'auto')
    return { checks: { ...NO_CHECKS, wald }, companionP: null, findings: [], remarks: [] };

  const setting: CheckSetting = {
    panel,
    study,
    cohorts: prepared.cohorts,
    anticipation: settings.anticipation,
    treatedClusters: prepared.counts.clusters,
    stream: openStream(settings.seed, 'checks'),
  };
  const headline = headlineOf(study);
  const second = companionOf(question, headline);
  const preTrend = checkPreTrend(setting);
  const dip = checkDip(setting);
  const unusual = dip !== null && dip.p !== null && dip.p < DIP;
  const earlier = unusual ? checkPreTrend({ ...setting, withoutLast: true }) : null;
  const parallel = isDipOnly(preTrend, earlier) ? earlier : preTrend;
  const findings = [
    ...selection(dip, claimsOf(question, second), settings.direction),
    ...(main.estimator === 'sdid' ? [] : preTrendFindings(parallel, driftOf(question, parallel), main.att)),
  ];
  const loo = headline === null ? null : leaveOneOut(study, headline);
  const mstar = main.interval === null ? null : breakdownOf(setting, main.att, main.interval);
  const placeboTime = placeboInTime(setting, settings.baseWindow, settings.thresholds.clustersForError);
  const failed = findings.some(({ code }) => code === 'PRE_TREND_FAIL');
  const checks: Checks = {
    wald,
    preTrend,
    preTrendWithoutLast: earlier,
    dip,
    companion: second?.check ?? null,
    weighted: weightedBySize(question),
    placeboTime,
    loo,
    buffer: buffersOf(panel, study, prepared.startsBeforeBuffer),
    nearby: nearbyEffect(panel, prepared.startsBeforeBuffer, setting, settings),
    mstar,
    synthetic: failed ? syntheticCheck(panel, settings) : null,
    overlap: null,
  };
  return {
    checks,
    companionP: second?.check.p ?? null,
    findings,
    remarks: caveats(checks, settings, findings),
  };
}

interface Companion {
  readonly check: CheckedEstimate & { difference: number; differenceSe: number };
}

/** The companion estimate with the same kind of inference as the main one. */
function companionOf(
  { panel, study, prepared, settings, inference }: Question,
  main: Headline | null,
): Companion | null {
  const frames = companionFrames(panel, study.frames, prepared.window).filter(({ since }) => since >= 0);
  const second: Study = { ...study, frames, adjustment: 'reg' };
  const headline = headlineOf(second);
  if (headline === null || main === null) return null;
  const found = uncertaintyFor(second, headline, { inference, settings, sizes: prepared.sizes, name: 'B' });
  const gap = main.influence.map((value, i) => value - (headline.influence[i] as number));
  const differenceSe = standardError(gap, study.clusters, study.who.size);
  return {
    check: { att: headline.att, se: found.se, p: found.p, difference: main.att - headline.att, differenceSe },
  };
}

/** The headline per dwelling instead of per complex; null when sizes are unknown. */
function weightedBySize({ study, prepared, inference }: Question): CheckedEstimate | null {
  if (prepared.sizes === null) return null;
  const weighted: Study = { ...study, who: { ...study.who, weights: prepared.sizes } };
  const headline = headlineOf(weighted);
  if (headline === null) return null;
  if (inference !== 'bootstrap') return { att: headline.att, se: null, p: null };
  const { se, p } = normalUncertainty(headline.att, headline.se);
  return { att: headline.att, se, p };
}

/** Bias a linear difference in trend would give: slope × mean distance from the base window to the periods after. */
function driftOf({ panel, study, prepared }: Question, preTrend: PreTrendCheck | null): number {
  if (preTrend?.slope === null || preTrend?.slope === undefined) return 0;
  const distances = cellsOf(study).flatMap(({ start, time, since }) => {
    if (since < 0) return [];
    const base = basePeriods(panel.times, start, prepared.window).map((t) => panel.times[t] as number);
    return [time - base.reduce((sum, year) => sum + year, 0) / base.length];
  });
  return (Math.abs(preTrend.slope) * distances.reduce((sum, d) => sum + d, 0)) / distances.length;
}

/**
 * A drift makes the last year unusual too. Only when the years before it show no hint of the same drift is the
 * difference put down to that one year.
 */
function isDipOnly(whole: PreTrendCheck | null, earlier: PreTrendCheck | null): boolean {
  if (earlier === null || earlier.slope === null || earlier.slopeP === null) return false;
  return earlier.slopeP >= HINT || earlier.slope * (whole?.slope ?? 0) <= 0;
}

/** A weighted comparison follows the treated complexes before the start by design, so a plain difference is no failure. */
function preTrendFindings(check: PreTrendCheck | null, drift: number, att: number): GateFinding[] {
  if (check === null) return [];
  const sloped = check.slopeP !== null && check.slopeP < SIGN && drift >= Math.abs(att) / 2;
  const joint = check.jointP !== null && check.jointP < JOINT;
  if (!sloped && !joint) return [];
  const p = (sloped ? check.slopeP : check.jointP) ?? 0;
  return [
    finding(
      'PRE_TREND_FAIL',
      `verschil vóór de start, p = ${spelled(p, 'nl', 2)}`,
      `difference before the start, p = ${spelled(p, 'en', 2)}`,
    ),
  ];
}

/** What one estimator says: an effect up or down, or nothing that stands out. */
interface Claim {
  readonly att: number;
  readonly p: number | null;
}

/** The answers of the estimators: base window, last year only, and the companion. */
function claimsOf(question: Question & { main: Main }, second: Companion | null): Claim[] {
  const { main, settings, study, panel, prepared, inference } = question;
  const lastYear = { ...prepared.window, baseWindow: 1, preBase: 'universal' as const };
  const frames = framesOf(panel, prepared.cohorts, lastYear).filter(({ since }) => since >= 0);
  const single: Study = { ...study, frames };
  const headline = headlineOf(single);
  const claims: Claim[] = [{ att: main.att, p: main.p }, ...(second === null ? [] : [second.check])];
  if (headline === null) return claims;
  const p = uncertaintyFor(single, headline, {
    inference,
    settings,
    sizes: prepared.sizes,
    name: 'last year',
  }).p;
  return [...claims, { att: headline.att, p }];
}

/**
 * An unusual last year is harmless when the answer does not depend on how that year is used. It is not when one
 * estimator sees an effect and another does not, or sees the opposite.
 */
function selection(
  dip: CheckedEstimate | null,
  claims: readonly Claim[],
  direction: 'higher' | 'lower',
): GateFinding[] {
  if (dip === null || dip.p === null || dip.p >= DIP) return [];
  const words = claims.map(({ att, p }) => (p !== null && p <= SIGN ? Math.sign(att) : 0));
  if (words.every((word) => word === words[0])) return [];
  const bad = dip.att < 0 === (direction === 'higher');
  const size = (language: 'nl' | 'en') => spelled(dip.att, language, 2);
  const p = (language: 'nl' | 'en') => spelled(dip.p ?? 0, language, 2);
  return [
    finding(
      'SELECTED_ON_BAD_YEAR',
      `gekozen na een ${bad ? 'slecht' : 'goed'} jaar: het laatste jaar vóór de start week ${size('nl')} punt af (dip, p = ${p('nl')})`,
      `chosen after a ${bad ? 'bad' : 'good'} year: the last year before the start differed by ${size('en')} points (dip, p = ${p('en')})`,
    ),
  ];
}

function caveats(checks: Checks, settings: Settings, findings: readonly GateFinding[]): Remark[] {
  const told = (code: Code) => findings.some((one) => one.code === code);
  const breakdown = settings.thresholds.breakdown;
  const remarks: Remark[] = [];
  const { dip, placeboTime, loo, mstar } = checks;
  const preTrend = isDipOnly(checks.preTrend, checks.preTrendWithoutLast)
    ? checks.preTrendWithoutLast
    : checks.preTrend;
  if (
    preTrend?.jointP !== null &&
    preTrend?.jointP !== undefined &&
    preTrend.jointP < SIGN &&
    !told('PRE_TREND_FAIL')
  ) {
    remarks.push({
      nl: 'de groepen liepen vóór de start misschien al uiteen',
      en: 'the groups may already have moved apart before the start',
    });
  }
  if (dip !== null && dip.p !== null && dip.p < DIP && !told('SELECTED_ON_BAD_YEAR')) {
    const bad = dip.att < 0 === (settings.direction === 'higher');
    remarks.push({
      nl: `gekozen na een ${bad ? 'slecht' : 'goed'} jaar`,
      en: `chosen after a ${bad ? 'bad' : 'good'} year`,
    });
  }
  if (placeboTime?.p !== null && placeboTime?.p !== undefined && placeboTime.p < SIGN) {
    remarks.push({
      nl: 'twee jaar vóór de echte start was er ook al een verschil',
      en: 'two periods before the real start there was a difference too',
    });
  }
  if (loo?.flips)
    remarks.push({ nl: 'de uitkomst hangt aan één complex', en: 'the outcome hangs on one complex' });
  if (mstar !== null && mstar < breakdown && mstar > 0) {
    remarks.push({
      nl: 'een kleine andere ontwikkeling zou de uitkomst kunnen verklaren',
      en: 'a small difference in trend could explain the outcome',
    });
  }
  if (preTrend?.smallestVisibleSlope) {
    const slope = preTrend.smallestVisibleSlope;
    remarks.push({
      nl: `een verschil in ontwikkeling kleiner dan ${spelled(slope, 'nl', 2)} punt per jaar konden we niet zien`,
      en: `a difference in trend below ${spelled(slope, 'en', 2)} points per period could not be seen`,
    });
  }
  return remarks;
}
