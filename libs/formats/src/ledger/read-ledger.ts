import Papa from 'papaparse';
import { recogniseEncoding } from '../recognise/encoding.ts';
import { readCents, readDay } from './cells.ts';

/** The columns of a ledger file. A column with `?` may be left out. */
export const LEDGER_COLUMNS = [
  'boekingsnummer',
  'datum',
  'kostenplaats',
  'omschrijving',
  'bedrag',
  'boekjaar?',
  'maatregel?',
] as const;

/** Every reason not to accept one line of a ledger file. */
export type LedgerFault =
  | 'number.empty'
  | 'number.twice'
  | 'text.too-long'
  | 'text.encoding'
  | 'day.unreadable'
  | 'year.unreadable'
  | 'amount.empty'
  | 'amount.unreadable'
  | 'amount.zero'
  | 'row.cell-count';

/** A line that was not accepted: where, what stands there, why, and what the sentence with the cure needs. */
export type LedgerRejection = {
  row: number;
  column: string;
  value: string;
  reason: LedgerFault;
  cure: Record<string, string | number>;
};

/** A booking as it stands in the file. Amount: cents; `row` is the line of the file, the header being line 1. */
export type LedgerLine = {
  row: number;
  ledgerYear: number;
  number: string;
  bookedOn: string;
  costCentre: string;
  description: string;
  amountCents: number;
  measureNumber: string;
};

/** Why a whole file cannot be read. */
export type LedgerRefusal =
  | { code: 'unreadable'; because: string }
  | { code: 'column-missing'; columns: string[] }
  | { code: 'too-many-rows'; most: number };

/** What a ledger file holds, or why it cannot be read. */
export type LedgerReading =
  { refusal: LedgerRefusal } | { refusal: null; lines: LedgerLine[]; rejections: LedgerRejection[] };

/** The most lines in one file. Unit: lines. A corporation books some tens of thousands of lines a year on its complexes. */
export const MOST_LEDGER_LINES = 100_000;

/** Longest texts that are kept. Unit: characters. */
const LONGEST = { boekingsnummer: 40, kostenplaats: 40, omschrijving: 200, maatregel: 40 } as const;
const LONGEST_QUOTE = 200;

type Cells = (column: string) => string;

/** Reads a ledger as CSV with semicolons, Dutch amounts and dates; every line is accepted or named with its reason. */
export function readLedger(fileName: string, bytes: Uint8Array): LedgerReading {
  const { encoding, doubts } = recogniseEncoding(fileName, bytes);
  if (encoding === null)
    return { refusal: { code: 'unreadable', because: doubts[0]?.code ?? 'file.encoding-unknown' } };
  const text = new TextDecoder(encoding === 'windows-1252' ? 'windows-1252' : 'utf-8').decode(bytes);
  const parsed = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: false });
  if (parsed.errors.some(({ type }) => type === 'Quotes'))
    return { refusal: { code: 'unreadable', because: 'file.quote-unclosed' } };
  const [header = [], ...rows] = parsed.data;
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = LEDGER_COLUMNS.filter((column) => !column.endsWith('?') && !names.includes(column));
  if (missing.length > 0) return { refusal: { code: 'column-missing', columns: [...missing] } };
  if (rows.length > MOST_LEDGER_LINES) return { refusal: { code: 'too-many-rows', most: MOST_LEDGER_LINES } };
  return { refusal: null, ...readLines(names, rows) };
}

function readLines(
  names: readonly string[],
  rows: readonly string[][],
): { lines: LedgerLine[]; rejections: LedgerRejection[] } {
  const lines: LedgerLine[] = [];
  const rejections: LedgerRejection[] = [];
  const firstRow = new Map<string, number>();
  rows.forEach((cells, index) => {
    const row = index + 2;
    if (cells.every((cell) => cell.trim() === '')) return;
    const read = readLine(row, names, cells);
    if ('reason' in read) return void rejections.push(read);
    const key = `${read.ledgerYear} ${read.number}`;
    const earlier = firstRow.get(key);
    if (earlier === undefined) {
      firstRow.set(key, row);
      lines.push(read);
    } else
      rejections.push(rejected(row, 'boekingsnummer', read.number, 'number.twice', { firstRow: earlier }));
  });
  return { lines, rejections };
}

function readLine(
  row: number,
  names: readonly string[],
  cells: readonly string[],
): LedgerLine | LedgerRejection {
  if (cells.length !== names.length)
    return rejected(row, '', cells.join(';'), 'row.cell-count', {
      expected: names.length,
      found: cells.length,
    });
  const cell: Cells = (column) => (cells[names.indexOf(column)] ?? '').trim();
  for (const [column, most] of Object.entries(LONGEST)) {
    if (cell(column).includes('\ufffd')) return rejected(row, column, cell(column), 'text.encoding');
    if (cell(column).length > most) return rejected(row, column, cell(column), 'text.too-long', { most });
  }
  const number = cell('boekingsnummer');
  if (number === '') return rejected(row, 'boekingsnummer', '', 'number.empty');
  const bookedOn = readDay(cell('datum'));
  if (bookedOn === null) return rejected(row, 'datum', cell('datum'), 'day.unreadable');
  const year = cell('boekjaar') || bookedOn.slice(0, 4);
  if (!/^20\d\d$/.test(year)) return rejected(row, 'boekjaar', year, 'year.unreadable');
  const amount = readCents(cell('bedrag'));
  if ('fault' in amount) return rejected(row, 'bedrag', cell('bedrag'), amount.fault, amount.cure);
  return {
    ...{ row, number, bookedOn, ledgerYear: Number(year), amountCents: amount.cents },
    ...{
      costCentre: cell('kostenplaats'),
      description: cell('omschrijving'),
      measureNumber: cell('maatregel'),
    },
  };
}

function rejected(
  row: number,
  column: string,
  value: string,
  reason: LedgerFault,
  cure: LedgerRejection['cure'] = {},
): LedgerRejection {
  return { row, column, value: value.slice(0, LONGEST_QUOTE), reason, cure };
}
