import { happened, type Role, type SubjectKind, type TaskKind, type TaskReason } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';

/**
 * A task to hand out: what it asks (`kind`) and why it came (`because`) are codes that the screen words; `title` is
 * the name of the subject itself. For a person (`assigneeId`), or for whoever holds a function (`role`) in an area.
 */
export type NewTask = {
  kind: TaskKind;
  subjectKind: SubjectKind;
  subjectId: string;
  title: string;
  because: TaskReason;
  dueOn: string;
  cycleId?: string | null;
  workAreaId?: string | null;
  assigneeId?: string | null;
  role?: Role | null;
  notBefore?: string | null;
};

/** Puts somebody to move, in the same transaction as the act that asks for it; the same open task is not given twice. */
export async function assignTask(scope: Scope, task: NewTask): Promise<void> {
  const id = uuidv7(scope.now);
  const inserted = await scope.db.row<{ id: string }>(
    `insert into task (id, kind, subject_kind, subject_id, title, because, due_on, cycle_id, work_area_id, assignee_id,
       role, not_before, created_at)
     select $1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::date, $8::uuid, $9::uuid, $10::uuid,
       $11::text, $12::date, $13::timestamptz
     where not exists (
       select from task t
       where t.done_at is null and t.kind = $2 and t.subject_kind = $3 and t.subject_id = $4
         and t.work_area_id is not distinct from $9 and t.assignee_id is not distinct from $10
         and t.role is not distinct from $11)
     returning id`,
    [
      id,
      task.kind,
      task.subjectKind,
      task.subjectId,
      task.title,
      task.because,
      task.dueOn,
      task.cycleId ?? null,
      task.workAreaId ?? null,
      task.assigneeId ?? null,
      task.role ?? null,
      task.notBefore ?? null,
      scope.now,
    ],
  );
  if (!inserted) return;
  scope.record(
    happened('task.assigned', id, { kind: task.kind, about: task.subjectKind, subject: task.subjectId }),
  );
}

/** Finishes the open tasks about a subject, of one kind or all, in one area or all: the act is done. */
export async function finishTasks(
  scope: Scope,
  subjectKind: SubjectKind,
  subjectId: string,
  kind?: TaskKind,
  workAreaId?: string,
): Promise<void> {
  const finished = await scope.db.rows<{ id: string; kind: TaskKind }>(
    `update task
     set done_at = $4, done_by = $5, version = version + 1
     where subject_kind = $1 and subject_id = $2 and ($3::text is null or kind = $3)
       and ($6::uuid is null or work_area_id = $6) and done_at is null
     returning id, kind`,
    [subjectKind, subjectId, kind ?? null, scope.now, scope.actor.accountId || null, workAreaId ?? null],
  );
  for (const task of finished) scope.record(happened('task.done', task.id, { kind: task.kind }));
}
