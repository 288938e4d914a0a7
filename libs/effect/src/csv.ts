// Reads comma or semicolon separated text with quotes. A file that is not a table is refused with the place.

/** A table as text, with the line number of every row. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** The file is no table: where it went wrong. */
export class UnreadableTable extends Error {
  readonly line: number;
  readonly column: string;

  constructor(line: number, column: string, problem: string) {
    super(`row ${line}, column ${column}: ${problem}`);
    this.line = line;
    this.column = column;
  }
}

/** Parses a whole text. The first row holds the column names; every other row has as many cells. */
export function parseTable(text: string): Table {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorOf(body.slice(0, body.search(/\r?\n|$/)));
  const [head, ...rows] = splitRows(body, separator);
  if (head === undefined) throw new UnreadableTable(1, '1', 'the file is empty');
  const columns = head.cells.map((name) => name.trim());
  const twice = columns.findIndex((name, at) => columns.indexOf(name) !== at);
  if (twice !== -1) throw new UnreadableTable(1, columns[twice] as string, 'this column name occurs twice');
  for (const row of rows) {
    if (row.cells.length === columns.length) continue;
    const at = columns[Math.min(row.cells.length, columns.length - 1)] as string;
    throw new UnreadableTable(
      row.line,
      at,
      `${row.cells.length} cells where ${columns.length} were expected`,
    );
  }
  return { columns, rows };
}

function separatorOf(head: string): string {
  const bare = head.replace(/"[^"]*"/g, '');
  return bare.split(';').length > bare.split(',').length ? ';' : ',';
}

function splitRows(text: string, separator: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const row: { line: number; cells: string[] } = { line, cells: [] };
    for (let more = true; more;) {
      const cell =
        text[at] === '"' ? quoted(text, at, line, row.cells.length + 1) : bare(text, at, separator);
      row.cells.push(cell.value);
      line += cell.value.split('\n').length - 1;
      at = cell.end;
      more = text[at] === separator;
      if (more) at++;
    }
    if (text[at] === '\r') at++;
    if (at < text.length && text[at] !== '\n') {
      throw new UnreadableTable(line, String(row.cells.length), 'text after a closing quote');
    }
    at++;
    line++;
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
  }
  return rows;
}

function bare(text: string, from: number, separator: string): { value: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(from, end), end };
}

function quoted(text: string, from: number, line: number, column: number): { value: string; end: number } {
  let value = '';
  for (let at = from + 1; ;) {
    const close = text.indexOf('"', at);
    if (close === -1) throw new UnreadableTable(line, String(column), 'a quote is never closed');
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    at = close + 2;
  }
}
