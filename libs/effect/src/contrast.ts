// A contrast: one measure, or one exact bundle, against complexes that got nothing or only the base measures.
import { finding, type GateFinding } from './gates.ts';
import type { Panel } from './panel.ts';
import { complexes } from './words.ts';

/** A measure in a complex. Periods are in the panel's unit. */
export interface Intervention {
  readonly unit: string;
  readonly measure: string;
  readonly start: number;
  /** Last period in which it ran; null while it still runs. */
  readonly end?: number | null;
  /** It started after 1 July: the start year is only half a year and stays out of the headline. */
  readonly late?: boolean;
}

/** What is judged. Without interventions the panel's own start years are used. */
export interface Contrast {
  readonly interventions?: readonly Intervention[];
  /** The exact set of measures to judge. */
  readonly treated?: readonly string[];
  /** What the comparison complexes have; nothing by default. */
  readonly base?: readonly string[];
}

/** A remark with its words in both languages. */
export interface Remark {
  readonly nl: string;
  readonly en: string;
}

/** The panel with the start years of this contrast, and what was found on the way. */
export interface ResolvedContrast {
  readonly panel: Panel;
  readonly findings: readonly GateFinding[];
  readonly remarks: readonly Remark[];
  /** Complexes left out because they got another set of measures. */
  readonly otherBundles: number;
}

/** Measures that start at most this far apart count as one bundle. Unit: periods. Source: effect design 2026, 3.4. */
const SAME_TIME = 1;

/** From this share of complexes two measures cannot be told apart. Source: effect design 2026, 3.4. */
const INSEPARABLE = 0.9;

/** Gives every complex its start in this contrast; NaN for complexes that belong to neither side. */
export function resolveContrast(panel: Panel, contrast: Contrast): ResolvedContrast {
  if (contrast.interventions === undefined) return { panel, findings: [], remarks: [], otherBundles: 0 };
  const base = new Set(contrast.base ?? []);
  const bundle = new Set([...(contrast.treated ?? []), ...base]);
  const added = [...bundle].filter((measure) => !base.has(measure));
  const byUnit = groupByUnit(contrast.interventions);
  const roles = panel.units.map((unit) => roleOf(byUnit.get(unit) ?? [], base, bundle, added));
  const starts = Float64Array.from(roles, (role) => (role.kind === 'other' ? NaN : role.start));
  const otherBundles = roles.filter(({ kind }) => kind === 'other').length;
  const stops = maskedOutcome(panel, roles);
  const inseparable = companions(contrast.interventions, added, bundle);
  return {
    panel: { ...panel, starts, outcome: stops.outcome },
    otherBundles,
    findings: [
      ...inseparable.map((measure) =>
        finding(
          'BUNDLE_NOT_SEPARABLE',
          `bijna overal kwam tegelijk ook ${measure}`,
          `${measure} came at the same time almost everywhere`,
        ),
      ),
      ...(stops.mostlyAfter ? [finding('TREATMENT_STOPS', ...endedEarly(stops))] : []),
    ],
    remarks: [
      ...(otherBundles > 0 ? [leftOut(otherBundles)] : []),
      ...(stops.stopped > 0 ? [stopped(stops.stopped)] : []),
      ...(stops.late > 0 ? [lateStart(stops.late)] : []),
      ...unknownUnits(panel, byUnit),
    ],
  };
}

interface Role {
  readonly kind: 'treated' | 'comparison' | 'other';
  readonly start: number;
  /** Values before this period are not comparable: the base measure had not started. */
  readonly from: number;
  /** Last period with the measure. */
  readonly until: number;
  readonly late: boolean;
}

function roleOf(
  own: readonly Intervention[],
  base: Set<string>,
  bundle: Set<string>,
  added: readonly string[],
): Role {
  const other: Role = { kind: 'other', start: NaN, from: -Infinity, until: Infinity, late: false };
  const measures = new Set(own.map(({ measure }) => measure));
  const from = Math.max(
    -Infinity,
    ...own.filter(({ measure }) => base.has(measure)).map(({ start }) => start),
  );
  if (sameSet(measures, base)) return { ...other, kind: 'comparison', start: 0, from };
  if (!sameSet(measures, bundle)) return other;
  const mine = own.filter(({ measure }) => added.includes(measure));
  const start = Math.min(...mine.map((one) => one.start));
  const last = Math.max(...mine.map((one) => one.start));
  if (last - start > SAME_TIME || from > start) return other;
  const until = Math.min(...mine.map(({ end }) => end ?? Infinity));
  return {
    kind: 'treated',
    start,
    from,
    until,
    late: mine.some((one) => one.start === start && one.late === true),
  };
}

