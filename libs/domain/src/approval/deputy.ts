import type { Actor, Role, StandIn } from '../access/account.ts';
import { addMonths, dayAt } from '../day.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { Refusal } from '../refusal.ts';
import type { DecidingRole } from './mandate.ts';
import type { Deputy } from './rows.ts';

/** How long somebody can stand in at most. Unit: months. Source: own choice, 2026; longer is a new holder of the function. */
export const LONGEST_MONTHS = 12;

/** The functions that can be used by a deputy; supervisors act together and replace one another. */
export const deputisedRoles = [
  'teamLeader',
  'areaManager',
  'manager',
  'director',
] as const satisfies readonly DecidingRole[];

/** Whoever advises or supervises on their own account would judge their own decision. */
export const neverDeputy: readonly Role[] = ['controller', 'supervisoryBoard', 'tenantOrganisation'];

/** A function as somebody holds it: in one work area, or in all. */
export type HeldRole = { role: Role; workAreaId: string | null };

/** Two people and what they hold on the first day, as far as it tells whether one can stand in for the other. */
export type Appointing = {
  actor: Actor;
  today: string;
  principalRoles: readonly HeldRole[];
  deputyRoles: readonly HeldRole[];
  /** Whether the principal has this function only by standing in for somebody. */
  principalStandsIn: boolean;
  /** The last day of either account; null: none. */
  lastDay: string | null;
};

/** Appoints who decides in somebody's place, or refuses with what is wrong. */
export function appointDeputy(deputy: Deputy, context: Appointing): DomainEvent {
  checkAppointer(deputy, context.actor);
  if (deputy.principalId === deputy.deputyId) throw new Refusal('deputy.yourself', {});
  checkPeriod(deputy, context);
  checkFunction(deputy, context);
  return happened('deputy.appointed', deputy.id, {
    principalId: deputy.principalId,
    deputyId: deputy.deputyId,
    role: deputy.role,
    workAreaId: deputy.workAreaId,
    startsOn: deputy.startsOn,
    endsOn: deputy.endsOn,
    limitCents: deputy.limitCents,
  });
}

/** Ends it before its day; from this moment on it gives nothing any more. */
export function endDeputy(deputy: Deputy, { actor, now }: { actor: Actor; now: Date }): DomainEvent {
  checkAppointer(deputy, actor);
  if (deputy.endedAt !== null || deputy.endsOn < dayAt(now)) {
    throw new Refusal('deputy.already-ended', { endsOn: deputy.endsOn });
  }
  deputy.endedAt = now;
  return happened('deputy.ended', deputy.id, { principalId: deputy.principalId, deputyId: deputy.deputyId });
}

/** Where a deputyship stands: counting today, still to come, over, or ended before its day. */
export const deputyStates = ['running', 'planned', 'past', 'ended'] as const;

/** How a deputyship stands on a day. */
export function deputyState(
  { startsOn, endsOn, endedAt }: Pick<Deputy, 'startsOn' | 'endsOn' | 'endedAt'>,
  today: string,
): (typeof deputyStates)[number] {
  if (endedAt !== null) return 'ended';
  if (today < startsOn) return 'planned';
  return today > endsOn ? 'past' : 'running';
}

/** Nobody gives away the function of another: the holder appoints and ends, or the administrator. */
function checkAppointer({ principalId }: Deputy, actor: Actor): void {
  const isAdministrator = actor.roles.some(({ role }) => role === 'administrator');
  if (!isAdministrator && actor.accountId !== principalId) throw new Refusal('deputy.not-yours', {});
}

function checkPeriod({ startsOn, endsOn }: Deputy, { today, lastDay }: Appointing): void {
  if (startsOn < today) throw new Refusal('deputy.starts-in-past', { field: 'startsOn', startsOn });
  if (endsOn < startsOn) throw new Refusal('deputy.ends-before-start', { field: 'endsOn', startsOn, endsOn });
  const latest = addMonths(startsOn, LONGEST_MONTHS);
  if (endsOn > latest) throw new Refusal('deputy.too-long', { field: 'endsOn', latest });
  if (lastDay !== null && endsOn > lastDay)
    throw new Refusal('deputy.account-ends', { field: 'endsOn', lastDay });
}

function checkFunction(deputy: Deputy, { principalRoles, deputyRoles, principalStandsIn }: Appointing): void {
  const { role, workAreaId } = deputy;
  const isUsable = (deputisedRoles as readonly Role[]).includes(role);
  if (!isUsable || !principalRoles.some((held) => overlaps(held, role, workAreaId))) {
    throw new Refusal(principalStandsIn ? 'deputy.chain' : 'deputy.function-not-held', { role });
  }
  const because = deputyRoles.find((held) => neverDeputy.includes(held.role));
  if (because) throw new Refusal('deputy.independent', { role: because.role });
}

/** A deputyship as the door finds it today, with what its principal holds today. */
export type FoundDeputy = Pick<
  Deputy,
  'principalId' | 'role' | 'workAreaId' | 'startsOn' | 'endsOn' | 'limitCents'
> & {
  isEnded: boolean;
  principalEndsOn: string | null;
  principalRoles: readonly HeldRole[];
};

/**
 * Whose functions somebody may use today: only inside the period, only what the principal holds by name today (so never
 * what the principal has as a deputy), and only in the areas that both the principal and the appointment have.
 */
export function standInsOn(found: readonly FoundDeputy[], today: string): StandIn[] {
  return found
    .filter(
      (one) =>
        !one.isEnded &&
        one.startsOn <= today &&
        today <= one.endsOn &&
        (one.principalEndsOn === null || today <= one.principalEndsOn) &&
        (deputisedRoles as readonly Role[]).includes(one.role),
    )
    .flatMap(({ principalId, principalRoles, role, workAreaId, limitCents }) =>
      principalRoles
        .filter((held) => overlaps(held, role, workAreaId))
        .map((held) => ({ principalId, role, workAreaId: workAreaId ?? held.workAreaId, limitCents })),
    );
}

function overlaps(held: HeldRole, role: Role, workAreaId: string | null): boolean {
  return (
    held.role === role && (held.workAreaId === null || workAreaId === null || held.workAreaId === workAreaId)
  );
}

/**
 * The actor as a deputy in one act: with the functions of that principal and none of their own, so that a decision
 * rests on exactly one of the two.
 */
export function actingFor(actor: Actor, principalId: string): Actor {
  const standsIn = (actor.standsIn ?? []).filter((one) => one.principalId === principalId);
  if (standsIn.length === 0) throw new Refusal('deputy.no-deputy', {});
  return { accountId: actor.accountId, roles: [], standsIn, onBehalfOf: principalId };
}
