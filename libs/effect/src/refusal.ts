// The answer when there is no number: why not, and what was found.
import type { Prepared } from './prepare.ts';
import { codesOf } from './prepare.ts';
import type { Remark } from './contrast.ts';
import { ENGINE, type Checks, type EffectResult } from './result.ts';
import type { Settings } from './settings.ts';
import { sentenceOf } from './verdict.ts';

/** No check was made. */
export const NO_CHECKS: Checks = {
  wald: null,
  preTrend: null,
  preTrendWithoutLast: null,
  dip: null,
  companion: null,
  weighted: null,
  placeboTime: null,
  loo: null,
  buffer: [],
  nearby: null,
  mstar: null,
  synthetic: null,
  overlap: null,
};

/** The remarks in the language of the settings. */
export function notesIn(remarks: readonly Remark[], settings: Settings): string[] {
  return remarks.map((remark) => remark[settings.words.language]).filter((text) => text !== '');
}

/** An answer without numbers. */
export function refusal(
  prepared: Prepared,
  settings: Settings,
  about: Pick<EffectResult, 'spec' | 'dataHash'>,
): EffectResult {
  const codes = codesOf(prepared.findings);
  const notes = notesIn([...prepared.findings.map(({ remark }) => remark), ...prepared.remarks], settings);
  const nothing = { att: null, se: null };
  const empty = {
    estimate: null,
    ci95: null,
    pA: null,
    pB: null,
    pBh: null,
    mde: null,
    codes,
    notes,
    counts: prepared.counts,
  };
  const evidence = { ...empty, checks: NO_CHECKS };
  return {
    ...evidence,
    members: prepared.members,
    se: null,
    verdict: 'NOT_ASSESSABLE',
    sentence: sentenceOf('NOT_ASSESSABLE', evidence, settings),
    group: { ...nothing, parts: [] },
    simple: nothing,
    dynamic: { ...nothing, points: [], criticalValue: null },
    calendar: { ...nothing, parts: [] },
    cells: [],
    lines: [],
    placebo: null,
    weights: null,
    perComplex: [],
    cost: null,
    spec: about.spec,
    seed: settings.seed,
    dataHash: about.dataHash,
    engine: ENGINE,
  };
}
