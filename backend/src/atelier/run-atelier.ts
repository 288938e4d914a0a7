import type { CloseAtelier, OpenAtelier, Saved } from '@jaarring/contracts';
import {
  type Atelier,
  closeAtelier as close,
  openAtelier as open,
  type OpeningFacts,
  Refusal,
} from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { finishTasks } from '../task/assign-task.ts';
import { AtelierTable } from './atelier.table.ts';

/** Opens a workshop in the atelier phase of its area; an exception to the order is for the owner of the process. */
export async function openAtelier(
  scope: Scope,
  id: string,
  { exception, version }: OpenAtelier,
): Promise<Saved> {
  const atelier = { ...(await scope.load(AtelierTable, id, 'atelier.run')), exception, version };
  if (exception !== null) await scope.require('cycle.open', {});
  atelier.snapshotId ??= await snapshotOfCycle(scope, atelier);
  const event = open(atelier, await openingFacts(scope, atelier));
  await scope.db.save(AtelierTable, atelier);
  scope.record(event);
  return { id, version: atelier.version };
}

/** Closes a workshop; from then on the board stays as it is. */
export async function closeAtelier(scope: Scope, id: string, { version }: CloseAtelier): Promise<Saved> {
  const atelier = { ...(await scope.load(AtelierTable, id, 'atelier.run')), version };
  const event = close(atelier);
  await scope.db.save(AtelierTable, atelier);
  scope.record(event);
  await finishTasks(scope, 'atelier', id);
  return { id, version: atelier.version };
}

/** A workshop looks at frozen figures: those of the cycle when it was prepared before they were chosen. */
async function snapshotOfCycle(scope: Scope, { id, cycleId, workAreaId }: Atelier): Promise<string> {
  const found = await scope.db.row<{ snapshotId: string | null }>(
    'select snapshot_id as "snapshotId" from cycle_area where cycle_id = $1 and work_area_id = $2',
    [cycleId, workAreaId],
  );
  if (!found?.snapshotId) throw new Refusal('atelier.snapshot-missing', { id });
  return found.snapshotId;
}

async function openingFacts(scope: Scope, { cycleId, workAreaId }: Atelier): Promise<OpeningFacts> {
  const found = await scope.db.row<OpeningFacts>(
    `select coalesce(array_agg(title order by held_on) filter (where status <> 'closed'), '{}') as "openAreaAteliers",
       (count(*) filter (where status = 'closed'))::integer as "closedAreaAteliers"
     from atelier
     where cycle_id = $1 and work_area_id = $2 and kind = 'area'`,
    [cycleId, workAreaId],
  );
  return found!;
}
