import { describe, expect, test } from '@jest/globals';
import { mappingOf, readWhole } from '../fiction.ts';
import { compareMapping, recognise } from './recognise.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = (name: string, file: string): string[] =>
  recognise(name, bytes(file)).doubts.map(({ code }) => code);

const KWB = `\ufeffgwb_code_10;gwb_code_8;regio;gm_naam;recs;gwb_code;ind_wbi;a_inw;g_hhgro;g_wozbag
NL00;00;Nederland;;Land;NL00;.;17942942;2,1;379
GM9901;9901;Havenstad;Havenstad;Gemeente;GM9901;1;53720;2,3;411
WK990101;990101;Wijk 01 Centrum;Havenstad;Wijk;WK990101;1;19645;2,2;377
BU99010101;99010101;Kade;Havenstad;Buurt;BU99010101;1;1205;1,9;.
`;
const ODATA_V3 = `WijkenEnBuurten;Gemeentenaam_1;SoortRegio_2;Codering_3;AantalInwoners_5;GemiddeldeHuishoudensgrootte_33;GemiddeldeWOZWaardeVanWoningen_39
NL01      ;Nederland ;Land      ;NL01      ;17942942;     2.1;     379
GM9901    ;Havenstad ;Gemeente  ;GM9901    ;   53720;     2.3;     411
WK990101  ;Havenstad ;Wijk      ;WK990101  ;   19645;     2.2;     377
BU99010101;Havenstad ;Buurt     ;BU99010101;    1205;     1.9;       .
`;
const SELECTION = `code;soort;naam;gemeentecode;inwoners;huishoudensgrootte;wozWaarde
NL00;Land;Nederland;;17942942;2.1;379
GM9901;Gemeente;Havenstad;GM9901;53720;2.3;411
WK990101;Wijk;Wijk 01 Centrum;GM9901;19645;2.2;377
BU99010101;Buurt;Kade;GM9901;1205;1.9;
`;

describe('recognising a source', () => {
  test('the three carriers of the same key figures give the same facts', async () => {
    const files = { 'kwb-2024.csv': KWB, '85984NED_2024.csv': ODATA_V3, 'kwb2024_selectie.csv': SELECTION };
    const read = Object.entries(files).map(async ([name, file]) => {
      const { layout, mapping } = recognise(name, bytes(file));
      expect(layout).toBe('kwb-wide-csv');
      const { facts, rejected } = await readWhole(file, mapping!);
      expect(rejected).toEqual([]);
      return facts.map(({ row, place, period, indicator, value }) => ({
        row,
        place,
        period,
        indicator,
        value,
      }));
    });
    const [kwb, odata, selection] = await Promise.all(read);
    expect(kwb).toHaveLength(12);
    expect(kwb).toContainEqual({
      row: 5,
      place: 'BU99010101',
      period: '2024',
      indicator: 'a_inw',
      value: 1205,
    });
    expect(odata).toEqual(kwb);
    expect(selection).toEqual(kwb);
  });

  test('a dot and a blank stay two reasons in the health monitor, and interval bounds are left out', async () => {
    const file = `ID;Leeftijd;Marges;WijkenEnBuurten;Perioden;Gemeentenaam_1;SoortRegio_2;Codering_3;Eenzaam_28;Mantelzorger_32
0;20300;MW00000;BU99010101;2020JJ00;Havenstad ;Buurt     ;BU99010101;    48.1;       .
1;20300;MOG0095;BU99010101;2020JJ00;Havenstad ;Buurt     ;BU99010101;    44.0;
2;20300;MW00000;BU99010102;2020JJ00;Havenstad ;Buurt     ;BU99010102;        ;    12.0
`;
    const { layout, source, decimal, mapping } = recognise('50090NED.csv', bytes(file));
    expect([layout, source, decimal]).toEqual(['rivm-csv', 'rivm', '.']);
    const { facts, leftOut } = await readWhole(file, mapping!);
    expect(leftOut).toBe(1);
    expect(facts.map(({ indicator, value, missing }) => [indicator, value, missing])).toEqual([
      ['rivm_eenzaam', 48.1, null],
      ['rivm_mantelzorger', null, 'secret_or_unknown'],
      ['rivm_eenzaam', null, 'not_published'],
      ['rivm_mantelzorger', 12, null],
    ]);
  });

  test('yearly and monthly police files are both police files', async () => {
    const yearly = 'code;soort;naam;jaar;geregistreerde_misdrijven\r\nBU99010101;Buurt;Kade;2024;23\r\n';
    const monthly =
      'ID;SoortMisdrijf;WijkenEnBuurten;Perioden;GeregistreerdeMisdrijven_1\n1;2.1.1 ;BU99010101;2024MM02;3\n2;9.9.9 ;BU99010101;2024MM02;1\n';
    for (const file of [yearly, monthly])
      expect(recognise('misdrijven.csv', bytes(file)).layout).toBe('police-csv');
    expect((await readWhole(yearly, recognise('a.csv', bytes(yearly)).mapping!)).facts).toMatchObject([
      { place: 'BU99010101', period: '2024', indicator: 'misdrijven_totaal', value: 23 },
    ]);
    const { facts, rejected } = await readWhole(monthly, recognise('b.csv', bytes(monthly)).mapping!);
    expect(facts).toMatchObject([{ period: '2024-02', indicator: 'misdrijven_drugs_drank', value: 3 }]);
    expect(rejected).toMatchObject([{ row: 3, value: '9.9.9', code: 'indicator.unknown' }]);
  });

  test('an own long file about complexes is read with a comma and its number of answers', () => {
    const file =
      'complex;periode;indicator;waarde;n\nC014;2026-03;overlast;3,5;41\nC015;2026-03;overlast;2;38\n';
    const { layout, source, mapping } = recognise('meldingen.csv', bytes(file));
    expect([layout, source, mapping?.places, mapping?.decimal]).toEqual(['long-csv', 'own', 'complex', ',']);
    expect(mapping?.columns.map(({ role }) => role.as)).toEqual([
      'place',
      'period',
      'indicator',
      'value',
      'n',
    ]);
  });

  test('a mapping survives being stored as JSON', () => {
    const { mapping } = recognise('kwb-2024.csv', bytes(KWB));
    expect(JSON.parse(JSON.stringify(mapping))).toEqual(mapping);
  });
});

