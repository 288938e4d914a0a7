import type { AnswerQuestion, Saved } from '@jaarring/contracts';
import { answerQuestion as answer, type CycleAnswer, Refusal, unanswered } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { finishTasks } from '../task/assign-task.ts';
import { CycleAnswerTable } from './cycle.table.ts';
import { findCycleArea } from './find-cycle-area.ts';

/** Answers a fixed question for an area, or says why there is no answer; the last one ends the task to answer them. */
export async function answerQuestion(scope: Scope, cycleId: string, input: AnswerQuestion): Promise<Saved> {
  const { area } = await findCycleArea(scope, cycleId, input.workAreaId);
  await scope.require('cycle.answer', area);
  const given = await scope.db.findAll(CycleAnswerTable, { cycleId, workAreaId: input.workAreaId });
  const former = given.find(({ question }) => question === input.question);
  if ((former === undefined) !== (input.version === null))
    throw new Refusal('stale', { table: 'cycle_answer', version: input.version });
  const row: CycleAnswer = {
    id: former?.id ?? uuidv7(scope.now),
    cycleId,
    ...input,
    authorId: scope.actor.accountId,
    version: input.version ?? 1,
  };
  const event = answer(row);
  if (former) await scope.db.save(CycleAnswerTable, row);
  else await scope.db.insert(CycleAnswerTable, row);
  scope.record(event);
  if (unanswered(input.workAreaId, [...given, row]).length === 0)
    await finishTasks(scope, 'cycle', cycleId, 'answer-questions', input.workAreaId);
  return { id: row.id, version: row.version };
}
