import { NOT_AN_AMOUNT, readMoney } from './money.ts';

const typed: [string, number | null | typeof NOT_AN_AMOUNT][] = [
  ['1250', 1250_00],
  ['1.250', 1250_00],
  ['€ 1.250,50', 1250_50],
  ['12,5', 12_50],
  ['0', 0],
  ['-20', -20_00],
  ['−20', -20_00],
  ['127.600.000', 127_600_000_00],
  ['', null],
  ['  ', null],
  ['1.25', NOT_AN_AMOUNT],
  ['12,345', NOT_AN_AMOUNT],
  ['duizend', NOT_AN_AMOUNT],
  ['1,250.50', NOT_AN_AMOUNT],
  ['99999999999999999', NOT_AN_AMOUNT],
];

test.each(typed)('“%s” is read as it is meant', (text, cents) => expect(readMoney(text)).toBe(cents));

test('in English the comma and the point change places', () => {
  expect(readMoney('1,250.50', 'en')).toBe(1250_50);
  expect(readMoney('1.250,50', 'en')).toBe(NOT_AN_AMOUNT);
});
