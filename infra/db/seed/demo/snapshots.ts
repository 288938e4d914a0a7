import type pg from 'pg';
import type { Chronicle } from './chronicle.ts';

/**
 * Freezes, for every cycle, the yearly figures that were known when its snapshot was taken: those of the years before.
 * Copied inside the database, because that is where the figures are.
 */
export async function freezeSnapshots(client: pg.Client, chronicle: Chronicle): Promise<void> {
  for (const snapshot of chronicle.rows('snapshot')) {
    await client.query(
      `insert into snapshot_value (snapshot_id, indicator_id, place_code, period, value, missing, count, batch_id)
       select $1, o.indicator_id, o.place_code, o.period, o.value, o.missing, o.count, o.batch_id
       from observation o
       where length(o.period) = 4 and o.period < $2`,
      [snapshot['id'], String(snapshot['taken_at']).slice(0, 4)],
    );
  }
}
