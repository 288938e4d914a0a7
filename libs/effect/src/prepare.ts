// From a panel and a contrast to something that can be estimated: who takes part, and which gates closed.
import { refuses, type Code } from './codes.ts';
import { assignment, type Assignment, type ComparisonRule } from './cell.ts';
import { resolveContrast, type Contrast, type Remark } from './contrast.ts';
import { cohortsOf, framesOf, type Frame, type Window } from './frames.ts';
import { capGates, finding, frameGates, startGates, type GateFinding } from './gates.ts';
import { membersOf } from './cell.ts';
import type { Panel } from './panel.ts';
import type { Counts, Members } from './result.ts';
import type { Settings } from './settings.ts';
import { complexes } from './words.ts';

/** What the estimators start from. */
export interface Prepared {
  /** The panel with the final start years: 0 never, NaN not in this contrast. */
  readonly panel: Panel;
  /** Starts before complexes within the buffer were left out. */
  readonly startsBeforeBuffer: Float64Array;
  readonly who: Assignment;
  readonly rule: ComparisonRule;
  readonly window: Window;
  readonly cohorts: readonly number[];
  readonly frames: readonly Frame[];
  /** Dwellings or respondents, only when known for every complex. */
  readonly sizes: Float64Array | null;
  readonly counts: Counts;
  readonly members: Members;
  readonly findings: readonly GateFinding[];
  readonly remarks: readonly Remark[];
  readonly refused: boolean;
}

/** Applies the contrast, the buffer and the gates. */
export function prepare(raw: Panel, contrast: Contrast, settings: Settings): Prepared {
  const resolved = resolveContrast(raw, contrast);
  const early = [...resolved.findings, ...startGates(resolved.panel, settings)];
  const placed = placeStarts(resolved.panel, settings);
  const buffered = applyBuffer(placed.panel, settings.bufferMetres);
  const panel = buffered.panel;
  const rule = { control: settings.control, anticipation: settings.anticipation };
  const window: Window = {
    baseWindow: settings.baseWindow,
    anticipation: settings.anticipation,
    preBase: settings.baseWindow === 1 ? 'varying' : 'universal',
  };
  const stop = (findings: readonly GateFinding[]) => findings.some(({ refuse }) => refuse);
  const cohorts = stop(early) ? [] : cohortsOf(panel, settings.anticipation);
  const frames = framesOf(panel, cohorts, window);
  const spill =
    buffered.removed > 0 && !panel.starts.some((start) => start === 0) && settings.control === 'never';
  const later = stop(early)
    ? []
    : [...(spill ? [noCleanControls(buffered.removed)] : []), ...frameGates(panel, frames, rule)];
  const clean = later.map((one) =>
    one.code === 'NO_COMPARISON' && buffered.removed > 0 ? noCleanControls(buffered.removed) : one,
  );
  const findings = [...early, ...clean];
  const sides = sidesOf(panel, frames, rule);
  const counts = countSides(panel, sides, {
    ...placed,
    ...buffered,
    otherBundles: resolved.otherBundles,
  });
  const privacy = stop(findings) ? [] : tooSmall(panel, settings);
  const caps = stop([...findings, ...privacy]) ? [] : capGates(panel, frames, settings);
  const all = [...findings, ...privacy, ...caps];
  return {
    panel,
    startsBeforeBuffer: placed.panel.starts,
    who: assignment(panel.starts, panel.weights),
    rule,
    window,
    cohorts,
    frames,
    sizes: completeSizes(panel),
    counts,
    members: membersBySide(panel, placed.panel.starts, sides),
    findings: all,
    remarks: [
      ...(stop(all) ? [] : withoutComparison(frames, panel, rule)),
      ...resolved.remarks,
      ...placed.remarks,
      ...buffered.remarks,
    ],
    refused: stop(all) || refuses(all.flatMap(({ code, refuse }) => (refuse ? [code] : []))),
  };
}

/** Starts without a period before them leave the contrast; starts beyond the panel count as never. */
function placeStarts(panel: Panel, settings: Settings) {
  const first = panel.times[0] ?? 0;
  const last = panel.times.at(-1) ?? 0;
  let withoutPrePeriod = 0;
  const starts = panel.starts.map((start) => {
    if (!(start > 0)) return start;
    if (start - settings.anticipation <= first) {
      withoutPrePeriod++;
      return NaN;
    }
    return start > last + settings.anticipation ? 0 : start;
  });
  const remarks: Remark[] =
    withoutPrePeriod === 0
      ? []
      : [
          {
            nl: `${complexes(withoutPrePeriod, 'nl')} zonder jaar vóór de start: niet meegeteld, ook niet als vergelijking`,
            en: `${complexes(withoutPrePeriod, 'en')} without a period before the start: left out, also as comparison`,
          },
        ];
  return { panel: { ...panel, starts }, withoutPrePeriod, remarks };
}

/** Complexes without the measure but close to one with it may have felt it too. */
function applyBuffer(panel: Panel, metres: number) {
  const near = nearTreated(panel, metres);
  const starts = panel.starts.map((start, i) => (near[i] === 1 ? NaN : start));
  const inBuffer = near.reduce((sum, n) => sum + n, 0);
  const remarks: Remark[] =
    inBuffer === 0
      ? []
      : [
          {
            nl: `${complexes(inBuffer, 'nl')} binnen ${metres} meter van een complex met de maatregel: niet meegeteld als vergelijking`,
            en: `${complexes(inBuffer, 'en')} within ${metres} metres of a treated one: left out as comparison`,
          },
        ];
  return { panel: { ...panel, starts }, removed: inBuffer, inBuffer, remarks };
}

