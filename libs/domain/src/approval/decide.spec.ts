import type { Actor } from '../access/account.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import { decide } from './decide.ts';
import type { DecisionContext, DecisionDraft } from './decide.ts';
import {
  asks,
  board,
  by,
  dirk,
  factsOf,
  hash,
  mandate,
  minutesLater,
  now,
  openAdvice,
  person,
  says,
} from './request.world.ts';
import { approvalStatuses, outcomes } from './rows.ts';
import type { Advice, Outcome } from './rows.ts';
import { centralMandate, delegatedMandate } from './starter-mandate.ts';

test.each(outcomes)('%s is decided with what belongs to it, and nothing else', (outcome) => {
  const { request, advices } = asks();
  const { decision, event } = decide(request, advices, says(outcome), by(dirk));
  const isConditional = outcome === 'conditional';
  expect(decision).toMatchObject({
    outcome,
    contentHash: hash,
    condition: isConditional ? 'Eerst een beheerplan.' : null,
    conditionOwnerId: isConditional ? 'tom' : null,
    conditionDueOn: isConditional ? '2026-11-01' : null,
    deferredUntil: outcome === 'deferred' ? '2027-01-15' : null,
    decidedBy: 'dirk',
    decidedAs: 'director',
    decidedAt: now,
    finalFrom: minutesLater(30),
    finalAt: null,
  });
  expect(request.status).toBe('decided');
  expect(event).toMatchObject({ kind: 'approval.decided', data: { outcome, takenOver: false } });
});

const refused: [RefusalCode, string, DecisionDraft, Partial<DecisionContext>][] = [
  ['approval.reason-required', 'conditional', says('conditional', { reason: ' ' }), {}],
  ['approval.reason-required', 'returned', says('returned', { reason: '' }), {}],
  ['approval.reason-required', 'deferred', says('deferred', { reason: '' }), {}],
  ['approval.reason-required', 'rejected', says('rejected', { reason: '' }), {}],
  ['approval.condition-incomplete', 'no condition', says('conditional', { condition: null }), {}],
  ['approval.condition-incomplete', 'no owner', says('conditional', { conditionOwnerId: null }), {}],
  ['approval.condition-incomplete', 'no day', says('conditional', { conditionDueOn: null }), {}],
  ['approval.condition-incomplete', 'odd day', says('conditional', { conditionDueOn: '2026-02-30' }), {}],
  ['approval.date-in-past', 'condition', says('conditional', { conditionDueOn: '2026-09-24' }), {}],
  ['approval.deferral-needs-date', 'no day', says('deferred', { deferredUntil: null }), {}],
  ['approval.date-in-past', 'deferral to today', says('deferred', { deferredUntil: '2026-09-25' }), {}],
  ['approval.own-request', 'asked it', says('approved'), { actor: { ...dirk, accountId: 'noor' } }],
  ['approval.own-request', 'for who asked it', says('approved'), { actor: { ...dirk, onBehalfOf: 'noor' } }],
  ['approval.own-request', 'proposed it', says('approved'), { proposedBy: ['dirk'] }],
  [
    'approval.own-request',
    'for who proposed it',
    says('approved'),
    { actor: { ...dirk, onBehalfOf: 'marleen' }, proposedBy: ['marleen'] },
  ],
  ['approval.above-mandate', 'too much', says('approved'), { facts: factsOf(150_000_01) }],
  ['approval.above-mandate', 'too low', says('approved'), { actor: person('ruud', 'manager') }],
  ['approval.above-mandate', 'no decider', says('approved'), { actor: person('joost', 'controller') }],
  [
    'approval.above-mandate',
    'elsewhere',
    says('approved'),
    { actor: person('kim', 'director', 'rijnsloot') },
  ],
  ['approval.stale', 'changed since', says('approved'), { currentHash: 'b'.repeat(64) }],
  ['approval.agreement-missing', 'approved', says('approved'), { agreement: ' ' }],
  ['approval.agreement-missing', 'conditional', says('conditional'), { agreement: '' }],
];
test.each(refused)('%s: %s', (code, _, draft, change) => {
  const { request, advices } = asks();
  expect(() => decide(request, advices, draft, by(dirk, change))).toThrow(new Refusal(code));
  expect(request.status).toBe('open');
  expect(decide(request, advices, says('approved'), by(dirk)).decision.outcome).toBe('approved');
});

