import { find, findAll, show, stage, textOf } from '../../../test/screen.ts';
import { type RingArc, type RingGate, YearRing } from './year-ring.ts';

const arcs: readonly RingArc[] = [
  { planYear: 2027, phase: 'monitor', from: '2026-01-01', to: '2026-03-27', state: 'done' },
  {
    planYear: 2027,
    phase: 'measures',
    from: '2026-06-08',
    to: '2026-10-02',
    state: 'running',
    progress: 0.52,
  },
  { planYear: 2025, phase: 'evaluation', from: '2026-11-02', to: '2026-12-31', state: 'next' },
  { planYear: 2028, phase: 'monitor', from: '2027-01-04', to: '2027-03-26', state: 'next' },
];
const gates: readonly RingGate[] = [
  { number: 3, on: '2026-10-02', state: 'open' },
  { number: 1, on: '2027-03-26', state: 'later' },
];

beforeEach(() => stage());

const ring = () => show(YearRing, { arcs, gates, years: [{ year: 2025, effort: 1 }], today: '2026-09-22' });

test('the ring tells in words what it draws: every open cycle with its own year', async () => {
  expect(find(await ring(), 'svg').getAttribute('aria-label')).toBe(
    'Jaarring 2026. Monitor 2027 klaar, Maatregelen 2027 loopt, Evaluatie 2025 komt nog. Vandaag is di 22 sep 2026.',
  );
});

test('each arc that has room carries its phase and year', async () => {
  expect(findAll(await ring(), 'textPath').map(textOf)).toEqual([
    'Monitor ’27 ✓',
    'Maatregelen ’27',
    'Evaluatie ’25',
  ]);
});

test('what lies in another year is not on the ring', async () => {
  const fixture = await ring();
  expect(findAll(fixture, '.gate').map(textOf)).toEqual(['3']);
  expect(findAll(fixture, '.arc')).toHaveLength(3);
});

test('only a running phase shows how far it is', async () => {
  expect(findAll(await ring(), '.progress')).toHaveLength(1);
});

test('two rings on a page do not write on each other', async () => {
  const [one, other] = [await ring(), await ring()];
  const href = (fixture: typeof one) => find(fixture, 'textPath').getAttribute('href');
  expect(href(one)).not.toBe(href(other));
});
