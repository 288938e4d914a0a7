import { workAreaId } from '../corporations.ts';
import type { Row } from '../insert.ts';
import { BentSides, shapeOf } from '../geometry/shapes.ts';
import { type Point, voronoi } from '../geometry/voronoi.ts';
import { waardmeerWithStaff } from '../demo/staff.ts';
import type { DemoCorporation } from '../corporations.ts';
import type { Person } from '../people.ts';
import { drawFor } from '../random.ts';
import { plainId } from './bulk.ts';

/** The sizes of one large corporation. Source: design load, 2026. */
export const LOAD = {
  dwellings: 60_000,
  complexes: 2_500,
  areasAcross: 20,
  districts: 100,
  indicators: 120,
  periods: 20,
  measuresAYear: 1_500,
  years: 6,
  fieldWorkers: 60,
  logsADay: 25,
  workdays: 220,
  people: 400,
} as const;

const towns = ['Vliethorst', 'Meerdrecht', 'Oosterwaal', 'Rijnsloot'] as const;
const municipality = (town: number) => `GM990${town + 1}`;

/** A complex of the load. */
export type LargeComplex = { id: string; number: string; area: string; dwellings: number; town: number };

/** The corporation with four hundred people: the demo accounts, sixty in the field, and everybody else. */
export function largeCorporation(): DemoCorporation {
  const more = Array.from({ length: LOAD.people - waardmeerWithStaff.people.length }, (_, index): Person => {
    const isField = index < LOAD.fieldWorkers;
    return {
      key: `large-${index}`,
      name: `${isField ? 'Beheerder' : 'Medewerker'} ${index + 1}`,
      local: `${isField ? 'veld' : 'kantoor'}${index + 1}`,
      role: isField
        ? 'fieldWorker'
        : (['policyOfficer', 'teamLeader', 'facilitator', 'controller'] as const)[index % 4]!,
      ...(isField && { workAreas: [towns[index % 4]!] }),
    };
  });
  return { ...waardmeerWithStaff, people: [...waardmeerWithStaff.people, ...more] };
}

/** Four hundred neighbourhoods in a square of four municipalities, with districts, in one division. */
export function largeAreas(seed: number, year: number): Row[] {
  const draw = drawFor(seed, 'large areas');
  const { areasAcross: across } = LOAD;
  const step = 1_200;
  const sites = Array.from({ length: across * across }, (_, index): Point => [
    ((index % across) + 0.5 + draw.between(-0.32, 0.32)) * step,
    (Math.floor(index / across) + 0.5 + draw.between(-0.32, 0.32)) * step,
  ]);
  const edge = across * step;
  const box: Point[] = [
    [0, 0],
    [0, edge],
    [edge, edge],
    [edge, 0],
  ];
  const { corners, cells } = voronoi(sites, box);
  const sides = new BentSides(corners, drawFor(seed, 'large sides'));
  const row = (code: string, kind: string, name: string, parent: string | null, own: number[]) => ({
    ...{ year, code, kind, name, parent_code: parent, change_flag: 1 },
    geometry: shapeOf(
      own.map((index) => cells[index]!),
      sides,
      [5.1, 52.9],
    ),
  });
  const all = sites.map((_, index) => index);
  const districts = [...new Set(all.map((index) => districtCode(index)))];
  return [
    ...towns.map((name, town) =>
      row(
        municipality(town),
        'municipality',
        name,
        null,
        all.filter((index) => townOf(index) === town),
      ),
    ),
    ...districts.map((code) =>
      row(
        code,
        'district',
        `Wijk ${code.slice(6)}`,
        `GM${code.slice(2, 6)}`,
        all.filter((index) => districtCode(index) === code),
      ),
    ),
    ...all.map((index) =>
      row(areaCode(index), 'neighbourhood', `Buurt ${index + 1}`, districtCode(index), [index]),
    ),
  ];
}

/** Which quarter of the square: the four municipalities. */
function townOf(index: number): number {
  const { areasAcross: across } = LOAD;
  return (index % across < across / 2 ? 0 : 1) + (Math.floor(index / across) < across / 2 ? 0 : 2);
}

/** Blocks of two by two neighbourhoods are a district: a hundred of them. */
function districtCode(index: number): string {
  const { areasAcross: across } = LOAD;
  const half = across / 2;
  const [column, rowNumber] = [(index % across) % half, Math.floor(index / across) % half];
  const block = Math.floor(rowNumber / 2) * (half / 2) + Math.floor(column / 2);
  return `WK${municipality(townOf(index)).slice(2)}${String(block + 1).padStart(2, '0')}`;
}

function areaCode(index: number): string {
  return `BU${districtCode(index).slice(2)}${String((index % 2) + 2 * (Math.floor(index / LOAD.areasAcross) % 2) + 1).padStart(2, '0')}`;
}

/** The codes of all neighbourhoods and districts: places with figures. */
export function largePlaces(): string[] {
  const all = Array.from({ length: LOAD.areasAcross ** 2 }, (_, index) => index);
  return [...new Set([...all.map(areaCode), ...all.map(districtCode)])];
}

const kinds = ['row', 'gallery', 'courtyard', 'stairwell', 'senior', 'duplex'] as const;

/** 2,500 complexes of 24 dwellings on average. */
export function largeComplexes(seed: number): { complexes: LargeComplex[]; rows: Row[] } {
  const draw = drawFor(seed, 'large complexes');
  const mean = LOAD.dwellings / LOAD.complexes;
  const complexes = Array.from({ length: LOAD.complexes }, (_, index): LargeComplex => {
    const home = draw.whole(0, LOAD.areasAcross ** 2 - 1);
    // pairs of a smaller and a larger one keep the total exact
    const shift = draw.whole(0, mean - 6) * (index % 2 === 0 ? 1 : 0);
    return {
      ...{ id: plainId(1, index), number: String(10_000 + index), area: areaCode(home), town: townOf(home) },
      dwellings: mean + shift,
    };
  });
  for (let index = 1; index < complexes.length; index += 2)
    complexes[index]!.dwellings = 2 * mean - complexes[index - 1]!.dwellings;
  const rows = complexes.map((one, index) => ({
    ...{ id: one.id, number: one.number, name: `Complex ${one.number}`, kind: kinds[index % kinds.length] },
    ...{
      built_year: 1950 + (index % 70),
      work_area_id: workAreaId(towns[one.town]!),
      valid_from: '2008-01-01',
    },
    ...{ longitude: 5.1 + draw.between(0, 0.34), latitude: 52.9 - draw.between(0, 0.2) },
  }));
  return { complexes, rows };
}
