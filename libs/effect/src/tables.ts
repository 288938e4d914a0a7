// From tables with named columns to panels and interventions.
import type { ColumnChoice } from './cli-arguments.ts';
import type { Intervention } from './contrast.ts';
import { UnreadableTable, type Table } from './csv.ts';
import { buildPanel, type InvalidRow, type Panel } from './panel.ts';

/** The panel of one outcome column. Interventions replace the start column. */
export function panelOf(table: Table, columns: ColumnChoice, outcome: string): Panel {
  const at = (name: string) => columnAt(table, name);
  const maybe = (name: string | null) => (name === null ? null : at(name));
  const place = {
    unit: at(columns.unit),
    time: at(columns.time),
    outcome: at(outcome),
    start: maybe(columns.start),
    cluster: maybe(columns.cluster),
    weight: maybe(columns.weights),
    size: maybe(columns.size),
    x: maybe(columns.x),
    y: maybe(columns.y),
  };
  const covariates = columns.covariates.map(at);
  const rows = table.rows.map(({ line, cells }) => {
    const cell = (index: number | null) => (index === null ? null : cells[index]);
    return {
      row: line,
      unit: cell(place.unit),
      time: cell(place.time),
      outcome: cell(place.outcome),
      start: cell(place.start),
      cluster: cell(place.cluster),
      weight: cell(place.weight),
      size: cell(place.size),
      x: cell(place.x),
      y: cell(place.y),
      covariates: covariates.map((index) => cells[index]),
    };
  });
  return buildPanel(rows, {
    unit: columns.unit,
    time: columns.time,
    outcome,
    covariates: columns.covariates,
    ...(columns.start === null ? {} : { start: columns.start }),
    ...(columns.cluster === null ? {} : { cluster: columns.cluster }),
    ...(columns.weights === null ? {} : { weight: columns.weights }),
    ...(columns.size === null ? {} : { size: columns.size }),
    ...(columns.x === null ? {} : { x: columns.x }),
    ...(columns.y === null ? {} : { y: columns.y }),
  });
}

/** Interventions from a file `unit, measure, start [, end]`; start and end are periods or dates. */
export function interventionsOf(table: Table): { interventions: Intervention[]; invalid: InvalidRow[] } {
  const named = ['unit', 'measure', 'start'].every((name) => table.columns.includes(name));
  const at = (name: string, order: number) =>
    named ? table.columns.indexOf(name) : order < table.columns.length ? order : -1;
  const [unit, measure, start, end] = [at('unit', 0), at('measure', 1), at('start', 2), at('end', 3)] as [
    number,
    number,
    number,
    number,
  ];
  if (start === -1)
    throw new UnreadableTable(
      1,
      'start',
      'an interventions file has the columns unit, measure, start and perhaps end',
    );
  const interventions: Intervention[] = [];
  const invalid: InvalidRow[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const own = { unit: (cells[unit] ?? '').trim(), measure: (cells[measure] ?? '').trim() };
    const from = periodOf(cells[start] ?? '');
    const until = end === -1 ? { period: null, late: false } : periodOf(cells[end] ?? '');
    const key = JSON.stringify(own);
    if (from === 'invalid' || from.period === null)
      invalid.push({ row: line, column: 'start', found: cells[start] ?? '', reason: 'not-a-number' });
    else if (until === 'invalid')
      invalid.push({ row: line, column: 'end', found: cells[end] ?? '', reason: 'not-a-number' });
    else if (seen.has(key) && seen.get(key) !== from.period)
      invalid.push({ row: line, column: 'start', found: cells[start] ?? '', reason: 'two-values' });
    else if (!seen.has(key)) {
      seen.set(key, from.period);
      interventions.push({ ...own, start: from.period, end: until.period, late: from.late });
    }
  }
  return { interventions, invalid };
}

/** A whole period, or the year of a date; a start after 1 July is late. Empty is "none". */
function periodOf(text: string): { period: number | null; late: boolean } | 'invalid' {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === 'NA') return { period: null, late: false };
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (date) return { period: Number(date[1]), late: `${date[2]}-${date[3]}` > '07-01' };
  return /^-?\d+$/.test(trimmed) ? { period: Number(trimmed), late: false } : 'invalid';
}

function columnAt(table: Table, name: string): number {
  const at = table.columns.indexOf(name);
  if (at === -1)
    throw new UnreadableTable(1, name, `there is no such column; the file has ${table.columns.join(', ')}`);
  return at;
}
