import type { Tasks, TasksQuery } from '@jaarring/contracts';
import { taskKinds } from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';

type Row = Omit<Tasks['tasks'][number], 'endsBy'> & { total: number; late: number };

// mine: by name, or by a function that I hold in the area of the task; to decide also by one in which I stand in
const MINE = `
  coalesce(t.assignee_id = $1, exists (
    select from jsonb_to_recordset($2::jsonb) as held(role text, "workAreaId" uuid, "principalId" uuid)
    where held.role = t.role and (held."principalId" is null or t.kind = 'decide')
      and (held."workAreaId" is null or t.work_area_id is null or held."workAreaId" = t.work_area_id)))`;

// about a request that I made, or a measure that I own or proposed; only these kinds of subjects have a uuid for sure
const SUBJECT = (kind: string) => `case when t.subject_kind = '${kind}' then t.subject_id::uuid end`;
const ABOUT_MINE = `(
  exists (
    select from approval_request r
    where r.corporation_id = t.corporation_id and r.id = ${SUBJECT('approval')} and r.requested_by = $1)
  or exists (
    select from measure m
    where m.corporation_id = t.corporation_id and m.id = ${SUBJECT('measure')} and $1 in (m.owner_id, m.proposed_by)))`;

/** Tasks that may be seen today, earliest due first; what is put off until later does not show before its day. */
export async function listTasks(scope: ReadScope, { whose, done, page, size }: TasksQuery): Promise<Tasks> {
  // a list of everyone's moves names people: for colleagues only
  if (whose === 'everyone') await scope.require('people.read', {});
  const held = [...scope.actor.roles, ...(scope.actor.standsIn ?? [])];
  const rows = await scope.db.rows<Row>(
    `select t.id, t.kind, t.because, t.title, t.subject_kind as "subjectKind", t.subject_id as "subjectId",
       t.cycle_id as "cycleId", c.plan_year as "planYear", t.work_area_id as "workAreaId", w.name as "workArea",
       t.assignee_id as "assigneeId", a.name as assignee, t.role, t.due_on as "dueOn",
       (t.done_at is null and t.due_on < $3) as "isLate", ${MINE} as "isMine",
       t.created_at as "createdAt", t.done_at as "doneAt", d.name as "doneBy", t.version,
       (count(*) over ())::integer as total,
       (count(*) filter (where t.done_at is null and t.due_on < $3) over ())::integer as late
     from task t
     left join cycle c on c.corporation_id = t.corporation_id and c.id = t.cycle_id
     left join work_area w on w.corporation_id = t.corporation_id and w.id = t.work_area_id
     left join account a on a.corporation_id = t.corporation_id and a.id = t.assignee_id
     left join account d on d.corporation_id = t.corporation_id and d.id = t.done_by
     where t.done_at is ${done ? 'not null' : 'null'} and (t.not_before is null or t.not_before <= $3)
       and case $4 when 'everyone' then true when 'others' then not ${MINE} and ${ABOUT_MINE} else ${MINE} end
     order by ${done ? 't.done_at desc' : 't.due_on'}, t.id
     limit $5 offset $6`,
    [scope.actor.accountId, JSON.stringify(held), scope.today, whose, size, (page - 1) * size],
  );
  return {
    tasks: rows.map(({ total: _total, late: _late, ...task }) => ({
      ...task,
      endsBy: taskKinds[task.kind].endsBy,
    })),
    total: rows[0]?.total ?? 0,
    late: rows[0]?.late ?? 0,
  };
}
