import { describe, expect, test } from '@jest/globals';
import { mappingOf, readWhole, refusal } from '../fiction.ts';

const wide = mappingOf({
  gwb_code_10: { as: 'place' },
  recs: { as: 'kind' },
  a_inw: { as: 'fact', indicator: 'a_inw' },
  g_hhgro: { as: 'fact', indicator: 'g_hhgro' },
});
const HEADER = 'gwb_code_10;regio;recs;a_inw;g_hhgro\r\n';

const long = mappingOf(
  {
    plaats: { as: 'place' },
    periode: { as: 'period' },
    indicator: { as: 'indicator' },
    waarde: { as: 'value' },
    n: { as: 'n' },
  },
  { places: 'either', period: null },
);
const LONG_HEADER = 'plaats;periode;indicator;waarde;n\n';

describe('the wide layout', () => {
  test('every mapped cell of a row becomes one fact with its line, and a dot is missing, never zero', async () => {
    const file = `\ufeff${HEADER}BU99010101;Kade;Buurt;1205;2,1\r\nBU9901AB10;Haven;Buurt;.;\r\n`;
    const { facts, rejected } = await readWhole(file, wide);
    expect(rejected).toEqual([]);
    expect(facts).toEqual([
      { row: 2, place: 'BU99010101', period: '2024', indicator: 'a_inw', value: 1205, missing: null },
      { row: 2, place: 'BU99010101', period: '2024', indicator: 'g_hhgro', value: 2.1, missing: null },
      {
        row: 3,
        place: 'BU9901AB10',
        period: '2024',
        indicator: 'a_inw',
        value: null,
        missing: 'secret_or_unknown',
      },
      {
        row: 3,
        place: 'BU9901AB10',
        period: '2024',
        indicator: 'g_hhgro',
        value: null,
        missing: 'not_published',
      },
    ]);
  });

  test('padding around codes and numbers is not part of them', async () => {
    const { facts } = await readWhole(
      `${HEADER}"GM9901    ";"Havenstad ";Gemeente  ;"   12400";   2,0\n`,
      wide,
    );
    expect(facts.map(({ place, value }) => [place, value])).toEqual([
      ['GM9901', 12400],
      ['GM9901', 2],
    ]);
  });

  test('one bad cell is rejected, the rest of the file is read', async () => {
    const file = `${HEADER}BU99010101;Kade;Buurt;veel;2,1\nBU99010102;Dok;Buurt;=1+1;1.9\n`;
    const { facts, rejected } = await readWhole(file, wide);
    expect(facts.map(({ row, value }) => [row, value])).toEqual([[2, 2.1]]);
    expect(rejected).toEqual([
      { row: 2, column: 'a_inw', value: 'veel', code: 'value.not-a-number', cure: {} },
      { row: 3, column: 'a_inw', value: '=1+1', code: 'value.formula', cure: {} },
      {
        row: 3,
        column: 'g_hhgro',
        value: '1.9',
        code: 'value.decimal-mark',
        cure: { expected: ',', suggestion: '1,9' },
      },
    ]);
  });

  test('the same area twice is rejected with both line numbers', async () => {
    const file = `${HEADER}BU99010101;Kade;Buurt;1;1\n\nBU99010101;Kade;Buurt;2;2\n`;
    const { facts, rejected } = await readWhole(file, wide);
    expect(facts.map(({ value }) => value)).toEqual([1, 1]);
    expect(rejected).toMatchObject([
      { row: 4, value: 'BU99010101', code: 'row.duplicate', cure: { firstRow: 2 } },
    ]);
  });

  test('a code that a spreadsheet robbed of its zero is rejected with the code it was', async () => {
    const file = `${HEADER}3320101;Kade;Buurt;1;1\n33201;Wijk 1;Wijk;1;1\n332;Oever;Gemeente;1;1\nWK990101;Kade;Buurt;1;1\n`;
    const { facts, rejected } = await readWhole(file, wide);
    expect(facts).toEqual([]);
    expect(rejected.map(({ code, cure }) => [code, cure])).toEqual([
      ['code.leading-zero-lost', { suggestion: 'BU03320101' }],
      ['code.leading-zero-lost', { suggestion: 'WK033201' }],
      ['code.leading-zero-lost', { suggestion: 'GM0332' }],
      ['code.kind-differs', { kind: 'buurt' }],
    ]);
  });

  test('a row with too few cells is rejected, empty cells behind the last column are not a fault', async () => {
    const file = `${HEADER}BU99010101;Kade;Buurt;1\nBU99010102;Dok;Buurt;1;1;;\nBron: CBS\n`;
    const { facts, rejected } = await readWhole(file, wide);
    expect(facts).toHaveLength(2);
    expect(rejected.map(({ row, code, cure }) => [row, code, cure])).toEqual([
      [2, 'row.cell-count', { expected: 5, found: 4 }],
      [4, 'row.cell-count', { expected: 5, found: 1 }],
    ]);
  });

  test('only rows that the mapping keeps count, the others are counted as left out', async () => {
    const roles = {
      Codering_3: { as: 'place' },
      Marges: { as: 'keep', equals: 'MW00000' },
      Eenzaam_28: { as: 'fact', indicator: 'e' },
    } as const;
    const file = 'Codering_3;Marges;Eenzaam_28\nBU99010101;MW00000;  41.2\nBU99010101;MOG0095;  38.0\n';
    const { facts, leftOut } = await readWhole(file, mappingOf(roles, { decimal: '.' }));
    expect(facts.map(({ value }) => value)).toEqual([41.2]);
    expect(leftOut).toBe(1);
  });
});

