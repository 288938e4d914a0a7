import { describe, expect, test } from '@jest/globals';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { readSheet } from './read-sheet.ts';
import { SHEET_LIMITS, SheetRefusal, type SheetLimits } from './sheet-refusal.ts';
import type { SheetRow } from './sheet-rows.ts';

type Written = string | number | null | { formula: string };

async function workbook(rows: readonly (readonly Written[])[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Maatregelen');
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function all(source: Buffer, limits?: SheetLimits): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSheet(source, limits)) rows.push(row);
  return rows;
}

/** What a reading came to: its rows, or the one refusal; anything else is a crash. */
async function outcomeOf(source: Buffer, limits?: SheetLimits): Promise<SheetRow[] | string> {
  return all(source, limits).catch((error: unknown) => {
    if (error instanceof SheetRefusal) return error.code;
    throw error;
  });
}

test('texts, numbers and blanks come back by column; a text that looks like a formula stays a text', async () => {
  const [first] = await all(await workbook([['=1+1', 12.5, null, '+31', '-3,8', '@naam', 'één\ntwee']]));
  expect([...first!.cells]).toEqual([
    ['A', '=1+1'],
    ['B', 12.5],
    ['D', '+31'],
    ['E', '-3,8'],
    ['F', '@naam'],
    ['G', 'één\ntwee'],
  ]);
});

test('a formula is told and not worked out', async () => {
  const [first] = await all(await workbook([[{ formula: '1+1' }]]));
  expect(first!.cells.get('A')).toEqual({ formula: true });
});

describe('what is refused as a whole', () => {
  const small = { ...SHEET_LIMITS, unpackedBytes: 20_000, rows: 5 };

  test.each([
    ['no zip', Buffer.from('nummer;naam\n1;x'), 'not-a-workbook'],
    ['nothing', Buffer.alloc(0), 'not-a-workbook'],
  ])('%s', async (_, bytes, code) => {
    expect(await outcomeOf(bytes)).toBe(code);
  });

  test('a bomb: much more than it weighs is noticed while it unpacks', async () => {
    const bomb = await workbook([['a'.repeat(32_000)], ['b'.repeat(32_000)]]);
    expect(bomb.length).toBeLessThan(10_000);
    expect(await outcomeOf(bomb, small)).toBe('too-large');
  });

  test('more rows than are read', async () => {
    expect(await outcomeOf(await workbook(Array.from({ length: 6 }, (_, row) => [row])), small)).toBe(
      'too-many-rows',
    );
  });
});

test('whatever happened to the bytes, they are read or refused, never a crash', async () => {
  const whole = await workbook([
    ['id', 'naam'],
    ['1', 'Deur'],
    ['2', 'Licht'],
  ]);
  const bytes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(bytes, fc.nat(whole.length), async (changes, length) => {
      const hurt = Buffer.from(whole);
      for (const [at, value] of changes) hurt[at] = value;
      await outcomeOf(changes.length > 4 ? hurt.subarray(0, length) : hurt);
    }),
    { numRuns: 300 },
  );
});
