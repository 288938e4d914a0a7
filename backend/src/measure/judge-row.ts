import type { MeasureSheet, SheetFaultCode } from '@jaarring/contracts';
import type { SheetCell } from '@jaarring/formats';
import type { GivenRow } from './read-measure-sheet.ts';
import { type SheetColumn, sheetColumns } from './sheet-columns.ts';
import type { SheetLine } from './sheet-lines.ts';
import type { SheetNames } from './sheet-names.ts';
import { plainText, readCell } from './sheet-values.ts';

type Told = MeasureSheet['rows'][number];

/** What a row comes to before the rules of a measure have seen it. */
export type Judged = Pick<Told, 'row' | 'number' | 'title' | 'changes' | 'faults'> & {
  outcome: 'new' | 'changed' | 'unchanged';
  id: string | null;
  content: Record<string, unknown>;
  /** The head of the column that a field of the content came from. */
  headOf: (field: string, index: number) => string;
};

type Value = string | number | null;
type Known = { lines: ReadonlyMap<string, SheetLine>; names: SheetNames; seen: Set<string> };

/** Field of the content → key of the column that says it, where the two differ. */
const saidBy: Readonly<Record<string, string>> = {
  kindId: 'kind',
  ownerId: 'owner',
  indicatorId: 'indicator',
  complexId: 'complexNumber',
  cycleId: 'planYear',
};
/** Texts that may be empty; every other column of a new row must say something. */
const mayBeEmpty = ['why', 'dose', 'success', 'agreement'];

/** Reads one row against what is known of its measure: what it changes, and what about it cannot be. */
export function judgeRow(given: GivenRow, columns: readonly SheetColumn[], known: Known): Judged {
  const faults: Told['faults'] = [];
  const values = new Map<string, Value>();
  const fault = (code: SheetFaultCode, column?: SheetColumn) =>
    faults.push({ column: column?.head ?? null, value: shown(given.cells.get(column?.key ?? '')), code });
  for (const column of columns) {
    const read = readCell(column, given.cells.get(column.key));
    if ('fault' in read) fault(read.fault, column);
    else values.set(column.key, read.value);
  }
  const id = values.get('id') ? String(values.get('id')) : null;
  const line = id === null ? undefined : known.lines.get(id);
  if (id !== null && !line) fault('sheet.not-ours', sheetColumns[0]);
  if (id !== null && known.seen.has(id)) fault('sheet.twice', sheetColumns[0]);
  if (id !== null) known.seen.add(id);
  const changes = line ? changesOf(columns, values, line) : [];
  for (const column of columns) {
    const isSaid = (values.get(column.key) ?? null) !== null;
    const isChanged = changes.some((one) => one.column === column.head);
    if (line && isChanged && (column.role === 'fixed' || column.role === 'place'))
      fault('sheet.fixed', column);
    if (!line && column.role === 'fixed' && isSaid && id === null) fault('sheet.fixed', column);
    const mustSay =
      ['own', 'place'].includes(column.role) && column.kind !== 'euro' && !mayBeEmpty.includes(column.key);
    const isFaulty = faults.some((one) => one.column === column.head);
    if (!isSaid && mustSay && !isFaulty && (line || id === null)) fault('sheet.required', column);
    if (isSaid && column.key in known.names && !idOf(known.names, column.key, values))
      fault('sheet.unknown', column);
  }
  return {
    row: given.row,
    id,
    number: line ? String(line['number']) : null,
    title: String(values.get('title') ?? line?.['title'] ?? ''),
    outcome: line ? (changes.length > 0 ? 'changed' : 'unchanged') : 'new',
    changes,
    faults,
    content: contentOf(values, known.names, line !== undefined),
    headOf: (field) => columns.find(({ key }) => key === (saidBy[field] ?? field))?.head ?? '',
  };
}

/** What differs from what stands, column by column; a column that is not in the sheet changes nothing. */
function changesOf(
  columns: readonly SheetColumn[],
  values: ReadonlyMap<string, Value>,
  line: SheetLine,
): Told['changes'] {
  return columns.flatMap((column) => {
    if (column.role === 'key' || !values.has(column.key)) return [];
    const [before, after] = [
      textOf(column, line[column.key] ?? null),
      textOf(column, values.get(column.key)!),
    ];
    return before === after ? [] : [{ column: column.head, before, after }];
  });
}

function textOf({ kind }: SheetColumn, value: Value): string {
  if (value === null) return '';
  return kind === 'euro' ? (Number(value) / 100).toFixed(2) : plainText(String(value));
}

/** The content that the row asks for, in the words of the contract; a change carries the version that was exported. */
function contentOf(
  values: ReadonlyMap<string, Value>,
  names: SheetNames,
  isKnown: boolean,
): Record<string, unknown> {
  const costs = [...values].flatMap(([key, value]) =>
    key.startsWith('cost') && value !== null ? [{ year: Number(key.slice(4)), amountCents: value }] : [],
  );
  const texts = ['title', 'why', 'startsOn', 'endsOn', 'dose', 'success', 'agreement'];
  return {
    ...Object.fromEntries(texts.map((key) => [key, values.get(key) ?? ''])),
    kindId: idOf(names, 'kind', values),
    ownerId: idOf(names, 'owner', values),
    indicatorId: idOf(names, 'indicator', values),
    expectedChange: values.get('expectedChange'),
    costs,
    ...(isKnown
      ? { version: values.get('version') }
      : { complexId: idOf(names, 'complexNumber', values), cycleId: idOf(names, 'planYear', values) }),
  };
}

function idOf(names: SheetNames, key: string, values: ReadonlyMap<string, Value>): string | undefined {
  return names[key as keyof SheetNames]?.get(String(values.get(key) ?? '').toLowerCase());
}

function shown(cell: SheetCell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? '=…' : String(cell).slice(0, 120);
}
