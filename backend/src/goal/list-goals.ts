import type { Goals, GoalView } from '@jaarring/contracts';
import { Refusal } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';

/** Goals with their indicators and the measures that aim at one of them, in the plan years of the goal. */
const ROWS = `
  select g.id, g.number, g.title, g.why, g.first_year as "firstYear", g.last_year as "lastYear", g.version,
    (select coalesce(jsonb_agg(jsonb_build_object('indicatorId', i.id, 'indicator', i.name, 'unit', i.unit,
        'target', x.target, 'targetYear', x.target_year) order by i.name), '[]')
      from goal_indicator x join indicator i on i.corporation_id = x.corporation_id and i.id = x.indicator_id
      where x.goal_id = g.id) as indicators,
    (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'number', m.number, 'title', m.title, 'complex', c.name,
        'planYear', y.plan_year, 'status', m.status, 'indicatorId', m.indicator_id) order by m.number desc), '[]')
      from goal_indicator x
      join measure m on m.corporation_id = x.corporation_id and m.indicator_id = x.indicator_id
      join cycle y on y.corporation_id = m.corporation_id and y.id = m.cycle_id
      join complex c on c.corporation_id = m.corporation_id and c.id = m.complex_id
      where x.goal_id = g.id and y.plan_year between g.first_year and g.last_year
        and m.status not in ('rejected', 'withdrawn')) as measures
  from goal g`;

/** The goals of the corporate plan; those of the newest plan first, by their number. */
export async function listGoals(scope: Scope<Reader>): Promise<Goals> {
  return { goals: await scope.db.rows<GoalView>(`${ROWS} order by g.first_year desc, g.number`) };
}

/** One goal with its measures. */
export async function readGoal(scope: Scope<Reader>, id: string): Promise<GoalView> {
  const goal = await scope.db.row<GoalView>(`${ROWS} where g.id = $1`, [id]);
  if (!goal) throw new Refusal('access.not-found', { kind: 'goal' });
  return goal;
}
