import type { Phase } from '../cycle/phase.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import { roles } from './account.ts';
import type { Actor, Role } from './account.ts';

/**
 * A permission: the functions that have it; whether a function bound to one work area counts only there (`workArea`)
 * or in the whole corporation; and the phases of the subject's own cycle in which it may be used (none named: always).
 */
export type Permission = {
  roles: readonly Role[];
  where: 'corporation' | 'workArea';
  phases?: readonly Phase[];
};

const everyone = roles;
const staff = roles.filter((role) => role !== 'supervisoryBoard' && role !== 'tenantOrganisation');
const policyStaff = staff.filter((role) => role !== 'administrator');
const policyReaders = roles.filter((role) => role !== 'administrator');
const office = policyStaff.filter((role) => role !== 'fieldWorker' && role !== 'facilitator');
const officeAndBoard: readonly Role[] = [...office, 'supervisoryBoard'];

/** Who may do what, where, and in which phase. What is not in this table nobody may do. */
export const permissions = {
  'session.read': { roles: everyone, where: 'corporation' },
  'people.read': { roles: staff, where: 'corporation' },
  'people.change': { roles: ['administrator'], where: 'corporation' },
  'area.load': { roles: ['administrator'], where: 'corporation' },
  'place.read': { roles: everyone, where: 'corporation' },
  'place.change': { roles: ['policyOfficer', 'administrator'], where: 'corporation' },

  'indicator.read': { roles: everyone, where: 'corporation' },
  'indicator.change': { roles: ['policyOfficer'], where: 'corporation' },
  'figures.read': { roles: policyReaders, where: 'corporation' },
  'import.create': { roles: ['policyOfficer', 'administrator'], where: 'corporation' },
  'import.commit': { roles: ['policyOfficer', 'administrator'], where: 'corporation' },
  'import.undo': { roles: ['policyOfficer', 'administrator'], where: 'corporation' },
  'import.read': { roles: ['policyOfficer', 'controller', 'administrator'], where: 'corporation' },
  'snapshot.take': { roles: ['policyOfficer'], where: 'corporation' },
  'snapshot.read': { roles: policyReaders, where: 'corporation' },
  'remark.write': {
    roles: [
      'policyOfficer',
      'manager',
      'areaManager',
      'controller',
      'fieldWorker',
      'teamLeader',
      'facilitator',
    ],
    where: 'corporation',
  },
  'remark.read': { roles: policyReaders, where: 'corporation' },

  'cycle.read': { roles: everyone, where: 'corporation' },
  'cycle.open': { roles: ['policyOfficer'], where: 'corporation' },
  'cycle.answer': { roles: ['policyOfficer', 'areaManager'], where: 'workArea', phases: ['monitor'] },
  'cycle.chooseSnapshot': { roles: ['policyOfficer'], where: 'workArea', phases: ['monitor'] },
  'cycle.closeGate1': { roles: ['policyOfficer', 'manager'], where: 'workArea', phases: ['monitor'] },
  'cycle.closeGate2': { roles: ['policyOfficer', 'areaManager'], where: 'workArea', phases: ['atelier'] },
  'cycle.closeGate3': { roles: ['director'], where: 'workArea', phases: ['measures'] },
  'cycle.closeGate4': { roles: ['director'], where: 'workArea', phases: ['budget'] },
  'cycle.closeGate5': { roles: ['director', 'policyOfficer'], where: 'workArea', phases: ['evaluation'] },

  'task.read': { roles: everyone, where: 'corporation' },
  'task.finish': { roles: everyone, where: 'corporation' },

  'atelier.read': { roles: policyReaders, where: 'corporation' },
  'atelier.prepare': {
    roles: ['policyOfficer', 'facilitator', 'areaManager'],
    where: 'workArea',
    phases: ['monitor', 'atelier'],
  },
  'atelier.run': { roles: ['policyOfficer', 'facilitator'], where: 'workArea', phases: ['atelier'] },
  'pin.place': { roles: policyStaff, where: 'corporation', phases: ['atelier'] },
  'finding.write': {
    roles: ['policyOfficer', 'facilitator', 'areaManager'],
    where: 'workArea',
    phases: ['atelier'],
  },
  'finding.destine': {
    roles: ['policyOfficer', 'facilitator', 'areaManager'],
    where: 'workArea',
    phases: ['atelier', 'measures'],
  },

  'measureKind.read': { roles: policyReaders, where: 'corporation' },
  'measure.read': { roles: policyReaders, where: 'corporation' },
  'measure.export': { roles: office, where: 'corporation' },
  // Row by row the file may do what its sender may do: this only opens the door.
  'measure.import': { roles: ['policyOfficer', 'manager', 'areaManager'], where: 'workArea' },
  'urgency.score': {
    roles: ['policyOfficer', 'manager', 'areaManager', 'facilitator'],
    where: 'workArea',
    phases: ['monitor', 'atelier', 'measures'],
  },
  'measure.propose': {
    roles: ['policyOfficer', 'manager', 'areaManager', 'fieldWorker', 'teamLeader'],
    where: 'workArea',
    phases: ['atelier', 'measures'],
  },
  'measure.change': {
    roles: ['policyOfficer', 'manager', 'areaManager', 'fieldWorker', 'teamLeader'],
    where: 'workArea',
    phases: ['measures'],
  },
  'measure.submit': {
    roles: ['policyOfficer', 'manager', 'areaManager', 'teamLeader'],
    where: 'workArea',
    phases: ['measures'],
  },
  'measure.withdraw': {
    roles: ['policyOfficer', 'manager', 'areaManager', 'fieldWorker', 'teamLeader'],
    where: 'workArea',
    phases: ['atelier', 'measures'],
  },
  'measure.start': {
    roles: ['policyOfficer', 'manager', 'areaManager', 'teamLeader'],
    where: 'workArea',
    phases: ['budget', 'evaluation', 'closed'],
  },
  'measure.finish': {
    roles: ['policyOfficer', 'manager', 'areaManager', 'teamLeader'],
    where: 'workArea',
    phases: ['budget', 'evaluation', 'closed'],
  },
  'measure.stop': {
    roles: ['director', 'manager', 'areaManager'],
    where: 'workArea',
    phases: ['measures', 'budget', 'evaluation', 'closed'],
  },

  'approval.read': { roles: policyReaders, where: 'corporation' },
  'approval.advise': {
    roles: ['controller', 'areaManager', 'manager', 'teamLeader', 'tenantOrganisation'],
    where: 'workArea',
    phases: ['measures', 'budget', 'evaluation'],
  },
  // Every function that a mandate may name; up to which amount is for the mandate, not for this table.
  'approval.decide': {
    roles: ['director', 'supervisoryBoard', 'manager', 'areaManager', 'teamLeader'],
    where: 'workArea',
    phases: ['measures', 'budget', 'evaluation'],
  },
  'approval.takeBack': {
    roles: ['director', 'supervisoryBoard', 'manager', 'areaManager', 'teamLeader'],
    where: 'workArea',
    phases: ['measures', 'budget', 'evaluation'],
  },
  'decision.readNote': { roles: policyReaders, where: 'corporation' },
  'mandate.read': { roles: everyone, where: 'corporation' },
  'mandate.change': { roles: ['administrator', 'director'], where: 'corporation' },
  // Whoever is bound by a mandate does not adopt it: that is for the supervisors.
  'mandate.adopt': { roles: ['supervisoryBoard'], where: 'corporation' },
  'deputy.read': { roles: [...staff, 'supervisoryBoard'], where: 'corporation' },
  'deputy.appoint': {
    roles: ['director', 'manager', 'areaManager', 'teamLeader', 'administrator'],
    where: 'corporation',
  },

  'agreement.read': { roles: policyReaders, where: 'corporation' },
  'agreement.write': { roles: ['policyOfficer', 'manager'], where: 'corporation' },
  'legalBasis.change': { roles: ['controller'], where: 'corporation' },

  'goal.read': { roles: policyReaders, where: 'corporation' },
  'goal.write': { roles: ['policyOfficer', 'director'], where: 'corporation' },
  'strategy.read': { roles: [...policyStaff, 'supervisoryBoard'], where: 'corporation' },
  'strategy.draft': { roles: ['policyOfficer'], where: 'workArea' },
  'strategy.adopt': { roles: ['director'], where: 'workArea' },

  'budget.read': { roles: officeAndBoard, where: 'corporation' },
  'budget.setCeiling': {
    roles: ['controller'],
    where: 'workArea',
    phases: ['monitor', 'atelier', 'measures', 'budget'],
  },
  'budget.requestLine': {
    roles: ['policyOfficer', 'manager', 'areaManager', 'teamLeader'],
    where: 'workArea',
    phases: ['measures', 'budget'],
  },
  'budget.approveLine': { roles: ['director', 'manager'], where: 'workArea', phases: ['budget'] },
  'budget.commit': {
    roles: ['policyOfficer', 'manager', 'areaManager', 'teamLeader', 'controller'],
    where: 'workArea',
    phases: ['budget', 'evaluation', 'closed'],
  },
  'budget.proposeChange': {
    roles: ['controller', 'policyOfficer', 'manager', 'areaManager'],
    where: 'workArea',
    phases: ['budget', 'evaluation'],
  },
  'budget.drawScenario': {
    roles: ['controller', 'policyOfficer', 'manager'],
    where: 'workArea',
    phases: ['measures', 'budget'],
  },
  'budget.fixVersion': { roles: ['controller'], where: 'corporation' },
  'ledger.load': { roles: ['controller'], where: 'corporation' },
  'ledger.match': { roles: ['controller'], where: 'corporation' },
  'budget.releaseLine': { roles: ['director'], where: 'workArea', phases: ['budget', 'evaluation'] },

  'fieldLog.write': { roles: ['fieldWorker', 'teamLeader'], where: 'corporation' },
  'fieldLog.read': {
    roles: ['policyOfficer', 'manager', 'areaManager', 'fieldWorker', 'teamLeader'],
    where: 'corporation',
  },
  // Staff are people too: who logged how much is for the person and the team leader.
  'fieldLog.readTeam': { roles: ['teamLeader'], where: 'workArea' },

  'effect.read': { roles: policyReaders, where: 'corporation' },
  'evaluation.read': { roles: policyReaders, where: 'corporation' },
  'evaluation.conclude': {
    roles: ['policyOfficer', 'areaManager'],
    where: 'workArea',
    phases: ['evaluation', 'closed'],
  },
  'dossier.read': { roles: [...policyStaff, 'supervisoryBoard'], where: 'corporation' },
  // Opens the search alone; every kind that is found asks its own permission.
  'search.read': { roles: everyone, where: 'corporation' },
  'news.read': { roles: policyStaff, where: 'corporation' },
  'audit.read': { roles: ['policyOfficer', 'director', 'controller', 'administrator'], where: 'corporation' },
  'audit.verify': { roles: ['controller', 'administrator'], where: 'corporation' },
} as const satisfies Record<string, Permission>;

