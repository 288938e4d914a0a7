import { createHash } from 'node:crypto';
import { at } from '../dutch-time.ts';
import type { Row } from '../insert.ts';
import { personId } from '../people.ts';
import { seededId } from '../seeded-id.ts';
import { type Event, happenedThen } from './events.ts';
import type { Figure } from './figure.ts';
import { indicatorId, indicatorPlans, type SourceKey, sources } from './indicators.ts';

/** The figures with the loads they came by: the history in one load, the present year in another. */
export type Loads = {
  batches: Row[];
  rejections: Row[];
  observations: Row[];
  before: Row[];
  events: Event[];
};

const sourceOf = new Map<string, SourceKey>(indicatorPlans.map(({ code, source }) => [code, source]));

/** When the figures of the present year came in, and by whom. Month and day. */
const arrival: Record<SourceKey, readonly [monthDay: string, by: string]> = {
  reports: ['09-01', 'noor'],
  letting: ['09-01', 'jorien'],
  survey: ['09-19', 'noor'],
  rent: ['09-02', 'jorien'],
  inspection: ['07-03', 'noor'],
  cbs: ['06-16', 'noor'],
  leefbaarometer: ['02-10', 'noor'],
  police: ['03-18', 'jorien'],
  health: ['02-24', 'jorien'],
};

/** A figure that was wrong in the file and came again, corrected, after the atelier (story 9). */
export type Correction = { code: Figure['code']; place: string; period: string; wrong: number; on: string };

/** Puts every figure in a load. A corrected figure keeps what it was before, so that the difference can be shown. */
export function loadFigures(figures: readonly Figure[], year: number, correction: Correction): Loads {
  const loads: Loads = { batches: [], rejections: [], observations: [], before: [], events: [] };
  for (const key of Object.keys(sources) as SourceKey[]) {
    const own = figures.filter(({ code }) => sourceOf.get(code) === key);
    const isPresent = (row: Figure) => row.period.startsWith(String(year));
    const history = own.filter((row) => !isPresent(row));
    const present = own.filter(isPresent);
    const [monthDay, by] = arrival[key];
    keep(loads, key, 'historie', history, { at: at(`${year - 1}-11-12`, '10:05'), by: 'tineke', year });
    if (present.length > 0)
      keep(loads, key, String(year), present, { at: at(`${year}-${monthDay}`, '08:40'), by, year });
  }
  correct(loads, correction);
  return loads;
}

type Arrival = { at: string; by: string; year: number };

function keep(
  loads: Loads,
  key: SourceKey,
  tag: string,
  rows: readonly Figure[],
  { at: when, by, year }: Arrival,
): void {
  const id = seededId(`import:${key}:${tag}`);
  const rejected = tag === 'historie' && key === 'letting' ? 3 : 0;
  loads.batches.push(batchRow(id, key, tag, when, by, { added: rows.length, rejected }));
  for (const row of rows) loads.observations.push(observationRow(row, id));
  for (let ordinal = 1; ordinal <= rejected; ordinal++)
    loads.rejections.push({
      ...{
        batch_id: id,
        ordinal,
        file_row: 210 + 7 * ordinal,
        column_name: 'complex',
        value: `10${40 + ordinal}x`,
      },
      ...{ reason: 'place.unknown', detail: { year } },
    });
  const data = { source: sources[key].name, added: rows.length, changed: 0, rejected };
  loads.events.push(happenedThen('import.committed', id, when, by, data));
}

function correct(loads: Loads, { code, place, period, wrong, on }: Correction): void {
  const key = sourceOf.get(code)!;
  const id = seededId(`import:${key}:correctie`);
  const indicator = indicatorId(code);
  const row = loads.observations.find(
    (one) => one['indicator_id'] === indicator && one['place_code'] === place && one['period'] === period,
  );
  if (!row) throw new Error(`There is no figure ${code} of ${place} in ${period} to correct.`);
  const when = at(on, '11:20');
  loads.batches.push(batchRow(id, key, 'correctie', when, 'jorien', { changed: 1 }));
  loads.before.push({
    ...{ batch_id: id, indicator_id: indicator, place_code: place, period },
    ...{ old_value: wrong, old_missing: null, old_count: row['count'], old_batch_id: row['batch_id'] },
  });
  row['batch_id'] = id;
  const data = { source: sources[key].name, added: 0, changed: 1, rejected: 0 };
  loads.events.push(happenedThen('import.committed', id, when, 'jorien', data));
}

function observationRow({ code, place, period, value, missing, count }: Figure, batch: string): Row {
  return {
    ...{ indicator_id: indicatorId(code), place_code: place, period, value, missing, count },
    batch_id: batch,
  };
}

type Counts = { added?: number; changed?: number; rejected?: number };

function batchRow(id: string, key: SourceKey, tag: string, when: string, by: string, counts: Counts): Row {
  const { name, file } = sources[key];
  return {
    ...{ id, file_name: `${file}-${tag}.csv`, source: name, status: 'committed', refusal: null },
    fingerprint: createHash('sha256').update(`${file}-${tag}`).digest('hex'),
    mapping: { version: 1, source: name, file },
    ...{
      added: counts.added ?? 0,
      changed: counts.changed ?? 0,
      unchanged: 0,
      rejected: counts.rejected ?? 0,
    },
    ...{ created_by: personId(by), created_at: when, committed_at: when },
  };
}
