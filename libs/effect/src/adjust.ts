// Which covariates are used, and how: decided by how many complexes there are to hold them equal in.
import type { Adjustment } from './adjustment.ts';
import { membersOf, type ComparisonRule } from './cell.ts';
import { finding, type GateFinding } from './gates.ts';
import { regress } from './least-squares.ts';
import type { Frame } from './frames.ts';
import type { Panel } from './panel.ts';
import type { Prepared } from './prepare.ts';
import type { Checks } from './result.ts';
import type { Inference } from './inference.ts';
import { chancesOf, SeparatedGroups } from './propensity.ts';
import type { Method } from './settings.ts';
import { cellsOf, type Study } from './study.ts';
import { spelled } from './words.ts';

/** Treated and comparison complexes from which both models can be fitted. Source: effect design 2026, 3.2. */
const DOUBLE = { treated: 20, comparison: 40, comparisonPerCovariate: 10 };

/** With fewer treated complexes at most this many covariates. Source: effect design 2026, 3.2. */
const FEW_COVARIATES = 2;

/** A treated complex with a higher chance has no comparable one. Source: effect design 2026, 3.5. */
const LARGEST_CHANCE = 0.999;

/** Fewer effective comparison complexes than this carry no comparison. Source: effect design 2026, 3.5. */
const EFFECTIVE = 10;

/** The panel with the covariates that remain, how they are held equal, and what was found. */
export interface AdjustmentPlan {
  readonly panel: Panel;
  readonly adjustment: Adjustment;
  readonly findings: readonly GateFinding[];
  readonly overlap: Checks['overlap'];
}

/** Plans the adjustment of a method; `auto` follows the size of the groups. */
export function planAdjustment(prepared: Prepared, method: Method, inference: Inference): AdjustmentPlan {
  const none: AdjustmentPlan = {
    panel: withCovariates(prepared.panel, []),
    adjustment: 'none',
    findings: [],
    overlap: null,
  };
  if (prepared.panel.covariateNames.length === 0 || method === 'did' || method === 'sdid' || method === 'sc')
    return none;
  const independent = independentCovariates(prepared.panel);
  if (independent.length === 0) {
    const gone = finding(
      'SINGULAR_COVARIATES',
      'geen kenmerk verschilt tussen complexen',
      'no covariate differs between complexes',
    );
    return { ...none, findings: [gone] };
  }
  if (method !== 'auto')
    return { ...none, panel: withCovariates(prepared.panel, independent), adjustment: method };
  const { treated, comparison } = prepared.counts;
  const enough =
    comparison >= Math.max(DOUBLE.comparison, DOUBLE.comparisonPerCovariate * independent.length);
  const both = inference === 'bootstrap' && treated >= DOUBLE.treated && enough;
  const kept = both ? independent : independent.slice(0, FEW_COVARIATES);
  return { ...none, panel: withCovariates(prepared.panel, kept), adjustment: both ? 'dr' : 'reg' };
}

/** Names of the covariates that were left out, for a note. */
export function droppedCovariates(before: Panel, after: Panel): string[] {
  return before.covariateNames.filter((name) => !after.covariateNames.includes(name));
}

/**
 * The study of a plan. Where the covariates separate the groups in some period, weighting has no answer: regression
 * gives the numbers and the verdict is held back.
 */
export function openStudy(study: Study): { study: Study; findings: readonly GateFinding[] } {
  try {
    cellsOf(study);
    return { study, findings: [] };
  } catch (error) {
    // Expected: the logit of some cell runs to chances of 0 and 1. Without weighting the cells can still be estimated.
    if (!(error instanceof SeparatedGroups)) throw error;
    return { study: { ...study, adjustment: 'reg' }, findings: [noOverlap(0)] };
  }
}

function noOverlap(effective: number): GateFinding {
  return finding(
    'OVERLAP_FAIL',
    `er blijven ${spelled(effective, 'nl')} vergelijkbare complexen over`,
    `${spelled(effective, 'en')} comparable complexes remain`,
  );
}

/** Do the treated complexes have comparable ones? Looks at the first period after every start. */
export function checkOverlap(
  frames: readonly Frame[],
  panel: Panel,
  rule: ComparisonRule,
): { overlap: Checks['overlap']; findings: GateFinding[] } {
  let largestChance = 0;
  let effectiveComparison = Infinity;
  try {
    for (const frame of frames.filter(({ since }) => since === 0)) {
      const members = membersOf(frame, panel.starts, rule);
      if (members.treated.length === 0 || members.comparison.length === 0) continue;
      const { treated, comparison } = chancesOf(frame, members);
      largestChance = treated.reduce((most, pi) => Math.max(most, pi), largestChance);
      const odds = comparison.map((pi) => pi / (1 - pi));
      const sum = odds.reduce((total, w) => total + w, 0);
      effectiveComparison = Math.min(
        effectiveComparison,
        sum ** 2 / odds.reduce((total, w) => total + w * w, 0),
      );
    }
  } catch (error) {
    // Complete separation: the chances run to 0 and 1, which is the strongest form of too little overlap.
    if (!(error instanceof SeparatedGroups)) throw error;
    largestChance = 1;
    effectiveComparison = 0;
  }
  if (largestChance <= LARGEST_CHANCE && effectiveComparison >= EFFECTIVE) {
    return {
      overlap: Number.isFinite(effectiveComparison) ? { largestChance, effectiveComparison } : null,
      findings: [],
    };
  }
  return { overlap: { largestChance, effectiveComparison }, findings: [noOverlap(effectiveComparison)] };
}

/** Indexes of covariates that say something the earlier ones and the constant do not. */
function independentCovariates(panel: Panel): number[] {
  const p = panel.covariateNames.length;
  const X = new Float64Array(panel.units.length * (p + 1));
  const rows: number[] = [];
  for (let i = 0; i < panel.units.length; i++) {
    X[i * (p + 1)] = 1;
    for (let k = 0; k < p; k++) X[i * (p + 1) + k + 1] = panel.covariates[i * p + k] as number;
    if (!Number.isNaN(panel.starts[i]) && X.subarray(i * (p + 1), (i + 1) * (p + 1)).every(Number.isFinite))
      rows.push(i);
  }
  const { kept } = regress(X, p + 1, new Float64Array(panel.units.length), Int32Array.from(rows));
  return kept.filter((k) => k > 0).map((k) => k - 1);
}

function withCovariates(panel: Panel, kept: readonly number[]): Panel {
  const p = panel.covariateNames.length;
  const covariates = new Float64Array(panel.units.length * kept.length);
  panel.units.forEach((_, i) =>
    kept.forEach((k, at) => (covariates[i * kept.length + at] = panel.covariates[i * p + k] as number)),
  );
  return { ...panel, covariates, covariateNames: kept.map((k) => panel.covariateNames[k] as string) };
}
