import type { ComplexKind } from '@jaarring/domain';
import { isInside, type Ring } from '../geometry/shapes.ts';
import type { Row } from '../insert.ts';
import { type Draw, drawFor } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { workAreaId } from '../corporations.ts';
import type { Neighbourhood } from './areas.ts';
import { namedComplexes } from './named-complexes.ts';
import { municipalities, split } from './places.ts';

/** A complex of the demo, with what the generator knows about it. */
export type DemoComplex = {
  id: string;
  number: string;
  name: string;
  kind: ComplexKind;
  built: number;
  dwellings: number;
  area: string;
  workArea: string;
  at: readonly [number, number];
  packageFrom: 1 | 2 | null;
};

/** How many complexes lie in each municipality; together 94. */
const counts: Record<string, number> = { GM9901: 50, GM9902: 23, GM9903: 14, GM9904: 7 };

/** All dwellings of the corporation. */
export const DWELLINGS = 12_140;

/** Sizes below which this share of the complexes lies, before they are fitted to the total. Unit: dwellings. */
const sizes = [
  [0, 6],
  [0.05, 8],
  [0.12, 32],
  [0.25, 82],
  [0.5, 126],
  [0.75, 176],
  [0.95, 240],
  [1, 268],
] as const;

const smallest = 6;
const largest = 268;

const kinds: readonly ComplexKind[] = ['row', 'stairwell', 'courtyard', 'senior', 'duplex', 'gallery'];
const kindShares = [36, 24, 13, 13, 9, 5];
const endings: Record<ComplexKind, readonly string[]> = {
  row: ['straat', 'laan', 'weg'],
  stairwell: ['blok', 'plein', 'kade'],
  courtyard: ['hof', 'erf'],
  senior: ['staete', 'hofje'],
  duplex: ['poort', 'singel'],
  gallery: ['flat', 'toren'],
};
const stems =
  'Abelen Akelei Anemoon Beuken Braam Brem Ceder Dahlia Distel Elzen Esdoorn Fazant Fresia Gaai Geranium Gruttos Hazelaar Heide Hulst Iepen Iris Jasmijn Kievit Klaver Kornoelje Lariks Lavendel Leeuwerik Linden Lupine Magnolia Margriet Meidoorn Narcis Olmen Orchidee Papaver Platanen Populieren Reiger Rozen Sering Sleedoorn Spreeuw Tulpen Varen Viooltjes Vlier Wilgen Wulp Zilverberk Zwaluw Acacia Berken Bosuil Dennen Egelantier Goudenregen Hortensia Jeneverbes Kamille Krokus Lelie Mezen Pimpernel Primula Ranonkel Salie Tamarisk Vuurdoorn Wikke IJsvogel Zonnebloem Zuring Anjer'.split(
    ' ',
  );

/** Every complex of the demo: the named ones first, then as many as each municipality has room for. */
export function drawComplexes(seed: number, neighbourhoods: readonly Neighbourhood[]): DemoComplex[] {
  const draw = drawFor(seed, 'complexes');
  const names = draw.shuffled(stems);
  const others = municipalities.flatMap((municipality) => {
    const named = namedComplexes.filter(({ area }) => municipality.code.slice(2) === area.slice(2, 6));
    const numbers = freeNumbers(
      municipality.code,
      named.map(({ number }) => number),
    );
    return Array.from({ length: counts[municipality.code]! - named.length }, (_, index) => {
      const kind = kinds[draw.weighted(kindShares)]!;
      const area = roomyArea(draw, municipality.code, index);
      const name = names.pop()! + draw.pick(endings[kind]);
      const built = kind === 'gallery' ? draw.whole(1965, 1972) : draw.whole(1952, 2004);
      return { number: numbers[index]!, name, kind, built, area, dwellings: 0 };
    });
  });
  const sized = fitted(draw, others);
  return [...namedComplexes, ...sized].map((complex) => placed(draw, complex, neighbourhoods));
}

/** Numbers run on within a municipality: 1001, 1002 …; what the design gave away is skipped. */
function freeNumbers(code: string, taken: readonly string[]): string[] {
  const thousand = Number(code.slice(-1)) * 1000;
  return Array.from({ length: 60 }, (_, index) => String(thousand + index + 1)).filter(
    (one) => !taken.includes(one),
  );
}

