import type { CommitImport, ImportView } from '@jaarring/contracts';
import {
  commitImport,
  happened,
  type ImportBatch,
  type ImportCheck,
  type JsonObject,
  needsConfirmation,
  Refusal,
} from '@jaarring/domain';
import type { Mapping } from '@jaarring/formats';
import type { Door } from '../shell/door.ts';
import { oneAtATime } from '../shell/one-at-a-time.ts';
import type { Scope } from '../shell/scope.ts';
import { compareAreas, readAreaFile } from './check-areas.ts';
import { type Comparison, compareFacts, DIFFERS, STANDING } from './compare-facts.ts';
import { readGround } from './ground.ts';
import { dropFile, fileOf, refuseGone } from './keep-upload.ts';
import { readImport } from './list-imports.ts';
import { AreaBatchTable, ImportBatchTable, ImportCheckTable } from './monitor.table.ts';
import { asRemembered } from './propose-mapping.ts';
import { readFile } from './read-file.ts';

/** Takes the figures of a checked file into the monitor: all that was checked, or nothing. */
export async function commitUpload(
  door: Door,
  id: string,
  input: CommitImport,
  folder: string,
): Promise<ImportView> {
  const file = fileOf(folder, id);
  const view = await door.write(async (scope) => {
    await oneAtATime(scope, 'figures');
    const batch = await scope.load(ImportBatchTable, id, 'import.commit');
    const [check] = await scope.db.findAll(ImportCheckTable, { batchId: id });
    if (!check) throw new Error(`load ${id} was never checked`);
    const committed = commitImport(batch, scope.now);
    if (batch.version !== input.version)
      throw new Refusal('stale', { table: 'import_batch', version: input.version });
    if (needsConfirmation(check) && !input.acceptRejections)
      throw new Refusal('import.many-rejected', { rejectedRows: check.rejectedRows, rows: check.rows });
    refuseGone(file);
    if (check.layout === 'geojson') await takeAreas(scope, batch, check, file);
    else await takeFigures(scope, batch, check, file);
    await scope.db.save(ImportBatchTable, batch);
    scope.record(committed);
    // new figures may ask to look again at what was built on the old ones
    scope.later('strategy.propose-reviews', id);
    return readImport(scope, id);
  });
  await dropFile(file);
  return view;
}

async function takeFigures(
  scope: Scope,
  batch: ImportBatch,
  check: ImportCheck,
  path: string,
): Promise<void> {
  const mapping = batch.mapping as Mapping;
  const file = { path, fingerprint: batch.fingerprint, layout: check.layout };
  const { refusal } = await readFile(scope, file, mapping, await readGround(scope));
  if (refusal) throw new Refusal('import.changed-since', { because: refusal });
  const slices = [[...check.indicatorIds], [...check.periods]];
  refuseOtherGround(batch, check, await compareFacts(scope, slices[0]!, slices[1]!));
  if (batch.changed > 0) await changeFigures(scope, batch.id, slices);
  if (batch.added > 0) await addFigures(scope, batch.id, slices);
  const remembered = asRemembered(mapping);
  await scope.db.rows(
    `insert into import_mapping (source, mapping) values ($1, $2::jsonb)
     on conflict (corporation_id, source) do update set mapping = excluded.mapping`,
    [remembered.source, JSON.stringify(remembered.mapping)],
  );
}

function refuseOtherGround(batch: ImportBatch, check: ImportCheck, now: Comparison): void {
  const isSame =
    now.found === check.found &&
    now.added === batch.added &&
    now.changed === batch.changed &&
    now.unchanged === batch.unchanged;
  if (!isSame) throw new Refusal('import.changed-since', { added: now.added, changed: now.changed });
}

/** Keeps what the changed figures were, then changes them. */
async function changeFigures(scope: Scope, batchId: string, slices: string[][]): Promise<void> {
  await scope.db.rows(
    `insert into observation_before
       (batch_id, indicator_id, place_code, period, old_value, old_missing, old_count, old_batch_id)
     select $3, o.indicator_id, o.place_code, o.period, o.value, o.missing, o.count, o.batch_id
     from import_fact f
     join observation o on ${STANDING}
     where ${DIFFERS}`,
    [...slices, batchId],
  );
  await scope.db.rows(
    `update observation o
     set value = f.value, missing = f.missing, count = f.count, batch_id = $3
     from import_fact f
     where ${STANDING} and ${DIFFERS}`,
    [...slices, batchId],
  );
}

/** Adds the figures that did not stand yet; sorted, so that all are found before the first one is written. */
async function addFigures(scope: Scope, batchId: string, slices: string[][]): Promise<void> {
  await scope.db.rows(
    `insert into observation (indicator_id, place_code, period, value, missing, count, batch_id)
     select f.indicator_id, f.place_code, f.period, f.value, f.missing, f.count, $3
     from import_fact f
     where not exists (select from observation o where ${STANDING})
     order by f.indicator_id, f.period, f.place_code`,
    [...slices, batchId],
  );
}

async function takeAreas(scope: Scope, batch: ImportBatch, check: ImportCheck, file: string): Promise<void> {
  await scope.require('area.load', {});
  const reading = await readAreaFile(
    scope,
    file,
    (batch.mapping['areaYear'] as number | null | undefined) ?? null,
  );
  const { differing, ...now } = await compareAreas(scope, reading.areas);
  refuseOtherGround(batch, check, now);
  const loaded = JSON.stringify(differing);
  const answer = await scope.db.row<{ former: JsonObject[] }>('select door.load_areas($1::jsonb) as former', [
    loaded,
  ]);
  // what each area became, so that an undo sees whether somebody renewed it since
  const keys = await scope.db.rows<{ year: number; code: string; sum: string }>(
    `select a.year, a.code, hashtextextended(a::text, 0)::text as sum
     from area a join jsonb_to_recordset($1::jsonb) as n(year smallint, code text) on n.year = a.year and n.code = a.code`,
    [loaded],
  );
  await scope.db.insert(AreaBatchTable, { batchId: batch.id, keys, former: answer!.former });
  scope.record(happened('area.loaded', batch.id, { fileName: batch.fileName, areas: differing.length }));
}
