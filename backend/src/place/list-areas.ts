import type { AreaGeometry, Areas, AreasQuery, WorkAreas } from '@jaarring/contracts';
import type { ReadScope } from '../shell/scope.ts';
import { WorkAreaTable } from './place.table.ts';

/** The corporation's own management areas. */
export async function listWorkAreas(scope: ReadScope): Promise<WorkAreas> {
  const workAreas = await scope.db.findAll(WorkAreaTable);
  return { workAreas: workAreas.sort((one, other) => one.name.localeCompare(other.name, 'nl')) };
}

/** The areas in the municipalities where the corporation works, in the newest division or the one asked for. */
export async function listAreas(scope: ReadScope, { year, kind }: AreasQuery): Promise<Areas> {
  const division = year ?? (await newestDivision(scope));
  if (division === null) return { year: null, areas: [] };
  const areas = await scope.db.rows<Areas['areas'][number]>(
    `select a.year, a.code, a.kind, a.name, a.parent_code as "parentCode", a.change_flag as "changeFlag",
       coalesce((select sum(d.dwellings) from complex_dwellings d where d.area_year = a.year and d.area_code = a.code), 0) as dwellings
     from area a
     where a.year = $1 and ($2::text is null or a.kind = $2)
       and substr(a.code, 3, 4) in (select substr(w.municipality_code, 3, 4) from work_area w)
     order by a.code`,
    [division, kind ?? null],
  );
  return { year: division, areas };
}

/** The shapes of the neighbourhoods in the municipalities where the corporation works. */
export async function readAreaGeometry(scope: ReadScope, { year }: AreasQuery): Promise<AreaGeometry> {
  const division = year ?? (await newestDivision(scope));
  const features = await scope.db.rows<AreaGeometry['features'][number]>(
    `select 'Feature' as type, a.code as id, a.geometry,
       jsonb_build_object('code', a.code, 'name', a.name, 'dwellings', coalesce((
         select sum(d.dwellings) from complex_dwellings d where d.area_year = a.year and d.area_code = a.code), 0)) as properties
     from area a
     where a.year = $1 and a.kind = 'neighbourhood' and a.geometry is not null
       and substr(a.code, 3, 4) in (select substr(w.municipality_code, 3, 4) from work_area w)
     order by a.code`,
    [division],
  );
  return { type: 'FeatureCollection', year: division, features };
}

async function newestDivision(scope: ReadScope): Promise<number | null> {
  const found = await scope.db.row<{ year: number | null }>('select max(year)::integer as year from area');
  return found!.year;
}
