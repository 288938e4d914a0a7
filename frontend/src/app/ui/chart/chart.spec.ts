import { find, findAll, show, stage, textOf } from '../../../test/screen.ts';
import { LineChart } from './line-chart.ts';
import { lineOptions, stretchesWithMargin } from './line-options.ts';
import { readLook } from './look.ts';
import type { Series } from './series.ts';
import { daysOf, periodOf } from './series.ts';
import { firstDays } from './time-axis.ts';
import { Timeline } from './timeline.ts';

const safety: Series = {
  name: '’s avonds veilig',
  role: 'self',
  points: [
    { on: '2019-07-01', value: 58, low: 53, high: 63 },
    { on: '2021-07-01', value: 54, low: 49, high: 59 },
    { on: '2023-07-01', value: null, hidden: true },
    { on: '2026-07-01', value: 41, low: 36, high: 46 },
  ],
};
const reference: Series = {
  name: 'corporatie',
  role: 'reference',
  points: [{ on: '2026-07-01', value: 60 }],
};

beforeEach(() => stage());

const chart = () =>
  show(LineChart, {
    heading: 'Minder mensen voelen zich veilig',
    subtitle: 'In procenten',
    series: [safety, reference],
    source: 'Huurdersenquête 2026',
    decimals: 0,
    unit: '%',
  });

test('a margin is not drawn over a figure that is hidden or missing', () => {
  expect(stretchesWithMargin(safety).map((points) => points.map(({ on }) => on))).toEqual([
    ['2019-07-01', '2021-07-01'],
  ]);
});

test('who does not see the chart hears its conclusion, first and last figure', async () => {
  expect(find(await chart(), '[role=img]').getAttribute('aria-label')).toBe(
    'Minder mensen voelen zich veilig. In procenten. ’s avonds veilig: 2019 58%, 2026 41%. corporatie: 2026 60%, 2026 60%.',
  );
});

test('the table has every figure with its margin, and a hidden one in words only', async () => {
  const fixture = await chart();
  find<HTMLButtonElement>(fixture, 'figcaption button').click();
  await fixture.whenStable();
  expect(findAll(fixture, 'thead th').map(textOf)).toEqual([
    'Periode',
    '’s avonds veilig',
    'marge',
    'corporatie',
  ]);
  const rows = findAll(fixture, 'tbody tr').map((row) => [...row.children].map(textOf));
  expect(rows[2]).toEqual(['2023', 'niet getoond (te klein)', '–', '–']);
  expect(rows[3]).toEqual(['2026', '41%', '36% tot 46%', '60%']);
});

test('every chart names its source', async () => {
  expect(textOf(find(await chart(), '.jr-source span'))).toBe('Huurdersenquête 2026');
});

test('a period is a year, quarter or month', () => {
  const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
  expect(periodOf('2026-09-01', 'year', months)).toBe('2026');
  expect(periodOf('2026-09-01', 'quarter', months)).toBe('2026 K3');
  expect(periodOf('2026-09-01', 'month', months)).toBe('sep 2026');
  expect(daysOf([safety, reference])).toEqual(['2019-07-01', '2021-07-01', '2023-07-01', '2026-07-01']);
});

test('an axis shows no more years than it has room for', () => {
  expect(firstDays('2016-01-01', '2026-09-22', 14)).toHaveLength(11);
  expect(firstDays('2016-01-01', '2026-09-22', 6).length).toBeLessThanOrEqual(4);
});

test('the timeline as a table tells what was done, from when to when, and what is only proposed', async () => {
  const fixture = await show(Timeline, {
    heading: 'Wat deden we, en wat veranderde er?',
    tracks: [
      {
        kind: 'bars',
        title: 'Interventies',
        unit: '',
        bars: [
          {
            name: 'Koffie-uur',
            lever: 'care',
            from: '2025-04-01',
            to: null,
            state: 'done',
            page: '/maatregelen/m1',
          },
          { name: 'Entree', lever: 'maintenance', from: '2027-01-01', to: '2027-04-30', state: 'proposed' },
        ],
      },
    ],
    from: '2019-01-01',
    to: '2028-01-01',
    today: '2026-09-22',
    source: 'Eigen meldingen',
  });
  find<HTMLButtonElement>(fixture, 'figcaption button').click();
  await fixture.whenStable();
  expect(findAll(fixture, 'tbody tr').map((row) => [...row.children].map(textOf))).toEqual([
    ['Koffie-uur', 'di 1 apr 2025', 'loopt nog', 'uitgevoerd'],
    ['Entree', 'vr 1 jan 2027', 'vr 30 apr 2027', 'voorgesteld'],
  ]);
  // what has a page leads there, with the mouse on its bar and with the keyboard from the table
  expect(findAll(fixture, 'tbody a').map((link) => link.getAttribute('href'))).toEqual(['/maatregelen/m1']);
});

test('lines carry their name at their end, today and a shaded stretch hang on the first', () => {
  const look = readLook(document.documentElement);
  const drawing = {
    series: [safety, reference],
    shades: [{ from: '2022-03-01', to: '2022-12-31', label: 'buurtconciërge' }],
    today: '2026-09-22',
    todayWord: 'vandaag',
    show: (value: number) => `${value}%`,
  };
  const { series } = lineOptions(drawing, look) as { series: Record<string, unknown>[] };
  expect(series.map(({ type, name }) => [type, name])).toEqual([
    ['custom', '’s avonds veilig'],
    ['line', '’s avonds veilig'],
    ['line', 'corporatie'],
  ]);
  expect(series[1]).toMatchObject({ markLine: { data: [{ xAxis: '2026-09-22' }] } });
  expect(series[2]).not.toHaveProperty('markLine');
  const { formatter } = series[1]?.['endLabel'] as {
    formatter: (at: { value: [string, number | null] }) => string;
  };
  expect(formatter({ value: ['2026-07-01', 41] })).toBe('41% ’s avonds veilig');
});
