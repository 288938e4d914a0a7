import type { CloseGate, GateClosed } from '@jaarring/contracts';
import {
  closeCycle,
  closeGate as close,
  type Cycle,
  followingPlanYear,
  type Gate,
  type GateClosing,
} from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { countFacts } from './count-facts.ts';
import { CycleAreaTable, CycleTable, GateClosingTable } from './cycle.table.ts';
import { findCycleArea } from './find-cycle-area.ts';
import { beginCycle } from './open-cycle.ts';
import { movePeople } from './phase-tasks.ts';

/** Closes a gate for one area; the last gate of the last area closes the year and makes room for a new one. */
export async function closeGate(
  scope: Scope,
  cycleId: string,
  gate: Gate,
  { workAreaId, note, version }: CloseGate,
): Promise<GateClosed> {
  const { cycle, area: found } = await findCycleArea(scope, cycleId, workAreaId);
  await scope.require(`cycle.closeGate${gate}`, found);
  const area = { ...found, version };
  const closing: GateClosing = {
    id: uuidv7(scope.now),
    cycleId,
    workAreaId,
    gate,
    closedBy: scope.actor.accountId,
    closedAt: scope.now,
    note,
  };
  const factsOf = await countFacts(scope.db, cycle, scope, workAreaId);
  const event = close(area, closing, factsOf(workAreaId));
  await scope.db.save(CycleAreaTable, area);
  await scope.db.insert(GateClosingTable, closing);
  scope.record(event);
  await movePeople(scope, cycle, area);
  const openedPlanYear = area.phase === 'closed' ? await closeYear(scope, cycle) : null;
  return {
    id: area.id,
    version: area.version,
    phase: area.phase,
    cycleClosed: cycle.status === 'closed',
    openedPlanYear,
  };
}

/** Closes the cycle when this was its last area, and opens the plan year that gets room if nobody did yet. */
async function closeYear(scope: Scope, cycle: Cycle): Promise<number | null> {
  // the last two areas may close at the same moment: whoever comes second must see the first
  await scope.db.rows('select id from cycle where id = $1 for update', [cycle.id]);
  const event = closeCycle(cycle, await scope.db.findAll(CycleAreaTable, { cycleId: cycle.id }));
  if (!event) return null;
  await scope.db.save(CycleTable, cycle);
  scope.record(event);
  const planYear = followingPlanYear(cycle.planYear, scope.today);
  if (await scope.db.row('select id from cycle where plan_year = $1', [planYear])) return null;
  await beginCycle(scope, planYear);
  return planYear;
}
