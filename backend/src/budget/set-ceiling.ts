import type { SetCeiling } from '@jaarring/contracts';
import { type Ceiling, Refusal, reservedUnder, setCeiling } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { BudgetLineTable, CeilingTable, ProgrammeTable } from './budget.table.ts';
import { waitingMoves } from './waiting-changes.ts';

/** Sets what a programme may cost in a work area in a year, in the phase of that year's own cycle; answers its id. */
export async function setBudgetCeiling(scope: Scope, year: number, input: SetCeiling): Promise<string> {
  const { programmeId, workAreaId, amountCents, version } = input;
  await refuseUnknown(scope, programmeId, workAreaId);
  const cycle = await scope.db.row<{ id: string }>('select id from cycle where plan_year = $1', [year]);
  await scope.require('budget.setCeiling', { workAreaId, cycleId: cycle?.id });
  const known = await lockCeilingOf(scope, { year, programmeId, workAreaId });
  if ((version === null) !== (known === undefined)) throw new Refusal('stale', { table: 'ceiling', version });
  const ceiling = known ?? {
    id: uuidv7(scope.now),
    year,
    programmeId,
    workAreaId,
    amountCents: 0,
    version: 1,
  };
  const lines = await scope.db.findAll(BudgetLineTable, { ceilingId: ceiling.id });
  const reserved = reservedUnder(ceiling.id, await waitingMoves(scope, { ceilingIds: [ceiling.id] }));
  const event = setCeiling(ceiling, amountCents, lines, reserved);
  if (version === null) await scope.db.insert(CeilingTable, ceiling);
  else await scope.db.save(CeilingTable, Object.assign(ceiling, { version }));
  scope.record(event);
  return ceiling.id;
}

async function refuseUnknown(scope: Scope, programmeId: string, workAreaId: string): Promise<void> {
  if (!(await scope.db.find(ProgrammeTable, programmeId)))
    throw new Refusal('access.not-found', { kind: 'programme' });
  const area = await scope.db.row('select id from work_area where id = $1', [workAreaId]);
  if (!area) throw new Refusal('access.not-found', { kind: 'work-area' });
}

/** Locked, so that no line comes under it between the adding up and the save. */
async function lockCeilingOf(
  scope: Scope,
  { year, programmeId, workAreaId }: Pick<Ceiling, 'year' | 'programmeId' | 'workAreaId'>,
): Promise<Ceiling | undefined> {
  await scope.db.rows(
    'select id from ceiling where year = $1 and programme_id = $2 and work_area_id = $3 for update',
    [year, programmeId, workAreaId],
  );
  const [ceiling] = await scope.db.findAll(CeilingTable, { year, programmeId, workAreaId });
  return ceiling;
}
