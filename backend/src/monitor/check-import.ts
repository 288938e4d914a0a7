import fs from 'node:fs';
import type { ImportQuery, ImportView, MapImport } from '@jaarring/contracts';
import {
  type DomainEvent,
  happened,
  type ImportBatch,
  type JsonObject,
  mapImport,
  Refusal,
  refuseImport,
} from '@jaarring/domain';
import { type Doubt, type Mapping, type Recognition, recognise } from '@jaarring/formats';
import type { Door } from '../shell/door.ts';
import { uuidv7 } from '../shell/id.ts';
import { oneAtATime } from '../shell/one-at-a-time.ts';
import type { Scope } from '../shell/scope.ts';
import { checkAreas } from './check-areas.ts';
import { compareFacts, countWithdrawn } from './compare-facts.ts';
import { type Ground, readGround } from './ground.ts';
import { emptyCheck, keepCheck } from './keep-check.ts';
import { dateFile, dropFile, dropOldFiles, fileOf, headOf, refuseGone, type Upload } from './keep-upload.ts';
import { readImport } from './list-imports.ts';
import { ImportBatchTable, ImportCheckTable } from './monitor.table.ts';
import { proposeMapping, refuseUnknownIndicators, rememberedMapping } from './propose-mapping.ts';
import { type KeptFile, readFile } from './read-file.ts';

type Told = { doubts: readonly Doubt[]; skipped: readonly string[] };

/** Recognises a file and tells what it would do; nothing of the monitor changes. */
export async function checkUpload(
  door: Door,
  upload: Upload,
  query: ImportQuery,
  folder: string,
): Promise<ImportView> {
  try {
    const recognition = recognise(upload.fileName, await headOf(upload.path));
    return await door.write(async (scope) => {
      await scope.require('import.create', {});
      await dateFile(upload.path, scope.now);
      await dropOldFiles(folder, scope.now);
      const batch = newBatch(scope, upload, query.source ?? recognition.source ?? 'own');
      if (recognition.layout === 'geojson') await checkAreas(scope, batch, upload.path, query.year ?? null);
      else await checkFigures(scope, batch, upload, recognition, query);
      await fs.promises.rename(upload.path, fileOf(folder, batch.id));
      return readImport(scope, batch.id);
    });
  } catch (error) {
    // refused or failed: no load refers to the file, so it must not stay
    await dropFile(upload.path);
    throw error;
  }
}

/** Reads the file of a load again, as a person says it must be read. */
export async function checkAgain(
  door: Door,
  id: string,
  input: MapImport,
  folder: string,
): Promise<ImportView> {
  return door.write(async (scope) => {
    await oneAtATime(scope, 'figures');
    const batch = await scope.load(ImportBatchTable, id, 'import.create');
    const [before] = await scope.db.findAll(ImportCheckTable, { batchId: id });
    const mapped = mapImport(batch);
    if (batch.version !== input.version)
      throw new Refusal('stale', { table: 'import_batch', version: input.version });
    if (!before || before.layout === 'geojson')
      throw new Refusal('import.mapping-invalid', { because: 'no columns' });
    const ground = await readGround(scope);
    refuseUnknownIndicators(input.mapping, ground);
    const file = { path: fileOf(folder, id), fingerprint: batch.fingerprint, layout: before.layout };
    refuseGone(file.path);
    batch.mapping = input.mapping;
    const refused = await examine(scope, batch, file, ground, { doubts: [], skipped: [] });
    await scope.db.save(ImportBatchTable, batch);
    scope.record(mapped);
    if (refused) scope.record(refused);
    return readImport(scope, id);
  });
}

async function checkFigures(
  scope: Scope,
  batch: ImportBatch,
  upload: Upload,
  recognition: Recognition,
  query: ImportQuery,
): Promise<void> {
  const ground = await readGround(scope);
  const remembered = await rememberedMapping(scope, recognition.header);
  const { mapping, ...told } = proposeMapping(recognition, query, ground, remembered);
  batch.mapping = mapping;
  await scope.db.insert(ImportBatchTable, batch);
  const file = { path: upload.path, fingerprint: upload.fingerprint, layout: recognition.layout };
  const refused = await examine(scope, batch, file, ground, told);
  await scope.db.save(ImportBatchTable, batch);
  scope.record(
    refused ?? happened('import.checked', batch.id, { fileName: batch.fileName, source: batch.source }),
  );
}

/** Reads the file into a temporary table, compares, and keeps what was found; answers the event of a refused file. */
async function examine(
  scope: Scope,
  batch: ImportBatch,
  file: KeptFile,
  ground: Ground,
  { doubts, skipped }: Told,
): Promise<DomainEvent | null> {
  const mapping = batch.mapping as Mapping;
  const { sieve, refusal } = await readFile(scope, file, mapping, ground);
  const why = refusal ?? (sieve.facts === 0 ? nothingOfOurs(skipped, sieve.skipped) : null);
  if (why) {
    Object.assign(batch, {
      added: 0,
      changed: 0,
      unchanged: 0,
      rejected: refusal ? 0 : sieve.rejected.length,
    });
    const event = refuseImport(batch, why);
    const check = { ...emptyCheck(file.layout, doubts), skipped: [...skipped, ...sieve.skipped] };
    await keepCheck(
      scope,
      batch,
      refusal ? check : { ...check, ...countsOf(sieve) },
      refusal ? [] : sieve.rejected,
    );
    return event;
  }
  const slices = { indicatorIds: [...sieve.indicatorIds], periods: [...sieve.periods] };
  const { added, changed, unchanged, found } = await compareFacts(scope, slices.indicatorIds, slices.periods);
  const withdrawn = await countWithdrawn(scope, slices, batch.source);
  Object.assign(batch, { added, changed, unchanged, rejected: sieve.rejected.length });
  const check = { ...slices, ...countsOf(sieve), layout: file.layout, withdrawn, doubts, found };
  await keepCheck(scope, batch, { ...check, skipped: [...skipped, ...sieve.skipped] }, sieve.rejected);
  return null;
}

function countsOf({
  rows,
  rejectedRows,
  leftOut,
  elsewhere,
}: {
  rows: number;
  rejectedRows: number;
  leftOut: number;
  elsewhere: number;
}) {
  return { rows, rejectedRows, leftOut, elsewhere };
}

// A file may be sound and still hold nothing: other indicators, other municipalities, or only rejected rows.
function nothingOfOurs(skipped: readonly string[], skippedRows: ReadonlySet<string>): JsonObject {
  const indicators = [...skipped, ...skippedRows];
  return indicators.length > 0
    ? { code: 'import.indicator-unknown', params: { indicators } }
    : { code: 'import.nothing-to-commit', params: {} };
}

function newBatch(scope: Scope, { fileName, fingerprint }: Upload, source: string): ImportBatch {
  return {
    id: uuidv7(scope.now),
    fileName,
    fingerprint,
    source,
    mapping: {},
    status: 'checked',
    added: 0,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    refusal: null,
    createdBy: scope.actor.accountId,
    createdAt: scope.now,
    committedAt: null,
    undoneAt: null,
    version: 1,
  };
}
