import { randomUUID } from 'node:crypto';
import { kindId, mandateId } from '../../infra/db/seed/demo/mandate.ts';
import { smallIndicatorId } from '../../infra/db/seed/small-ground.ts';
import type { World } from './world.ts';

/** What a test may want to differ about a measure that was decided. */
export type DecidedMeasure = {
  costs?: Record<number, number>;
  status?: string;
  workArea?: string;
  finalFrom?: string;
  finalAt?: string | null;
  takenBackAt?: string | null;
};

const HASH = 'a'.repeat(64);
let measures = 0;

/** Puts measures with their decision in a cycle, as their own features would have left them; answers the measure's id. */
export function decidedMeasuresIn(world: World, cycleId: string) {
  const put = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const columns = Object.keys(row);
    await world.rows(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
    return row['id'] as string;
  };
  return async (more: DecidedMeasure = {}): Promise<string> => {
    const { costs = { 2027: 84_000_00 }, status = 'approved', workArea = 'Vliethorst', ...times } = more;
    const place = { cycle_id: cycleId, work_area_id: world.workArea(workArea) };
    const id = await put('measure', {
      ...{ ...place, id: randomUUID(), number: `P-${(measures += 1)}`, title: 'Afsluitbare entree', status },
      ...{ complex_id: world.complex('101'), kind_id: kindId('ONH03'), lever: 'maintenance' },
      ...{ owner_id: world.person('samira'), proposed_by: world.person('noor'), success: 'Minder meldingen' },
      ...{ starts_on: '2027-03-01', ends_on: '2028-12-31', lag_months: 12 },
      ...{ indicator_id: smallIndicatorId(), expected_change: -3 },
    });
    for (const [year, cents] of Object.entries(costs))
      await put('measure_cost', { measure_id: id, year, amount_cents: cents });
    const request = await put('approval_request', {
      ...{ ...place, id: randomUUID(), subject_kind: 'measure', subject_id: id, subject_version: 1 },
      ...{ title: 'Afsluitbare entree', content: '{}', content_hash: HASH, amount_cents: 84_000_00 },
      ...{ requested_by: world.person('noor'), requested_at: '2026-09-01T08:00:00Z', decides: 'director' },
      ...{ mandate_id: mandateId(), status: 'decided' },
    });
    await put('decision', {
      ...{ id: randomUUID(), request_id: request, content_hash: HASH, outcome: 'approved' },
      ...{ decided_by: world.person('marleen'), decided_as: 'director', mandate_id: mandateId() },
      ...{ decided_at: '2026-09-01T09:00:00Z', final_from: times.finalFrom ?? '2026-09-01T09:30:00Z' },
      ...{ final_at: times.finalAt ?? null, taken_back_at: times.takenBackAt ?? null },
    });
    return id;
  };
}
