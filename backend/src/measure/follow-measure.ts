import type { DomainEvent, Measure, PermissionName } from '@jaarring/domain';
import { finish, start, stop, withdraw } from '@jaarring/domain';
import { closeRequest } from '../approval/ask-approval.ts';
import type { Scope } from '../shell/scope.ts';
import { finishTasks } from '../task/assign-task.ts';
import { lockMeasure, refuseOld } from './lock-measure.ts';
import { MeasureCostTable, MeasureTable } from './measure.table.ts';

/** Starts the work: after a final decision and with released money. */
export async function startMeasure(scope: Scope, id: string, version: number): Promise<void> {
  const costs = await scope.db.findAll(MeasureCostTable, { measureId: id });
  const facts = await scope.db.row<{ isDecisionFinal: boolean; hasReleasedBudget: boolean }>(
    `select exists (
         select from decision d
         where d.request_id = (
             select r.id from approval_request r where r.subject_id = $1 order by r.requested_at desc, r.id desc limit 1)
           and d.outcome in ('approved', 'conditional') and d.taken_back_at is null
           and (d.final_at is not null or d.final_from <= $2)) as "isDecisionFinal",
       exists (select from budget_line b where b.measure_id = $1 and b.status = 'released') as "hasReleasedBudget"`,
    [id, scope.now],
  );
  await moveMeasure(scope, id, version, 'measure.start', (measure) => start(measure, costs, facts!));
  await finishTasks(scope, 'measure', id, 'start-measure');
}

/** Says that the work is done. */
export function finishMeasure(scope: Scope, id: string, version: number): Promise<void> {
  return moveMeasure(scope, id, version, 'measure.finish', finish);
}

/** Ends a decided measure before its time, with a reason. */
export function stopMeasure(scope: Scope, id: string, version: number, reason: string): Promise<void> {
  return moveMeasure(scope, id, version, 'measure.stop', (measure) => stop(measure, reason));
}

/** Withdraws a measure that was not decided; a request about it goes with it. */
export async function withdrawMeasure(scope: Scope, id: string, version: number): Promise<void> {
  let makesStale = false;
  await moveMeasure(scope, id, version, 'measure.withdraw', (measure) => {
    const gone = withdraw(measure);
    ({ makesStale } = gone);
    return gone.event;
  });
  if (makesStale) await closeRequest(scope, id, 'withdrawn');
  await finishTasks(scope, 'measure', id);
}

async function moveMeasure(
  scope: Scope,
  id: string,
  version: number,
  permission: PermissionName,
  verb: (measure: Measure) => DomainEvent,
): Promise<void> {
  const measure = await lockMeasure(scope, id, permission);
  refuseOld(measure, version);
  const event = verb(measure);
  await scope.db.save(MeasureTable, measure);
  scope.record(event);
}
