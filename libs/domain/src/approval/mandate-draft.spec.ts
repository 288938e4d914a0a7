import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import { changedFields } from '../measure/content.ts';
import { checkMandate } from './check-mandate.ts';
import { decide } from './decide.ts';
import {
  adoptMandate,
  changeMandateDraft,
  draftMandate,
  settleMandate,
  submitMandate,
  takeMandateBack,
} from './mandate-draft.ts';
import { contentOfMandate, limitField, limitFieldParts } from './mandate-content.ts';
import { MANDATE_ADOPTED_BY } from './mandate.ts';
import type { MandateRules } from './mandate.ts';
import { requestApproval } from './request.ts';
import { board, by, dirk, draftOf, person, says } from './request.world.ts';
import { mandateDraftStatuses, outcomes } from './rows.ts';
import type { MandateDraft, MandateVersion } from './rows.ts';
import { centralMandate, delegatedMandate } from './starter-mandate.ts';

const today = '2026-09-22';
const base: MandateVersion = { id: 'v4', validFrom: '2026-01-01', rules: centralMandate };
const drafted = (validFrom = '2027-01-01', on = base) =>
  draftMandate({ id: 'v5', draftedBy: 'tineke', validFrom }, on, { open: [], today });
const input = (rules: MandateRules = delegatedMandate, validFrom = '2027-01-01') => ({
  rules,
  validFrom,
  why: 'Het gebied beslist zelf.',
});
const inStatus = (status: MandateDraft['status']): MandateDraft => ({
  ...drafted().draft,
  ...input(),
  status,
});

test('a draft starts as the last version, and there is one at a time', () => {
  const { draft, event } = drafted();
  expect(draft).toMatchObject({ baseId: 'v4', rules: centralMandate, status: 'draft', version: 1 });
  expect(event).toMatchObject({ kind: 'mandate.drafted', data: { baseId: 'v4' } });
  expect(() =>
    draftMandate({ id: 'v6', draftedBy: 'tineke', validFrom: '2027-01-01' }, base, { open: [draft], today }),
  ).toThrow(new Refusal('mandate.draft-open'));
});

const days: [string, MandateVersion, boolean][] = [
  ['2026-09-21', base, false],
  ['2026-09-22', base, false],
  ['2026-09-23', base, true],
  ['2026-10-01', { ...base, validFrom: '2026-10-01' }, false],
  ['2026-10-02', { ...base, validFrom: '2026-10-01' }, true],
  ['morgen', base, false],
];
test.each(days)('a version counts from %s, after the last one and in the future', (day, on, isFine) => {
  const act = () => drafted(day, on);
  if (isFine) expect(act().draft.validFrom).toBe(day);
  else expect(act).toThrow(new Refusal('mandate.valid-from-too-early'));
});

const row = (kind: 'measureWithinBudget', role: 'manager' | 'director', limitCents: number | null) => ({
  kind,
  role,
  limitCents,
});
const contradictions: [string, Partial<MandateRules>, object][] = [
  [
    'order',
    {
      rows: [
        ...delegatedMandate.rows.filter(({ role }) => role !== 'manager'),
        row('measureWithinBudget', 'manager', 20_000_00),
      ],
    },
    { kind: 'measureWithinBudget', role: 'manager' },
  ],
  [
    'twice',
    { rows: [...delegatedMandate.rows, row('measureWithinBudget', 'manager', 1)] },
    { kind: 'measureWithinBudget', role: 'manager' },
  ],
  [
    'amount',
    { rows: [row('measureWithinBudget', 'manager', 0.5)] },
    { kind: 'measureWithinBudget', role: 'manager' },
  ],
  ['nobody', { rows: [row('measureWithinBudget', 'director', null)] }, { kind: 'expenseWithinMeasure' }],
  ['nobody', { style: 'central' }, { kind: 'residentInitiative', role: 'director' }],
  ['amount', { controllerFromCents: -1 }, { setting: 'controllerFromCents' }],
  ['days', { adviceDays: 0 }, { setting: 'adviceDays' }],
  ['tenantDays', { tenantAdviceDays: 41 }, { setting: 'tenantAdviceDays', least: 42 }],
  ['minutes', { takeBackMinutes: -1 }, { setting: 'takeBackMinutes' }],
  ['months', { splittingMonths: 61 }, { setting: 'splittingMonths' }],
];
test.each(contradictions)('rules that are wrong in %s say where: %j', (because, change, where) => {
  const { draft } = drafted();
  const before = { ...draft };
  const rules = { ...delegatedMandate, ...change };
  const act = () => changeMandateDraft(draft, input(rules), { base, today });
  expect(act).toThrow(new Refusal('mandate.invalid'));
  try {
    checkMandate(rules);
  } catch (refusal) {
    expect(refusal).toMatchObject({ details: { because, ...where } });
  }
  expect(draft).toEqual(before);
  expect(changeMandateDraft(draft, input(), { base, today }).event.kind).toBe('mandate.changed');
});

test('a change before the board takes the draft off its table and names the fields', () => {
  const draft = inStatus('submitted');
  const changed = input({ ...delegatedMandate, takeBackMinutes: 0 });
  expect(changeMandateDraft(draft, changed, { base, today })).toMatchObject({
    makesStale: true,
    event: { data: { fields: ['takeBackMinutes'] } },
  });
  expect(draft.status).toBe('draft');
});

