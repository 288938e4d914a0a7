import { areaKindOf, municipalityOf } from '../place/code.ts';

/** The places a corporation may load figures for. */
export type KnownPlaces = {
  municipalities: ReadonlySet<string>;
  /** `2024 BU99010101` for every area of the own municipalities that some year's division holds. */
  areas: ReadonlySet<string>;
  /** `2024 neighbourhood GM9901`: of these a year's division is loaded, so that a code that is not in it is wrong. */
  covered: ReadonlySet<string>;
  /** Dwellings by complex number. */
  complexes: ReadonlyMap<string, number>;
};

/** What a place in a file is to the corporation. */
export type PlaceStanding = 'area' | 'complex' | 'elsewhere' | 'unknown-area' | 'unknown-complex';

/** Gathers the places of a corporation from its municipalities, their areas per year, and its complexes. */
export function knownPlaces(
  municipalities: readonly string[],
  areas: readonly { year: number; code: string }[],
  complexes: ReadonlyMap<string, number>,
): KnownPlaces {
  return {
    municipalities: new Set(municipalities),
    areas: new Set(areas.map(({ year, code }) => `${year} ${code}`)),
    covered: new Set(areas.map(({ year, code }) => divisionOf(year, code))),
    complexes,
  };
}

/**
 * Says what a place is. An area counts when it is known for the year; while no division of that year is loaded, every
 * well-formed code of an own municipality does. Areas of other municipalities are elsewhere; the country is everywhere.
 */
export function placeStanding(code: string, year: number, known: KnownPlaces): PlaceStanding {
  const kind = areaKindOf(code);
  if (kind === null) return known.complexes.has(code) ? 'complex' : 'unknown-complex';
  if (kind === 'country') return 'area';
  if (!known.municipalities.has(municipalityOf(code)!)) return 'elsewhere';
  if (kind === 'municipality' || known.areas.has(`${year} ${code}`)) return 'area';
  return known.covered.has(divisionOf(year, code)) ? 'unknown-area' : 'area';
}

function divisionOf(year: number, code: string): string {
  return `${year} ${areaKindOf(code)} ${municipalityOf(code)}`;
}
