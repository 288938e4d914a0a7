// From loose rows to a panel: one row per complex, one column per period, in typed arrays.

/** A cell as it came in: from a file it is text, from the database a number; null is missing. */
export type Raw = string | number | null | undefined;

/** One observation before it was checked. */
export interface PanelRow {
  /** Row number as the sender counts it, for the list of invalid rows. */
  readonly row: number;
  readonly unit: Raw;
  readonly time: Raw;
  readonly outcome: Raw;
  /** First treated period; 0, empty or NA is never. */
  readonly start?: Raw;
  readonly cluster?: Raw;
  readonly weight?: Raw;
  /** Dwellings or respondents behind the figure. */
  readonly size?: Raw;
  /** Position in metres (RD coordinates or any other plane). */
  readonly x?: Raw;
  readonly y?: Raw;
  readonly covariates?: readonly Raw[];
}

/** A row that cannot be used, and why. Nothing in it is guessed. */
export interface InvalidRow {
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly reason:
    'duplicate' | 'not-a-number' | 'infinite' | 'missing' | 'not-whole' | 'not-positive' | 'two-values';
}

/** The series of one indicator for all complexes, and what is fixed per complex. */
export interface Panel {
  readonly units: readonly string[];
  /** Periods that occur, ascending whole numbers (years, or months counted on). */
  readonly times: readonly number[];
  /** units × times, row by row; NaN is missing. */
  readonly outcome: Float64Array;
  /** First treated period per unit, 0 is never. */
  readonly starts: Float64Array;
  /** Which cluster a unit belongs to: the level at which the measure was decided. */
  readonly clusters: Int32Array;
  readonly weights: Float64Array | null;
  readonly sizes: Float64Array | null;
  /** x and y in metres, two per unit. */
  readonly positions: Float64Array | null;
  readonly covariateNames: readonly string[];
  /** units × covariates, row by row: the first value that was observed. */
  readonly covariates: Float64Array;
  readonly invalid: readonly InvalidRow[];
}

/** What the columns are called, so that an invalid row can be found back. */
export interface ColumnNames {
  readonly unit: string;
  readonly time: string;
  readonly outcome: string;
  readonly start: string;
  readonly cluster: string;
  readonly weight: string;
  readonly size: string;
  readonly x: string;
  readonly y: string;
  readonly covariates: readonly string[];
}

const PLAIN: ColumnNames = {
  unit: 'unit',
  time: 'time',
  outcome: 'outcome',
  start: 'start',
  cluster: 'cluster',
  weight: 'weight',
  size: 'size',
  x: 'x',
  y: 'y',
  covariates: [],
};

/** Texts that mean "no value"; anything else that is not a number is an error, not a gap. */
const MISSING = new Set(['', 'NA', 'NaN', 'null']);

/** A number with a decimal point. A comma or a unit is not guessed at. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Builds the panel; rows that cannot be used are listed in `invalid`, and a panel with such rows is refused later. */
export function buildPanel(rows: readonly PanelRow[], names: Partial<ColumnNames> = {}): Panel {
  return new PanelBuilder({ ...PLAIN, ...names }).build(rows);
}

class PanelBuilder {
  private readonly invalid: InvalidRow[] = [];
  private readonly unitIndex = new Map<string, number>();
  private readonly clusterIndex = new Map<string, number>();
  private readonly names: ColumnNames;

  constructor(names: ColumnNames) {
    this.names = names;
  }

  build(rows: readonly PanelRow[]): Panel {
    const placed = rows.flatMap((row) => this.place(row));
    const times = [...new Set(placed.map(({ time }) => time))].sort((a, b) => a - b);
    const timeIndex = new Map(times.map((time, index) => [time, index]));
    const count = this.unitIndex.size;
    const outcome = new Float64Array(count * times.length).fill(NaN);
    const seen = new Uint8Array(outcome.length);
    for (const { row, unit, time } of placed) {
      const at = unit * times.length + (timeIndex.get(time) as number);
      if (seen[at] === 1) this.refuse(row, 'unit', `${row.unit} / ${row.time}`, 'duplicate');
      else outcome[at] = this.number(row, 'outcome', row.outcome);
      seen[at] = 1;
    }
    return {
      units: [...this.unitIndex.keys()],
      times,
      outcome,
      ...this.fixedPerUnit(placed, count),
      covariateNames: this.names.covariates,
      invalid: this.invalid,
    };
  }

  private place(row: PanelRow): { row: PanelRow; unit: number; time: number }[] {
    const unit = row.unit === null || row.unit === undefined ? '' : String(row.unit).trim();
    if (MISSING.has(unit)) this.refuse(row, 'unit', unit, 'missing');
    const time = this.number(row, 'time', row.time);
    if (Number.isNaN(time)) {
      if (isMissing(row.time)) this.refuse(row, 'time', '', 'missing');
    } else if (!Number.isInteger(time)) this.refuse(row, 'time', String(row.time), 'not-whole');
    if (MISSING.has(unit) || !Number.isInteger(time)) return [];
    if (!this.unitIndex.has(unit)) this.unitIndex.set(unit, this.unitIndex.size);
    return [{ row, unit: this.unitIndex.get(unit) as number, time }];
  }

