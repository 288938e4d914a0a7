import { levers } from '@jaarring/domain';
import { find, show, stage, textOf } from '../../test/screen.ts';
import { ComplexRing } from './complex-ring.ts';
import { Gate } from './gate.ts';
import { houseRing } from './house-ring.ts';
import { iconGlyphs } from './icon-glyphs.ts';
import { Lever } from './lever.ts';
import { Sparkline } from './sparkline.ts';
import { Status } from './status.ts';

beforeEach(() => stage());

const label = (element: Element) => element.getAttribute('aria-label');

test.each(levers)('the lever %s has an icon and a name', async (lever) => {
  const fixture = await show(Lever, { lever });
  expect(find(fixture, 'jr-icon').textContent).not.toBe('');
  expect(textOf(find(fixture, 'span:last-child'))).toMatch(/^[A-Z]/);
});

test('a status without an icon of its own still has one', async () => {
  const fixture = await show(Status, { tone: 'warn' });
  expect(find(fixture, 'jr-icon').textContent?.trim()).toBe(iconGlyphs.warning);
});

test('a gate says its number and how it stands', async () => {
  const fixture = await show(Gate, { number: 3, state: 'open' });
  expect(label(fixture.nativeElement as Element)).toBe('Poort 3, aan de beurt');
});

test('a sparkline tells its course, its last value and the comparable one', async () => {
  const fixture = await show(Sparkline, {
    points: [7.8, 9.6, 13.8],
    reference: [7.4, 8.2, 8.9],
    about: 'Overlast',
  });
  expect(label(fixture.nativeElement as Element)).toBe(
    'Overlast. Van 7,8 naar 13,8 in 3 metingen. Vergelijkbaar: 8,9.',
  );
  expect(textOf(fixture)).toBe('13,8');
});

test('a sparkline of equal values is a flat line, and of none says so', async () => {
  const flat = await show(Sparkline, { points: [5, 5], about: 'Overlast' });
  expect(find(flat, '.self').getAttribute('points')).toBe('4.0,14.0 84.0,14.0');
  const none = await show(Sparkline, { points: [], about: 'Overlast' });
  expect(label(none.nativeElement as Element)).toBe('Overlast. geen cijfer');
});

test('a complex ring tells each year, also the one without a figure', async () => {
  const years = [
    { year: 2024, score: -3, effort: 0.2 },
    { year: 2025, score: null, effort: 0 },
    { year: 2026, score: 2, effort: 1 },
  ] as const;
  const fixture = await show(ComplexRing, { years, about: 'Schepenflat' });
  expect(label(fixture.nativeElement as Element)).toBe(
    'Schepenflat. Jaarringen van binnen naar buiten: 2024 veel ongunstiger, 2025 geen cijfer, 2026 gunstiger.',
  );
});

test('the rings grow from a house with a ridge to a circle', () => {
  const reach = (path: string) =>
    path
      .slice(1, -1)
      .split('L')
      .map((point) => point.split(' ').map(Number) as [number, number])
      .map(([x, y]) => Math.hypot(x - 50, y - 50));
  const house = reach(houseRing(50, 50, 40, 0));
  expect(house[0]).toBeCloseTo(40, 0);
  expect(Math.max(...house)).toBeGreaterThan(48);
  for (const radius of reach(houseRing(50, 50, 40, 1))) expect(radius).toBeCloseTo(40, 0);
});
