import { roles } from '../access/account.ts';
import type { Actor, Role } from '../access/account.ts';
import { can, deputisedPermissions, permissions } from '../access/permissions.ts';
import type { PermissionName } from '../access/permissions.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import { actingFor, appointDeputy, deputisedRoles, deputyState, endDeputy, standInsOn } from './deputy.ts';
import type { Appointing, FoundDeputy } from './deputy.ts';
import { person } from './request.world.ts';
import type { Deputy } from './rows.ts';

const marleen = person('marleen', 'director');
const tineke = person('tineke', 'administrator');
const today = '2026-09-22';

const deputy = (change: Partial<Deputy> = {}): Deputy => ({
  id: 'deputy',
  principalId: 'marleen',
  deputyId: 'ruud',
  role: 'director',
  workAreaId: null,
  startsOn: '2026-10-19',
  endsOn: '2026-10-23',
  limitCents: 75_000_00,
  why: 'Verlof',
  appointedBy: 'marleen',
  endedAt: null,
  version: 1,
  ...change,
});
const context = (change: Partial<Appointing> = {}): Appointing => ({
  actor: marleen,
  today,
  principalRoles: [{ role: 'director', workAreaId: null }],
  deputyRoles: [{ role: 'manager', workAreaId: null }],
  principalStandsIn: false,
  lastDay: null,
  ...change,
});

test('whoever holds a function, or the administrator, appoints a deputy', () => {
  for (const actor of [marleen, tineke]) {
    expect(appointDeputy(deputy(), context({ actor }))).toMatchObject({
      kind: 'deputy.appointed',
      subjectId: 'deputy',
      data: { principalId: 'marleen', deputyId: 'ruud', role: 'director', limitCents: 75_000_00 },
    });
  }
});

const fine: [string, Partial<Deputy>, Partial<Appointing>][] = [
  ['from today', { startsOn: today, endsOn: today }, {}],
  ['for exactly a year', { endsOn: '2027-10-19' }, {}],
  ['without a limit', { limitCents: null }, {}],
  ['until the last day of an account', {}, { lastDay: '2026-10-23' }],
  [
    'in one of the areas of an area manager',
    { role: 'areaManager', workAreaId: 'vliethorst' },
    { principalRoles: [{ role: 'areaManager', workAreaId: 'vliethorst' }] },
  ],
];
test.each(fine)('a deputy is appointed %s', (_, change, more) => {
  expect(appointDeputy(deputy(change), context(more)).kind).toBe('deputy.appointed');
});

const wrong: [RefusalCode, Partial<Deputy>, Partial<Appointing>][] = [
  ['deputy.yourself', { deputyId: 'marleen' }, {}],
  ['deputy.not-yours', {}, { actor: person('ruud', 'manager') }],
  ['deputy.not-yours', {}, { actor: person('kim', 'director') }],
  ['deputy.starts-in-past', { startsOn: '2026-09-21' }, {}],
  ['deputy.ends-before-start', { endsOn: '2026-10-18' }, {}],
  ['deputy.too-long', { endsOn: '2027-10-20' }, {}],
  ['deputy.account-ends', {}, { lastDay: '2026-10-22' }],
  ['deputy.function-not-held', { role: 'manager' }, {}],
  ['deputy.function-not-held', {}, { principalRoles: [] }],
  [
    'deputy.function-not-held',
    { role: 'controller' },
    { principalRoles: [{ role: 'controller', workAreaId: null }] },
  ],
  [
    'deputy.function-not-held',
    { role: 'supervisoryBoard' },
    { principalRoles: [{ role: 'supervisoryBoard', workAreaId: null }] },
  ],
  [
    'deputy.function-not-held',
    { workAreaId: 'rijnsloot' },
    { principalRoles: [{ role: 'director', workAreaId: 'vliethorst' }] },
  ],
  ['deputy.chain', {}, { principalRoles: [], principalStandsIn: true }],
  ['deputy.independent', {}, { deputyRoles: [{ role: 'controller', workAreaId: null }] }],
  ['deputy.independent', {}, { deputyRoles: [{ role: 'supervisoryBoard', workAreaId: null }] }],
  ['deputy.independent', {}, { deputyRoles: [{ role: 'tenantOrganisation', workAreaId: null }] }],
];
test.each(wrong)('%s: %j %j', (code, change, more) => {
  expect(() => appointDeputy(deputy(change), context(more))).toThrow(new Refusal(code));
  expect(appointDeputy(deputy(), context()).kind).toBe('deputy.appointed');
});

test('it is ended once, by whoever holds the function or the administrator, and not after its last day', () => {
  const now = new Date('2026-10-20T09:00:00Z');
  for (const actor of [marleen, tineke]) {
    const one = deputy();
    expect(endDeputy(one, { actor, now }).kind).toBe('deputy.ended');
    expect(one.endedAt).toBe(now);
    expect(() => endDeputy(one, { actor, now })).toThrow(new Refusal('deputy.already-ended'));
  }
  expect(() => endDeputy(deputy(), { actor: person('ruud', 'manager'), now })).toThrow(
    new Refusal('deputy.not-yours'),
  );
  const late = { actor: marleen, now: new Date('2026-10-24T09:00:00Z') };
  expect(() => endDeputy(deputy(), late)).toThrow(new Refusal('deputy.already-ended'));
});

