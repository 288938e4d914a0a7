import type { MoveDate, Saved } from '@jaarring/contracts';
import {
  type CycleDate,
  type CycleDateName,
  gates,
  happened,
  movedDates,
  phaseOf,
  Refusal,
} from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { CycleDateTable, CycleTable } from './cycle.table.ts';

/** Moves a date of the year and every date planned from it; open tasks of the phase that ends there move along. */
export async function moveDate(
  scope: Scope,
  cycleId: string,
  name: CycleDateName,
  { dueOn, version }: MoveDate,
): Promise<Saved> {
  const cycle = await scope.load(CycleTable, cycleId, 'cycle.open');
  if (cycle.status !== 'open') throw new Refusal('cycle.not-open', { status: cycle.status });
  const dates = await scope.db.findAll(CycleDateTable, { cycleId });
  const before = Object.fromEntries(dates.map((date) => [date.name, date.dueOn])) as Record<
    CycleDateName,
    string
  >;
  const after = movedDates(before, name, dueOn);
  const moved = dates.filter((date) => date.name === name || after[date.name] !== date.dueOn);
  let saved = version;
  for (const date of moved) {
    const changed: CycleDate = {
      ...date,
      dueOn: after[date.name],
      version: date.name === name ? version : date.version,
    };
    await scope.db.save(CycleDateTable, changed);
    if (date.name === name) saved = changed.version;
    await moveTasks(scope, changed);
  }
  scope.record(
    happened('cycle.date-moved', cycleId, {
      name,
      from: before[name],
      to: dueOn,
      moved: Object.fromEntries(moved.map((date) => [date.name, after[date.name]])),
    }),
  );
  return { id: cycleId, version: saved };
}

async function moveTasks(scope: Scope, { cycleId, name, dueOn }: CycleDate): Promise<void> {
  const gate = gates.find((one) => name === `gate${one}`);
  if (gate === undefined) return;
  await scope.db.rows(
    `update task
     set due_on = $3, version = version + 1
     where subject_kind = 'cycle' and subject_id = $1 and done_at is null and due_on <> $3
       and work_area_id in (select a.work_area_id from cycle_area a where a.cycle_id = $1::uuid and a.phase = $2)`,
    [cycleId, phaseOf(gate), dueOn],
  );
}
