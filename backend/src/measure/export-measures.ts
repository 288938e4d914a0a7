import { PassThrough, type Readable } from 'node:stream';
import exceljs from 'exceljs';
import { costColumn, type SheetColumn, sheetColumns } from './sheet-columns.ts';
import type { SheetLine } from './sheet-lines.ts';
import { plainText } from './sheet-values.ts';

const FORMATS = { text: '@', date: '@', number: 'General', euro: '#,##0.00' } as const;

/**
 * Writes lines as a workbook that can be read back in, row by row into a stream. Texts are always text cells, so that
 * none of them is ever a formula; money is a number in euros.
 */
export function exportMeasures(lines: readonly SheetLine[], source: string): Readable {
  const stream = new PassThrough();
  write(stream, lines, source).catch((error: unknown) => stream.destroy(error as Error));
  return stream;
}

async function write(stream: PassThrough, lines: readonly SheetLine[], source: string): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = book.addWorksheet('Maatregelen', { views: [{ state: 'frozen', ySplit: 2 }] });
  const columns = columnsFor(lines);
  sheet.columns = columns.map(({ width, kind, role }) => ({
    width,
    hidden: role === 'key',
    style: { numFmt: FORMATS[kind] },
  }));
  // the first two columns are hidden: what a person should read begins in the third
  sheet.addRow([null, null, source]).commit();
  const heads = sheet.addRow(columns.map(({ head }) => head));
  heads.font = { bold: true };
  heads.commit();
  for (const line of lines) sheet.addRow(columns.map((column) => cellOf(column, line))).commit();
  sheet.commit();
  await book.commit();
}

/** The fixed columns, and one for every year in which something costs money or work is going on. */
function columnsFor(lines: readonly SheetLine[]): SheetColumn[] {
  const years = lines.flatMap((line) => {
    const paid = Object.keys(line).flatMap((key) => (key.startsWith('cost') ? [Number(key.slice(4))] : []));
    return [
      ...paid,
      Number(String(line['startsOn']).slice(0, 4)),
      Number(String(line['endsOn']).slice(0, 4)),
    ];
  });
  return [...sheetColumns, ...[...new Set(years)].sort((one, other) => one - other).map(costColumn)];
}

function cellOf({ key, kind }: SheetColumn, line: SheetLine): string | number | null {
  const value = line[key];
  if (value === undefined || value === '') return null;
  if (kind === 'euro') return Number(value) / 100;
  return kind === 'number' ? Number(value) : plainText(String(value));
}
