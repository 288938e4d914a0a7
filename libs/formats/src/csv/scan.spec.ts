import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { streamed } from '../fiction.ts';
import { scanRows } from './scan.ts';
import { cellText, decoderOf } from './text.ts';

type Row = { line: number; cells: string[] };

async function rowsOf(text: string, chunkBytes: number): Promise<Row[]> {
  const rows: Row[] = [];
  const decode = decoderOf('utf-8');
  for await (const block of scanRows(streamed(text, chunkBytes), ';')) {
    for (let row = 0; row < block.rows; row++) {
      const [from, to] = [block.firstCell[row]!, block.firstCell[row + 1]!];
      const cells = Array.from({ length: to - from }, (_, at) => cellText(block, from + at, decode));
      rows.push({ line: block.line[row]!, cells });
    }
  }
  return rows;
}

test.each([1, 2, 3, 1000])(
  'rows are the same however the file arrives (%d bytes at a time)',
  async (chunkBytes) => {
    const text = '\ufeffa;b\r\n"x;""y""\r\nz" ;é\n\n1;\r2;3';
    expect(await rowsOf(text, chunkBytes)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x;"y"\r\nz', 'é'] },
      { line: 4, cells: [''] },
      { line: 5, cells: ['1', ''] },
      { line: 6, cells: ['2', '3'] },
    ]);
  },
);

test('rows longer than one piece of work are read, and an endless row is refused', async () => {
  const wide = `${'x'.repeat(600_000)};1\n`;
  expect((await rowsOf(wide + wide, 100_000)).map(({ cells }) => cells[1])).toEqual(['1', '1']);
  await expect(rowsOf('y'.repeat(2_000_000), 100_000)).rejects.toMatchObject({ code: 'file.row-too-long' });
  await expect(rowsOf(`a\n"${'y'.repeat(2_000_000)}`, 100_000)).rejects.toMatchObject({
    code: 'file.quote-unclosed',
    params: { line: 2 },
  });
});

test('whatever papaparse writes is read back cell by cell', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ';', '"', '\n', '\r\n', '1') });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, chunkBytes) => {
      const text = Papa.unparse(rows, { delimiter: ';', quotes: true });
      const read = await rowsOf(text, chunkBytes);
      expect(read.map(({ cells }) => cells)).toEqual(rows.map((row) => row.map((each) => each.trim())));
    }),
  );
});
