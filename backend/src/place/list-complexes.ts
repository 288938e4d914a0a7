import type { Complexes, ComplexesQuery, ComplexView } from '@jaarring/contracts';
import { Refusal } from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';

const ROW = `
  select c.id, c.number, c.name, c.kind, c.built_year as "builtYear", c.work_area_id as "workAreaId", w.name as "workArea",
    c.valid_from as "validFrom", c.valid_until as "validUntil", c.longitude, c.latitude, c.version,
    coalesce((
      select sum(d.dwellings) from complex_dwellings d
      where d.complex_id = c.id
        and d.area_year = (select max(n.area_year) from complex_dwellings n where n.complex_id = c.id)), 0) as dwellings
  from complex c
  join work_area w on w.corporation_id = c.corporation_id and w.id = c.work_area_id`;

/** The complexes of the corporation, by number; `q` finds in number and name. */
export async function listComplexes(scope: ReadScope, { q, workAreaId }: ComplexesQuery): Promise<Complexes> {
  const complexes = await scope.db.rows<Complexes['complexes'][number]>(
    `${ROW}
     where ($1::text is null or strpos(lower(c.number || ' ' || c.name), lower($1)) > 0)
       and ($2::uuid is null or c.work_area_id = $2)
     order by c.number`,
    [q?.trim() || null, workAreaId ?? null],
  );
  return { complexes };
}

/** One complex with its dwellings per neighbourhood and year. */
export async function readComplex(scope: ReadScope, id: string): Promise<ComplexView> {
  const complex = await scope.db.row<Omit<ComplexView, 'areas'>>(`${ROW} where c.id = $1`, [id]);
  if (!complex) throw new Refusal('access.not-found', { kind: 'complex' });
  const areas = await scope.db.rows<ComplexView['areas'][number]>(
    `select area_year as "areaYear", area_code as "areaCode", dwellings from complex_dwellings
     where complex_id = $1 order by area_year desc, dwellings desc`,
    [id],
  );
  return { ...complex, areas };
}
