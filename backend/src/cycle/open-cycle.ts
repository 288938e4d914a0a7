import type { OpenCycle, Saved } from '@jaarring/contracts';
import { type CycleDateName, cycleDateNames, datesFor, openCycle as begin, Refusal } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { CycleAreaTable, CycleDateTable, CycleTable } from './cycle.table.ts';
import { movePeople } from './phase-tasks.ts';

/** Opens the cycle of a plan year over every work area, with its dates and the first tasks. */
export async function openCycle(scope: Scope, { planYear }: OpenCycle): Promise<Saved> {
  await scope.require('cycle.open', {});
  const taken = await scope.db.row('select id from cycle where plan_year = $1', [planYear]);
  if (taken) throw new Refusal('cycle.year-taken', { planYear });
  return beginCycle(scope, planYear);
}

/** The same without asking who: the year itself opens a cycle when another one closes. */
export async function beginCycle(scope: Scope, planYear: number): Promise<Saved> {
  const workAreas = await scope.db.rows<{ id: string }>('select id from work_area order by name');
  const { cycle, areas, event } = begin(
    uuidv7(scope.now),
    planYear,
    workAreas.map(({ id }) => ({ id: uuidv7(scope.now), workAreaId: id })),
  );
  const dates: Record<CycleDateName, string> = datesFor(planYear);
  await scope.db.insert(CycleTable, cycle);
  await scope.db.insert(CycleAreaTable, areas);
  await scope.db.insert(
    CycleDateTable,
    cycleDateNames.map((name) => ({ cycleId: cycle.id, name, dueOn: dates[name], version: 1 })),
  );
  scope.record(event);
  for (const area of areas) await movePeople(scope, cycle, area);
  return { id: cycle.id, version: cycle.version };
}
