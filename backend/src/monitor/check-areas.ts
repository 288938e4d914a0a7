import { createHash } from 'node:crypto';
import fs from 'node:fs';
import {
  type Area,
  type AreaKind,
  happened,
  type ImportBatch,
  type JsonObject,
  municipalityOf,
  Refusal,
} from '@jaarring/domain';
import { type AreaKind as FileKind, FileRefusal, readAreas } from '@jaarring/formats';
import type { Scope } from '../shell/scope.ts';
import { keepCheck } from './keep-check.ts';
import { ImportBatchTable } from './monitor.table.ts';
import { type Rejected, rejectedByReader, storable } from './rejection.ts';

const KINDS: Record<FileKind, AreaKind> = {
  country: 'country',
  gemeente: 'municipality',
  wijk: 'district',
  buurt: 'neighbourhood',
};

/** Most areas in one load: more than any corporation's municipalities have, few enough to hold in memory. */
const MOST_AREAS = 5_000;

/** An area as the door takes it. */
export type LoadedArea = {
  year: number;
  code: string;
  kind: AreaKind;
  name: string;
  parent_code: string | null;
  change_flag: Area['changeFlag'];
  geometry: JsonObject;
};

/** The areas of a file that lie in our municipalities; the rest is left out and counted. */
export type AreaReading = { areas: LoadedArea[]; rejected: Rejected[]; elsewhere: number; leftOut: number };

/** What an area file would do: only areas that are new or differ are loaded, so that an undo touches nothing else. */
export type AreaComparison = {
  differing: LoadedArea[];
  added: number;
  changed: number;
  unchanged: number;
  found: string;
};

/** Tells what an area file would do to the shared areas; that is for whoever may load them. */
export async function checkAreas(
  scope: Scope,
  batch: ImportBatch,
  file: string,
  year: number | null,
): Promise<void> {
  await scope.require('area.load', {});
  const reading = await readAreaFile(scope, file, year);
  if (reading.areas.length === 0)
    throw new Refusal('import.unreadable', { because: 'no area of ours', ...firstOf(reading) });
  const { added, changed, unchanged, found } = await compareAreas(scope, reading.areas);
  const rejectedRows = new Set(reading.rejected.map(({ row }) => row)).size;
  Object.assign(batch, { source: 'areas', mapping: { areaYear: year }, added, changed, unchanged });
  batch.rejected = reading.rejected.length;
  await scope.db.insert(ImportBatchTable, batch);
  const check = {
    layout: 'geojson',
    rows: reading.areas.length + rejectedRows,
    rejectedRows,
    withdrawn: 0,
    found,
  };
  const periods = [...new Set(reading.areas.map((area) => String(area.year)))];
  const { elsewhere, leftOut } = reading;
  await keepCheck(
    scope,
    batch,
    { ...check, elsewhere, leftOut, periods, skipped: [], indicatorIds: [], doubts: [] },
    reading.rejected,
  );
  scope.record(happened('import.checked', batch.id, { fileName: batch.fileName, source: batch.source }));
}

/** Reads an area file; a file that is no area file is refused as a whole. */
export async function readAreaFile(scope: Scope, file: string, year: number | null): Promise<AreaReading> {
  const own = await scope.db.rows<{ code: string }>(
    'select distinct municipality_code as code from work_area',
  );
  const municipalities = new Set(own.map(({ code }) => code));
  const reading: AreaReading = { areas: [], rejected: [], elsewhere: 0, leftOut: 0 };
  try {
    for await (const batch of readAreas(fs.createReadStream(file), year === null ? {} : { year })) {
      reading.rejected.push(...batch.rejected.map(rejectedByReader));
      reading.leftOut += batch.water;
      for (const area of batch.areas) {
        if (!municipalities.has(municipalityOf(area.code) ?? '')) reading.elsewhere += 1;
        else {
          const { code, parent, change } = area;
          const geometry = area.geometry as unknown as JsonObject;
          reading.areas.push({
            year: area.year,
            code,
            kind: KINDS[area.kind],
            name: storable(area.name),
            parent_code: parent,
            change_flag: change,
            geometry,
          });
        }
      }
      if (reading.areas.length + reading.rejected.length > MOST_AREAS)
        throw new Refusal('import.too-many-rows', { most: MOST_AREAS });
    }
  } catch (error) {
    // broken JSON, an unknown reference system: nothing of the file can be trusted
    if (error instanceof FileRefusal)
      throw new Refusal('import.unreadable', { code: error.code, ...error.params });
    throw error;
  }
  return reading;
}

/** Sets the areas of a file against the shared ones, and fingerprints what stands. */
export async function compareAreas(scope: Scope, areas: LoadedArea[]): Promise<AreaComparison> {
  const standing = await scope.db.rows<{
    year: number;
    code: string;
    isNew: boolean;
    differs: boolean;
    sum: string;
  }>(
    `select n.year, n.code, a.code is null as "isNew",
       (a.name, a.parent_code, a.change_flag, a.geometry) is distinct from
         (n.name, coalesce(n.parent_code, a.parent_code), coalesce(n.change_flag, a.change_flag),
          coalesce(n.geometry, a.geometry)) as differs,
       coalesce(hashtextextended(a::text, 0), 0)::text as sum
     from jsonb_to_recordset($1::jsonb)
       as n(year smallint, code text, name text, parent_code text, change_flag smallint, geometry jsonb)
     left join area a on a.year = n.year and a.code = n.code
     order by n.year, n.code`,
    [JSON.stringify(areas)],
  );
  const differing = new Set(
    standing.filter(({ isNew, differs }) => isNew || differs).map(({ year, code }) => `${year} ${code}`),
  );
  const added = standing.filter(({ isNew }) => isNew).length;
  const found = createHash('sha256')
    .update(standing.map(({ sum }) => sum).join())
    .digest('hex');
  return {
    differing: areas.filter(({ year, code }) => differing.has(`${year} ${code}`)),
    added,
    changed: differing.size - added,
    unchanged: standing.length - differing.size,
    found,
  };
}

function firstOf({ rejected, elsewhere }: AreaReading): JsonObject {
  return { elsewhere, ...(rejected[0] ? { code: rejected[0].reason, row: rejected[0].row } : {}) };
}
