/** The functions a person can hold in a corporation (domain roles; authority belongs to the function). */
export const roles = [
  'policyOfficer',
  'director',
  'manager',
  'areaManager',
  'controller',
  'fieldWorker',
  'teamLeader',
  'facilitator',
  'supervisoryBoard',
  'tenantOrganisation',
  'administrator',
] as const;

/** One of the functions. */
export type Role = (typeof roles)[number];

/** A housing corporation: everything else in the database belongs to one. */
export type Corporation = { id: string; slug: string; name: string };

/** A person with access. An account that ended stays, because its name stands under past acts. */
export type Account = {
  id: string;
  name: string;
  email: string;
  endsOn: string | null;
  version: number;
};

/** A function of a person, in one work area or (null) in all, for a period. */
export type RoleAssignment = {
  id: string;
  accountId: string;
  role: Role;
  workAreaId: string | null;
  startsOn: string;
  endsOn: string | null;
  version: number;
};

/** A function that somebody may use in the place of who holds it, up to an amount (cents; null: as far as the function reaches). */
export type StandIn = {
  principalId: string;
  role: Role;
  workAreaId: string | null;
  limitCents: number | null;
};

/**
 * Whoever acts now: the functions they hold today, whose functions they may use to decide, and for whom they act in this
 * very act. A function of somebody else stands apart from the own ones, so that whatever forgets it gives nothing away.
 */
export type Actor = {
  accountId: string;
  roles: readonly { role: Role; workAreaId: string | null }[];
  standsIn?: readonly StandIn[];
  onBehalfOf?: string | null;
};

/** Tells whether the actor holds a function, anywhere or in the given work area. */
export function holds(actor: Actor, role: Role, workAreaId?: string | null): boolean {
  return actor.roles.some(
    (held) =>
      held.role === role &&
      (workAreaId === undefined || held.workAreaId === null || held.workAreaId === workAreaId),
  );
}
