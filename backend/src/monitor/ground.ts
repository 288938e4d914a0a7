import { type Indicator, type KnownPlaces, knownPlaces } from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';

/** What reading a file needs of an indicator. */
export type CatalogueEntry = Pick<Indicator, 'id' | 'code' | 'name' | 'placeKind' | 'minCount'>;

/** What a corporation knows already: its catalogue, by code and by name in small letters, and its places. */
export type Ground = { catalogue: ReadonlyMap<string, CatalogueEntry>; places: KnownPlaces };

/** Reads the ground on which a file is judged; one look, then no query per row. */
export async function readGround(scope: ReadScope): Promise<Ground> {
  const indicators = await scope.db.rows<CatalogueEntry>(
    'select id, code, name, place_kind as "placeKind", min_count as "minCount" from indicator',
  );
  const municipalities = await scope.db.rows<{ code: string }>(
    'select distinct municipality_code as code from work_area',
  );
  const areas = await scope.db.rows<{ year: number; code: string }>(
    `select a.year, a.code from area a
     where substr(a.code, 3, 4) in (select substr(w.municipality_code, 3, 4) from work_area w)`,
  );
  const complexes = await scope.db.rows<{ number: string; dwellings: number }>(
    `select c.number, coalesce((
       select sum(d.dwellings) from complex_dwellings d
       where d.complex_id = c.id
         and d.area_year = (select max(n.area_year) from complex_dwellings n where n.complex_id = c.id)), 0)::integer as dwellings
     from complex c`,
  );
  return {
    catalogue: new Map([
      ...indicators.map((one) => [one.name.toLowerCase(), one] as const),
      ...indicators.map((one) => [one.code, one] as const),
    ]),
    places: knownPlaces(
      municipalities.map(({ code }) => code),
      areas,
      new Map(complexes.map(({ number, dwellings }) => [number, dwellings])),
    ),
  };
}
