import type { Snapshots, SnapshotView, TakenSnapshot, TakeSnapshot } from '@jaarring/contracts';
import { happened, Refusal, type Snapshot } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import { oneAtATime } from '../shell/one-at-a-time.ts';
import type { Reader, Scope } from '../shell/scope.ts';
import { WorkAreaTable } from '../place/place.table.ts';
import { SnapshotTable } from './monitor.table.ts';

/** Freezes the figures as they are: of everything, or of the places in some work areas and their municipalities. */
export async function takeSnapshot(
  scope: Scope,
  { name, workAreaIds }: TakeSnapshot,
): Promise<TakenSnapshot> {
  await scope.require('snapshot.take', {});
  for (const id of workAreaIds ?? []) await scope.load(WorkAreaTable, id, 'snapshot.take');
  const taken = await scope.db.row('select id from snapshot where name = $1', [name]);
  if (taken) throw new Refusal('snapshot.name-taken', { name });
  const snapshot: Snapshot = {
    id: uuidv7(scope.now),
    name,
    takenAt: scope.now,
    takenBy: scope.actor.accountId,
  };
  await oneAtATime(scope, 'figures');
  await scope.db.insert(SnapshotTable, snapshot);
  const frozen = await scope.db.row<{ figures: number }>(
    `with frozen as (
       insert into snapshot_value (snapshot_id, indicator_id, place_code, period, value, missing, count, batch_id)
       select $1, o.indicator_id, o.place_code, o.period, o.value, o.missing, o.count, o.batch_id
       from observation o
       where $2::uuid[] is null
         or substr(o.place_code, 3, 4) in (select substr(w.municipality_code, 3, 4) from work_area w where w.id = any ($2))
         or o.place_code in (select c.number from complex c where c.work_area_id = any ($2))
       returning 1)
     select count(*)::integer as figures from frozen`,
    [snapshot.id, workAreaIds ?? null],
  );
  if (frozen!.figures === 0) throw new Refusal('snapshot.empty', { name });
  scope.record(happened('snapshot.taken', snapshot.id, { name, figures: frozen!.figures }));
  const { snapshots } = await listSnapshots(scope, snapshot.id);
  return { ...snapshots[0]!, figures: frozen!.figures };
}

/** The snapshots, newest first; or the one named. */
export async function listSnapshots(scope: Scope<Reader>, id?: string): Promise<Snapshots> {
  const snapshots = await scope.db.rows<SnapshotView>(
    `select s.id, s.name, s.taken_at as "takenAt", a.name as "takenBy"
     from snapshot s
     join account a on a.corporation_id = s.corporation_id and a.id = s.taken_by
     where $1::uuid is null or s.id = $1
     order by s.taken_at desc`,
    [id ?? null],
  );
  return { snapshots };
}
