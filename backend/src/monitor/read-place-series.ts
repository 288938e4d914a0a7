import type { PlaceSeries } from '@jaarring/contracts';
import { areaKindOf, hiddenPlaces, isHidden, type MissingReason, shown } from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';
import { smallComplexes } from './read-figures.ts';

type Row = {
  indicatorId: string;
  minCount: number;
  period: string;
  value: number | null;
  missing: MissingReason | null;
  count: number | null;
  batchId: string;
};

type Neighbour = {
  indicatorId: string;
  period: string;
  placeCode: string;
  value: number | null;
  count: number | null;
};

/** Everything known of one place, a series per indicator, each figure with the load it came in by. */
export async function readPlaceSeries(
  scope: ReadScope,
  code: string,
  indicatorId?: string,
): Promise<PlaceSeries> {
  const rows = await scope.db.rows<Row>(
    `select o.indicator_id as "indicatorId", i.min_count as "minCount", o.period, o.value, o.missing, o.count,
       o.batch_id as "batchId"
     from observation o
     join indicator i on i.corporation_id = o.corporation_id and i.id = o.indicator_id
     where o.place_code = $1 and ($2::uuid is null or o.indicator_id = $2)
     order by i.name, o.indicator_id, o.period`,
    [code, indicatorId ?? null],
  );
  const hides = await hiding(scope, code, rows);
  const batches = await batchesOf(scope, rows);
  const positions = new Map(batches.map(({ id }, at) => [id, at]));
  const series = new Map<string, PlaceSeries['series'][number]>();
  for (const row of rows) {
    const one = series.get(row.indicatorId) ?? emptySeries(row.indicatorId);
    series.set(row.indicatorId, one);
    const isAway = row.value !== null && hides(row);
    one.periods.push(row.period);
    one.values.push(isAway ? null : row.value);
    one.counts.push(isAway ? null : row.count);
    one.batches.push(positions.get(row.batchId)!);
    if (isAway) one.hidden.push(row.period);
    if (row.missing) one.missing[row.period] = row.missing;
  }
  return { place: code, series: [...series.values()], batches };
}

function emptySeries(indicatorId: string): PlaceSeries['series'][number] {
  return { indicatorId, periods: [], values: [], counts: [], batches: [], hidden: [], missing: {} };
}

/** Tells which figures of the place stay hidden: by the very rule of the map, or one screen would give the other away. */
async function hiding(scope: ReadScope, code: string, rows: readonly Row[]): Promise<(row: Row) => boolean> {
  const isSmall = (row: Row) => isHidden(shown(row.value, row.count, row.minCount));
  if (areaKindOf(code) === null) {
    const small = await smallComplexes(scope);
    return small.some(({ number }) => number === code) ? () => true : isSmall;
  }
  const counted = rows.filter(({ count }) => count !== null);
  if (counted.length === 0) return isSmall;
  const slices = await neighboursOf(scope, code, counted);
  return (row) => {
    const around = slices.get(`${row.indicatorId} ${row.period}`);
    return isSmall(row) || (around !== undefined && hiddenPlaces(around, row.minCount).has(code));
  };
}

async function neighboursOf(
  scope: ReadScope,
  code: string,
  counted: readonly Row[],
): Promise<Map<string, Neighbour[]>> {
  const found = await scope.db.rows<Neighbour>(
    `select o.indicator_id as "indicatorId", o.period, o.place_code as "placeCode", o.value, o.count
     from observation o
     where o.indicator_id = any ($1::uuid[]) and o.period = any ($2::text[]) and substr(o.place_code, 3, 4) = $3
     order by o.place_code`,
    [
      [...new Set(counted.map(({ indicatorId }) => indicatorId))],
      [...new Set(counted.map(({ period }) => period))],
      code.slice(2, 6),
    ],
  );
  const slices = new Map<string, Neighbour[]>();
  for (const neighbour of found) {
    const key = `${neighbour.indicatorId} ${neighbour.period}`;
    const slice = slices.get(key);
    if (slice) slice.push(neighbour);
    else slices.set(key, [neighbour]);
  }
  return slices;
}

function batchesOf(scope: ReadScope, rows: readonly Row[]): Promise<PlaceSeries['batches']> {
  return scope.db.rows<PlaceSeries['batches'][number]>(
    `select b.id, b.source, b.file_name as "fileName", b.committed_at as "committedAt", a.name as by
     from import_batch b
     join account a on a.corporation_id = b.corporation_id and a.id = b.created_by
     where b.id = any ($1::uuid[])
     order by b.committed_at desc, b.id`,
    [[...new Set(rows.map(({ batchId }) => batchId))]],
  );
}
