import type { Conclude, EvaluationView } from '@jaarring/contracts';
import { conclude, type JsonObject } from '@jaarring/domain';
import { CycleTable } from '../cycle/cycle.table.ts';
import { estimateEffect } from '../effect/estimate-effect.ts';
import { gatherPanel } from '../effect/gather-panel.ts';
import { MeasureTable } from '../measure/measure.table.ts';
import type { Door } from '../shell/door.ts';
import { uuidv7 } from '../shell/id.ts';
import { finishTasks } from '../task/assign-task.ts';
import { EvaluationTable } from './evaluation.table.ts';
import { readEvaluation } from './list-evaluations.ts';

/** Concludes what a measure did: the effect is estimated outside the transaction and frozen with the conclusion. */
export async function concludeEvaluation(
  door: Door,
  { measureId, indicatorId, judgement, lesson }: Conclude,
): Promise<EvaluationView> {
  const { effect } = estimateEffect(await door.read((scope) => gatherPanel(scope, measureId, indicatorId)));
  return door.write(async (scope) => {
    const measure = await scope.load(MeasureTable, measureId, 'evaluation.conclude');
    const cycle = await scope.db.find(CycleTable, measure.cycleId);
    const earlier = await scope.db.findAll(EvaluationTable, { measureId });
    const { evaluation, event } = conclude(
      {
        id: uuidv7(scope.now),
        measureId,
        indicatorId,
        effect: effect as unknown as JsonObject,
        verdict: effect.verdict,
        judgement,
        lesson,
        evaluatedBy: scope.actor.accountId,
        evaluatedAt: scope.now,
      },
      { measure, cycle: cycle!, earlier, today: scope.today },
    );
    await scope.db.insert(EvaluationTable, evaluation);
    scope.record(event);
    await finishTasks(scope, 'measure', measureId, 'evaluate');
    return readEvaluation(scope, evaluation.id);
  });
}
