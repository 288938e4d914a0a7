import { describe, expect, test } from '@jest/globals';
import { refusal, streamed } from '../fiction.ts';
import type { Rejection } from '../fault.ts';
import { rdToWgs84 } from './rd.ts';
import { readAreas, type Area, type AreaOptions } from './read-areas.ts';

const RD = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } };
const SQUARE_RD = [
  [120_000, 450_000],
  [121_000, 450_000],
  [121_000, 451_000],
  [120_000, 451_000],
  [120_000, 450_000],
];
const SQUARE = SQUARE_RD.map(([x, y]) => rdToWgs84(x!, y!));

function feature(code: string, more: object = {}, coordinates: unknown = [SQUARE_RD]): object {
  const properties = { statcode: code, jrstatcode: `2024${code}`, statnaam: `Naam van ${code}`, ...more };
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
}

function collection(features: object[], more: object = { crs: RD }): string {
  return JSON.stringify({ type: 'FeatureCollection', ...more, features });
}

async function areasOf(file: string, options?: AreaOptions, chunkBytes = 11) {
  const areas: Area[] = [];
  const rejected: Rejection[] = [];
  let water = 0;
  for await (const batch of readAreas(streamed(file, chunkBytes), options)) {
    areas.push(...batch.areas);
    rejected.push(...batch.rejected);
    water += batch.water;
  }
  return { areas, rejected, water };
}

describe('the areas of one year', () => {
  test('carry code, kind, name, year and parent, and are drawn in WGS84', async () => {
    const file = collection([
      feature('GM9901'),
      feature('WK990101'),
      feature('BU9901AB10', { nauwkeurigheid_m: 60 }),
    ]);
    const { areas, rejected } = await areasOf(file);
    expect(rejected).toEqual([]);
    expect(areas.map(({ code, kind, name, year, parent }) => [code, kind, name, year, parent])).toEqual([
      ['GM9901', 'gemeente', 'Naam van GM9901', 2024, null],
      ['WK990101', 'wijk', 'Naam van WK990101', 2024, 'GM9901'],
      ['BU9901AB10', 'buurt', 'Naam van BU9901AB10', 2024, 'WK9901AB'],
    ]);
    expect(areas[2]).toMatchObject({ row: 3, accuracyMetres: 60, change: null });
    expect(areas[0]!.geometry).toEqual({ type: 'MultiPolygon', coordinates: [[SQUARE]] });
  });

  test('RD becomes WGS84 to within a metre of the Westertoren', () => {
    const [longitude, latitude] = rdToWgs84(120_700.723, 487_525.502);
    expect(longitude).toBeCloseTo(4.88352559, 5);
    expect(latitude).toBeCloseTo(52.37453253, 5);
  });

  test.each([
    ['stated before the features', collection([feature('GM9901')])],
    ['not stated, seen from the numbers', collection([feature('GM9901')], {})],
    [
      'stated behind the features',
      collection([feature('GM9901')], {}).replace(/}$/, `,"crs":${JSON.stringify(RD)}}`),
    ],
    ['in degrees', collection([feature('GM9901', {}, [SQUARE])], {})],
  ])('the reference system may be %s', async (_where, file) => {
    const { areas } = await areasOf(file);
    expect(areas[0]!.geometry.coordinates).toEqual([[SQUARE]]);
    expect(areas[0]!.box).toEqual([SQUARE[3]![0], SQUARE[0]![1], SQUARE[1]![0], SQUARE[2]![1]]);
  });

  test('column names of every vintage are known, and water is dropped', async () => {
    const vintages = [
      {
        buurtcode: 'BU99010101',
        buurtnaam: 'Kade',
        wijkcode: 'WK990101',
        gemeentecode: 'GM9901',
        gemeentenaam: 'Havenstad',
        water: 'NEE',
        jaarstatcode: '2024BU99010101',
        indelingswijziging_wijken_en_buurten: 3,
      },
      {
        BU_CODE: 'BU99010102',
        BU_NAAM: 'Dok',
        WK_CODE: 'WK990101',
        GM_CODE: 'GM9901',
        GM_NAAM: 'Havenstad',
        H2O: 'NEE',
        IND_WBI: '1',
      },
      { bu_code: 'BU99010103', bu_naam: 'Werf' },
      { buurtcode: 'BU99010199', buurtnaam: 'Haven', water: 'JA' },
    ];
    const features = vintages.map((properties) => ({ ...feature(''), properties }));
    const { areas, rejected, water } = await areasOf(collection(features), { year: 2024 });
    expect(rejected).toEqual([]);
    expect(water).toBe(1);
    expect(areas.map(({ code, name, parent, change }) => [code, name, parent, change])).toEqual([
      ['BU99010101', 'Kade', 'WK990101', 3],
      ['BU99010102', 'Dok', 'WK990101', 1],
      ['BU99010103', 'Werf', 'WK990101', null],
    ]);
  });

  test('a ring drawn clockwise is turned, a hole runs the other way, parts stay apart', async () => {
    const hole = [
      [120_200, 450_200],
      [120_400, 450_200],
      [120_400, 450_400],
      [120_200, 450_200],
    ];
    const part = SQUARE_RD.map(([x, y]) => [x! + 5_000, y!]);
    const geometry = { type: 'MultiPolygon', coordinates: [[SQUARE_RD.toReversed(), hole], [part]] };
    const { areas } = await areasOf(collection([{ ...feature('GM9901'), geometry }]));
    const [first, second] = areas[0]!.geometry.coordinates;
    expect(first![0]).toEqual(SQUARE);
    expect(first![1]).toEqual(hole.toReversed().map(([x, y]) => rdToWgs84(x!, y!)));
    expect(second).toHaveLength(1);
  });
});

