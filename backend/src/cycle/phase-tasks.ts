import {
  type Cycle,
  type CycleArea,
  type CycleDateName,
  type Phase,
  type Role,
  type TaskKind,
} from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { assignTask, finishTasks } from '../task/assign-task.ts';

/** A move that a phase asks for: of whoever holds the first of these functions in the area, and by when. */
type Move = { kind: TaskKind; roles: readonly [Role, ...Role[]]; due: CycleDateName };

/** Who has to move when an area enters a phase. The gate has the function that answers for it; the rest prepares it. */
const moves: Record<Exclude<Phase, 'closed'>, readonly Move[]> = {
  monitor: [
    { kind: 'answer-questions', roles: ['areaManager', 'policyOfficer'], due: 'gate1' },
    { kind: 'choose-snapshot', roles: ['policyOfficer'], due: 'gate1' },
    { kind: 'close-gate', roles: ['policyOfficer'], due: 'gate1' },
  ],
  atelier: [
    { kind: 'prepare-atelier', roles: ['areaManager', 'policyOfficer'], due: 'gate2' },
    { kind: 'close-gate', roles: ['areaManager', 'policyOfficer'], due: 'gate2' },
  ],
  measures: [
    { kind: 'propose-measure', roles: ['areaManager', 'policyOfficer'], due: 'gate3' },
    { kind: 'close-gate', roles: ['director'], due: 'gate3' },
  ],
  budget: [
    { kind: 'request-budget', roles: ['areaManager', 'policyOfficer'], due: 'gate4' },
    { kind: 'close-gate', roles: ['director'], due: 'gate4' },
  ],
  evaluation: [
    { kind: 'evaluate', roles: ['areaManager', 'policyOfficer'], due: 'gate5' },
    { kind: 'close-gate', roles: ['policyOfficer'], due: 'gate5' },
  ],
};

/** Ends the tasks of the phase that an area left, and hands out those of the phase it entered. */
export async function movePeople(scope: Scope, cycle: Cycle, area: CycleArea): Promise<void> {
  await finishTasks(scope, 'cycle', cycle.id, undefined, area.workAreaId);
  if (area.phase === 'closed') return;
  const { workArea, dates, held } = await whoAndWhen(scope, area);
  const because = area.phase === 'monitor' ? 'cycle-opened' : 'gate-closed';
  for (const { kind, roles, due } of moves[area.phase]) {
    await assignTask(scope, {
      kind,
      subjectKind: 'cycle',
      subjectId: cycle.id,
      title: workArea,
      because,
      dueOn: dates[due],
      cycleId: cycle.id,
      workAreaId: area.workAreaId,
      role: roles.find((role) => held.includes(role)) ?? roles[0],
      notBefore: area.phase === 'evaluation' ? cycle.evaluationOpensOn : null,
    });
  }
}

type WhoAndWhen = { workArea: string; dates: Record<CycleDateName, string>; held: Role[] };

async function whoAndWhen(scope: Scope, { cycleId, workAreaId }: CycleArea): Promise<WhoAndWhen> {
  const found = await scope.db.row<WhoAndWhen>(
    `select w.name as "workArea",
       (select jsonb_object_agg(d.name, d.due_on) from cycle_date d where d.cycle_id = $1) as dates,
       coalesce((
         select jsonb_agg(distinct r.role) from role_assignment r
         join account a on a.corporation_id = r.corporation_id and a.id = r.account_id
         where (r.work_area_id is null or r.work_area_id = w.id)
           and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3)
           and (a.ends_on is null or a.ends_on >= $3)), '[]') as held
     from work_area w
     where w.id = $2`,
    [cycleId, workAreaId, scope.today],
  );
  return found!;
}
