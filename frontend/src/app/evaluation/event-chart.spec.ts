import { find, findAll, show, stage, textOf } from '../../test/screen.ts';
import { readLook } from '../ui/chart/look.ts';
import { effect } from './effect.world.ts';
import { EventChart } from './event-chart.ts';
import { eventOptions } from './event-options.ts';
import { asSentence, decimalsFor } from './figures.ts';

beforeEach(() => stage());
const { points } = effect.effect.dynamic;
const chart = () => show(EventChart, { points, unit: 'procentpunt', source: 'Eigen meldingen' });

test('the table tells each year in order, its difference, margin and side of the start', async () => {
  const fixture = await chart();
  find<HTMLButtonElement>(fixture, 'figcaption button').click();
  await fixture.whenStable();
  expect(findAll(fixture, 'tbody tr').map((row) => [...row.children].map(textOf))).toEqual([
    ['2 jaar ervoor', '+0,2', '−0,7 tot +1,1', 'voor de start'],
    ['Jaar van de start', '−0,5', 'geen marge', 'vanaf de start'],
    ['1 jaar erna', '−2,1', '−3,2 tot −1,0', 'vanaf de start'],
  ]);
});

test('who does not see the chart hears each year', async () => {
  const heard = find(await chart(), '[role=img]').getAttribute('aria-label');
  expect(heard).toContain('procentpunt');
  expect(heard).toContain('Jaar van de start: −0,5 (geen marge)');
});

test('points are hollow before the start and filled after it, and only a margin that exists is drawn', () => {
  const look = { ...readLook(document.body), self: 'blue', surface: 'white' };
  const drawing = { points, startWord: 'start', show: String, tell: ({ e }: { e: number }) => `${e}` };
  const options = eventOptions(drawing, look) as {
    series: { type: string; data: { itemStyle?: { color: string } }[]; markLine?: { data: object[] } }[];
  };
  const [margins, dots] = options.series;
  expect(margins?.data).toEqual([
    [1, -3.2, -1],
    [-2, -0.7, 1.1],
  ]);
  expect(dots?.data.map(({ itemStyle }) => itemStyle?.color)).toEqual(['blue', 'white', 'blue']);
  expect(dots?.markLine?.data[0]).toMatchObject({ yAxis: 0 });
});

test('small figures get two decimals, and a remark becomes a sentence', () => {
  expect([decimalsFor([0.3, null, -0.04]), decimalsFor([-2.1, 0.3]), decimalsFor([null])]).toEqual([2, 1, 1]);
  expect([asSentence('er is iets'), asSentence('Klaar.')]).toEqual(['Er is iets.', 'Klaar.']);
});
