import type { ProposalView, Scenarios } from '@jaarring/contracts';
import { figuresOf, proposeChoice } from '@jaarring/domain';
import type { Door } from '../shell/door.ts';
import type { Reader, Scope } from '../shell/scope.ts';
import { asScenarioGround, yearGround } from './scenario-ground.ts';

type Row = Omit<Scenarios['scenarios'][number], 'figures'>;

const ROWS = `
  select s.id, s.name, s.status, a.name as "createdBy", s.created_at as "createdAt", s.version,
    (select r.id from approval_request r where r.subject_id = s.id order by r.requested_at desc, r.id desc limit 1) as "approvalId",
    coalesce((select jsonb_agg(m.measure_id order by m.measure_id) from scenario_measure m where m.scenario_id = s.id), '[]') as "measureIds"
  from scenario s
  join account a on a.corporation_id = s.corporation_id and a.id = s.created_by
  where s.year = $1 and s.status <> 'dropped'
  order by s.created_at, s.id`;

/** The scenarios of a year side by side, with what they choose from. */
export async function readScenarios(scope: Scope<Reader>, year: number): Promise<Scenarios> {
  const ground = await yearGround(scope, year);
  const rows = await scope.db.rows<Row>(ROWS, [year]);
  const rules = asScenarioGround(ground);
  const scenarios = rows.map((row) => ({ ...row, figures: figuresOf(new Set(row.measureIds), rules) }));
  return { year, scenarios, ...ground };
}

/** What the product itself would choose, and why; it searches after the reading is done, so that no transaction waits. */
export async function proposeScenario(door: Door, year: number): Promise<ProposalView> {
  const ground = asScenarioGround(await door.read((scope) => yearGround(scope, year)));
  const { chosen, reasons, isBest } = proposeChoice(ground.candidates, ground.rooms);
  return {
    measureIds: chosen,
    figures: figuresOf(new Set(chosen), ground),
    reasons: [...reasons].map(([measureId, reason]) => ({ measureId, reason })),
    isBest,
  };
}
