import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNumberText, readPlainNumber } from './number.ts';

const dutch = { decimal: ',', thousands: null } as const;
const english = { decimal: '.', thousands: null } as const;

function plain(text: string, mark: ',' | '.'): number {
  const bytes = new TextEncoder().encode(text);
  return readPlainNumber(bytes, 0, bytes.length, mark.charCodeAt(0));
}

describe('reading a number', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['-12,5', -12.5],
    [',5', 0.5],
    ['1.234.567', 1234567],
    ['1.234,5', 1234.5],
    ['0,1', 0.1],
    ['1e-7', 1e-7],
    ['12345678901234567890', 12345678901234567e3],
  ])('%s in a file with a comma', (text, value) => {
    expect(readNumberText(text, dutch)).toEqual({ value });
  });

  test.each([
    ['1.234', { fault: 'value.ambiguous', cure: { asDecimal: '1,234', asWhole: '1234' } }],
    ['1.5', { fault: 'value.decimal-mark', cure: { expected: ',', suggestion: '1,5' } }],
    ['0.123', { fault: 'value.decimal-mark', cure: { expected: ',', suggestion: '0,123' } }],
    ['12.34,5', { fault: 'value.not-a-number', cure: {} }],
    ['1,234,567', { fault: 'value.not-a-number', cure: {} }],
    ['12%', { fault: 'value.not-a-number', cure: {} }],
    ['5,', { fault: 'value.not-a-number', cure: {} }],
    ['', { fault: 'value.not-a-number', cure: {} }],
    ['Infinity', { fault: 'value.not-a-number', cure: {} }],
    ['1e999', { fault: 'value.too-large', cure: {} }],
    ['=1+1', { fault: 'value.formula', cure: {} }],
    ['+31', { fault: 'value.formula', cure: {} }],
    ['@SUM(A1)', { fault: 'value.formula', cure: {} }],
  ])('%s is not accepted, and the reason is named', (text, fault) => {
    expect(readNumberText(text, dutch)).toEqual(fault);
  });

  test('once somebody confirmed the thousands, one group is no doubt any more', () => {
    expect(readNumberText('1.234', { decimal: ',', thousands: '.' })).toEqual({ value: 1234 });
    expect(readNumberText('1,234.5', { decimal: '.', thousands: ',' })).toEqual({ value: 1234.5 });
    expect(readNumberText('1\u00a0234,5', { decimal: ',', thousands: ' ' })).toEqual({ value: 1234.5 });
    expect(readNumberText('12.34', { decimal: ',', thousands: '.' })).toMatchObject({
      fault: 'value.decimal-mark',
    });
  });

  test('every number written out is read back exactly, by the fast way or the slow', () => {
    const double = fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value) => (value === 0 ? 0 : value));
    fc.assert(
      fc.property(double, fc.constantFrom(dutch, english), (value, notation) => {
        const text = String(value).replace('.', notation.decimal);
        const fast = plain(text, notation.decimal);
        if (!Number.isNaN(fast)) expect(fast).toBe(value);
        expect(readNumberText(text, notation)).toEqual({ value });
      }),
    );
  });

  test('the fast way reads nothing that the slow way rejects', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+e ') }), (text) => {
        const fast = plain(text, ',');
        if (!Number.isNaN(fast)) expect(readNumberText(text, dutch)).toEqual({ value: fast });
      }),
    );
  });
});
