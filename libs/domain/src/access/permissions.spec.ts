import { phases } from '../cycle/phase.ts';
import { Refusal } from '../refusal.ts';
import { holds, roles } from './account.ts';
import type { Actor, Role } from './account.ts';
import { can, denialOf, permissions, permit } from './permissions.ts';
import type { Permission, PermissionName } from './permissions.ts';

const names = Object.keys(permissions) as PermissionName[];
const one = (role: Role, workAreaId: string | null = null): Actor => ({
  accountId: role,
  roles: [{ role, workAreaId }],
});
const ruleOf = (name: PermissionName): Permission => permissions[name];

test.each(names)('%s is for exactly its functions, in exactly its phases', (name) => {
  const rule = ruleOf(name);
  expect(rule.roles.length).toBeGreaterThan(0);
  for (const role of roles) {
    expect(can(one(role), name)).toBe(rule.roles.includes(role));
    for (const phase of phases) {
      const allowed = rule.roles.includes(role) && (rule.phases?.includes(phase) ?? true);
      expect(can(one(role), name, { workAreaId: 'vliethorst', phase })).toBe(allowed);
    }
  }
});

test.each(names)(
  '%s of a function in one area counts there, and elsewhere only when it is corporation wide',
  (name) => {
    const rule = ruleOf(name);
    const phase = rule.phases?.[0] ?? 'monitor';
    for (const role of rule.roles) {
      const actor = one(role, 'vliethorst');
      expect(can(actor, name)).toBe(true);
      expect(can(actor, name, { workAreaId: 'vliethorst', phase })).toBe(true);
      expect(can(actor, name, { workAreaId: 'rijnsloot', phase })).toBe(rule.where === 'corporation');
      expect(can(actor, name, { phase })).toBe(rule.where === 'corporation');
    }
  },
);

test('someone without a function may do nothing', () => {
  for (const name of names) expect(can({ accountId: 'x', roles: [] }, name)).toBe(false);
});

test('a permission that is not in the table is refused', () => {
  expect(can(one('director'), 'measure.burn' as PermissionName)).toBe(false);
});

test('a denial says whether it is the function or the phase', () => {
  const here = { workAreaId: 'vliethorst', phase: 'budget' } as const;
  expect(denialOf(one('controller'), 'measure.submit', here)).toEqual({
    code: 'access.denied',
    permission: 'measure.submit',
  });
  expect(denialOf(one('policyOfficer'), 'measure.submit', here)).toEqual({
    code: 'access.wrong-phase',
    permission: 'measure.submit',
    phase: 'budget',
    allowed: ['measures'],
  });
  expect(denialOf(one('policyOfficer'), 'measure.submit', { workAreaId: 'vliethorst' })).toMatchObject({
    code: 'access.wrong-phase',
    phase: null,
  });
  expect(() => permit(one('policyOfficer'), 'measure.submit', here)).toThrow(
    new Refusal('access.wrong-phase'),
  );
  expect(() => permit(one('policyOfficer'), 'measure.submit', { ...here, phase: 'measures' })).not.toThrow();
});

const never: [Role, PermissionName[]][] = [
  [
    'controller',
    ['approval.decide', 'approval.takeBack', 'measure.propose', 'budget.approveLine', 'budget.releaseLine'],
  ],
  [
    'administrator',
    ['approval.decide', 'approval.advise', 'measure.read', 'measure.propose', 'figures.read'],
  ],
  [
    'administrator',
    ['budget.read', 'evaluation.conclude', 'fieldLog.read', 'cycle.closeGate1', 'indicator.change'],
  ],
  ['supervisoryBoard', ['fieldLog.read', 'fieldLog.readTeam', 'measure.propose', 'pin.place', 'audit.read']],
  [
    'tenantOrganisation',
    ['fieldLog.read', 'budget.read', 'approval.decide', 'audit.read', 'dossier.read', 'people.read'],
  ],
  [
    'fieldWorker',
    ['approval.decide', 'approval.advise', 'budget.read', 'measure.submit', 'fieldLog.readTeam'],
  ],
  ['director', ['fieldLog.read', 'fieldLog.readTeam', 'measure.propose', 'approval.advise']],
];
test.each(never)('a %s may never %j', (role, forbidden) => {
  for (const name of forbidden) expect(can(one(role), name)).toBe(false);
});

const always: [Role, PermissionName[]][] = [
  [
    'policyOfficer',
    ['cycle.open', 'import.commit', 'snapshot.take', 'measure.submit', 'evaluation.conclude'],
  ],
  [
    'director',
    ['approval.decide', 'cycle.closeGate3', 'cycle.closeGate4', 'cycle.closeGate5', 'budget.releaseLine'],
  ],
  ['controller', ['approval.advise', 'budget.setCeiling', 'audit.verify']],
  ['areaManager', ['approval.advise', 'finding.destine', 'cycle.closeGate2', 'measure.propose']],
  ['fieldWorker', ['fieldLog.write', 'place.read', 'pin.place', 'measure.propose']],
  ['administrator', ['people.change', 'area.load', 'audit.read', 'audit.verify']],
  ['supervisoryBoard', ['approval.decide', 'budget.read', 'figures.read']],
  ['tenantOrganisation', ['approval.advise', 'figures.read', 'measure.read', 'evaluation.read']],
];
test.each(always)('a %s may %j', (role, allowed) => {
  for (const name of allowed) expect(can(one(role), name)).toBe(true);
});

test('a function in one area is held there and not elsewhere', () => {
  const manager = one('areaManager', 'vliethorst');
  expect(holds(manager, 'areaManager')).toBe(true);
  expect(holds(manager, 'areaManager', 'vliethorst')).toBe(true);
  expect(holds(manager, 'areaManager', 'rijnsloot')).toBe(false);
  expect(holds(one('areaManager'), 'areaManager', 'rijnsloot')).toBe(true);
  expect(holds(manager, 'director')).toBe(false);
});
