import { Refusal } from '../refusal.ts';
import { impactOf, scoreUrgency, type Urgency } from './urgency.ts';

const first: Urgency = {
  id: 'u1',
  cycleId: 'c',
  workAreaId: 'w',
  complexId: null,
  turn: 0,
  score: 3,
  oldScore: null,
  motive: 'Meer meldingen dan vorig jaar.',
  parties: ['gemeente', 'politie'],
  setBy: 'noor',
  setAt: new Date('2026-09-22T09:00:00Z'),
};

test('VE3: changing urgency records old value, new value, motive and parties', () => {
  const was = { ...first };
  expect(scoreUrgency(was, null, 0).data).toMatchObject({ from: null, to: 3 });
  const next = { ...first, id: 'u2', score: 5, motive: 'De steekpartij in mei.', parties: ['politie'] };
  expect(scoreUrgency(next, was, 1)).toMatchObject({
    kind: 'urgency.scored',
    data: { from: 3, to: 5, motive: 'De steekpartij in mei.', parties: ['politie'] },
  });
  expect(next).toMatchObject({ turn: 2, oldScore: 3 });
});

test('a score over one that was not seen is old, and the same score again is none', () => {
  const was = { ...first, turn: 1 };
  expect(() => scoreUrgency({ ...first, score: 4 }, was, 0)).toThrow(new Refusal('stale'));
  expect(() => scoreUrgency({ ...first }, was, 1)).toThrow(new Refusal('urgency.same-score'));
});

test.each([
  [-0.7, 1.5, 1],
  [-1.5, 1.5, 2],
  [-2, 1.5, 3],
  [3, 1.5, 4],
  [-3.8, 1.5, 5],
  [0, 1.5, null],
  [-3, null, null],
])('a change of %d where %d matters has impact %s', (change, relevant, impact) => {
  expect(impactOf(change, relevant)).toBe(impact);
});
