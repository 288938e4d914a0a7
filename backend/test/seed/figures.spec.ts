import { DEFAULT_MIN_COUNT, MIN_DWELLINGS_SHOWN_ALONE } from '@jaarring/domain';
import { estimateEffect } from '../../src/effect/estimate-effect.ts';
import { REFERENCE } from '../../../infra/db/seed/demo/area-figures.ts';
import { buildYears } from '../../../infra/db/seed/demo/build.ts';
import { effectPanel } from '../../../infra/db/seed/demo/effect-panel.ts';
import { type IndicatorCode, indicatorId } from '../../../infra/db/seed/demo/indicators.ts';
import { smallVillage, split } from '../../../infra/db/seed/demo/places.ts';
import type { Row } from '../../../infra/db/seed/insert.ts';

const YEAR = 2026;
const demo = buildYears(2026, `${YEAR}-09-22`);
const { chronicle, complexes } = demo;
const observations = chronicle.rows('observation');

const series = (code: IndicatorCode) => {
  const own = observations.filter((row) => row['indicator_id'] === indicatorId(code));
  return (place: string, period: number | string) =>
    own.find((row) => row['place_code'] === place && row['period'] === String(period));
};
const places = [...new Set(observations.map((row) => String(row['place_code'])))];
const neighbourhoods = places.filter((code) => code.startsWith('BU'));

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (pick: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[pick], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (of: (pair: readonly [number, number]) => number) =>
    pairs.reduce((total, pair) => total + of(pair), 0);
  return (
    sum(([a, b]) => (a - x) * (b - y)) / Math.sqrt(sum(([a]) => (a - x) ** 2) * sum(([, b]) => (b - y) ** 2))
  );
}

/** Pairs of two indicators over the neighbourhoods that have both. */
function pairs(one: IndicatorCode, other: IndicatorCode, period: number): [number, number][] {
  const [a, b] = [series(one), series(other)];
  return neighbourhoods.flatMap((code) => {
    const [x, y] = [a(code, period)?.['value'], b(code, period)?.['value']];
    return typeof x === 'number' && typeof y === 'number' ? [[x, y] as [number, number]] : [];
  });
}

// Through d two figures correlate as the product of their own correlations with it (domain research 2026, G4).
test.each<[IndicatorCode, IndicatorCode, number]>([
  ['lbm_onv', 'lbm_soc', 0.59],
  ['lbm_onv', 'eenzaam', -0.65],
  ['lbm_soc', 'moeite_met_rondkomen', -0.66],
  ['lbm_onv', 'misdrijven', -0.34],
  ['eenzaam', 'moeite_met_rondkomen', 0.74],
  ['lbm_vrz', 'eenzaam', 0.45],
  ['lbm_fys', 'eenzaam', 0],
])('%s and %s go together as in the real files', (one, other, expected) => {
  const found = pairs(one, other, YEAR - 2);
  expect(found.length).toBeGreaterThan(40);
  expect(Math.abs(correlation(found) - expected)).toBeLessThan(0.28);
});

test('the five dimensions of the Leefbaarometer add up to the total, to the last digit', () => {
  const total = series('lbm_totaal');
  const parts = (['lbm_onv', 'lbm_soc', 'lbm_fys', 'lbm_vrz', 'lbm_won'] as const).map(series);
  const known = neighbourhoods.filter((code) => typeof total(code, YEAR - 2)?.['value'] === 'number');
  for (const code of known) {
    const sum = parts.reduce((rest, part) => rest + Number(part(code, YEAR - 2)!['value']), 0);
    expect(Number(total(code, YEAR - 2)!['value']) - sum).toBeCloseTo(REFERENCE, 9);
  }
  const share = 1 - known.length / 64;
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.4);
});

test('ten years yearly and five years monthly stand behind the own figures of every complex', () => {
  const reports = observations.filter((row) => row['indicator_id'] === indicatorId('overlast'));
  for (const { number } of complexes) {
    const own = reports.filter((row) => row['place_code'] === number);
    const yearly = own.filter((row) => String(row['period']).length === 4).map((row) => row['period']);
    expect(yearly.sort()).toEqual(Array.from({ length: 10 }, (_, index) => String(YEAR - 9 + index)));
    expect(own.filter((row) => String(row['period']).length === 7)).toHaveLength(60);
  }
});

test('small numbers are there to be hidden', () => {
  const isTooSmall = (row: Row, least: number) => row['count'] !== null && Number(row['count']) < least;
  const surveys = observations.filter((row) => row['indicator_id'] === indicatorId('veilig_gevoel'));
  expect(surveys.filter((row) => isTooSmall(row, DEFAULT_MIN_COUNT)).length).toBeGreaterThan(40);
  const inflow = observations.filter((row) => row['indicator_id'] === indicatorId('kwetsbare_instroom'));
  expect(inflow.filter((row) => isTooSmall(row, 15)).length).toBeGreaterThan(300);
  expect(complexes.filter(({ dwellings }) => dwellings < MIN_DWELLINGS_SHOWN_ALONE).length).toBeGreaterThan(
    1,
  );
});

