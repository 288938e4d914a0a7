import { find, findAll, show, stage, textOf } from '../../test/screen.ts';
import { BlockerList } from './blocker-list.ts';
import { Chain } from './chain.ts';
import { CountBand } from './count-band.ts';
import { Diff } from './diff.ts';
import { Steps } from './steps.ts';

beforeEach(() => stage());

test('what blocks a gate stands first, each line in words and with the way to solve it', async () => {
  const fixture = await show(BlockerList, {
    blockers: [
      { text: 'Monitor is vastgesteld', state: 'done' },
      { text: 'Advies van controller binnen', state: 'warns', count: '3 open' },
      { text: 'Alle maatregelen besloten', state: 'blocks', count: '12 van 23', path: '/maatregelen' },
    ] as const,
  });
  const lines = findAll(fixture, '.text').map(textOf);
  expect(lines).toEqual([
    'houdt tegen: Alle maatregelen besloten',
    'mag, met uitleg: Advies van controller binnen',
    'klaar: Monitor is vastgesteld',
  ]);
  expect(find(fixture, 'a').getAttribute('href')).toBe('/maatregelen');
});

test('without blockers the list says that nothing is in the way', async () => {
  const fixture = await show(BlockerList, { blockers: [], none: 'Niets staat poort 3 in de weg.' });
  expect(textOf(find(fixture, '.text'))).toBe('Niets staat poort 3 in de weg.');
});

test('steps tell in words which are done, and only those lead back', async () => {
  const steps = [
    { label: 'Bestand', path: '/a' },
    { label: 'Controle', path: '/b' },
    { label: 'Klaar', path: '/c' },
  ];
  const fixture = await show(Steps, { steps, current: 1 });
  expect(findAll(fixture, '.jr-hidden-text').map(textOf)).toEqual([', klaar', ', nu', ', straks']);
  expect(findAll(fixture, 'a').map(textOf)).toEqual(['Bestand']);
  expect(textOf(find(fixture, '[aria-current=step]'))).toContain('Controle');
});

test('a count filters, and choosing it again shows all', async () => {
  const fixture = await show(CountBand, {
    counts: [{ key: 'new', label: 'nieuw', value: '2.310' }],
    filter: true,
  });
  const button = find<HTMLButtonElement>(fixture, 'button');
  button.click();
  await fixture.whenStable();
  expect([fixture.componentInstance.chosen(), button.getAttribute('aria-pressed')]).toEqual(['new', 'true']);
  button.click();
  await fixture.whenStable();
  expect([fixture.componentInstance.chosen(), button.getAttribute('aria-pressed')]).toEqual([null, 'false']);
});

test('counts that do not filter are a list of words and numbers', async () => {
  const fixture = await show(CountBand, { counts: [{ key: 'new', label: 'nieuw', value: '2.310' }] });
  expect(findAll(fixture, 'dt, dd').map(textOf)).toEqual(['nieuw', '2.310']);
});

test('the chain links every step but the one you are at', async () => {
  const links = [
    { label: 'cijfer 13,8', path: '/monitor' },
    { label: 'M27-015', path: '/x', here: true },
    { label: 'logs' },
  ];
  const fixture = await show(Chain, { links });
  expect(findAll(fixture, 'a').map(textOf)).toEqual(['cijfer 13,8']);
  expect(textOf(find(fixture, '[aria-current]'))).toContain('M27-015');
});

test('a difference reads the same without colour: was, then becomes', async () => {
  const fixture = await show(Diff, { changes: [{ field: 'Einddatum', before: null, after: '31 dec 2028' }] });
  expect(textOf(find(fixture, 'del'))).toBe('leeg');
  expect(textOf(find(fixture, 'ins'))).toBe('31 dec 2028');
  expect(findAll(fixture, '.jr-hidden-text').map(textOf)).toEqual(['was', 'wordt']);
});
