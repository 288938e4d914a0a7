import { change, day, daysBetween, money, number, share, thousands } from './notation.ts';

const amounts: [number, string][] = [
  [127_600_00, '€\u00a0127.600'],
  [0, '€\u00a00'],
  [12_50, '€\u00a012,50'],
  [-1_250_00, '−€\u00a01.250'],
  [5, '€\u00a00,05'],
];

test.each(amounts)('%d cents is written as %s', (cents, text) => expect(money(cents)).toBe(text));

test('a number has a comma, and a real minus sign', () => {
  expect(number(13.84, 1)).toBe('13,8');
  expect(number(-2.25, 1)).toBe('−2,3');
  expect(number(-0.04, 1)).toBe('0,0');
  expect(number(1234.5, 1, 'en')).toBe('1,234.5');
});

test('a change shows its direction, and none when it rounds to nothing', () => {
  expect(change(2.1, 1)).toBe('+2,1');
  expect(change(-0.8, 1)).toBe('−0,8');
  expect(change(0.04, 1)).toBe('0,0');
});

test('a share stands against its sign, thousands have one decimal', () => {
  expect(share(0.384)).toBe('38%');
  expect(thousands(127_600_00)).toBe('127,6');
});

test('a date is short and has no dots', () => {
  expect(day('2026-09-22')).toBe('di 22 sep 2026');
  expect(day('2026-05-01', 'nl', false)).toBe('vr 1 mei');
});

test('days are counted over the change of the clock', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-10-02', '2026-09-22')).toBe(-10);
});