test('the Schepenflat and the Kersenhof show what the pictures show', () => {
  const overlast = series('overlast');
  const rate = (number: string, year: number) => overlast(number, year)?.['value'];
  expect([2, 1, 0].map((back) => rate('1042', YEAR - back))).toEqual([10.9, 12.6, 13.8]);
  expect(rate('1009', YEAR)).toBe(8.4);
  expect(series('veilig_gevoel')('1042', YEAR)).toMatchObject({ value: 41, count: 78 });
  expect(series('kwetsbare_instroom')('1015', YEAR)).toMatchObject({ value: 38, count: 26 });
  expect(series('mutatiegraad')('1042', YEAR)?.['value']).toBe(11.4);
});

test('story 1: the package in eight galerijflats shows a likely improvement against comparable complexes', () => {
  const treated = complexes.filter(({ packageFrom }) => packageFrom !== null);
  expect(treated.map(({ packageFrom }) => packageFrom).sort()).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
  const flats = complexes.filter(({ kind }) => kind === 'gallery');
  const youngest = Math.max(...treated.map(({ built }) => built));
  expect(flats.filter(({ built }) => built <= youngest)).toHaveLength(8);
  const oldest = treated.filter(({ packageFrom }) => packageFrom === 2).map(({ built }) => built);
  const next = treated.filter(({ packageFrom }) => packageFrom === 1).map(({ built }) => built);
  expect(Math.max(...oldest)).toBeLessThan(Math.min(...next));
  const one = demo.played.find(({ plan }) => plan.kind === 'ONH03' && plan.planYear === YEAR - 2)!;
  const panel = effectPanel(chronicle, { complexes, played: demo.played, until: YEAR });
  const { effect, contrast } = estimateEffect(panel.gather(one));
  expect(contrast).toMatchObject({ kinds: ['ONH03'] });
  expect(contrast.complexes).toHaveLength(8);
  expect(effect.counts.comparison).toBeGreaterThanOrEqual(40);
  expect(effect.verdict).toBe('LIKELY_IMPROVEMENT');
});

test('story 1: thirty percent less in the flats, five percent less elsewhere', () => {
  const overlast = series('overlast');
  const mean = (numbers: readonly string[], years: readonly number[]) =>
    numbers
      .flatMap((number) => years.map((year) => Number(overlast(number, year)!['value'])))
      .reduce((sum, value, _, all) => sum + value / all.length, 0);
  const treated = complexes.filter(({ packageFrom }) => packageFrom !== null).map(({ number }) => number);
  const aimed = new Set(
    demo.plans.filter(({ indicator }) => indicator === 'overlast').map(({ complex }) => complex),
  );
  const others = complexes.map(({ number }) => number).filter((number) => !aimed.has(number));
  const change = (numbers: readonly string[]) =>
    mean(numbers, [YEAR - 1, YEAR]) / mean(numbers, [YEAR - 7, YEAR - 6, YEAR - 5, YEAR - 4, YEAR - 3]) - 1;
  expect(change(treated)).toBeGreaterThan(-0.4);
  expect(change(treated)).toBeLessThan(-0.2);
  expect(Math.abs(change(others))).toBeLessThan(0.12);
});

test('story 5: the trend of the split neighbourhood breaks', () => {
  const people = series('inwoners');
  expect(people(split.from.code, YEAR - 2)).toBeDefined();
  expect(people(split.from.code, YEAR - 1)).toBeUndefined();
  for (const code of split.into) {
    expect(people(code, YEAR - 2)).toBeUndefined();
    expect(people(code, YEAR - 1)).toBeDefined();
  }
});

test('story 6: in the village of 415 people the figures of the survey are too small to show', () => {
  expect(Number(series('inwoners')(smallVillage.code, YEAR - 1)!['value'])).toBe(415);
  const asked = observations.filter(
    (row) => row['place_code'] === '4002' && row['indicator_id'] === indicatorId('ervaren_leefbaarheid'),
  );
  const hidden = asked.filter((row) => Number(row['count']) < DEFAULT_MIN_COUNT);
  expect(hidden.length).toBeGreaterThan(asked.length / 2);
});

test('story 9: a contested figure was wrong in the file; the correction keeps what it was', () => {
  const [before] = chronicle.rows('observation_before');
  const corrected = observations.find(
    (row) =>
      row['indicator_id'] === before!['indicator_id'] &&
      row['place_code'] === before!['place_code'] &&
      row['period'] === before!['period'],
  )!;
  expect(corrected['batch_id']).toBe(before!['batch_id']);
  expect(corrected['value']).not.toBe(before!['old_value']);
  const remarks = chronicle.rows('remark').filter((row) => row['place_code'] === before!['place_code']);
  expect(remarks.some((row) => String(row['text']).includes('klopt niet'))).toBe(true);
});
