import { happened, type Role, type SubjectKind, type TaskKind, type TaskReason } from '@jaarring/domain';
import { personId } from '../people.ts';
import { seededId } from '../seeded-id.ts';
import type { Chronicle } from './chronicle.ts';
import { cycleId } from './cycle-ids.ts';

/** A task of the demo: of a person (`assignee`) or of a function (`role`). */
export type TaskPlan = {
  kind: TaskKind;
  because: TaskReason;
  subjectKind: SubjectKind;
  subjectId: string;
  title: string;
  planYear: number;
  workAreaId?: string | null;
  assignee?: string;
  role?: Role;
  dueOn: string;
  notBefore?: string | null;
  createdAt: string;
  doneAt?: string;
};

/** Keeps a task, with the events of handing it out and of finishing it. */
export function addTask(chronicle: Chronicle, task: TaskPlan): void {
  const id = seededId(
    `task:${task.kind}:${task.subjectId}:${task.title}:${task.assignee ?? task.role}:${task.workAreaId ?? ''}`,
  );
  chronicle.add('task', {
    ...{ id, kind: task.kind, subject_kind: task.subjectKind, subject_id: task.subjectId, title: task.title },
    ...{ cycle_id: cycleId(task.planYear), work_area_id: task.workAreaId ?? null, because: task.because },
    ...{
      assignee_id: task.assignee ? personId(task.assignee) : null,
      role: task.assignee ? null : task.role,
    },
    ...{ due_on: task.dueOn, not_before: task.notBefore ?? null, created_at: task.createdAt },
    ...{
      done_at: task.doneAt ?? null,
      done_by: task.doneAt && task.assignee ? personId(task.assignee) : null,
    },
  });
  const about = { kind: task.kind, about: task.subjectKind, subject: task.subjectId };
  chronicle.happened(happened('task.assigned', id, about), task.createdAt, null);
  if (task.doneAt)
    chronicle.happened(happened('task.done', id, { kind: task.kind }), task.doneAt, task.assignee ?? null);
}