/** 1 for never-treated complexes within the distance of a treated one. */
export function nearTreated(panel: Panel, metres: number): Uint8Array {
  const near = new Uint8Array(panel.units.length);
  const xy = panel.positions;
  if (xy === null || metres <= 0) return near;
  const treated = [...panel.starts.keys()].filter((i) => (panel.starts[i] as number) > 0);
  panel.starts.forEach((start, i) => {
    if (start !== 0) return;
    const close = treated.some(
      (j) =>
        Math.hypot(
          (xy[2 * i] as number) - (xy[2 * j] as number),
          (xy[2 * i + 1] as number) - (xy[2 * j + 1] as number),
        ) <= metres,
    );
    near[i] = close ? 1 : 0;
  });
  return near;
}

/** Start years and periods that cannot be judged because everybody had the measure by then. */
function withoutComparison(frames: readonly Frame[], panel: Panel, rule: ComparisonRule): Remark[] {
  const post = frames.filter(({ since }) => since >= 0);
  const bare = post.filter((frame) => membersOf(frame, panel.starts, rule).comparison.length === 0);
  const only = (pick: (frame: Frame) => number) => {
    const open = new Set(post.filter((frame) => !bare.includes(frame)).map(pick));
    return [...new Set(bare.map(pick))].filter((value) => !open.has(value)).sort((a, b) => a - b);
  };
  const times = only(({ time }) => time).join(', ');
  const starts = only(({ start }) => start).join(', ');
  if (times === '') return [];
  return [
    {
      nl: `geen vergelijking meer in ${times}: niet te beoordelen${starts === '' ? '' : `, net als de start in ${starts}`}`,
      en: `no comparison left in ${times}: not assessable${starts === '' ? '' : `, nor is the start in ${starts}`}`,
    },
  ];
}

/** Rows that are treated or comparison in at least one cell after a start. */
function sidesOf(panel: Panel, frames: readonly Frame[], rule: ComparisonRule) {
  const treated = new Set<number>();
  const comparison = new Set<number>();
  for (const frame of frames) {
    if (frame.since < 0) continue;
    const members = membersOf(frame, panel.starts, rule);
    if (members.treated.length === 0 || members.comparison.length === 0) continue;
    members.treated.forEach((i) => treated.add(i));
    members.comparison.forEach((i) => comparison.add(i));
  }
  return { treated, comparison };
}

function membersBySide(
  panel: Panel,
  before: Float64Array,
  sides: { treated: Set<number>; comparison: Set<number> },
): Members {
  const named = (test: (i: number) => boolean) => panel.units.filter((_, i) => test(i));
  const out = (i: number) => Number.isNaN(panel.starts[i]);
  return {
    treated: named((i) => sides.treated.has(i)),
    comparison: named((i) => sides.comparison.has(i)),
    inBuffer: named((i) => out(i) && before[i] === 0),
    leftOut: named((i) => out(i) && before[i] !== 0),
  };
}

function countSides(
  panel: Panel,
  { treated, comparison }: { treated: Set<number>; comparison: Set<number> },
  left: { withoutPrePeriod: number; inBuffer: number; otherBundles: number },
): Counts {
  const clusters = (rows: Set<number>) => new Set([...rows].map((i) => panel.clusters[i])).size;
  return {
    units: panel.units.length,
    treated: treated.size,
    clusters: clusters(treated),
    comparison: comparison.size,
    comparisonClusters: clusters(comparison),
    withoutPrePeriod: left.withoutPrePeriod,
    otherBundles: left.otherBundles,
    inBuffer: left.inBuffer,
  };
}

function tooSmall(panel: Panel, settings: Settings): GateFinding[] {
  if (panel.sizes === null) return [];
  const sum = (side: (start: number) => boolean) =>
    panel.starts.reduce((total, start, i) => total + (side(start) ? panel.sizes?.[i] || 0 : 0), 0);
  const limit = settings.thresholds.smallNumber;
  const treated = sum((start) => start > 0);
  const comparison = sum((start) => start === 0 || (start > 0 && settings.control === 'notyet'));
  if (treated >= limit && comparison >= limit) return [];
  return [
    finding(
      'SMALL_N_PRIVACY',
      `minder dan ${limit} woningen of antwoorden`,
      `fewer than ${limit} dwellings or answers`,
    ),
  ];
}

function completeSizes(panel: Panel): Float64Array | null {
  return panel.sizes?.every((size) => size > 0) ? panel.sizes : null;
}

function noCleanControls(removed: number): GateFinding {
  return finding(
    'SPILLOVER_NO_CLEAN_CONTROLS',
    `alle ${removed} complexen zonder de maatregel liggen binnen de afstand`,
    `all ${removed} complexes without the measure lie within the distance`,
  );
}

/** The codes of the findings, each once, in the order found. */
export function codesOf(findings: readonly GateFinding[]): Code[] {
  return [...new Set(findings.map(({ code }) => code))];
}