test('a draft that changes nothing is not laid before the board', () => {
  const { draft } = drafted();
  expect(() => submitMandate(draft, { base, today })).toThrow(new Refusal('mandate.unchanged'));
  changeMandateDraft(draft, input(), { base, today });
  expect(submitMandate(draft, { base, today }).kind).toBe('mandate.submitted');
  expect(draft.status).toBe('submitted');
});

const verbs: [string, (draft: MandateDraft) => unknown, MandateDraft['status'][]][] = [
  ['changed', (draft) => changeMandateDraft(draft, input(), { base, today }), ['draft', 'submitted']],
  ['submitted', (draft) => submitMandate(draft, { base, today }), ['draft']],
  ['settled', (draft) => settleMandate(draft, 'approved', today), ['submitted']],
  ['taken back', takeMandateBack, ['approved', 'rejected', 'draft']],
  ['adopted', adoptMandate, ['approved']],
];
const steps = verbs.flatMap(([name, verb, from]) =>
  mandateDraftStatuses.map((status) => [name, status, verb, from.includes(status)] as const),
);
test.each(steps)('it can be %s when it is %s, or not', (_name, status, verb, isFine) => {
  const draft = inStatus(status);
  const act = () => verb(draft);
  if (isFine) expect(act).not.toThrow();
  else {
    expect(act).toThrow(new Refusal('mandate.wrong-status'));
    expect(draft.status).toBe(status);
  }
});

test.each(outcomes)('%s leaves the draft where it belongs', (outcome) => {
  const draft = inStatus('submitted');
  expect(settleMandate(draft, outcome, today)).toMatchObject({ kind: 'mandate.settled', data: { outcome } });
  const after = {
    approved: 'approved',
    conditional: 'approved',
    returned: 'draft',
    deferred: 'draft',
    rejected: 'rejected',
  };
  expect(draft.status).toBe(after[outcome]);
});

test('a yes on or after the first day comes too late; a no does not', () => {
  for (const outcome of ['approved', 'conditional'] as const) {
    expect(() => settleMandate(inStatus('submitted'), outcome, '2027-01-01')).toThrow(
      new Refusal('mandate.valid-from-too-early'),
    );
  }
  const draft = inStatus('submitted');
  settleMandate(draft, 'rejected', '2027-01-01');
  expect(draft.status).toBe('rejected');
});

test('adopted it is a version under its own id, and the one before is untouched', () => {
  const { version, event } = adoptMandate(inStatus('approved'));
  expect(version).toEqual({ id: 'v5', validFrom: '2027-01-01', rules: delegatedMandate });
  expect(event).toMatchObject({ kind: 'mandate.followed', subjectId: 'v5', data: { baseId: 'v4' } });
  expect(base.rules).toBe(centralMandate);
});

const about = { kind: 'mandateVersion', countedCents: 0, years: 0, lever: null, needs: [] } as const;
const asked = (requester = person('tineke', 'administrator')) =>
  requestApproval(
    { ...draftOf(0), subjectKind: 'mandate', cycleId: null, workAreaId: null },
    { requester, facts: about, mandate: base, earlier: [] },
  );

test('only the board adopts a mandate, whatever its own table says, and asks nobody for advice', () => {
  const { request, advices } = asked();
  expect(request).toMatchObject({ decides: MANDATE_ADOPTED_BY, decisionKind: 'mandateVersion' });
  expect(advices).toEqual([]);
  const agreement = { facts: about, agreement: '' };
  expect(() => decide(request, [], says('approved'), by(dirk, agreement))).toThrow(
    new Refusal('approval.above-mandate'),
  );
  expect(decide(request, [], says('approved'), by(board, agreement)).decision.decidedAs).toBe(
    'supervisoryBoard',
  );
});

const eyes: [RefusalCode, string, string[]][] = [
  ['approval.own-request', 'els', []],
  ['approval.own-request', 'tineke', ['els']],
];
test.each(eyes)('%s: a supervisor does not adopt what %s asked and %j drafted', (code, asker, proposedBy) => {
  const { request } = asked(person(asker, 'director'));
  const act = () => decide(request, [], says('approved'), by(board, { facts: about, proposedBy }));
  expect(act).toThrow(new Refusal(code));
});

test('the content lies beside another line by line', () => {
  const before = contentOfMandate({
    baseId: 'v4',
    validFrom: '2026-01-01',
    why: '',
    rules: delegatedMandate,
  });
  const rows = delegatedMandate.rows.map((one) =>
    one.kind === 'measureWithinBudget' && one.role === 'areaManager'
      ? { ...one, limitCents: 35_000_00 }
      : one,
  );
  const after = contentOfMandate({
    baseId: 'v4',
    validFrom: '2026-01-01',
    why: '',
    rules: { ...delegatedMandate, rows },
  });
  expect(changedFields(before, after)).toEqual(['limit.measureWithinBudget.areaManager']);
  expect(after['limit.measureWithinBudget.areaManager']).toBe(35_000_00);
  expect(after['limit.measureWithinBudget.supervisoryBoard']).toBe('unlimited');
  expect(after['limit.measureOutsideBudget.teamLeader']).toBeUndefined();
  expect(limitFieldParts(limitField('changeOfScope', 'manager'))).toEqual({
    kind: 'changeOfScope',
    role: 'manager',
  });
  expect(limitFieldParts('takeBackMinutes')).toBeNull();
});
