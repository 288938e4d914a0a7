import type { Figures, FiguresQuery } from '@jaarring/contracts';
import {
  groupedForDisplay,
  hiddenPlaces,
  type MissingReason,
  Refusal,
  rollUp,
  type SmallPlace,
} from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';

/** The figures of one indicator and period as columns, read as one JSON text: thousands of rows would cost more. */
type Columns = {
  places: string[];
  values: (number | null)[];
  missing: (MissingReason | null)[];
  counts: (number | null)[];
};

/** What of a figure tells how it is shown. */
type Threshold = { minCount: number; placeKind: 'area' | 'complex' };

type Small = SmallPlace & { number: string };

const COLUMNS = `
  select json_build_object('places', coalesce(json_agg(o.place_code), '[]'), 'values', coalesce(json_agg(o.value), '[]'),
    'missing', coalesce(json_agg(o.missing), '[]'), 'counts', coalesce(json_agg(o.count), '[]')) as columns`;

/** The figures of one indicator in one period; what few stand behind is never told, not even by subtraction. */
export async function readFigures(scope: ReadScope, query: FiguresQuery): Promise<Figures> {
  const [threshold, found] = await Promise.all([
    thresholdOf(scope, query.indicator),
    scope.db.row<{ columns: Columns }>(
      `${COLUMNS} from (
         select place_code, value, missing, count from observation
         where indicator_id = $1 and period = $2 order by place_code) o`,
      [query.indicator, query.period],
    ),
  ]);
  return shownFigures(scope, query, threshold, found!.columns);
}

/** The same out of a snapshot: the figures as they were, under the threshold of today. */
export async function readSnapshotFigures(
  scope: ReadScope,
  id: string,
  query: FiguresQuery,
): Promise<Figures> {
  const snapshot = await scope.db.row('select id from snapshot where id = $1', [id]);
  if (!snapshot) throw new Refusal('access.not-found', { kind: 'snapshot' });
  const found = await scope.db.row<{ columns: Columns }>(
    `${COLUMNS} from (
       select place_code, value, missing, count from snapshot_value
       where snapshot_id = $3 and indicator_id = $1 and period = $2 order by place_code) o`,
    [query.indicator, query.period, id],
  );
  return shownFigures(scope, query, await thresholdOf(scope, query.indicator), found!.columns);
}

async function thresholdOf(scope: ReadScope, indicatorId: string): Promise<Threshold> {
  const found = await scope.db.row<Threshold>(
    'select min_count as "minCount", place_kind as "placeKind" from indicator where id = $1',
    [indicatorId],
  );
  if (!found) throw new Refusal('access.not-found', { kind: 'indicator' });
  return found;
}

async function shownFigures(
  scope: ReadScope,
  { indicator, period }: FiguresQuery,
  { minCount, placeKind }: Threshold,
  { places, values, missing, counts }: Columns,
): Promise<Figures> {
  const figures = places.map((placeCode, at) => ({ placeCode, value: values[at]!, count: counts[at]! }));
  const hidden = hiddenPlaces(figures, minCount);
  const small = placeKind === 'complex' ? await smallComplexes(scope) : [];
  const together = togetherOf(small, figures, minCount);
  const merged = new Set(small.map((one) => one.number));
  for (const { placeCode, value } of figures)
    if (value !== null && merged.has(placeCode)) hidden.add(placeCode);
  return {
    indicatorId: indicator,
    period,
    places,
    values: values.map((value, at) => (hidden.has(places[at]!) ? null : value)),
    hidden: places.filter((place) => hidden.has(place)),
    missing: Object.fromEntries(places.flatMap((place, at) => (missing[at] ? [[place, missing[at]]] : []))),
    together,
  };
}

/** Complexes with so few dwellings that they are shown together only. */
export async function smallComplexes(scope: ReadScope): Promise<Small[]> {
  return scope.db.rows<Small>(
    `select id, number, work_area_id as "workAreaId", dwellings from (
       select c.id, c.number, c.work_area_id, coalesce((
         select sum(d.dwellings) from complex_dwellings d
         where d.complex_id = c.id
           and d.area_year = (select max(n.area_year) from complex_dwellings n where n.complex_id = c.id)), 0)::integer as dwellings
       from complex c) small
     where dwellings < 10 order by number`,
  );
}

function togetherOf(
  small: readonly Small[],
  figures: readonly { placeCode: string; value: number | null; count: number | null }[],
  minCount: number,
): Figures['together'] {
  const figureOf = new Map(figures.map((figure) => [figure.placeCode, figure]));
  const byId = new Map(small.map((one) => [one.id, one]));
  const present = small.filter(({ number }) => figureOf.has(number));
  return groupedForDisplay(present).map(({ ids, dwellings, isTooSmall }) => {
    const members = ids.map((id) => byId.get(id)!);
    const sum = rollUp(
      members.map(({ number, dwellings: weight }) => ({ ...figureOf.get(number)!, weight })),
    );
    const isHidden = sum !== null && (isTooSmall || (sum.count !== null && sum.count < minCount));
    return {
      places: members.map(({ number }) => number),
      dwellings,
      value: isHidden ? null : (sum?.value ?? null),
      isHidden,
    };
  });
}
