// What must hold before there is any number: every gate names a code and what was found.
import { CODES, type Code } from './codes.ts';
import type { Remark } from './contrast.ts';
import { membersOf, type ComparisonRule } from './cell.ts';
import { basePeriods, type Frame } from './frames.ts';
import type { Panel } from './panel.ts';
import type { Settings } from './settings.ts';

/** What the gates found. A refusal means there is no estimate. */
export interface GateFinding {
  readonly code: Code;
  readonly refuse: boolean;
  readonly remark: Remark;
}

/** A finding whose stop is the one of the table. */
export function finding(
  code: Code,
  nl: string,
  en: string,
  refuse = CODES[code].stop === 'refuse',
): GateFinding {
  return { code, refuse, remark: { nl, en } };
}

/** Gates on the rows and the start years; answers the first refusal only, because later ones follow from it. */
export function startGates(panel: Panel, settings: Settings): GateFinding[] {
  if (panel.invalid.length > 0) return [invalidRows(panel)];
  const first = panel.times[0] ?? 0;
  const last = panel.times.at(-1) ?? 0;
  const treated = [...panel.starts].filter((start) => start > 0);
  if (treated.length === 0)
    return [finding('NO_TREATED', 'geen complex heeft een startjaar', 'no complex has a start year')];
  const reached = treated.filter((start) => start <= last);
  if (reached.length === 0) {
    return [finding('NO_POST_PERIOD', `alle starts liggen na ${last}`, `every start lies after ${last}`)];
  }
  if (reached.every((start) => start - settings.anticipation <= first)) {
    return [
      finding(
        'NO_PRE_PERIOD',
        `alle ${reached.length} complexen met de maatregel starten in of vóór ${first + settings.anticipation}`,
        `all ${reached.length} treated complexes start in or before ${first + settings.anticipation}`,
      ),
    ];
  }
  return [];
}

/** Gates on the comparison complexes and the variation. */
export function frameGates(panel: Panel, frames: readonly Frame[], rule: ComparisonRule): GateFinding[] {
  const post = frames.filter((frame) => frame.since >= 0);
  const pairs = post.map((frame) => ({ frame, members: membersOf(frame, panel.starts, rule) }));
  if (pairs.every(({ members }) => members.comparison.length === 0)) {
    return [
      finding(
        'NO_COMPARISON',
        'in geen enkel jaar na de start is er een complex zonder de maatregel',
        'no period after a start has a complex without the measure',
      ),
    ];
  }
  const usable = pairs.filter(({ members }) => members.treated.length > 0 && members.comparison.length > 0);
  if (usable.length === 0) {
    return [
      finding(
        'MISSING_TOO_HIGH',
        'geen complex heeft cijfers van vóór én na de start',
        'no complex has figures from before and after the start',
        true,
      ),
    ];
  }
  const flat = usable.every(
    ({ frame, members }) => isFlat(frame, members.treated) && isFlat(frame, members.comparison),
  );
  if (flat)
    return [
      finding(
        'ZERO_VARIANCE',
        'binnen elke groep is de verandering overal gelijk',
        'the change is the same everywhere within each group',
      ),
    ];
  return [];
}

/** Gates that show the numbers but keep the verdict back. */
export function capGates(panel: Panel, frames: readonly Frame[], settings: Settings): GateFinding[] {
  return [...preYears(panel, settings), ...missing(panel, frames, settings), ...seriesBreak(panel, settings)];
}

/** Periods before the start (anticipation left out) per treated complex that takes part. */
export function preYearCounts(panel: Panel, settings: Settings): number[] {
  const window = {
    baseWindow: panel.times.length,
    anticipation: settings.anticipation,
    preBase: 'universal' as const,
  };
  return participants(panel).map((i) => basePeriods(panel.times, panel.starts[i] as number, window).length);
}

/** With one period before the start for most complexes the numbers only describe: no error, margin or p. */
export function onlyDescribes(panel: Panel, settings: Settings): boolean {
  const counts = preYearCounts(panel, settings);
  return 2 * counts.filter((count) => count >= 2).length < counts.length;
}