test.each(approvalStatuses)('a request that is %s', (status) => {
  const { request, advices } = asks();
  request.status = status;
  const act = () => decide(request, advices, says('approved'), by(dirk));
  if (status === 'open') expect(act().event.kind).toBe('approval.decided');
  else expect(act).toThrow(new Refusal(status === 'stale' ? 'approval.stale' : 'approval.not-open'));
});

test('without an agreement one can still say no, and the check is a setting', () => {
  const none = { agreement: '' };
  for (const outcome of ['returned', 'deferred', 'rejected'] as const) {
    const { request, advices } = asks();
    expect(decide(request, advices, says(outcome), by(dirk, none)).decision.outcome).toBe(outcome);
  }
  const { request, advices } = asks();
  const off = { ...mandate, rules: { ...centralMandate, agreementRequired: false } };
  expect(
    decide(request, advices, says('approved'), by(dirk, { ...none, mandate: off })).decision.outcome,
  ).toBe('approved');
});

test('a higher function may take over', () => {
  const { request, advices } = asks();
  const { decision, event } = decide(request, advices, says('approved'), by(board));
  expect(decision.decidedAs).toBe('supervisoryBoard');
  expect(event.data).toMatchObject({ takenOver: true });
});

test('who holds several functions decides in the lowest that may', () => {
  const { request, advices } = asks();
  const both: Actor = {
    accountId: 'ruud',
    roles: [...board.roles, ...dirk.roles, { role: 'manager', workAreaId: null }],
  };
  expect(decide(request, advices, says('approved'), by(both)).decision.decidedAs).toBe('director');
});

test('in the delegated style an area manager decides in the own area', () => {
  const { request, advices } = asks(20_000_00);
  const change = { mandate: { ...mandate, rules: delegatedMandate }, facts: factsOf(20_000_00) };
  const samira = person('samira', 'areaManager', 'vliethorst');
  expect(decide(request, advices, says('approved'), by(samira, change)).decision.decidedAs).toBe(
    'areaManager',
  );
});

const late = new Date('2026-10-07T09:00:00Z');
const waiting: [string, Partial<Advice>, Date, Outcome, string, RefusalCode | null][] = [
  ['missing', openAdvice, now, 'approved', 'Toch.', 'approval.advice-missing'],
  ['missing', openAdvice, now, 'conditional', 'Toch.', 'approval.advice-missing'],
  ['missing', openAdvice, now, 'rejected', 'Nee.', 'approval.advice-missing'],
  ['missing', openAdvice, now, 'returned', 'Wat kost het?', null],
  ['missing', openAdvice, now, 'deferred', 'Later.', null],
  ['expired', openAdvice, late, 'approved', '', 'approval.reason-required'],
  ['expired', openAdvice, late, 'approved', 'De termijn is om.', null],
  ['expired', openAdvice, late, 'rejected', 'Nee.', null],
  ['negative', { verdict: 'negative' }, now, 'approved', '', 'approval.reason-required'],
  ['negative', { verdict: 'negative' }, now, 'approved', 'De bewoners eerst.', null],
  ['positive if', { verdict: 'positiveIf' }, now, 'approved', '', null],
  ['not required', { ...openAdvice, required: false }, now, 'approved', '', null],
];
test.each(waiting)('advice %s: %j, at %s, %s with reason %j', (_, change, at, outcome, reason, code) => {
  const { request, advices } = asks();
  Object.assign(advices[1]!, change);
  const act = () => decide(request, advices, says(outcome, { reason }), by(dirk, { now: at }));
  if (code === null) expect(act().decision.outcome).toBe(outcome);
  else expect(act).toThrow(new Refusal(code));
});
