import { Refusal } from '../refusal.ts';
import { type ComplexStrategy, decideStrategy, draftStrategy, proposeReview } from './strategy.ts';

const now = new Date('2026-09-22T07:12:00Z');
const schepenflat = (more: Partial<ComplexStrategy> = {}): ComplexStrategy => ({
  ...{ id: 's1', complexId: '1042', workAreaId: 'vliethorst', course: 'improve', version: 1 },
  ...{ why: 'De overlast is hoger dan in vergelijkbare flats.', indicatorId: 'overlast', score: 10 },
  ...{ scorePeriod: '2025', threshold: 3, reviewOn: '2028-01-01', status: 'draft', draftedBy: 'noor' },
  ...{
    draftedAt: now,
    decidedBy: null,
    decidedAt: null,
    reason: '',
    reviewProposedAt: null,
    reviewScore: null,
  },
  ...more,
});
const as = (accountId: string) => ({ actor: { accountId, roles: [] }, now });
const yes = { adopt: true, reason: ' Past bij het portefeuilleplan ' };
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'allowed';
};

test.each([
  ['allowed', {}, false],
  ['strategy.draft-open', {}, true],
  ['strategy.review-in-past', { reviewOn: '2026-09-22' }, false],
])('drafting is %s with %o (a draft lies there: %s)', (code, more, hasDraft) => {
  expect(codeOf(() => draftStrategy(schepenflat(more), { today: '2026-09-22', hasDraft }))).toBe(code);
});

test('somebody else decides about a draft, once, with the reason', () => {
  const strategy = schepenflat();
  expect(codeOf(() => decideStrategy(strategy, yes, as('noor')))).toBe('strategy.own-draft');
  expect(strategy.status).toBe('draft');
  expect(decideStrategy(strategy, yes, as('marleen')).kind).toBe('strategy.adopted');
  expect(strategy).toMatchObject({
    status: 'adopted',
    decidedBy: 'marleen',
    reason: 'Past bij het portefeuilleplan',
  });
  expect(codeOf(() => decideStrategy(strategy, yes, as('marleen')))).toBe('strategy.not-draft');
  expect(decideStrategy(schepenflat(), { ...yes, adopt: false }, as('marleen')).kind).toBe(
    'strategy.dropped',
  );
});

test.each<[boolean, Partial<ComplexStrategy>, number | null]>([
  [true, {}, 13],
  [true, {}, 7],
  [false, {}, 12.9],
  [false, {}, null],
  [false, { score: null, scorePeriod: null }, 20],
  [false, { status: 'draft' }, 20],
  [false, { status: 'dropped' }, 20],
  [false, { reviewProposedAt: now, reviewScore: 13 }, 20],
])('VE7 a review is proposed: %s, of %o when the score is %s', (asks, more, score) => {
  expect(proposeReview(schepenflat({ status: 'adopted', ...more }), score, now) !== null).toBe(asks);
});

test('VE7 the same version is proposed for review once', () => {
  const strategy = schepenflat({ status: 'adopted' });
  expect(proposeReview(strategy, 14, now)?.kind).toBe('strategy.review-proposed');
  expect(proposeReview(strategy, 15, now)).toBeNull();
  expect(strategy).toMatchObject({ reviewProposedAt: now, reviewScore: 14 });
});
