import { drawAreas, type Neighbourhood } from './areas.ts';
import type { Chronicle } from './chronicle.ts';
import { type DemoComplex, drawComplexes } from './complexes.ts';
import { drawLatent, type Latent } from './latent.ts';
import { overzijMunicipality } from './places.ts';

/** The ground everything stands on. */
export type Ground = { neighbourhoods: Neighbourhood[]; complexes: DemoComplex[]; latent: Latent };

/** Years of figures, the present one included. */
export const YEARS_OF_FIGURES = 10;

/** The years for which there are figures. */
export const yearsOf = (year: number) =>
  Array.from({ length: YEARS_OF_FIGURES }, (_, index) => year - YEARS_OF_FIGURES + 1 + index);

/** Draws the map and the complexes, and keeps the areas of three divisions. */
export function addAreas(chronicle: Chronicle): Ground {
  const { seed, year } = chronicle;
  const areas = drawAreas(seed, year);
  chronicle.add('area', ...areas.rows);
  chronicle.add('area_succession', ...areas.successions);
  const neighbourhoods = areas.neighbourhoods.filter((one) => one.municipality !== overzijMunicipality.code);
  const complexes = drawComplexes(seed, neighbourhoods);
  return { neighbourhoods, complexes, latent: drawLatent(seed, neighbourhoods, yearsOf(year)) };
}
