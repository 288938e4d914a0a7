import exceljs from 'exceljs';
import fc from 'fast-check';
import { openWorld, type World } from '../../test/world.ts';
import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';

let world: World;
let year: MeasuresPhase;
beforeEach(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
});
afterEach(() => world.end());

/** The workbook that somebody gets, opened as a spreadsheet program would. */
async function exported(who = 'noor', query = ''): Promise<exceljs.Workbook> {
  const { cookie } = await cookieOf(who);
  const answer = await fetch(`${world.address}/api/measures.xlsx?${query}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  const book = new exceljs.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  return book;
}

async function cookieOf(who: string): Promise<{ cookie: string }> {
  const { email } = (await (await world.as(who)).get('/api/session')).body.account;
  const { PASSWORD } = await import('../../test/password.ts');
  const answer = await world.nobody.post('/api/session', { email, password: PASSWORD });
  return { cookie: answer.headers.getSetCookie()[0]!.split(';')[0]! };
}

async function imported(book: exceljs.Workbook | Buffer, keep = false, who = 'noor') {
  const bytes = Buffer.isBuffer(book) ? book : Buffer.from(await book.xlsx.writeBuffer());
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'maatregelen.xlsx');
  return (await world.as(who)).send('POST', `/api/measures/import?keep=${keep ? 'yes' : 'no'}`, form);
}

const sheetOf = (book: exceljs.Workbook) => book.getWorksheet('Maatregelen')!;
/** The cell of a row (the first measure stands in row 3) under a head. */
function cell(book: exceljs.Workbook, row: number, head: string): exceljs.Cell {
  const heads = (sheetOf(book).getRow(2).values as unknown[]).slice(1).map(String);
  return sheetOf(book).getCell(row, heads.indexOf(head) + 1);
}
const events = () => world.rows('select count(*) from event');

test('a workbook says its source and day, hides its keys, writes money as numbers, and never a formula', async () => {
  await year.proposes('noor', { title: '=HYPERLINK("x")', why: '+31 6', dose: '-2', success: '@buurt' });
  const book = await exported();
  expect(sheetOf(book).getCell('C1').value).toBe('Bron: Jaarring, maatregelen, stand van 2026-09-22');
  expect([sheetOf(book).getColumn(1).hidden, sheetOf(book).getColumn(2).hidden]).toEqual([true, true]);
  expect(cell(book, 3, 'Kosten 2027').value).toBe(20_000);
  for (const [head, text] of [
    ['Naam', '=HYPERLINK("x")'],
    ['Waarom', '+31 6'],
    ['Hoeveel', '-2'],
  ] as const)
    expect(cell(book, 3, head)).toMatchObject({ value: text, type: exceljs.ValueType.String });
});

test('one changed cell is one change: first looked at, then kept as that alone', async () => {
  const [first, second] = [await year.proposes('noor'), await year.proposes('noor', { title: 'Licht' })];
  const book = await exported();
  cell(book, 3, 'Kosten 2027').value = 24_500.5;
  const before = await events();
  const looked = await imported(book);
  expect(looked).toMatchObject({ status: 200, body: { changed: 1, unchanged: 1, refused: 0, kept: false } });
  expect(looked.body.rows).toEqual([
    {
      row: 3,
      number: 'M27-001',
      title: 'Afsluitbare entree',
      outcome: 'changed',
      changes: [{ column: 'Kosten 2027', before: '20000.00', after: '24500.50' }],
      faults: [],
    },
  ]);
  expect(await events()).toEqual(before);
  expect((await imported(book, true)).body).toMatchObject({ changed: 1, kept: true });
  const noor = await world.as('noor');
  expect((await noor.get(`/api/measures/${first.body.id}`)).body).toMatchObject({
    amountCents: 24_500_50,
    version: 2,
  });
  expect((await noor.get(`/api/measures/${second.body.id}`)).body.version).toBe(1);
});

test('a row without an id is a proposal, by the rules of a proposal', async () => {
  await year.proposes('noor');
  const book = await exported();
  const values = { ...sheetOf(book).getRow(3).values } as Record<number, exceljs.CellValue>;
  const row = sheetOf(book).getRow(4);
  Object.entries(values).forEach(([column, value]) => (row.getCell(Number(column)).value = value));
  for (const head of ['id', 'versie', 'Nummer', 'Gebied', 'Complex', 'Status'])
    cell(book, 4, head).value = null;
  cell(book, 4, 'Naam').value = 'Tweede deur';
  expect((await imported(book, true)).body).toMatchObject({ fresh: 1, unchanged: 1, refused: 0 });
  const { measures } = (await (await world.as('noor')).get('/api/measures')).body;
  expect(measures[0]).toMatchObject({ number: 'M27-002', title: 'Tweede deur', status: 'draft' });
});

test('every wrong cell is named with row, column, value and reason, and then nothing at all is kept', async () => {
  for (const title of ['Een deur', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes'])
    await year.proposes('noor', { title });
  const book = await exported();
  cell(book, 3, 'Naam').value = 'Goede naam';
  cell(book, 4, 'Kosten 2027').value = 'veel';
  cell(book, 5, 'Trekker').value = 'niemand@waardmeer.example';
  cell(book, 6, 'Eindigt op').value = '2020-01-01';
  cell(book, 7, 'Waarom').value = { formula: '1+1' };
  cell(book, 8, 'Nummer').value = 'M27-999';
  const { body } = await imported(book);
  expect(body).toMatchObject({ changed: 1, refused: 5, kept: false });
  const told = body.rows.flatMap((row: any) =>
    row.faults.map((one: any) => [row.row, one.column, one.value, one.code]),
  );
  expect(told).toEqual([
    [4, 'Kosten 2027', 'veel', 'sheet.not-a-number'],
    [5, 'Trekker', 'niemand@waardmeer.example', 'sheet.unknown'],
    [6, null, '', 'measure.period-invalid'],
    [7, 'Waarom', '=…', 'sheet.formula'],
    [8, 'Nummer', 'M27-999', 'sheet.fixed'],
  ]);
  const before = await events();
  expect((await imported(book, true)).body).toMatchObject({ code: 'measure.sheet-refused' });
  expect(await events()).toEqual(before);
});

test('a row that was changed meanwhile, stands twice, or belongs to nobody here is refused', async () => {
  const made = await year.proposes('noor');
  const book = await exported();
  const old = sheetOf(book).getRow(3).values as exceljs.CellValue[];
  sheetOf(book).getRow(4).values = old;
  const stranger = old.slice();
  stranger[1] = '0190a000-0000-7000-8000-000000000001';
  sheetOf(book).getRow(5).values = stranger;
  cell(book, 3, 'Naam').value = 'Andere naam';
  await world.rows('update measure set version = 7 where id = $1', [made.body.id]);
  const { body } = await imported(book);
  expect(body.rows.map((row: any) => row.faults.map((one: any) => one.code))).toEqual([
    ['stale'],
    ['sheet.twice'],
    ['sheet.not-ours'],
  ]);
});

test('what is no workbook, or lacks a column, is refused as a whole; who may not import is not let in', async () => {
  await year.proposes('noor');
  expect((await imported(Buffer.from('nummer;naam'))).body.code).toBe('measure.sheet-unreadable');
  const book = await exported();
  cell(book, 2, 'Naam').value = 'Titel';
  expect((await imported(book)).body).toMatchObject({
    code: 'measure.sheet-column-missing',
    details: { columns: ['Naam'] },
  });
  expect((await imported(book, false, 'joost')).body.code).toBe('access.denied');
});

test('an untouched export read back in changes nothing, whatever its texts hold', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((said) => said.replaceAll('\u0000', ''));
  const cents = fc.array(fc.integer({ min: 0, max: 9_999_999_99 }), { maxLength: 2 });
  const change = fc.double({ min: -1000, max: 1000, noNaN: true }).filter((one) => !Object.is(one, -0));
  const tricky = fc.constantFrom(
    '=1+1',
    ' +31',
    '-',
    '@',
    'a\r\nb',
    '\u0007bel',
    '<b>&amp;',
    "'",
    '2027',
    '_x000D_',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(text, tricky),
      text,
      cents,
      change,
      async (why, dose, costs, expectedChange) => {
        const made = await year.proposes('noor', {
          why,
          dose,
          expectedChange,
          endsOn: '2028-12-31',
          costs: costs.map((amountCents, index) => ({ year: 2027 + index, amountCents })),
        });
        expect(made.status).toBe(201);
        const { cookie } = await cookieOf('noor');
        const answer = await fetch(`${world.address}/api/measures.xlsx`, { headers: { cookie } });
        const back = await imported(Buffer.from(await answer.arrayBuffer()));
        expect(back.body).toMatchObject({ fresh: 0, changed: 0, refused: 0, rows: [] });
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

test('a hurt file never does half of what it says', async () => {
  await year.proposes('noor');
  const book = await exported();
  cell(book, 3, 'Naam').value = 'Andere naam';
  const whole = Buffer.from(await book.xlsx.writeBuffer());
  const before = await events();
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const hurt = Buffer.from(whole);
      hurt[at] = (hurt[at]! + by) % 256;
      const answer = await imported(hurt);
      expect([200, 422]).toContain(answer.status);
    }),
    { numRuns: 60 },
  );
  expect(await events()).toEqual(before);
}, 60_000);
