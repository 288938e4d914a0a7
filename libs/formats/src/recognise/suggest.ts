import { readNumberText } from '../csv/number.ts';
import {
  OWN_FILE_SYMBOLS,
  STATLINE_SYMBOLS,
  type ColumnRole,
  type Encoding,
  type Mapping,
} from '../mapping.ts';
import { DESCRIPTIVE_NAMES, plainName } from './column-names.ts';
import { COMMON_ROLES, layoutOf, type KnownLayout } from './layouts.ts';
import { recogniseDecimal } from './notation.ts';
import { placeColumn } from './place-column.ts';
import type { Doubt, Layout, Source } from './recognition.ts';
import type { Table } from './table.ts';

/** Fewest sample rows before a column of only zeros is suspect. */
const ENOUGH_ROWS = 5;
/** Roles that only one column can have. */
const ONCE = new Set<ColumnRole['as']>(['place', 'kind', 'period', 'indicator', 'value', 'n']);

/** A proposal for reading the table, for a person to confirm. */
export type Suggestion = { layout: Layout; source: Source | null; mapping: Mapping | null; doubts: Doubt[] };

/** Proposes a mapping from the header and the first rows. */
export function suggestMapping(fileName: string, table: Table, encoding: Encoding): Suggestion {
  const known = layoutOf(table.header);
  const place = placeColumn(table);
  const source = known?.source ?? null;
  if (!place)
    return {
      layout: 'unknown',
      source,
      mapping: null,
      doubts: [{ code: 'file.no-place-column', params: {} }],
    };
  const roles = rolesOf(table.header, known, place.at);
  const notation = recogniseDecimal(figureCells(table, roles), table.delimiter);
  const period = roles.some(({ as }) => as === 'period') ? null : periodOfName(fileName);
  const mapping: Mapping = {
    version: 1,
    encoding,
    delimiter: table.delimiter,
    decimal: notation.decimal,
    thousands: null,
    places: place.places,
    period,
    indicator: null,
    missing: source === 'own' ? OWN_FILE_SYMBOLS : STATLINE_SYMBOLS,
    columns: table.header.map((header, at) => ({ header, role: roles[at]! })),
  };
  const doubts = [
    ...place.doubts,
    ...notation.doubts,
    ...periodDoubts(mapping),
    ...columnDoubts(table, mapping),
  ];
  return { layout: known?.layout ?? 'wide-csv', source, mapping, doubts };
}

function rolesOf(header: readonly string[], known: KnownLayout | undefined, place: number): ColumnRole[] {
  const taken = new Set<ColumnRole['as']>();
  const taking = (role: ColumnRole): ColumnRole => {
    if (taken.has(role.as)) return { as: 'ignore' };
    if (ONCE.has(role.as)) taken.add(role.as);
    return role;
  };
  const indicators = new Set<string>();
  return header.map((name, at) =>
    at === place ? { as: 'place' } : taking(roleOf(plainName(name), known, indicators)),
  );
}

// An indicator that stands in two columns is read from the first; the second stays unmapped, and is reported so.
function roleOf(name: string, known: KnownLayout | undefined, indicators: Set<string>): ColumnRole {
  const role = known?.roles[name] ?? COMMON_ROLES[name];
  if (role) return role;
  const indicator = known && Object.hasOwn(known.columns, name) ? known.columns[name]! : undefined;
  if (indicator === undefined || indicators.has(indicator)) return { as: 'ignore' };
  indicators.add(indicator);
  return { as: 'fact', indicator };
}

// Cells that hold, or may hold, figures: also those of columns that nobody mapped yet.
function figureCells(table: Table, roles: ColumnRole[]): string[] {
  const columns = table.header.flatMap((header, at) => (mayHoldFigures(header, roles[at]!) ? [at] : []));
  return table.rows.flatMap((row) => columns.map((at) => row[at] ?? ''));
}

function mayHoldFigures(header: string, { as }: ColumnRole): boolean {
  return as === 'fact' || as === 'value' || (as === 'ignore' && !DESCRIPTIVE_NAMES.has(plainName(header)));
}

/** Reads a year from a file name like `kwb-2024.csv`; null when there is none, or more than one. */
function periodOfName(fileName: string): string | null {
  const years = new Set(fileName.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
  return years.size === 1 ? [...years][0]! : null;
}

function periodDoubts({ columns, period }: Mapping): Doubt[] {
  if (columns.some(({ role }) => role.as === 'period')) return [];
  return period === null
    ? [{ code: 'file.no-period', params: {} }]
    : [{ code: 'period.from-name', params: { period } }];
}

function columnDoubts(table: Table, mapping: Mapping): Doubt[] {
  const hasFigures = mapping.columns.some(({ role }) => role.as === 'fact' || role.as === 'value');
  const none: Doubt[] = hasFigures ? [] : [{ code: 'file.no-value-column', params: {} }];
  return [
    ...none,
    ...mapping.columns.flatMap(({ header, role }, at) => doubtsOfColumn(table, mapping, header, role, at)),
  ];
}

function doubtsOfColumn(
  table: Table,
  mapping: Mapping,
  column: string,
  role: ColumnRole,
  at: number,
): Doubt[] {
  const doubts: Doubt[] = [];
  const cells = table.rows.map((row) => row[at] ?? '');
  if (column === '') doubts.push({ code: 'column.unnamed', params: { position: at + 1 } });
  else if (table.header.indexOf(column) < at) doubts.push({ code: 'file.column-twice', params: { column } });
  else if (role.as === 'ignore' && !DESCRIPTIVE_NAMES.has(plainName(column)))
    doubts.push({ code: 'column.unmapped', params: { column } });
  if (!mayHoldFigures(column, role)) return doubts;
  if (
    cells.length >= ENOUGH_ROWS &&
    cells.every((cell) => cell !== '' && Number(cell.replace(',', '.')) === 0)
  )
    doubts.push({ code: 'column.all-zero', params: { column } });
  const word = role.as === 'ignore' ? undefined : cells.find((cell) => isWord(cell, mapping));
  if (word !== undefined) doubts.push({ code: 'number.unknown-words', params: { column, example: word } });
  return doubts;
}

function isWord(cell: string, mapping: Mapping): boolean {
  if (Object.hasOwn(mapping.missing, cell)) return false;
  const reading = readNumberText(cell, mapping);
  return 'fault' in reading && (reading.fault === 'value.not-a-number' || reading.fault === 'value.formula');
}
