import { addDays, type ComplexStrategy, proposeReview } from '@jaarring/domain';
import { onJob } from '../shell/jobs.ts';
import type { Scope } from '../shell/scope.ts';
import { assignTask } from '../task/assign-task.ts';
import { SCORE } from './draft-strategy.ts';
import { StrategyTable } from './strategy.table.ts';

/** How long the policy officer has to look again. Unit: days. Source: own choice, 2026. */
const REVIEW_DAYS = 30;

/**
 * After figures came in: every strategy that counts and whose score moved too far is proposed for review. A version
 * remembers that it was proposed, so the job may run again, and the next figures bring no second task.
 */
onJob('strategy.propose-reviews', async (scope) => {
  const counting = await scope.db.rows<{ id: string; complex: string }>(
    `select distinct on (s.complex_id) s.id, c.name as complex
     from complex_strategy s join complex c on c.corporation_id = s.corporation_id and c.id = s.complex_id
     where s.status = 'adopted' order by s.complex_id, s.decided_at desc, s.id desc`,
  );
  for (const { id, complex } of counting) {
    await scope.db.rows('select 1 from complex_strategy where id = $1 for update', [id]);
    const strategy = await scope.db.find(StrategyTable, id);
    if (strategy) await reviewOne(scope, strategy, complex);
  }
});

async function reviewOne(scope: Scope, strategy: ComplexStrategy, complex: string): Promise<void> {
  const { complexId, indicatorId, workAreaId } = strategy;
  const now = await scope.db.row<{ score: number }>(SCORE, [complexId, indicatorId]);
  const event = proposeReview(strategy, now?.score ?? null, scope.now);
  if (!event) return;
  await scope.db.save(StrategyTable, strategy);
  scope.record(event);
  await assignTask(scope, {
    ...{ kind: 'review-strategy', because: 'score-changed', subjectKind: 'strategy', subjectId: complexId },
    ...{ title: complex, workAreaId, role: 'policyOfficer', dueOn: addDays(scope.today, REVIEW_DAYS) },
  });
}
