import type { ImportView, UndoImport } from '@jaarring/contracts';
import { happened, type ImportBatch, type ImportCheck, Refusal, undoImport } from '@jaarring/domain';
import { oneAtATime } from '../shell/one-at-a-time.ts';
import type { Scope } from '../shell/scope.ts';
import { joinAsSets } from './compare-facts.ts';
import { readImport } from './list-imports.ts';
import { ImportBatchTable, ImportCheckTable } from './monitor.table.ts';

const FOREIGN_KEY_VIOLATION = '23503';

/** Takes a load back: every figure it changed becomes what it was, every figure it added goes. */
export async function undoUpload(scope: Scope, id: string, input: UndoImport): Promise<ImportView> {
  await oneAtATime(scope, 'figures');
  const batch = await scope.load(ImportBatchTable, id, 'import.undo');
  batch.version = input.version;
  const undone = undoImport(batch, scope.now);
  await scope.db.save(ImportBatchTable, batch);
  const [check] = await scope.db.findAll(ImportCheckTable, { batchId: id });
  if (!check) throw new Error(`load ${id} was never checked`);
  if (check.layout === 'geojson') await giveBackAreas(scope, batch);
  else await giveBackFigures(scope, batch, check);
  scope.record(undone);
  return readImport(scope, id);
}

async function giveBackFigures(scope: Scope, batch: ImportBatch, check: ImportCheck): Promise<void> {
  const slices = [batch.id, check.indicatorIds, check.periods];
  await refuseFrozen(scope, slices);
  await refuseBuiltUpon(scope, batch, slices);
  await joinAsSets(scope);
  await scope.db.rows(
    `update observation o
     set value = b.old_value, missing = b.old_missing, count = b.old_count, batch_id = b.old_batch_id
     from observation_before b
     where b.batch_id = $1 and b.indicator_id = o.indicator_id and b.period = o.period and b.place_code = o.place_code`,
    [batch.id],
  );
  await scope.db.rows(
    'delete from observation where batch_id = $1 and indicator_id = any ($2::uuid[]) and period = any ($3::text[])',
    slices,
  );
  await scope.db.rows('delete from observation_before where batch_id = $1', [batch.id]);
}

async function refuseFrozen(scope: Scope, slices: unknown[]): Promise<void> {
  const frozen = await scope.db.row<{ name: string }>(
    `select s.name from snapshot s
     where exists (
       select from snapshot_value v
       where v.corporation_id = s.corporation_id and v.snapshot_id = s.id and v.batch_id = $1
         and v.indicator_id = any ($2::uuid[]) and v.period = any ($3::text[]))
     order by s.taken_at limit 1`,
    slices,
  );
  if (frozen) throw new Refusal('import.later-batch', { because: 'snapshot', snapshot: frozen.name });
}

/** Every figure of the load must still be the load's own; where one is not, a later load stands on it. */
async function refuseBuiltUpon(scope: Scope, batch: ImportBatch, slices: unknown[]): Promise<void> {
  const standing = await scope.db.row<{ figures: number }>(
    `select count(*)::integer as figures from observation
     where batch_id = $1 and indicator_id = any ($2::uuid[]) and period = any ($3::text[])`,
    slices,
  );
  const built = batch.added + batch.changed - standing!.figures;
  if (built !== 0) throw new Refusal('import.later-batch', { because: 'load', figures: built });
}

async function giveBackAreas(scope: Scope, batch: ImportBatch): Promise<void> {
  await scope.require('area.load', {});
  const kept = await scope.db.row<{ keys: object[]; former: object[]; renewed: string | null }>(
    `select b.keys, b.former, (
       select min(k.year || ' ' || k.code)
       from jsonb_to_recordset(b.keys) as k(year smallint, code text, sum text)
       left join area a on a.year = k.year and a.code = k.code
       where hashtextextended(a::text, 0)::text is distinct from k.sum) as renewed
     from area_batch b where b.batch_id = $1`,
    [batch.id],
  );
  if (!kept) throw new Error(`area load ${batch.id} kept nothing to put back`);
  if (kept.renewed) throw new Refusal('import.later-batch', { because: 'load', area: kept.renewed });
  try {
    await scope.db.rows('select door.unload_areas($1::jsonb, $2::jsonb)', [
      JSON.stringify(kept.keys),
      JSON.stringify(kept.former),
    ]);
  } catch (error) {
    // a complex, perhaps of somebody else, lies in an area that would go: the database refuses the whole undo
    if ((error as { code?: string }).code === FOREIGN_KEY_VIOLATION) throw new Refusal('import.area-in-use');
    throw error;
  }
  await scope.db.rows('delete from area_batch where batch_id = $1', [batch.id]);
  scope.record(happened('area.unloaded', batch.id, { fileName: batch.fileName, areas: kept.keys.length }));
}