/** The name of a permission: a verb of the trade on a thing. */
export type PermissionName = keyof typeof permissions;

/** All that a deputy may do with a function of somebody else: see what waits, decide on it, and take that back. */
export const deputisedPermissions: readonly PermissionName[] = [
  'approval.read',
  'approval.decide',
  'approval.takeBack',
];

/** Where an act lands: the work area of the subject, and the phase of the subject's own cycle there. */
export type ActPlace = { workAreaId?: string | null; phase?: Phase };

/** Why an act is refused. */
export type Denial = {
  code: Extract<RefusalCode, 'access.denied' | 'access.wrong-phase'>;
  permission: PermissionName;
  phase?: Phase | null;
  allowed?: readonly Phase[];
};

/** Tells whether the actor may do this; without a place: anywhere at all, which opens the route but no row. */
export function can(actor: Actor, permission: PermissionName, place?: ActPlace): boolean {
  return denialOf(actor, permission, place) === null;
}

/** Refuses with the reason when the actor may not do this here and now. */
export function permit(actor: Actor, permission: PermissionName, place?: ActPlace): void {
  const denial = denialOf(actor, permission, place);
  if (denial === null) return;
  const { code, ...details } = denial;
  throw new Refusal(code, details);
}

/**
 * Says why the actor may not do this, or null when it is allowed. A place that leaves out its work area or phase
 * gets nothing that depends on it: only a function in all work areas, no permission that names phases.
 */
export function denialOf(actor: Actor, permission: PermissionName, place?: ActPlace): Denial | null {
  const rule: Permission | undefined = permissions[permission];
  const usable = usableRoles(actor, permission);
  if (!rule?.roles.some((role) => holdsHere(usable, role, rule, place)))
    return { code: 'access.denied', permission };
  if (place === undefined || rule.phases === undefined) return null;
  if (place.phase !== undefined && rule.phases.includes(place.phase)) return null;
  return { code: 'access.wrong-phase', permission, phase: place.phase ?? null, allowed: rule.phases };
}

/** The own functions; for a decision also those of whoever the actor stands in for. */
function usableRoles({ roles: own, standsIn }: Actor, permission: PermissionName): Actor['roles'] {
  return standsIn && deputisedPermissions.includes(permission) ? [...own, ...standsIn] : own;
}

function holdsHere(usable: Actor['roles'], role: Role, rule: Permission, place?: ActPlace): boolean {
  return usable.some(
    (held) =>
      held.role === role &&
      (rule.where === 'corporation' ||
        place === undefined ||
        held.workAreaId === null ||
        held.workAreaId === place.workAreaId),
  );
}
