import { Refusal } from '../refusal.ts';
import { phases } from './phase.ts';
import { answerQuestion, chooseSnapshot, unanswered } from './question.ts';
import type { CycleAnswer, CycleArea } from './rows.ts';

const given: CycleAnswer = {
  id: 'answer',
  cycleId: 'c27',
  workAreaId: 'vliethorst',
  question: 3,
  answer: 'Meer geld naar de entrees.',
  noAnswerBecause: null,
  authorId: 'noor',
  version: 1,
};

test('a question has an answer, or a reason for none', () => {
  expect(answerQuestion(given).data).toMatchObject({ question: 3, answered: true });
  const without = { ...given, answer: null, noAnswerBecause: 'De cijfers komen in mei.' };
  expect(answerQuestion(without).data).toMatchObject({ answered: false });
});

test.each<[Partial<CycleAnswer>]>([
  [{ answer: null }],
  [{ noAnswerBecause: 'De cijfers komen in mei.' }],
  [{ answer: '   ' }],
  [{ answer: 'ja' }],
])('%j is no answer', (change) => {
  expect(() => answerQuestion({ ...given, ...change })).toThrow(new Refusal('cycle.answer-or-reason'));
});

test('what is unanswered is told per work area', () => {
  expect(unanswered('vliethorst', [given])).toEqual([1, 2]);
  expect(unanswered('rijnsloot', [given])).toEqual([1, 2, 3]);
  expect(unanswered('vliethorst', [given, { ...given, question: 1 }, { ...given, question: 2 }])).toEqual([]);
});

test.each(phases)('in phase %s the frozen figures stay, unless it is the monitor', (phase) => {
  const area: CycleArea = {
    id: 'a',
    cycleId: 'c27',
    workAreaId: 'vliethorst',
    phase,
    snapshotId: 'old',
    version: 1,
  };
  if (phase === 'monitor') {
    expect(chooseSnapshot(area, 'new').kind).toBe('cycle.snapshot-chosen');
    expect(area.snapshotId).toBe('new');
  } else {
    expect(() => chooseSnapshot(area, 'new')).toThrow(new Refusal('cycle.snapshot-fixed'));
    expect(area.snapshotId).toBe('old');
  }
});