describe('the long layout', () => {
  test('a place may be an area or the number of a complex; n stands beside the value', async () => {
    const file = `${LONG_HEADER}BU99010101;2024JJ00;a_inw;1205;\n"C;014";2024MM03;melding;3,5;12\n`;
    const { facts, rejected } = await readWhole(file, long);
    expect(rejected).toEqual([]);
    expect(facts).toEqual([
      { row: 2, place: 'BU99010101', period: '2024', indicator: 'a_inw', value: 1205, missing: null, n: NaN },
      { row: 3, place: 'C;014', period: '2024-03', indicator: 'melding', value: 3.5, missing: null, n: 12 },
    ]);
  });

  test('the same place, period and indicator twice is rejected; another period is not the same', async () => {
    const file = `${LONG_HEADER}C1;2023;x;1;\nC1;2024;x;1;\nC1;2023;y;1;\nC1;2023;x;2;\n`;
    const { facts, rejected } = await readWhole(file, long);
    expect(facts).toHaveLength(3);
    expect(rejected).toMatchObject([{ row: 5, code: 'row.duplicate', cure: { firstRow: 2 } }]);
  });

  test('an unreadable period, an empty indicator and a broken n are named', async () => {
    const file = `${LONG_HEADER}C1;mrt-24;x;1;\nC1;2024;;1;\nC1;2024;x;1;1,5\n;2024;x;1;1\n`;
    const { facts, rejected } = await readWhole(file, long);
    expect(facts).toMatchObject([{ row: 4, value: 1, n: NaN }]);
    expect(rejected.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'periode', 'period.unreadable'],
      [3, 'indicator', 'indicator.empty'],
      [4, 'n', 'n.not-a-count'],
      [5, 'plaats', 'code.empty'],
    ]);
  });
});

describe('a file that cannot be read as a whole is refused with one reason', () => {
  const row = 'BU99010101;Kade;Buurt;1;1\n';
  test.each([
    ['an empty file', '', wide, 'file.empty', {}],
    [
      'a quote that is never closed',
      `${HEADER}${row}BU99010102;"Kade;Buurt;1;1\n${row}`,
      wide,
      'file.quote-unclosed',
      { line: 3 },
    ],
    [
      'text behind a closing quote',
      `${HEADER}BU99010102;"Kade"x;Buurt;1;1\n`,
      wide,
      'file.quote-misplaced',
      { line: 2 },
    ],
    ['files glued together', `${HEADER}${row}${HEADER}${row}`, wide, 'file.header-twice', { line: 3 }],
    [
      'a mapped column that is not there',
      'gwb_code_10;recs;a_inw\n',
      wide,
      'file.column-missing',
      { column: 'g_hhgro' },
    ],
    [
      'a mapped column that is there twice',
      `a_inw;${HEADER}`,
      wide,
      'file.column-twice',
      { column: 'a_inw' },
    ],
    ['bytes that are not text', 'PK\u0003\u0004\u0000', wide, 'file.encoding-unknown', {}],
    [
      'no column with the code',
      HEADER,
      mappingOf({ a_inw: { as: 'fact', indicator: 'x' } }),
      'file.no-place-column',
      {},
    ],
    ['no period anywhere', HEADER, { ...wide, period: null }, 'file.no-period', {}],
  ] as const)('%s', async (_case, file, mapping, code, params) => {
    expect(await refusal(readWhole(file, mapping))).toEqual([code, params]);
  });
});
