import fc from 'fast-check';
import { greedyChoice, proposeChoice } from './optimise.ts';
import type { Candidate, CeilingRoom } from './optimise.ts';

const one = (id: string, costCents: number, urgency: number, ceilingId: string | null = 'a'): Candidate => ({
  ...{ id, costCents, urgency, ceilingId },
});
const rooms = (roomCents: number): CeilingRoom[] => [{ id: 'a', roomCents }];
const urgencyOf = (ids: readonly string[], all: readonly Candidate[]) =>
  all.filter(({ id }) => ids.includes(id)).reduce((sum, { urgency }) => sum + urgency, 0);

test('two that fit together go before one that is more urgent per euro', () => {
  const all = [one('entrance', 60, 61), one('lights', 50, 50), one('garden', 50, 50)];
  expect(greedyChoice(all, rooms(100))).toEqual(['entrance']);
  const proposal = proposeChoice(all, rooms(100));
  expect(proposal).toMatchObject({
    chosen: ['lights', 'garden'],
    ...{ urgency: 100, costCents: 100, isBest: true },
  });
  expect(Object.fromEntries(proposal.reasons)).toEqual({
    ...{ entrance: 'madeWay', lights: 'fitsBetter', garden: 'fitsBetter' },
  });
});

test('every measure has its reason', () => {
  const all = [
    one('free', 0, 5),
    one('first', 40, 90),
    one('last', 70, 20),
    one('tower', 101, 100),
    one('nowhere', 10, 100, null),
  ];
  expect(Object.fromEntries(proposeChoice(all, rooms(100)).reasons)).toEqual({
    free: 'costsNothing',
    first: 'mostUrgentPerEuro',
    last: 'lessUrgentPerEuro',
    tower: 'aboveRoom',
    nowhere: 'noCeiling',
  });
});

test('a ceiling that is overdrawn pays nothing more', () => {
  expect(proposeChoice([one('first', 1, 90)], rooms(-5)).chosen).toEqual([]);
});

const world = (most: number) =>
  fc.record({
    all: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 100 }), fc.boolean()), {
      maxLength: most,
    }),
    room: fc.tuple(fc.integer({ min: -5, max: 150 }), fc.integer({ min: -5, max: 150 })),
  });
const built = ({ all, room }: { all: [number, number, boolean][]; room: [number, number] }) => ({
  candidates: all.map(([cost, urgency, isA], index) => one(`m${index}`, cost, urgency, isA ? 'a' : 'b')),
  rooms: [
    { id: 'a', roomCents: room[0] },
    { id: 'b', roomCents: room[1] },
  ],
});

/** The best there is, by trying every choice. */
function bestByTrying(candidates: readonly Candidate[], all: readonly CeilingRoom[]): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** candidates.length; choice += 1) {
    const own = candidates.filter((_, index) => (choice >> index) % 2 === 1);
    const fits = all.every(({ id, roomCents }) => {
      const used = own.filter(({ ceilingId }) => ceilingId === id).reduce((sum, c) => sum + c.costCents, 0);
      return used <= Math.max(0, roomCents);
    });
    if (fits)
      best = Math.max(
        best,
        own.reduce((sum, { urgency }) => sum + urgency, 0),
      );
  }
  return best;
}

test('with few measures it is the best there is', () => {
  fc.assert(
    fc.property(world(10), (made) => {
      const { candidates, rooms: all } = built(made);
      const proposal = proposeChoice(candidates, all);
      expect(proposal.isBest).toBe(true);
      expect(proposal.urgency).toBe(bestByTrying(candidates, all));
    }),
    { numRuns: 300 },
  );
});

test('it always fits, is never worse than greedy however short it may search, and is the same every time', () => {
  fc.assert(
    fc.property(world(60), fc.integer({ min: 1, max: 3000 }), (made, steps) => {
      const { candidates, rooms: all } = built(made);
      const proposal = proposeChoice(candidates, all, steps);
      for (const { id, roomCents } of all) {
        const own = candidates.filter((c) => c.ceilingId === id && proposal.chosen.includes(c.id));
        expect(own.reduce((sum, c) => sum + c.costCents, 0)).toBeLessThanOrEqual(Math.max(0, roomCents));
      }
      expect(proposal.urgency).toBeGreaterThanOrEqual(urgencyOf(greedyChoice(candidates, all), candidates));
      const other = proposeChoice([...candidates].reverse(), all, steps);
      expect([...other.chosen].sort()).toEqual([...proposal.chosen].sort());
    }),
    { numRuns: 300 },
  );
});
