import type { Actor, Role } from '../access/account.ts';
import { levers } from '../measure/levers.ts';
import { Refusal } from '../refusal.ts';
import { advicesFor, advise, expiredAdvices, missingAdvices } from './advice.ts';
import type { ApprovalFacts } from './advice.ts';
import type { DecidingRole } from './mandate.ts';
import { approvalStatuses } from './rows.ts';
import type { Advice, ApprovalRequest } from './rows.ts';
import { centralMandate } from './starter-mandate.ts';

const person = (accountId: string, role: Role, workAreaId: string | null = null): Actor => ({
  accountId,
  roles: [{ role, workAreaId }],
});
const noor = person('noor', 'policyOfficer');
const facts = (change: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  kind: 'measureWithinBudget',
  countedCents: 24_999_99,
  years: 1,
  lever: 'maintenance',
  needs: [],
  ...change,
});
const asked = (change: Partial<ApprovalFacts>, requester = noor, decides: DecidingRole = 'director') =>
  advicesFor(
    { requester, workAreaId: 'vliethorst', requestedAt: new Date('2026-09-22T09:00:00Z'), decides },
    facts(change),
    centralMandate,
  );

test.each<[Partial<ApprovalFacts>, Role[]]>([
  [{}, ['areaManager']],
  [{ countedCents: 25_000_00 }, ['areaManager', 'controller']],
  [{ years: 2 }, ['areaManager', 'controller']],
  [{ kind: 'measureOutsideBudget' }, ['areaManager', 'controller']],
  [{ kind: 'measureShiftedWithinArea' }, ['areaManager', 'controller']],
  [{ lever: 'rent' }, ['areaManager', 'tenantOrganisation']],
  [{ lever: 'allocation' }, ['areaManager', 'manager', 'tenantOrganisation']],
  [{ needs: ['tenantAdvice'] }, ['areaManager', 'tenantOrganisation']],
  [{ needs: ['permit', 'municipality'] }, ['areaManager']],
])('%j is advised on by %j', (change, expected) => {
  expect(asked(change).map(({ role }) => role)).toEqual(expected);
});

test.each(levers)('the tenants advise on %s only for rent and allocation', (lever) => {
  const roles = asked({ lever }).map(({ role }) => role);
  expect(roles.includes('tenantOrganisation')).toBe(lever === 'rent' || lever === 'allocation');
});

test('tenants have six weeks, the others two', () => {
  expect(asked({ lever: 'rent', years: 2 })).toEqual([
    { role: 'areaManager', required: true, dueOn: '2026-10-06' },
    { role: 'controller', required: true, dueOn: '2026-10-06' },
    { role: 'tenantOrganisation', required: true, dueOn: '2026-11-03' },
  ]);
});

test('who decides, or asks, is not asked for advice', () => {
  expect(asked({}, noor, 'areaManager')).toEqual([]);
  const onAllocation = asked({ lever: 'allocation' }, noor, 'manager').map(({ role }) => role);
  expect(onAllocation).toEqual(['areaManager', 'tenantOrganisation']);
  expect(asked({}, person('samira', 'areaManager', 'vliethorst'))).toEqual([]);
  expect(asked({}, person('tom', 'areaManager', 'rijnsloot'))).toHaveLength(1);
});

const request = (status: ApprovalRequest['status'] = 'open'): ApprovalRequest => ({
  id: 'request',
  subjectKind: 'measure',
  subjectId: 'm27-014',
  subjectVersion: 1,
  cycleId: 'c27',
  workAreaId: 'vliethorst',
  title: 'Afsluitbare entree',
  content: {},
  contentHash: 'a'.repeat(64),
  amountCents: 30_000_00,
  decisionKind: 'measureWithinBudget',
  countedCents: 30_000_00,
  requestedBy: 'noor',
  requestedAt: new Date('2026-09-22T09:00:00Z'),
  decides: 'director',
  mandateId: 'v4',
  status,
  version: 1,
});
const empty = (role: Role, change: Partial<Advice> = {}): Advice => ({
  id: role,
  requestId: 'request',
  role,
  required: true,
  dueOn: '2026-10-06',
  verdict: null,
  remark: null,
  givenBy: null,
  givenAt: null,
  version: 1,
  ...change,
});
const now = new Date('2026-09-25T09:00:00Z');
const joost = person('joost', 'controller');

test('a controller advises, and may think again while the request is open', () => {
  const advice = empty('controller');
  advise(request(), advice, { verdict: 'negative', remark: ' Past niet. ', actor: joost, now });
  expect(advice).toMatchObject({ verdict: 'negative', remark: 'Past niet.', givenBy: 'joost', givenAt: now });
  advise(request(), advice, { verdict: 'positive', remark: '', actor: joost, now });
  expect(advice).toMatchObject({ verdict: 'positive', remark: null });
});

test.each(['positiveIf', 'negative'] as const)('%s needs a remark', (verdict) => {
  const advice = empty('controller');
  const given = { verdict, remark: '  ', actor: joost, now };
  expect(() => advise(request(), advice, given)).toThrow(new Refusal('approval.advice-remark-required'));
  expect(advice).toEqual(empty('controller'));
});

test.each(approvalStatuses)('advice on a request that is %s', (status) => {
  const given = { verdict: 'positive', remark: null, actor: joost, now } as const;
  const act = () => advise(request(status), empty('controller'), given);
  if (status === 'open') expect(act().kind).toBe('approval.advised');
  else expect(act).toThrow(new Refusal('approval.not-open'));
});

test('advice is given in one’s own function, in one’s own area, on someone else’s request', () => {
  const given = (actor: Actor) => ({ verdict: 'positive', remark: null, actor, now }) as const;
  const act = (role: Role, actor: Actor) => () => advise(request(), empty(role), given(actor));
  expect(act('areaManager', joost)).toThrow(new Refusal('access.denied'));
  expect(act('areaManager', person('tom', 'areaManager', 'rijnsloot'))).toThrow(new Refusal('access.denied'));
  expect(act('areaManager', person('samira', 'areaManager', 'vliethorst'))).not.toThrow();
  const ownRequest = new Refusal('approval.advice-own-request');
  expect(act('controller', person('noor', 'controller'))).toThrow(ownRequest);
  expect(act('controller', { ...joost, onBehalfOf: 'noor' })).toThrow(ownRequest);
});

test.each([
  ['2026-10-06', 1, 0],
  ['2026-10-07', 0, 1],
])('on %s an advice due on 6 October misses %i times and expired %i times', (today, missing, expired) => {
  const advices = [
    empty('controller'),
    empty('areaManager', { verdict: 'positive' }),
    empty('manager', { required: false }),
  ];
  expect(missingAdvices(advices, today)).toHaveLength(missing);
  expect(expiredAdvices(advices, today)).toHaveLength(expired);
});
