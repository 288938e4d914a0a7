import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCents, readDay } from './cells.ts';
import { readLedger } from './read-ledger.ts';

const HEAD = 'boekingsnummer;datum;kostenplaats;omschrijving;bedrag;maatregel';
const GOOD = 'G1;22-9-2026;4210;Verlichting entree;1.250,50;M26-014';
const bytesOf = (...lines: string[]) => new TextEncoder().encode([HEAD, ...lines, ''].join('\r\n'));
const read = (...lines: string[]) => {
  const reading = readLedger('grootboek.csv', bytesOf(...lines));
  if (reading.refusal) throw new Error(JSON.stringify(reading.refusal));
  return reading;
};

describe('reading a ledger', () => {
  test('a line becomes a booking in whole cents', () => {
    expect(read(GOOD, 'G2;2026-01-02;4210;"Retour; deels";-1,5;')).toEqual({
      refusal: null,
      rejections: [],
      lines: [
        {
          ...{ row: 2, ledgerYear: 2026, number: 'G1', bookedOn: '2026-09-22', costCentre: '4210' },
          ...{ description: 'Verlichting entree', amountCents: 1_250_50, measureNumber: 'M26-014' },
        },
        {
          ...{ row: 3, ledgerYear: 2026, number: 'G2', bookedOn: '2026-01-02', costCentre: '4210' },
          ...{ description: 'Retour; deels', amountCents: -1_50, measureNumber: '' },
        },
      ],
    });
  });

  test.each<[string, string, string, object]>([
    [';1-1-2026;1;x;1;', 'boekingsnummer', 'number.empty', {}],
    ['G1;1-1-2026;1;x;1;', 'boekingsnummer', 'number.twice', { firstRow: 2 }],
    ['G2;30-2-2026;1;x;1;', 'datum', 'day.unreadable', {}],
    ['G2;;1;x;1;', 'datum', 'day.unreadable', {}],
    ['G2;1-1-2026;1;x;;', 'bedrag', 'amount.empty', {}],
    ['G2;1-1-2026;1;x;0,00;', 'bedrag', 'amount.zero', {}],
    ['G2;1-1-2026;1;x;12.50;', 'bedrag', 'amount.unreadable', { suggestion: '12,50' }],
    ['G2;1-1-2026;1;x;12,50-;', 'bedrag', 'amount.unreadable', { suggestion: '-12,50' }],
    ['G2;1-1-2026;1;x;1,234;', 'bedrag', 'amount.unreadable', {}],
    ['G2;1-1-2026;1;x;=1+1;', 'bedrag', 'amount.unreadable', {}],
    [`G2;1-1-2026;1;${'x'.repeat(201)};1;`, 'omschrijving', 'text.too-long', { most: 200 }],
    ['G2;1-1-2026;1;x', '', 'row.cell-count', { expected: 6, found: 4 }],
  ])('%s is rejected with its row, column, reason and cure', (line, column, reason, cure) => {
    const { lines, rejections } = read(GOOD, line);
    expect(lines).toHaveLength(1);
    expect(rejections).toMatchObject([{ row: 3, column, reason, cure }]);
  });

  test('the ledger year may differ from the year of the day', () => {
    const text =
      'Boekjaar;Boekingsnummer;Datum;Kostenplaats;Omschrijving;Bedrag\n2025;G9;3-1-2026;;Nagekomen;10';
    const reading = readLedger('grootboek.csv', new TextEncoder().encode(text));
    expect(reading).toMatchObject({ lines: [{ ledgerYear: 2025, bookedOn: '2026-01-03' }], rejections: [] });
  });

  test.each<[string, Uint8Array, object]>([
    ['without its columns', new TextEncoder().encode('a;b\n1;2'), { code: 'column-missing' }],
    ['that is a workbook', new Uint8Array([0x50, 0x4b, 3, 4]), { code: 'unreadable' }],
    ['that is empty', new Uint8Array(), { code: 'unreadable' }],
    ['with a quote that never closes', bytesOf('G1;1-1-2026;1;"x;1;'), { code: 'unreadable' }],
  ])('a file %s is refused whole', (_, bytes, refusal) => {
    expect(readLedger('grootboek.csv', bytes).refusal).toMatchObject(refusal);
  });

  test('old exports in Windows-1252 keep their accents', () => {
    const bytes = Uint8Array.from([...`${HEAD}\nG1;1-1-2026;1;caf\u00e9;1;`].map((one) => one.charCodeAt(0)));
    expect(readLedger('oud.csv', bytes)).toMatchObject({ lines: [{ description: 'caf\u00e9' }] });
  });

  test('every line is accepted or named, whatever it holds', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/[;"\r\n]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 20 }), (rows) => {
        const texts = rows.map((cells) => cells.join(';'));
        const reading = readLedger('x.csv', bytesOf(...texts));
        if (reading.refusal) return;
        const filled = texts.filter((text) => text.split(';').some((part) => part.trim() !== '')).length;
        expect(reading.lines.length + reading.rejections.length).toBe(filled);
      }),
    );
  });

  test('an amount written in Dutch is read to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_99, max: 99_999_999_99 }), (cents) => {
        if (cents === 0) return;
        const text = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2 }).format(cents / 100);
        expect(readCents(text.replace('\u2212', '-'))).toEqual({ cents });
      }),
    );
  });

  test.each([
    ['29-2-2028', '2028-02-29'],
    ['29/02/2027', null],
    ['2026-13-01', null],
    ['1-1-26', null],
  ])('the day %s', (text, day) => expect(readDay(text)).toBe(day));
});
