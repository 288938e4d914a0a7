import type { SheetFaultCode } from '@jaarring/contracts';
import { isDay } from '@jaarring/domain';
import type { SheetCell } from '@jaarring/formats';
import type { SheetColumn } from './sheet-columns.ts';

/** What a cell says in its column: a value, nothing, or why it cannot be read. */
export type CellValue = { value: string | number | null } | { fault: SheetFaultCode };

/** Day zero of the numbers with which Excel keeps dates. Source: ECMA-376, part 1, §18.17.4.1 (1900 system). */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** The days that a plan can be about: 2000-01-01 up to and including 2100-12-31, as Excel counts them. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_415];

/** Reads a cell as what its column holds. */
export function readCell({ kind }: SheetColumn, cell: SheetCell | undefined): CellValue {
  if (cell === undefined) return { value: null };
  if (typeof cell === 'object') return { fault: 'sheet.formula' };
  if (kind === 'text') return { value: plainText(String(cell)) || null };
  if (typeof cell === 'string' && cell.trim() === '') return { value: null };
  if (kind === 'date') return readDay(cell);
  const number = readNumber(cell);
  if (number === null) return { fault: 'sheet.not-a-number' };
  return kind === 'euro' ? inCents(number) : { value: number };
}

/** Text as it survives a sheet: one kind of line end, and none of the characters that XML cannot hold. */
export function plainText(text: string): string {
  return (
    text
      .replaceAll('_x000D_', '')
      .replaceAll(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 forbids
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .trim()
  );
}

function readDay(cell: string | number | boolean): CellValue {
  if (typeof cell === 'number' && cell >= FIRST_DAY && cell <= LAST_DAY)
    return { value: new Date(DAY_ZERO + Math.floor(cell) * DAY_MS).toISOString().slice(0, 10) };
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(String(cell).trim());
  const day = dutch
    ? `${dutch[3]}-${dutch[2]!.padStart(2, '0')}-${dutch[1]!.padStart(2, '0')}`
    : String(cell).trim();
  return isDay(day) ? { value: day } : { fault: 'sheet.not-a-date' };
}

/** A number, also when somebody typed it as text with a Dutch comma; "1.234" could be two numbers and is none. */
function readNumber(cell: string | number | boolean): number | null {
  if (typeof cell === 'number') return cell;
  const text = String(cell).trim().replace('−', '-');
  return /^-?\d+(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** Euros to whole cents; a third decimal is not money. */
function inCents(euros: number): CellValue {
  const cents = Math.round(euros * 100);
  const isMoney = cents >= 0 && Number.isSafeInteger(cents) && Math.abs(euros * 100 - cents) < 1e-4;
  return isMoney ? { value: cents } : { fault: 'sheet.not-a-number' };
}