/** Hides what does not belong to the contrast: before the base measure, after the end, the late start year. */
function maskedOutcome(panel: Panel, roles: readonly Role[]) {
  const outcome = Float64Array.from(panel.outcome);
  const T = panel.times.length;
  let during = 0;
  let after = 0;
  roles.forEach((role, i) => {
    panel.times.forEach((time, t) => {
      const at = i * T + t;
      const treated = role.kind === 'treated' && time >= role.start && !Number.isNaN(outcome[at]);
      if (treated && time > role.until) after++;
      else if (treated) during++;
      const lateYear = role.late && time === role.start;
      if (time < role.from || (role.kind === 'treated' && time > role.until) || lateYear) outcome[at] = NaN;
    });
  });
  const last = panel.times.at(-1) ?? 0;
  return {
    outcome,
    stopped: roles.filter((role) => role.kind === 'treated' && role.until < last).length,
    late: roles.filter((role) => role.late).length,
    during,
    after,
    mostlyAfter: after > during,
  };
}

/** Other measures that came within a year in nearly all complexes with one of the judged measures. */
function companions(all: readonly Intervention[], added: readonly string[], bundle: Set<string>): string[] {
  const byUnit = [...groupByUnit(all).values()];
  const others = new Set(all.map(({ measure }) => measure).filter((measure) => !bundle.has(measure)));
  return [...others].filter((other) =>
    added.some((measure) => {
      const having = byUnit.filter((own) => own.some((one) => one.measure === measure));
      const both = having.filter((own) => {
        const start = own.find((one) => one.measure === measure)?.start ?? NaN;
        return own.some((one) => one.measure === other && Math.abs(one.start - start) <= SAME_TIME);
      });
      return having.length > 0 && both.length >= INSEPARABLE * having.length;
    }),
  );
}

function groupByUnit(all: readonly Intervention[]): Map<string, Intervention[]> {
  const groups = new Map<string, Intervention[]>();
  for (const one of all) {
    const known = groups.get(one.unit);
    if (known) known.push(one);
    else groups.set(one.unit, [one]);
  }
  return groups;
}

function sameSet(a: Set<string>, b: Set<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

function leftOut(count: number): Remark {
  return {
    nl: `${complexes(count, 'nl')} met een andere combinatie van maatregelen: niet meegeteld`,
    en: `${complexes(count, 'en')} with another set of measures: left out`,
  };
}

function endedEarly({ during, after }: { during: number; after: number }): [string, string] {
  return [
    `${after} gemeten jaren liggen na het einde en ${during} tijdens de maatregel`,
    `${after} measured periods lie after the end and ${during} during the measure`,
  ];
}

/** Complexes with a measure but without a single figure cannot be judged, and that must be said. */
function unknownUnits(panel: Panel, byUnit: Map<string, Intervention[]>): Remark[] {
  const known = new Set(panel.units);
  const missing = [...byUnit.keys()].filter((unit) => !known.has(unit));
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 5).join(', ') + (missing.length > 5 ? ' …' : '');
  return [
    {
      nl: `${complexes(missing.length, 'nl')} met een maatregel maar zonder cijfers: ${shown}`,
      en: `${complexes(missing.length, 'en')} with a measure but without figures: ${shown}`,
    },
  ];
}

function stopped(count: number): Remark {
  return {
    nl: `in ${complexes(count, 'nl')} stopte de maatregel; jaren na het einde tellen niet mee`,
    en: `the measure ended in ${complexes(count, 'en')}; periods after the end are left out`,
  };
}

function lateStart(count: number): Remark {
  return {
    nl: `in ${complexes(count, 'nl')} begon de maatregel na 1 juli; hun startjaar telt niet mee`,
    en: `the measure started after 1 July in ${complexes(count, 'en')}; their start year is left out`,
  };
}