describe('a feature that is not accepted is named and leaves the others alone', () => {
  const ring = (...positions: unknown[]): unknown => [positions];
  test.each([
    ['no code', feature(''), { column: 'statcode', code: 'code.empty' }],
    ['a code that is none', feature('BU9901'), { column: 'statcode', value: 'BU9901', code: 'code.invalid' }],
    ['no name', feature('GM9901', { statnaam: ' ' }), { value: 'GM9901', code: 'area.name-missing' }],
    ['no year', feature('GM9901', { jrstatcode: null }), { value: 'GM9901', code: 'area.year-missing' }],
    [
      'a line',
      { ...feature('GM9901'), geometry: { type: 'LineString', coordinates: SQUARE_RD } },
      { code: 'area.geometry-kind', cure: { found: 'LineString' } },
    ],
    ['no geometry', { ...feature('GM9901'), geometry: null }, { code: 'area.geometry-kind' }],
    ['no rings', feature('GM9901', {}, []), { code: 'area.ring-too-short' }],
    [
      'three positions',
      feature('GM9901', {}, ring(SQUARE_RD[0], SQUARE_RD[1], SQUARE_RD[0])),
      { code: 'area.ring-too-short', cure: { positions: 3 } },
    ],
    ['an open ring', feature('GM9901', {}, [SQUARE_RD.slice(0, 4)]), { code: 'area.ring-open' }],
    [
      'a word as coordinate',
      feature('GM9901', {}, ring(['x', 1], [1, 1], [1, 2], ['x', 1])),
      { code: 'area.position-not-finite' },
    ],
    [
      'a place in France',
      feature('GM9901', {}, ring([120_000, 100], [121_000, 100], [121_000, 200], [120_000, 100])),
      { code: 'area.outside-netherlands', cure: { x: 120_000, y: 100 } },
    ],
    [
      'a ring without surface',
      feature('GM9901', {}, ring(SQUARE_RD[0], SQUARE_RD[1], SQUARE_RD[1], SQUARE_RD[0])),
      { code: 'area.flat' },
    ],
    ['something else', { type: 'Point' }, { code: 'area.not-a-feature' }],
    [
      'an area that was there',
      feature('GM9902'),
      { value: 'GM9902', code: 'row.duplicate', cure: { firstRow: 1 } },
    ],
  ])('%s', async (_case, bad, expected) => {
    const { areas, rejected } = await areasOf(collection([feature('GM9902'), bad, feature('GM9903')]));
    expect(areas.map(({ code }) => code)).toEqual(['GM9902', 'GM9903']);
    expect(rejected).toEqual([expect.objectContaining({ row: 2, ...expected })]);
  });

  test('a year other than the one asked for is rejected', async () => {
    const { areas, rejected } = await areasOf(collection([feature('GM9901')]), { year: 2025 });
    expect(areas).toEqual([]);
    expect(rejected).toMatchObject([{ code: 'area.year-differs', cure: { stated: 2024, given: 2025 } }]);
  });

  test('a wrong parent or change flag is named, the area stays with the parent of its code', async () => {
    const { areas, rejected } = await areasOf(
      collection([feature('BU99010101', { wijkcode: 'WK990104', ind_wbi: '7' })]),
    );
    expect(areas).toMatchObject([{ code: 'BU99010101', parent: 'WK990101', change: null }]);
    expect(rejected).toMatchObject([
      {
        column: 'wijkcode',
        value: 'WK990104',
        code: 'area.parent-differs',
        cure: { suggestion: 'WK990101' },
      },
      { column: 'ind_wbi', value: '7', code: 'area.change-flag' },
    ]);
  });
});

describe('a file that cannot be read as a whole', () => {
  const whole = collection([feature('GM9901')]);
  const lambert = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31370' } } };
  const degrees = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
  test.each([
    ['is empty', '', 'file.empty'],
    ['is cut off', whole.slice(0, -1), 'file.json-broken'],
    ['is cut off in a feature', whole.slice(0, -20), 'file.json-broken'],
    ['has a broken feature', whole.replace('"statcode":', '"statcode"'), 'file.json-broken'],
    ['has text between features', whole.replace('"features":[', '"features":[1,'), 'file.json-broken'],
    ['is other JSON', '{"type":"Topology"}', 'file.not-geojson'],
    [
      'is a list of features with another name',
      whole.replace('FeatureCollection', 'Collection'),
      'file.not-geojson',
    ],
    ['is not JSON', '<xml/>', 'file.json-broken'],
    ['is not text', 'PK\u0003\u0000', 'file.encoding-unknown'],
    ['is in an unknown system', collection([feature('GM9901')], lambert), 'file.crs-unknown'],
    [
      'says another system afterwards',
      collection([feature('GM9901')], {}).replace(/}$/, `,"crs":${JSON.stringify(degrees)}}`),
      'file.crs-contradicts',
    ],
  ])('%s', async (_case, file, code) => {
    expect((await refusal(areasOf(file)))[0]).toBe(code);
  });
});
