import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Actuals } from '@jaarring/contracts';
import type { BudgetLineStatus } from '@jaarring/domain';
import { type CsvCell, toCsv } from '@jaarring/formats';
import Excel from 'exceljs';

const HEAD = [
  'Jaar',
  'Gebied',
  'Programma',
  'Complex',
  'Maatregel',
  'Omschrijving',
  'Prestatieafspraak',
  'Status',
  'Gepland',
  'Verplicht',
  'Betaald',
  'Verwacht',
];

/** The states of a budget line in the words of VERA 5.0 (PROJECTBUDGETREGELSTATUS). */
const veraStatus: Record<BudgetLineStatus, string> = {
  requested: 'AAN',
  approved: 'GOE',
  released: 'VRI',
  withdrawn: '',
};

/** Amounts leave as euros: a number of cents up to 2^53 has at most two decimals left, and prints exactly. */
const euros = (cents: number): number => cents / 100;

/** The rows of the file for finance: every measure, the sums, and what is booked on no measure. */
export function exportRows({ year, rows, total, unmatched }: Actuals): CsvCell[][] {
  const lines = rows.map((row): CsvCell[] => [
    ...[year, row.workArea, row.programme, row.complex, row.number, row.title],
    row.agreement ? 'ja' : 'nee',
    row.lineStatus === null ? '' : veraStatus[row.lineStatus],
    ...[row.plannedCents, row.committedCents, row.actualCents, row.forecastCents].map(euros),
  ]);
  const empty = (title: string): CsvCell[] => [year, null, null, null, null, title, null, null];
  const sums = [total.plannedCents, total.committedCents, total.actualCents, total.forecastCents];
  return [
    HEAD,
    ...lines,
    [...empty('Totaal'), ...sums.map(euros)],
    [...empty('Boekingen zonder maatregel'), null, null, euros(unmatched.amountCents), null],
  ];
}

/** The file for finance as CSV. */
export function budgetCsv(actuals: Actuals): Buffer {
  return Buffer.from([...toCsv(exportRows(actuals))].join(''));
}

/** The file for finance as a workbook; amounts are numbers, shown with two decimals. */
export async function budgetXlsx(actuals: Actuals): Promise<Buffer> {
  const out = new PassThrough();
  const written = buffer(out);
  const book = new Excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const sheet = book.addWorksheet(`Begroting ${actuals.year}`, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = HEAD.map((_, index) => ({
    width: index === 5 ? 40 : 16,
    ...(index >= 8 ? { style: { numFmt: '#,##0.00' } } : {}),
  }));
  for (const row of exportRows(actuals)) sheet.addRow(row).commit();
  sheet.commit();
  await book.commit();
  return written;
}
