import type { Role } from '../access/account.ts';
import { addDays, daysBetween } from '../day.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import type { Task } from './task.ts';

/** Tells whether a task may be shown already: its due date and the day before which it stays out of sight are two things. */
export function isVisible(task: Pick<Task, 'notBefore'>, today: string): boolean {
  return task.notBefore === null || task.notBefore <= today;
}

/** Tells whether a task is late: not done on the day after it was due. */
export function isLate(task: Pick<Task, 'dueOn' | 'doneAt'>, today: string): boolean {
  return task.doneAt === null && today > task.dueOn;
}

/** To whom a late task goes, per function that let it lie: the function above it. */
export const escalatesTo: Record<Role, Role> = {
  fieldWorker: 'teamLeader',
  teamLeader: 'manager',
  facilitator: 'policyOfficer',
  policyOfficer: 'manager',
  areaManager: 'manager',
  controller: 'director',
  manager: 'director',
  administrator: 'manager',
  director: 'supervisoryBoard',
  // Neither has anyone above it in the corporation: the policy officer calls.
  supervisoryBoard: 'policyOfficer',
  tenantOrganisation: 'policyOfficer',
};

/** After how many days past its due date a task goes up, unless the corporation says otherwise. Unit: days. */
export const ESCALATION_DAYS = 7;

/** Who is to move, as far as known: without an owner, or with one whose account ended, nobody is. */
export type Ownership = { role: Role | null; isOwnerGone: boolean };

/** Why a task goes up, and to whom. */
export type Escalation = { to: Role; because: 'late' | 'ownerGone'; onDay: string };

/**
 * To whom a task goes up now, or null. A task whose owner is gone goes up at once; a late one after the set days.
 * Without a known function the manager is asked to name an owner.
 */
export function escalationOf(
  task: Pick<Task, 'dueOn' | 'doneAt' | 'notBefore'>,
  owner: Ownership,
  now: { today: string; afterDays: number },
): Escalation | null {
  const to = owner.role === null ? 'manager' : escalatesTo[owner.role];
  if (task.doneAt !== null || !isVisible(task, now.today)) return null;
  if (owner.isOwnerGone) return { to, because: 'ownerGone', onDay: now.today };
  if (daysBetween(task.dueOn, now.today) < now.afterDays) return null;
  return { to, because: 'late', onDay: addDays(task.dueOn, now.afterDays) };
}

/** Says that a task went up. */
export function escalated(task: Pick<Task, 'id' | 'dueOn'>, { to, because }: Escalation): DomainEvent {
  return happened('task.escalated', task.id, { to, because, dueOn: task.dueOn });
}
