import type { Search, SearchHit, SearchQuery } from '@jaarring/contracts';
import { can, type PermissionName } from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';
import { everyWordIn, folded, startsFirst } from './match.ts';

/** How many of each kind are shown at most. */
const MOST = 8;

/** What fits the words that were typed, of the kinds that this reader may read. */
export async function findAnything(scope: ReadScope, { q }: SearchQuery): Promise<Search> {
  const typed = q.normalize('NFC').split(/\s+/).join(' ');
  const when = (permission: PermissionName, find: Finder) =>
    can(scope.actor, permission) ? find(scope, typed) : [];
  const found = await Promise.all([
    when('place.read', findComplexes),
    when('place.read', findNeighbourhoods),
    when('measure.read', findMeasures),
  ]);
  return { hits: found.flat() };
}

type Finder = (scope: ReadScope, typed: string) => Promise<SearchHit[]>;

async function findComplexes(scope: ReadScope, typed: string): Promise<SearchHit[]> {
  const line = `c.number || ' ' || c.name`;
  const rows = await scope.db.rows<ComplexRow>(
    `select c.id, c.number, c.name, w.name as "workArea",
       coalesce((
         select sum(d.dwellings) from complex_dwellings d
         where d.complex_id = c.id
           and d.area_year = (select max(n.area_year) from complex_dwellings n where n.complex_id = c.id)), 0) as dwellings
     from complex c
     join work_area w on w.corporation_id = c.corporation_id and w.id = c.work_area_id
     where ${everyWordIn(line)}
     order by ${startsFirst(line, 'c.name')}, ${folded('c.name')}, c.number
     limit ${MOST}`,
    [typed],
  );
  return rows.map(({ id, number, name, workArea, dwellings }) => ({
    kind: 'complex',
    title: name,
    detail: `${number} · ${dwellings} ${dwellings === 1 ? 'woning' : 'woningen'}, ${workArea}`,
    path: `/complexen/${id}`,
  }));
}

type ComplexRow = { id: string; number: string; name: string; workArea: string; dwellings: number };

/** Neighbourhoods of the newest division, in the municipalities where the corporation works. */
async function findNeighbourhoods(scope: ReadScope, typed: string): Promise<SearchHit[]> {
  const rows = await scope.db.rows<{ code: string; name: string; municipality: string }>(
    `select a.code, a.name, coalesce(m.name, 'GM' || substr(a.code, 3, 4)) as municipality
     from area a
     left join area m on m.year = a.year and m.code = 'GM' || substr(a.code, 3, 4)
     where a.year = (select max(n.year) from area n) and a.kind = 'neighbourhood'
       and substr(a.code, 3, 4) in (select substr(w.municipality_code, 3, 4) from work_area w)
       and (${everyWordIn('a.name')} or a.code = upper($1::text))
     order by ${startsFirst('a.name')}, ${folded('a.name')}, a.code
     limit ${MOST}`,
    [typed],
  );
  return rows.map(({ code, name, municipality }) => ({
    kind: 'neighbourhood',
    title: name,
    detail: municipality,
    path: `/monitor?buurt=${code}`,
  }));
}

async function findMeasures(scope: ReadScope, typed: string): Promise<SearchHit[]> {
  const line = `m.number || ' ' || m.title`;
  const rows = await scope.db.rows<MeasureRow>(
    `select m.id, m.number, m.title, c.name as complex, y.plan_year as "planYear"
     from measure m
     join complex c on c.corporation_id = m.corporation_id and c.id = m.complex_id
     join cycle y on y.corporation_id = m.corporation_id and y.id = m.cycle_id
     where ${everyWordIn(`${line} || ' ' || c.name`)}
     order by ${startsFirst(line, 'm.title')}, ${folded('m.title')}, m.number
     limit ${MOST}`,
    [typed],
  );
  return rows.map(({ id, number, title, complex, planYear }) => ({
    kind: 'measure',
    title: `${number} ${title}`,
    detail: `${complex}, ${planYear}`,
    path: `/maatregelen/${id}`,
  }));
}

type MeasureRow = { id: string; number: string; title: string; complex: string; planYear: number };
