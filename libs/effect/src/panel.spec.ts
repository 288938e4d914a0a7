import { buildPanel, type PanelRow } from './panel.ts';

const row = (more: Partial<PanelRow>): PanelRow => ({
  row: 2,
  unit: 'Waterrijk',
  time: 2024,
  outcome: 6.5,
  start: 0,
  ...more,
});

describe('building a panel', () => {
  test('puts complexes in rows and years in columns, with gaps where nothing was measured', () => {
    const panel = buildPanel([
      row({ time: 2025, outcome: '7.25' }),
      row({ time: 2023, outcome: 'NA' }),
      row({ unit: 'Kade', time: 2023, outcome: 5, start: 2024 }),
    ]);
    expect(panel.units).toEqual(['Waterrijk', 'Kade']);
    expect(panel.times).toEqual([2023, 2025]);
    expect([...panel.outcome]).toEqual([NaN, 7.25, 5, NaN]);
    expect([...panel.starts]).toEqual([0, 2024]);
    expect(panel.invalid).toEqual([]);
  });

  test.each([
    ['a second value for the same year', [row({}), row({ row: 3, outcome: 6.6 })], 'unit', 'duplicate'],
    ['a comma as decimal sign', [row({ outcome: '6,5' })], 'outcome', 'not-a-number'],
    ['a hexadecimal number', [row({ outcome: '0x10' })], 'outcome', 'not-a-number'],
    ['an infinite value', [row({ outcome: 'Inf' })], 'outcome', 'infinite'],
    ['an infinite number', [row({ outcome: -Infinity })], 'outcome', 'infinite'],
    [
      'two start years',
      [row({ start: 2024 }), row({ row: 3, time: 2025, start: 2025 })],
      'start',
      'two-values',
    ],
    [
      'a start that is first missing and then a year',
      [row({ start: '' }), row({ time: 2025, start: 2025 })],
      'start',
      'two-values',
    ],
    ['a year with a fraction', [row({ time: 2024.5 })], 'time', 'not-whole'],
    ['a row without complex', [row({ unit: ' ' })], 'unit', 'missing'],
    ['a row without year', [row({ time: null })], 'time', 'missing'],
    [
      'two clusters for one complex',
      [row({ cluster: 'A' }), row({ time: 2025, cluster: 'B' })],
      'cluster',
      'two-values',
    ],
    [
      'a complex that weighs nothing',
      [row({ weight: 1 }), row({ unit: 'Kade', weight: 0 })],
      'weight',
      'not-positive',
    ],
  ])('lists %s by row and column and guesses nothing', (_, rows, column, reason) => {
    const { invalid } = buildPanel(rows);
    expect(invalid).toContainEqual(expect.objectContaining({ column, reason }));
    expect(invalid.every((one) => one.row > 0)).toBe(true);
  });

  test('names the column of the file, not our own word for it', () => {
    const { invalid } = buildPanel([row({ outcome: 'veel' })], { outcome: 'meldingen' });
    expect(invalid).toEqual([{ row: 2, column: 'meldingen', found: 'veel', reason: 'not-a-number' }]);
  });

  test('keeps the first covariate that was observed, so that nothing from after the start leaks in', () => {
    const rows = [
      row({ covariates: ['NA'] }),
      row({ time: 2025, covariates: ['3'] }),
      row({ time: 2026, covariates: ['9'] }),
    ];
    expect([...buildPanel(rows, { covariates: ['age'] }).covariates]).toEqual([3]);
  });
});
