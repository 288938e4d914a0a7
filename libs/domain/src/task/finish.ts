import type { Actor } from '../access/account.ts';
import { holds } from '../access/account.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { Refusal } from '../refusal.ts';
import type { TaskKind } from './kinds.ts';
import { taskKinds } from './kinds.ts';
import type { Task } from './task.ts';

/** Tells whether it is this person's move: by name, or by a function that counts in the area of the task. */
export function isFor(actor: Actor, task: Pick<Task, 'assigneeId' | 'role' | 'workAreaId'>): boolean {
  if (task.assigneeId !== null) return task.assigneeId === actor.accountId;
  return task.role !== null && holds(actor, task.role, task.workAreaId ?? undefined);
}

/** Ticks off a task that only the hand of its owner can end; a task that waits for an act ends with that act. */
export function finishTask(task: Task, actor: Actor, now: Date): DomainEvent {
  if (!isFor(actor, task)) throw new Refusal('task.not-yours', { task: task.title });
  if (task.doneAt !== null) throw new Refusal('task.already-done', { doneAt: task.doneAt.toISOString() });
  refuseWhatAnActEnds(task);
  task.doneAt = now;
  task.doneBy = actor.accountId;
  return happened('task.done', task.id, { kind: task.kind });
}

/** Takes one's own tick back: the task lies open again, as it was. */
export function reopenTask(task: Task, actor: Actor): DomainEvent {
  if (task.doneAt === null) throw new Refusal('task.not-done', { task: task.title });
  if (task.doneBy !== actor.accountId) throw new Refusal('task.not-yours', { task: task.title });
  refuseWhatAnActEnds(task);
  task.doneAt = null;
  task.doneBy = null;
  return happened('task.reopened', task.id, { kind: task.kind });
}

function refuseWhatAnActEnds({ kind, subjectKind, subjectId }: Task): void {
  if (taskKinds[kind as TaskKind].endsBy !== 'act') return;
  throw new Refusal('task.done-by-system', { kind, about: subjectKind, subject: subjectId });
}
