import type { RequestLine } from '@jaarring/contracts';
import { type BudgetLine, type Ceiling, Refusal, requestLine, reservedUnder } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { assignTask, finishTasks } from '../task/assign-task.ts';
import { BudgetLineTable, CeilingTable } from './budget.table.ts';
import { lockMeasure, readGrounds } from './find-measure.ts';
import { waitingMoves } from './waiting-changes.ts';

/** Asks money for a decided measure under a ceiling, in the year of that ceiling; answers the line's id. */
export async function requestBudgetLine(scope: Scope, input: RequestLine): Promise<string> {
  const measure = await lockMeasure(scope, input.measureId);
  await scope.require('budget.requestLine', measure);
  const ceiling = await lockCeiling(scope, input.ceilingId);
  const grounds = await readGrounds(scope, measure.id);
  const lines = await linesAround(scope, ceiling.id, measure.id);
  const line: BudgetLine = {
    ...input,
    id: uuidv7(scope.now),
    year: ceiling.year,
    status: 'requested',
    version: 1,
  };
  const reservedCents = reservedUnder(ceiling.id, await waitingMoves(scope, { ceilingIds: [ceiling.id] }));
  const event = requestLine(line, { ...grounds, measure, ceiling, lines, reservedCents });
  await scope.db.insert(BudgetLineTable, line);
  scope.record(event);
  await finishTasks(scope, 'measure', measure.id, 'request-budget');
  await assignTask(scope, {
    kind: 'approve-budget',
    because: 'line-requested',
    subjectKind: 'budget-line',
    subjectId: line.id,
    title: measure.title,
    cycleId: measure.cycleId,
    workAreaId: measure.workAreaId,
    role: 'director',
    dueOn: scope.today,
  });
  return line.id;
}

/** Locked before anything under it is added up: whoever comes second sees what the first one took. */
async function lockCeiling(scope: Scope, id: string): Promise<Ceiling> {
  await scope.db.rows('select id from ceiling where id = $1 for update', [id]);
  const ceiling = await scope.db.find(CeilingTable, id);
  if (!ceiling) throw new Refusal('access.not-found', { kind: 'ceiling' });
  return ceiling;
}

/** All lines under the ceiling and all lines of the measure, each once. */
function linesAround(scope: Scope, ceilingId: string, measureId: string): Promise<BudgetLine[]> {
  return scope.db.rows<BudgetLine>(
    `select id, measure_id as "measureId", ceiling_id as "ceilingId", year, amount_cents as "amountCents", status, version
     from budget_line
     where ceiling_id = $1 or measure_id = $2`,
    [ceilingId, measureId],
  );
}