  private fixedPerUnit(placed: readonly { row: PanelRow; unit: number }[], count: number) {
    const p = this.names.covariates.length;
    const clusters = new Int32Array(count).fill(-1);
    const covariates = new Float64Array(count * p).fill(NaN);
    const starts = this.constantColumn(placed, 'start', count);
    for (const { row, unit } of placed) {
      this.joinCluster(clusters, row, unit);
      for (let k = 0; k < p; k++) {
        const value = this.number(row, 'covariates', row.covariates?.[k], this.names.covariates[k]);
        if (Number.isNaN(covariates[unit * p + k])) covariates[unit * p + k] = value;
      }
    }
    const x = this.meanColumn(placed, 'x', count);
    const y = this.meanColumn(placed, 'y', count);
    return {
      starts: starts.map((start) => (Number.isNaN(start) ? 0 : start)),
      clusters,
      covariates,
      weights: this.weightColumn(placed, count),
      sizes: this.meanColumn(placed, 'size', count),
      positions:
        x && y ? Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 ? y : x)[i >> 1] as number) : null,
    };
  }

  private joinCluster(clusters: Int32Array, row: PanelRow, unit: number): void {
    const label = isMissing(row.cluster) ? `unit ${row.unit}` : `cluster ${String(row.cluster).trim()}`;
    if (!this.clusterIndex.has(label)) this.clusterIndex.set(label, this.clusterIndex.size);
    const cluster = this.clusterIndex.get(label) as number;
    if (clusters[unit] === -1) clusters[unit] = cluster;
    else if (clusters[unit] !== cluster) this.refuse(row, 'cluster', String(row.cluster), 'two-values');
  }

  /** A column with one value per unit: a second, different value is an error. */
  private constantColumn(placed: readonly { row: PanelRow; unit: number }[], column: 'start', count: number) {
    const values = new Float64Array(count).fill(NaN);
    const told = new Uint8Array(count);
    for (const { row, unit } of placed) {
      const found = this.number(row, column, row[column]);
      const value = Number.isNaN(found) ? 0 : found;
      if (!Number.isInteger(value)) this.refuse(row, column, String(row[column]), 'not-whole');
      if (told[unit] === 1 && values[unit] !== value)
        this.refuse(row, column, String(row[column]), 'two-values');
      if (told[unit] === 0) values[unit] = value;
      told[unit] = 1;
    }
    return values;
  }

  /** Weights must be positive for every unit: a unit without weight would vanish without a word. */
  private weightColumn(
    placed: readonly { row: PanelRow; unit: number }[],
    count: number,
  ): Float64Array | null {
    const weights = this.meanColumn(placed, 'weight', count);
    if (weights === null) return null;
    const told = new Set<number>();
    for (const { row, unit } of placed) {
      if ((weights[unit] as number) > 0 || told.has(unit)) continue;
      told.add(unit);
      this.refuse(row, 'weight', String(row.weight ?? ''), 'not-positive');
    }
    return weights;
  }

  private meanColumn(
    placed: readonly { row: PanelRow; unit: number }[],
    column: 'weight' | 'size' | 'x' | 'y',
    n: number,
  ) {
    const sums = new Float64Array(n);
    const counts = new Float64Array(n);
    for (const { row, unit } of placed) {
      const value = this.number(row, column, row[column]);
      if (Number.isNaN(value)) continue;
      sums[unit] = (sums[unit] as number) + value;
      counts[unit] = (counts[unit] as number) + 1;
    }
    return counts.some((c) => c > 0) ? sums.map((sum, i) => sum / (counts[i] as number)) : null;
  }

  private number(row: PanelRow, column: keyof ColumnNames, raw: Raw, name?: string): number {
    if (isMissing(raw)) return NaN;
    const text = String(raw).trim();
    const value = typeof raw === 'number' ? raw : NUMBER.test(text) ? Number(text) : NaN;
    const infinite = /^[+-]?inf(inity)?$/i.test(text) || Math.abs(value) === Infinity;
    if (infinite || Number.isNaN(value)) {
      this.refuse(row, column, String(raw), infinite ? 'infinite' : 'not-a-number', name);
      return NaN;
    }
    return value;
  }

  private refuse(
    row: PanelRow,
    column: keyof ColumnNames,
    found: string,
    reason: InvalidRow['reason'],
    name?: string,
  ) {
    this.invalid.push({ row: row.row, column: name ?? String(this.names[column]), found, reason });
  }
}

function isMissing(raw: Raw): boolean {
  return (
    raw === null ||
    raw === undefined ||
    (typeof raw === 'number' ? Number.isNaN(raw) : MISSING.has(raw.trim()))
  );
}
