/** A cell to write: null is an empty cell. */
export type CsvCell = string | number | bigint | boolean | null;

/** How to write the file; the defaults open well in a Dutch spreadsheet. */
export type CsvNotation = { delimiter?: ';' | ','; decimal?: ',' | '.'; byteOrderMark?: boolean };

// A spreadsheet calculates text that starts with one of these. Source: OWASP, CSV Injection.
const CALCULATES = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** True when text carries the apostrophe that keeps a spreadsheet from calculating it. */
export function isGuarded(text: string): boolean {
  return text.startsWith("'") && CALCULATES.test(text);
}

/** Writes rows as CSV text, row by row; text can never become a formula, numbers stay numbers. */
export function* toCsv(rows: Iterable<readonly CsvCell[]>, notation: CsvNotation = {}): Generator<string> {
  const { delimiter = ';', decimal = ',', byteOrderMark = true } = notation;
  if (byteOrderMark) yield '\ufeff';
  for (const row of rows) yield row.map((cell) => written(cell, delimiter, decimal)).join(delimiter) + '\r\n';
}

function written(cell: CsvCell, delimiter: string, decimal: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number')
    return quoted(Number.isFinite(cell) ? String(cell).replace('.', decimal) : '', delimiter);
  if (typeof cell !== 'string') return String(cell);
  return quoted(CALCULATES.test(cell) ? `'${cell}` : cell, delimiter);
}

function quoted(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]/.test(text) || text !== text.trim();
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