const states: [string, boolean, string][] = [
  ['2026-10-18', false, 'planned'],
  ['2026-10-19', false, 'running'],
  ['2026-10-23', false, 'running'],
  ['2026-10-24', false, 'past'],
  ['2026-10-20', true, 'ended'],
];
test.each(states)('on %s, ended early %s, it is %s', (day, isEnded, state) => {
  expect(deputyState(deputy({ endedAt: isEnded ? new Date() : null }), day)).toBe(state);
});

const found = (change: Partial<FoundDeputy> = {}): FoundDeputy => ({
  principalId: 'marleen',
  role: 'director',
  workAreaId: null,
  startsOn: '2026-09-20',
  endsOn: '2026-09-25',
  limitCents: 75_000_00,
  isEnded: false,
  principalEndsOn: null,
  principalRoles: [{ role: 'director', workAreaId: null }],
  ...change,
});

const days: [string, boolean][] = [
  ['2026-09-19', false],
  ['2026-09-20', true],
  ['2026-09-25', true],
  ['2026-09-26', false],
];
test.each(days)('on %s a deputyship of 20 to 25 September counts: %s', (day, counts) => {
  expect(standInsOn([found()], day)).toHaveLength(counts ? 1 : 0);
});

const nothing: [string, Partial<FoundDeputy>][] = [
  ['that was ended', { isEnded: true }],
  ['of somebody who left', { principalEndsOn: '2026-09-21' }],
  ['of a function that its principal no longer holds', { principalRoles: [] }],
  [
    'of a function that its principal has only as a deputy',
    { principalRoles: [{ role: 'manager', workAreaId: null }] },
  ],
  [
    'in an area that its principal does not have',
    { workAreaId: 'a', principalRoles: [{ role: 'director', workAreaId: 'b' }] },
  ],
  ['of a controller', { role: 'controller', principalRoles: [{ role: 'controller', workAreaId: null }] }],
];
test.each(nothing)('a deputyship %s gives nothing', (_, change) => {
  expect(standInsOn([found(change)], today)).toEqual([]);
  expect(standInsOn([found()], today)).toHaveLength(1);
});

test('it counts only where both the principal and the appointment count', () => {
  const areas = (workAreaId: string | null, held: (string | null)[]) =>
    standInsOn(
      [found({ workAreaId, principalRoles: held.map((area) => ({ role: 'director', workAreaId: area })) })],
      today,
    ).map((one) => one.workAreaId);
  expect(areas(null, [null])).toEqual([null]);
  expect(areas(null, ['a', 'b'])).toEqual(['a', 'b']);
  expect(areas('a', [null])).toEqual(['a']);
  expect(areas('a', ['a', 'b'])).toEqual(['a']);
});

const ruud: Actor = { ...person('ruud', 'fieldWorker'), standsIn: standInsOn([found()], today) };

test('acting for somebody uses their function alone, and only of somebody for whom one stands in', () => {
  expect(actingFor(ruud, 'marleen')).toEqual({
    accountId: 'ruud',
    roles: [],
    onBehalfOf: 'marleen',
    standsIn: ruud.standsIn,
  });
  expect(() => actingFor(ruud, 'samira')).toThrow(new Refusal('deputy.no-deputy'));
  expect(() => actingFor(person('ruud', 'manager'), 'marleen')).toThrow(new Refusal('deputy.no-deputy'));
});

const names = Object.keys(permissions) as PermissionName[];
const tuples = names.flatMap((name) => deputisedRoles.map((role) => [name, role] as const));
test.each(tuples)('%s through a deputyship of a %s', (name, role) => {
  const nobody: Actor = {
    accountId: 'ruud',
    roles: [],
    standsIn: [{ principalId: 'x', role, workAreaId: 'vliethorst', limitCents: null }],
  };
  const gives =
    deputisedPermissions.includes(name) && (permissions[name].roles as readonly Role[]).includes(role);
  expect(can(nobody, name)).toBe(gives);
  const phase = (permissions[name] as { phases?: readonly 'measures'[] }).phases?.[0] ?? 'measures';
  expect(can(nobody, name, { workAreaId: 'vliethorst', phase })).toBe(gives);
  const elsewhere = can(nobody, name, { workAreaId: 'rijnsloot', phase });
  expect(elsewhere).toBe(gives && permissions[name].where === 'corporation');
});

test('own functions stay what they are beside a deputyship', () => {
  for (const role of roles) {
    for (const name of names) {
      const own = person('ruud', role);
      if (deputisedPermissions.includes(name)) continue;
      expect(can({ ...own, standsIn: ruud.standsIn }, name)).toBe(can(own, name));
    }
  }
});
