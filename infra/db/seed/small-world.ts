import type pg from 'pg';
import { corporationId, overzij, seedCorporation, waardmeer, workAreaId } from './corporations.ts';
import { enterCorporation, insert } from './insert.ts';
import { seededId } from './seeded-id.ts';
import { seedGround } from './small-ground.ts';

/** The complexes that the tests name; dwellings lie in the neighbourhoods given. */
export const smallComplexes = [
  {
    number: '101',
    name: 'Schepenflat',
    kind: 'gallery',
    built: 1968,
    area: 'Vliethorst',
    dwellings: { BU99010101: 192 },
  },
  {
    number: '102',
    name: 'Kersenhof',
    kind: 'courtyard',
    built: 1954,
    area: 'Vliethorst',
    dwellings: { BU99010101: 40, BU99010102: 36 },
  },
  {
    number: '201',
    name: 'Dichterspoort',
    kind: 'stairwell',
    built: 1961,
    area: 'Meerdrecht',
    dwellings: { BU99020101: 84 },
  },
  {
    number: '301',
    name: 'Stationsblok',
    kind: 'duplex',
    built: 1978,
    area: 'Oosterwaal',
    dwellings: { BU99030101: 64 },
  },
] as const;

export const complexId = (slug: string, number: string) => seededId(`complex:${slug}:${number}`);

const AREA_YEAR = 2026;
const areas = [
  { code: 'GM9901', kind: 'municipality', name: 'Vliethorst' },
  { code: 'WK990101', kind: 'district', name: 'Schepenwijk', parent: 'GM9901' },
  { code: 'BU99010101', kind: 'neighbourhood', name: 'Schepenwijk-Noord', parent: 'WK990101' },
  { code: 'BU99010102', kind: 'neighbourhood', name: 'Molenkwartier', parent: 'WK990101' },
  { code: 'GM9902', kind: 'municipality', name: 'Meerdrecht' },
  { code: 'BU99020101', kind: 'neighbourhood', name: 'Dichterswijk', parent: 'GM9902' },
  { code: 'GM9903', kind: 'municipality', name: 'Oosterwaal' },
  { code: 'BU99030101', kind: 'neighbourhood', name: 'Stationskwartier', parent: 'GM9903' },
  { code: 'GM9904', kind: 'municipality', name: 'Rijnsloot' },
  { code: 'GM9911', kind: 'municipality', name: 'Overzij' },
  { code: 'BU99110101', kind: 'neighbourhood', name: 'De Werf', parent: 'GM9911' },
] as const;

/** Two corporations with their people, a handful of places and some money: the world of the tests. */
export async function seedSmallWorld(client: pg.Client, passwordHash: string): Promise<void> {
  await insert(
    client,
    'area',
    areas.map((area) => ({
      year: AREA_YEAR,
      code: area.code,
      kind: area.kind,
      name: area.name,
      parent_code: 'parent' in area ? area.parent : null,
      change_flag: 1,
      geometry: null,
    })),
  );
  await seedCorporation(client, waardmeer, passwordHash, '2015-01-01');
  await seedComplexes(client, 'waardmeer', smallComplexes);
  await seedGround(client, waardmeer, 'noor');
  await seedCorporation(client, overzij, passwordHash, '2015-01-01');
  await seedComplexes(client, 'overzij', [
    {
      number: '101',
      name: 'De Werf',
      kind: 'gallery',
      built: 1970,
      area: 'Overzij',
      dwellings: { BU99110101: 90 },
    },
  ]);
  await seedGround(client, overzij, 'olga');
}

type SeededComplex = {
  number: string;
  name: string;
  kind: string;
  built: number;
  area: string;
  dwellings: Record<string, number>;
};

async function seedComplexes(
  client: pg.Client,
  slug: string,
  complexes: readonly SeededComplex[],
): Promise<void> {
  const corporation = corporationId(slug);
  await enterCorporation(client, corporation);
  await insert(
    client,
    'complex',
    complexes.map((one) => ({
      corporation_id: corporation,
      id: complexId(slug, one.number),
      number: one.number,
      name: one.name,
      kind: one.kind,
      built_year: one.built,
      work_area_id: workAreaId(one.area),
      valid_from: '2015-01-01',
      valid_until: null,
      version: 1,
    })),
  );
  await insert(
    client,
    'complex_dwellings',
    complexes.flatMap((one) =>
      Object.entries(one.dwellings).map(([code, dwellings]) => ({
        corporation_id: corporation,
        complex_id: complexId(slug, one.number),
        area_year: AREA_YEAR,
        area_code: code,
        dwellings,
      })),
    ),
  );
}
