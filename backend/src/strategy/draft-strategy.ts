import type { DecideStrategy, DraftStrategy } from '@jaarring/contracts';
import {
  addDays,
  type ComplexStrategy,
  decideStrategy as decide,
  draftStrategy as draft,
  Refusal,
} from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { assignTask, finishTasks } from '../task/assign-task.ts';
import { StrategyTable } from './strategy.table.ts';

/** How long a director has before the task is late. Unit: days. Source: own choice, 2026. */
const DECISION_DAYS = 14;

/** The newest yearly figure of an indicator at a complex that is not too small to count. */
export const SCORE = `
  select o.value as score, o.period from observation o
  join indicator i on i.corporation_id = o.corporation_id and i.id = o.indicator_id
  join complex c on c.corporation_id = o.corporation_id and c.number = o.place_code
  where c.id = $1 and o.indicator_id = $2 and length(o.period) = 4 and o.value is not null
    and (o.count is null or o.count >= i.min_count)
  order by o.period desc limit 1`;

/** Drafts the next version of the strategy of a complex, on the score as it is now; the director is to move. */
export async function draftStrategy(scope: Scope, complexId: string, input: DraftStrategy): Promise<void> {
  const complex = await scope.db.row<{ name: string; workAreaId: string }>(
    'select name, work_area_id as "workAreaId" from complex where id = $1 for share',
    [complexId],
  );
  if (!complex) throw new Refusal('access.not-found', { kind: 'complex' });
  await scope.require('strategy.draft', { workAreaId: complex.workAreaId });
  const indicator = await scope.db.row('select 1 from indicator where id = $1', [input.indicatorId]);
  if (!indicator) throw new Refusal('access.not-found', { kind: 'indicator' });
  const now = await scope.db.row<{ score: number; period: string }>(SCORE, [complexId, input.indicatorId]);
  const all = await scope.db.findAll(StrategyTable, { complexId });
  const strategy: ComplexStrategy = {
    ...input,
    ...{ id: uuidv7(scope.now), complexId, workAreaId: complex.workAreaId, status: 'draft' as const },
    ...{ score: now?.score ?? null, scorePeriod: now?.period ?? null, reason: '' },
    ...{ draftedBy: scope.actor.accountId, draftedAt: scope.now, decidedBy: null, decidedAt: null },
    ...{ reviewProposedAt: null, reviewScore: null, version: 1 },
  };
  const hasDraft = all.some(({ status }) => status === 'draft');
  const event = draft(strategy, { today: scope.today, hasDraft });
  await scope.db.insert(StrategyTable, strategy);
  scope.record(event);
  await finishTasks(scope, 'strategy', complexId, 'review-strategy');
  await assignTask(scope, {
    ...{ kind: 'decide-strategy', because: 'strategy-drafted', subjectKind: 'strategy' },
    ...{ subjectId: complexId, title: complex.name, workAreaId: complex.workAreaId, role: 'director' },
    dueOn: addDays(scope.today, DECISION_DAYS),
  });
}

/** Adopts or drops the draft of a complex, with the reason. */
export async function decideStrategy(
  scope: Scope,
  id: string,
  { version, ...said }: DecideStrategy,
): Promise<string> {
  await scope.db.rows('select 1 from complex_strategy where id = $1 for update', [id]);
  const strategy = { ...(await scope.load(StrategyTable, id, 'strategy.adopt')), version };
  const event = decide(strategy, said, { actor: scope.actor, now: scope.now });
  await scope.db.save(StrategyTable, strategy);
  scope.record(event);
  await finishTasks(scope, 'strategy', strategy.complexId, 'decide-strategy');
  return strategy.complexId;
}
