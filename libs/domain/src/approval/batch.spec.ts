import type { Actor } from '../access/account.ts';
import { Refusal } from '../refusal.ts';
import { checkConfirmed, outliersAmong, refuseTogether, whyNotTogether } from './batch.ts';
import { actingFor } from './deputy.ts';
import { asks, dirk, mandate, noor, openAdvice, person } from './request.world.ts';

const today = '2026-09-25';
const facts = { actor: dirk, mandate, proposedBy: [], agreement: 'Artikel 4', today };

/** Ruud, who acts for Dirk up to an amount. */
function deputy(limitCents: number | null): Actor {
  const standsIn = [{ principalId: 'dirk', role: 'director', workAreaId: null, limitCents } as const];
  return actingFor({ ...person('ruud', 'manager'), standsIn }, 'dirk');
}

test('the number and the total that were confirmed are the ones that are decided', () => {
  expect(() => checkConfirmed({ count: 2, totalCents: 300_00 }, [100_00, 200_00])).not.toThrow();
  for (const confirmed of [
    { count: 3, totalCents: 300_00 },
    { count: 2, totalCents: 299_99 },
  ]) {
    const refused = new Refusal('approval.batch-differs');
    expect(() => checkConfirmed(confirmed, [100_00, 200_00])).toThrow(refused);
  }
  expect(whatStopped(() => checkConfirmed({ count: 1, totalCents: 5 }, [7, 8]))).toEqual({
    ...{ count: 2, totalCents: 15, confirmedCount: 1, confirmedCents: 5 },
  });
});

test('one line that is refused refuses all, and each is named', () => {
  expect(() => refuseTogether([])).not.toThrow();
  const lines = [
    { approvalId: 'one', title: 'Entree', code: 'approval.stale', details: {} },
    { approvalId: 'two', title: 'Tuin', code: 'approval.own-request', details: {} },
  ] as const;
  expect(whatStopped(() => refuseTogether(lines))).toEqual({ lines });
});

test.each([
  ['somebody else asked, every advice is there', {}, {}, null],
  ['it is the decider’s own proposal', { proposedBy: ['dirk'] }, {}, 'approval.own-request'],
  ['the board decides', { request: { decides: 'supervisoryBoard' } }, {}, 'approval.above-mandate'],
  [
    'it lies in another area',
    { actor: person('ans', 'director', 'rijnsloot') },
    {},
    'approval.above-mandate',
  ],
  ['an advice is awaited', {}, openAdvice, 'approval.advice-missing'],
  ['an advice was never given', {}, { ...openAdvice, dueOn: '2026-09-24' }, 'approval.reason-required'],
  ['an advice is negative', {}, { verdict: 'negative' }, 'approval.reason-required'],
  ['an advice asks something', {}, { verdict: 'positiveIf' }, null],
  ['no agreement is named', { agreement: ' ' }, {}, 'approval.agreement-missing'],
  ['it was decided', { request: { status: 'decided' } }, {}, 'approval.not-open'],
  ['its measure changed', { request: { status: 'stale' } }, {}, 'approval.stale'],
  ['it lies in no area', { request: { workAreaId: null } }, {}, 'approval.decided-alone'],
  ['it is a mandate', { request: { subjectKind: 'mandate' } }, {}, 'approval.decided-alone'],
  ['a deputy is within the limit', { actor: deputy(30_000_00) }, {}, null],
  ['a deputy is above the limit', { actor: deputy(29_999_99) }, {}, 'deputy.above-limit'],
  ['the principal proposed it', { actor: deputy(null), proposedBy: ['dirk'] }, {}, 'approval.own-request'],
] as const)('when %s, akkoord along with others is %#', (_, change, advice, why) => {
  const { request, advices } = asks(30_000_00, noor);
  const { request: more = {}, ...other } = change as { request?: object };
  Object.assign(advices[0]!, advice);
  expect(whyNotTogether({ ...request, ...more }, advices, { ...facts, ...other })).toBe(why);
});

test('what is largest, advised against or changed stands out; of equal amounts none is largest', () => {
  const one = { id: 'one', amountCents: 5_00, isChanged: false, advices: [{ verdict: 'positive' as const }] };
  const two = { ...one, id: 'two', amountCents: 9_00, isChanged: true };
  const three = { ...one, id: 'three', advices: [{ verdict: 'negative' as const }] };
  expect([...outliersAmong([one, two, three])]).toEqual([
    ['one', []],
    ['two', ['changedSince', 'largest']],
    ['three', ['negativeAdvice']],
  ]);
  expect([...outliersAmong([one, { ...one, id: 'four' }]).values()]).toEqual([[], []]);
  expect(outliersAmong([])).toEqual(new Map());
});

function whatStopped(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.details;
    throw error;
  }
  throw new Error('nothing stopped it');
}