/** Every neighbourhood with property gets a complex first; the village and Schepenwijk-Noord keep what the design gives. */
function roomyArea(draw: Draw, code: string, index: number): string {
  const closed = ['BU99010101', 'BU99040102'];
  const areas = municipalities.find((one) => one.code === code)!.places.map((one) => one.code);
  const open = areas.filter((area) => !closed.includes(area));
  return index < open.length ? open[index]! : draw.pick(open);
}

/** Draws sizes from the quantiles and fits them, one dwelling at a time, so that all complexes together are exact. */
function fitted<T extends { dwellings: number }>(draw: Draw, others: readonly T[]): T[] {
  const room = DWELLINGS - namedComplexes.reduce((sum, one) => sum + one.dwellings, 0);
  const drawn = draw.shuffled(others.map((_, index) => quantile((index + 0.5) / others.length)));
  drawn[0] = smallest;
  drawn[1] = largest;
  let rest = room - drawn.reduce((sum, size) => sum + size, 0);
  while (rest !== 0) {
    const index = draw.whole(2, drawn.length - 1);
    const next = drawn[index]! + Math.sign(rest);
    if (drawn[index]! < 40 || next > largest - 4 || next < 40) continue;
    drawn[index] = next;
    rest -= Math.sign(rest);
  }
  return others.map((one, index) => ({ ...one, dwellings: drawn[index]! }));
}

function quantile(share: number): number {
  const upper = sizes.findIndex(([at]) => at >= share);
  const [[low, from], [high, to]] = [sizes[upper - 1]!, sizes[upper]!];
  return Math.round(from + ((share - low) / (high - low)) * (to - from));
}

type Sized = Pick<DemoComplex, 'number' | 'name' | 'kind' | 'built' | 'dwellings' | 'area'> & {
  packageFrom?: 1 | 2;
};

function placed(draw: Draw, complex: Sized, neighbourhoods: readonly Neighbourhood[]): DemoComplex {
  const neighbourhood = neighbourhoods.find(({ code }) => code === complex.area)!;
  const workArea = municipalities.find(({ code }) => code === neighbourhood.municipality)!.name;
  return {
    ...complex,
    id: complexId(complex.number),
    workArea,
    at: pointIn(draw, neighbourhood),
    packageFrom: complex.packageFrom ?? null,
  };
}

/** Complexes keep the ids of the small world, so that links to a number stay. */
export const complexId = (number: string) => seededId(`complex:waardmeer:${number}`);

function pointIn(draw: Draw, { shape, code }: Neighbourhood): readonly [number, number] {
  const ring = shape.coordinates[0] as Ring;
  const [west, east] = bounds(ring, 0);
  const [south, north] = bounds(ring, 1);
  for (let attempt = 0; attempt < 2000; attempt++) {
    // well inside: the middle three quarters of the box
    const point = [draw.between(west, east), draw.between(south, north)] as const;
    if (isInside(point, ring)) return [round(point[0]), round(point[1])];
  }
  throw new Error(`No room for a complex in ${code}.`);
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

function bounds(ring: Ring, axis: 0 | 1): [number, number] {
  const values = ring.map((position) => position[axis]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [low + (high - low) / 8, high - (high - low) / 8];
}

/** The rows of the complexes and of their dwellings, by the division of each year. */
export function complexRows(
  complexes: readonly DemoComplex[],
  year: number,
): { complexes: Row[]; dwellings: Row[] } {
  const parts: readonly string[] = split.into;
  return {
    complexes: complexes.map((one) => ({
      ...{ id: one.id, number: one.number, name: one.name, kind: one.kind, built_year: one.built },
      ...{ work_area_id: workAreaId(one.workArea), valid_from: '2008-01-01' },
      ...{ longitude: one.at[0], latitude: one.at[1] },
    })),
    dwellings: complexes.flatMap((one) =>
      [year - 2, year - 1, year].map((division) => ({
        complex_id: one.id,
        area_year: division,
        area_code: division < year - 1 && parts.includes(one.area) ? split.from.code : one.area,
        dwellings: one.dwellings,
      })),
    ),
  };
}
