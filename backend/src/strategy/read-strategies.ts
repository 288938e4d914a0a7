import type { Strategies, StrategyView } from '@jaarring/contracts';
import { Refusal } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';

/** The strategy of a complex with every version, newest first. */
export async function readStrategies(scope: Scope<Reader>, complexId: string): Promise<Strategies> {
  const complex = await scope.db.row('select 1 from complex where id = $1', [complexId]);
  if (!complex) throw new Refusal('access.not-found', { kind: 'complex' });
  const history = await scope.db.rows<StrategyView>(
    `select s.id, s.complex_id as "complexId", s.course, s.why, i.name as indicator, i.unit, s.score,
       s.score_period as "scorePeriod", s.threshold, s.review_on as "reviewOn", s.status, p.name as "draftedBy",
       s.drafted_at as "draftedAt", d.name as "decidedBy", s.decided_at as "decidedAt", s.reason,
       s.review_proposed_at as "reviewProposedAt", s.review_score as "reviewScore", s.version
     from complex_strategy s
     join indicator i on i.corporation_id = s.corporation_id and i.id = s.indicator_id
     join account p on p.corporation_id = s.corporation_id and p.id = s.drafted_by
     left join account d on d.corporation_id = s.corporation_id and d.id = s.decided_by
     where s.complex_id = $1
     order by s.drafted_at desc, s.id desc`,
    [complexId],
  );
  return {
    complexId,
    current: history.find(({ status }) => status === 'adopted') ?? null,
    draft: history.find(({ status }) => status === 'draft') ?? null,
    history,
  };
}