describe('what is doubtful is named', () => {
  test('the year of a file without a period comes from its name, or is asked for', () => {
    expect(codes('kwb-2024.csv', KWB)).toEqual(['period.from-name']);
    expect(codes('kwb.csv', KWB)).toEqual(['file.no-period']);
    expect(codes('kwb-2023-2024.csv', KWB)).toEqual(['file.no-period']);
  });

  test('a column nobody knows is not mapped and reported; a nameless column is reported by its position', () => {
    const file = KWB.replace('g_wozbag', 'g_nieuw').replace('gwb_code_10', 'gwb_code_10;');
    expect(
      recognise('kwb-2024.csv', bytes(file.replaceAll(/^(NL00|GM9901|WK990101|BU99010101);/gm, '$1;;')))
        .doubts,
    ).toEqual([
      { code: 'period.from-name', params: { period: '2024' } },
      { code: 'column.unnamed', params: { position: 2 } },
      { code: 'column.unmapped', params: { column: 'g_nieuw' } },
    ]);
  });

  test('numbers that can be read in two ways are named', () => {
    const file = (first: string, second: string): string =>
      `code;jaar;inwoners;soort\nGM9901;2024;${first};Gemeente\nGM9902;2024;${second};Gemeente\n`;
    const doubts = (...cells: [string, string]) => recognise('x.csv', bytes(file(...cells))).doubts;
    expect(doubts('1,5', '2.25')).toEqual([
      { code: 'number.mixed', params: { comma: '1,5', dot: '2.25', decimal: ',' } },
    ]);
    expect(doubts('1.234', '12')).toEqual([
      { code: 'number.ambiguous', params: { example: '1.234', decimal: ',' } },
    ]);
    expect(doubts('1.234', '1,5')).toEqual([
      { code: 'number.ambiguous', params: { example: '1.234', decimal: ',' } },
    ]);
    expect(doubts('veel', '12')).toEqual([
      { code: 'number.unknown-words', params: { column: 'inwoners', example: 'veel' } },
    ]);
    expect(doubts('1,5', '12')).toEqual([]);
  });

  test('a column of only zeros is suspect: somebody may have filled in the missing values', () => {
    const rows = [1, 2, 3, 4, 5].map((each) => `BU9901010${each};0;${each}`).join('\n');
    expect(recognise('x-2024.csv', bytes(`bu_code;schouw;score\n${rows}\n`)).doubts).toContainEqual({
      code: 'column.all-zero',
      params: { column: 'schouw' },
    });
  });

  test('codes without their zero are named with the code they were', () => {
    const file = 'gwb_code_8;a_inw\n3320101;5\n3320102;6\n';
    expect(recognise('kwb-2024.csv', bytes(file)).doubts[0]).toEqual({
      code: 'code.leading-zero-lost',
      params: { found: '3320101', suggestion: 'BU03320101', column: 'gwb_code_8' },
    });
  });

  test.each([
    ['leeg.csv', '', ['file.empty']],
    ['leeg.csv', '\ufeff', ['file.empty']],
    ['kwb.xlsx', 'PK\u0003\u0004', ['file.is-workbook']],
    ['kwb.zip', 'PK\u0003\u0004', ['file.is-archive']],
    ['kwb.csv', 'a\u0000b\u0000', ['file.encoding-unknown']],
    ['brief.txt', 'Beste lezer', ['file.no-place-column']],
    ['dubbel-2024.csv', 'bu_code;a_inw;a_inw\nBU99010101;1;2\n', ['period.from-name', 'file.column-twice']],
  ])('%s %j', (name, file, expected) => {
    expect(codes(name, file)).toEqual(expected);
  });

  test('text that is not UTF-8 is taken for Windows-1252 and said to be', async () => {
    const file = Uint8Array.from('complex;jaar;indicator;waarde\nCaf\xe9 14;2024;x;1\n', (letter) =>
      letter.charCodeAt(0),
    );
    const { encoding, mapping, doubts } = recognise('x.csv', file);
    expect(encoding).toBe('windows-1252');
    expect(doubts).toContainEqual({ code: 'file.encoding-assumed', params: { encoding: 'windows-1252' } });
    expect((await readWhole(file, mapping!)).facts).toMatchObject([{ place: 'Café 14', value: 1 }]);
    const asUtf8 = await readWhole(file, { ...mapping!, encoding: 'utf-8' });
    expect(asUtf8.rejected).toMatchObject([{ row: 2, code: 'text.encoding' }]);
  });

  test('a remembered mapping says which columns went and which are new', () => {
    const mapping = mappingOf({ bu_code: { as: 'place' }, a_inw: { as: 'fact', indicator: 'a_inw' } });
    expect(compareMapping(mapping, ['bu_code', 'bu_naam', 'a_hh'])).toEqual([
      { code: 'column.missing', params: { column: 'a_inw' } },
      { code: 'column.unmapped', params: { column: 'a_hh' } },
    ]);
  });
});
