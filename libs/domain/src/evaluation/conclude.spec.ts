import { measureStatuses } from '../measure/rows.ts';
import type { Measure } from '../measure/rows.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import { conclude, owesEvaluation } from './conclude.ts';
import type { ConcludeContext, Conclusion } from './conclude.ts';

const talks = (change: Partial<Measure> = {}): Measure => ({
  id: 'm25-003',
  number: 'M25-003',
  cycleId: 'c25',
  workAreaId: 'vliethorst',
  complexId: 'schepenflat',
  findingId: null,
  kindId: 'beh02',
  lever: 'socialManagement',
  title: 'Portiekgesprekken',
  why: 'Buren kennen elkaar niet.',
  ownerId: 'tom',
  proposedBy: 'noor',
  startsOn: '2025-03-01',
  endsOn: '2025-12-31',
  dose: '8 portieken',
  indicatorId: 'overlast',
  expectedChange: -3.8,
  lagMonths: 12,
  success: 'Hoogstens 10 meldingen',
  agreement: '',
  status: 'done',
  stopReason: null,
  version: 1,
  ...change,
});
const conclusion = (change: Partial<Conclusion> = {}): Conclusion => ({
  id: 'evaluation',
  measureId: 'm25-003',
  indicatorId: 'overlast',
  effect: { estimate: -2.1 },
  verdict: 'LIKELY_IMPROVEMENT',
  judgement: 'continue',
  lesson: 'Begin voor de zomer.',
  evaluatedBy: 'noor',
  evaluatedAt: new Date('2026-09-22T09:00:00Z'),
  ...change,
});
const context = (change: Partial<ConcludeContext> = {}): ConcludeContext => ({
  measure: talks(),
  cycle: { evaluationOpensOn: '2026-01-01' },
  earlier: [],
  today: '2026-09-22',
  ...change,
});

test('a conclusion keeps what was expected, word for word', () => {
  const { evaluation, event } = conclude(conclusion(), context());
  expect(evaluation).toEqual({ ...conclusion(), expectedChange: -3.8 });
  expect(event).toMatchObject({ kind: 'evaluation.concluded', data: { judgement: 'continue' } });
});

test.each<[RefusalCode, Partial<Conclusion>, Partial<ConcludeContext>]>([
  ['evaluation.not-open-yet', {}, { today: '2025-12-31' }],
  ['evaluation.too-early', {}, { today: '2026-02-28' }],
  ['evaluation.already-concluded', {}, { earlier: [{ measureId: 'm25-003', indicatorId: 'overlast' }] }],
  ['evaluation.lesson-missing', { lesson: '  ' }, {}],
])('%s', (code, change, around) => {
  expect(() => conclude(conclusion(change), context(around))).toThrow(new Refusal(code));
});

test('on the day its lag is over it can be judged, and per indicator once', () => {
  const earlier = [{ measureId: 'm25-003', indicatorId: 'schouw' }];
  expect(conclude(conclusion(), context({ today: '2026-03-01', earlier })).event.kind).toBe(
    'evaluation.concluded',
  );
  expect(() => conclude(conclusion({ measureId: 'else' }), context())).toThrow('not about');
});

test.each(measureStatuses)('a measure that is %s', (status) => {
  const isJudgeable = ['running', 'done', 'stopped'].includes(status);
  const act = () => conclude(conclusion(), context({ measure: talks({ status }) }));
  if (isJudgeable) expect(act().evaluation.judgement).toBe('continue');
  else expect(act).toThrow(new Refusal('evaluation.wrong-status'));
  expect(owesEvaluation(talks({ status }), [], '2026-09-22')).toBe(isJudgeable);
});

test('a measure owes no conclusion before its lag, nor after it was given', () => {
  expect(owesEvaluation(talks(), [], '2026-02-28')).toBe(false);
  expect(owesEvaluation(talks(), [], '2026-03-01')).toBe(true);
  expect(owesEvaluation(talks(), [conclusion()], '2026-09-22')).toBe(false);
  expect(owesEvaluation(talks(), [conclusion({ indicatorId: 'schouw' })], '2026-09-22')).toBe(true);
});
