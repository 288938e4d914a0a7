import type { JsonObject } from '@jaarring/domain';
import { FileRefusal, type Mapping, readFacts } from '@jaarring/formats';
import type { Scope } from '../shell/scope.ts';
import { joinAsSets } from './compare-facts.ts';
import { asCopy, COPY_IMPORT_FACT, IMPORT_FACT } from './copy-rows.ts';
import { FactSieve } from './fact-sieve.ts';
import type { Ground } from './ground.ts';
import { bytesOf } from './keep-upload.ts';
import { isPublished } from './propose-mapping.ts';
import { storableObject } from './rejection.ts';

/** Most figures in one load. Above it the one transaction would keep others waiting too long. */
const MOST_FACTS = 5_000_000;

/** More rejections than a person can look at: the columns are not what the mapping says. */
const MOST_REJECTIONS = 20_000;

/** A file to read, as it was kept. */
export type KeptFile = { path: string; fingerprint: string; layout: string };

/** What reading a file gave: the sieve with its counts, or why the file as a whole is refused. */
export type Reading = { sieve: FactSieve; refusal: JsonObject | null };

/** Reads a file into the temporary table `import_fact`, streaming; nothing of it is kept in memory. */
export async function readFile(
  scope: Scope,
  file: KeptFile,
  mapping: Mapping,
  ground: Ground,
): Promise<Reading> {
  const reading: Reading = { sieve: new FactSieve(ground, isPublished(file.layout)), refusal: null };
  await scope.db.rows(IMPORT_FACT);
  await scope.db.copyIn(COPY_IMPORT_FACT, asCopy(sifted(file, mapping, reading)));
  if (reading.refusal === null) {
    await scope.db.rows('analyze import_fact');
    await joinAsSets(scope);
  }
  return reading;
}

async function* sifted(file: KeptFile, mapping: Mapping, reading: Reading): AsyncGenerator<Uint8Array> {
  const { sieve } = reading;
  try {
    for await (const batch of readFacts(bytesOf(file.path, file.fingerprint), mapping)) {
      yield sieve.sift(batch);
      reading.refusal = tooMuch(sieve);
      if (reading.refusal) return;
    }
  } catch (error) {
    // a file that contradicts itself: nothing of it is taken, and the reason is for the person who sent it
    if (!(error instanceof FileRefusal)) throw error;
    reading.refusal = storableObject({ code: error.code, params: error.params });
  }
}

function tooMuch({ facts, rejected }: FactSieve): JsonObject | null {
  if (facts > MOST_FACTS) return { code: 'import.too-many-rows', params: { most: MOST_FACTS } };
  if (rejected.length > MOST_REJECTIONS)
    return { code: 'import.many-rejected', params: { most: MOST_REJECTIONS, first: rejected[0]!.reason } };
  return null;
}
