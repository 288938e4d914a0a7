import { createHash } from 'node:crypto';
import type pg from 'pg';
import { insert } from '../insert.ts';
import { personId } from '../people.ts';
import { drawFor } from '../random.ts';
import { type Cell, copyInto, plainId } from './bulk.ts';
import { LOAD } from './ground.ts';

/** Streams every figure: indicators × periods × places, in the order of the key. */
export async function loadFigures(
  client: pg.Client,
  { seed, year, places }: { seed: number; year: number; places: readonly string[] },
): Promise<number> {
  const indicators = Array.from({ length: LOAD.indicators }, (_, index) => plainId(2, index));
  await insert(
    client,
    'indicator',
    indicators.map((id, index) => ({
      ...{ id, code: `load_${index + 1}`, name: `Indicator ${index + 1}`, unit: '%', direction: 'lower' },
      ...{ place_kind: index % 4 === 0 ? 'area' : 'complex', source: `bron ${(index % 8) + 1}` },
      ...{
        owner_id: personId('noor'),
        min_count: 10,
        definition: 'Verzonnen cijfer voor metingen van snelheid.',
      },
    })),
  );
  const batches = Array.from({ length: LOAD.periods }, (_, index) => plainId(3, index));
  await insert(
    client,
    'import_batch',
    batches.map((id, index) => ({
      ...{
        id,
        file_name: `load-${index + 1}.csv`,
        source: 'bron 1',
        mapping: { version: 1 },
        status: 'committed',
      },
      fingerprint: createHash('sha256').update(id).digest('hex'),
      ...{ added: LOAD.indicators * places.length, created_by: personId('noor') },
      ...{ created_at: `${year - 1}-01-15T09:00:00+01:00`, committed_at: `${year - 1}-01-15T09:05:00+01:00` },
    })),
  );
  const sorted = [...places].sort();
  return copyInto(client, 'observation', {
    columns: ['indicator_id', 'period', 'place_code', 'value', 'missing', 'count', 'batch_id'],
    rows: figures(seed, { indicators, batches, places: sorted, year }),
  });
}

type Figures = {
  indicators: readonly string[];
  batches: readonly string[];
  places: readonly string[];
  year: number;
};

/** A level per place and indicator, a slow drift, and one in fifty missing. */
function* figures(seed: number, { indicators, batches, places, year }: Figures): Generator<readonly Cell[]> {
  const draw = drawFor(seed, 'large figures');
  for (const indicator of indicators) {
    const levels = places.map(() => draw.between(2, 60));
    for (let period = 0; period < LOAD.periods; period++) {
      const name = String(year - LOAD.periods + 1 + period);
      for (let place = 0; place < places.length; place++) {
        const isMissing = draw.unit() < 0.02;
        const value = Math.round((levels[place]! + draw.between(-3, 3)) * 10) / 10;
        const count = 4 + Math.floor(draw.unit() * 60);
        yield [
          ...[indicator, name, places[place]!, isMissing ? null : value],
          ...[isMissing ? 'secret_or_unknown' : null, isMissing ? null : count, batches[period]!],
        ];
      }
    }
  }
}