function preYears(panel: Panel, settings: Settings): GateFinding[] {
  const counts = preYearCounts(panel, settings);
  const enough = counts.filter((count) => count >= 3).length;
  if (2 * enough >= counts.length) return [];
  const most = Math.max(...counts);
  return [
    finding(
      'TOO_FEW_PRE',
      `hoogstens ${most} jaar vóór de start bij de meeste complexen; drie is nodig`,
      `at most ${most} periods before the start for most complexes; three are needed`,
    ),
  ];
}

function missing(panel: Panel, frames: readonly Frame[], settings: Settings): GateFinding[] {
  const rows = participants(panel);
  const seen = new Set(
    frames.flatMap((frame) =>
      frame.since < 0
        ? []
        : rows.filter((i) => panel.starts[i] === frame.start && !Number.isNaN(frame.change[i] as number)),
    ),
  );
  const share = seen.size / rows.length;
  const found: GateFinding[] = [];
  const percent = (x: number) => `${Math.round(100 * x)}%`;
  if (share < settings.thresholds.observedShare) {
    found.push(
      finding(
        'MISSING_TOO_HIGH',
        `maar ${percent(share)} van de complexen heeft cijfers van vóór en na de start`,
        `only ${percent(share)} of treated complexes have figures from before and after the start`,
      ),
    );
  }
  const treatedRate = missingRate(panel, rows);
  const comparisonRate = missingRate(
    panel,
    [...panel.starts.keys()].filter((i) => panel.starts[i] === 0),
  );
  if (Math.abs(treatedRate - comparisonRate) > settings.thresholds.missingGap) {
    found.push(
      finding(
        'MISSING_TOO_HIGH',
        `er ontbreekt ${percent(treatedRate)} bij complexen met en ${percent(comparisonRate)} bij complexen zonder de maatregel`,
        `${percent(treatedRate)} is missing with and ${percent(comparisonRate)} without the measure`,
      ),
    );
  }
  return found;
}

function seriesBreak(panel: Panel, settings: Settings): GateFinding[] {
  if (settings.breaksAreAdditive) return [];
  const last = panel.times.at(-1) ?? 0;
  const window = {
    baseWindow: settings.baseWindow,
    anticipation: settings.anticipation,
    preBase: 'universal' as const,
  };
  const starts = new Set(participants(panel).map((i) => panel.starts[i] as number));
  const touched = settings.seriesBreaks.filter((year) =>
    [...starts].some((start) => {
      const base = basePeriods(panel.times, start, window);
      return year > (panel.times[base[0] as number] as number) && year <= last;
    }),
  );
  return touched.map((year) =>
    finding('SERIES_BREAK', `in ${year} veranderde de definitie`, `the definition changed in ${year}`),
  );
}

/** Treated complexes that start within the panel. */
function participants(panel: Panel): number[] {
  const last = panel.times.at(-1) ?? 0;
  return [...panel.starts.keys()].filter(
    (i) => (panel.starts[i] as number) > 0 && (panel.starts[i] as number) <= last,
  );
}

function missingRate(panel: Panel, rows: readonly number[]): number {
  if (rows.length === 0) return 0;
  const T = panel.times.length;
  let gone = 0;
  for (const i of rows) for (let t = 0; t < T; t++) if (Number.isNaN(panel.outcome[i * T + t])) gone++;
  return gone / (rows.length * T);
}

/** All changes equal up to rounding: nothing to learn from. */
function isFlat(frame: Frame, rows: Int32Array): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (const i of rows) {
    low = Math.min(low, frame.change[i] as number);
    high = Math.max(high, frame.change[i] as number);
  }
  return high - low <= 1e-12 * Math.max(1, Math.abs(high), Math.abs(low));
}

function invalidRows(panel: Panel): GateFinding {
  const shown = panel.invalid
    .slice(0, 20)
    .map(({ row, column, found, reason }) => `rij ${row}, ${column}: "${found}" (${reason})`);
  const rest = panel.invalid.length - shown.length;
  const list = shown.join('; ') + (rest > 0 ? `; en nog ${rest}` : '');
  return finding('INVALID_ROWS', list, list.replaceAll('rij ', 'row ').replace('; en nog', '; and another'));
}
