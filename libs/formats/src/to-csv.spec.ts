import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { mappingOf, readWhole } from './fiction.ts';
import { toCsv, type CsvCell } from './to-csv.ts';

const HEADER = ['plaats', 'periode', 'indicator', 'waarde', 'n'];
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

describe('writing CSV', () => {
  test.each(['=1+1', '+31 6', '-2+3', '@SUM(A1)', '\t=1', '\r=1', "'=1", '＝1'])(
    '%j cannot become a formula',
    (text) => {
      const [, line] = [...toCsv([[text]])];
      const { data } = Papa.parse<string[]>(line!.trimEnd(), { delimiter: ';' });
      expect(data[0]![0]).toBe(`'${text}`);
    },
  );

  test('numbers stay numbers, with a comma; text with a separator is quoted; empty is empty', () => {
    const file = [...toCsv([['a;b', 'zeg "ja"', -1.5, null, 12n, true, NaN]])].join('');
    expect(file).toBe('\ufeff"a;b";"zeg ""ja""";-1,5;;12;true;\r\n');
    expect([...toCsv([[1.5, 'a;b']], { delimiter: ',', decimal: '.', byteOrderMark: false })].join('')).toBe(
      '1.5,a;b\r\n',
    );
    expect([...toCsv([[1.5]], { delimiter: ',' })].join('')).toBe('\ufeff"1,5"\r\n');
  });

  test('what was exported is imported as the same facts', async () => {
    const code = fc.string({ unit: fc.constantFrom(...'abAB12=+-@\'";\n é'), minLength: 1, maxLength: 8 });
    const name = code.map((text) => text.trim()).filter((text) => text !== '');
    const value = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
    const period = fc.constantFrom('2023', '2024-Q2', '2024-11');
    const fact = fc.record({ place: name, period, indicator: name, value, n: fc.option(fc.nat()) });
    const key = (each: { place: string; period: string; indicator: string }): string =>
      JSON.stringify([each.place, each.period, each.indicator]);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fact, { selector: key, maxLength: 8 }), async (facts) => {
        const rows = facts.map((each): CsvCell[] => [
          each.place,
          each.period,
          each.indicator,
          each.value,
          each.n,
        ]);
        const read = await readWhole([...toCsv([HEADER, ...rows])].join(''), long);
        expect(read.rejected).toEqual([]);
        expect(
          read.facts.map(({ place, period: when, indicator, value: figure, n }) => [
            place,
            when,
            indicator,
            figure,
            n,
          ]),
        ).toEqual(
          facts.map((each) => [
            each.place,
            each.period,
            each.indicator,
            each.value === 0 ? 0 : each.value,
            each.n ?? NaN,
          ]),
        );
      }),
    );
  });
});
