import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Caller, openWorld, type World } from '../../test/world.ts';

let world: World;
let kees: Caller;
beforeAll(async () => {
  world = await openWorld();
  kees = await world.as('kees');
});
afterAll(() => world.end());

const HISTORIES = 200;

type Entry = { minutes: number; kind: string; hour: number };
const entry: fc.Arbitrary<Entry> = fc.record({
  minutes: fc.integer({ min: 1, max: 1440 }),
  kind: fc.constantFrom('A01', 'A03', 'A11', 'A13', 'A19', 'A27'),
  hour: fc.integer({ min: 0, max: 8 }),
});

/** What the phone did: which entry it sent, how many times at once, and whether a broken copy went along. */
const delivery = fc.record({ which: fc.nat(), times: fc.integer({ min: 1, max: 3 }), altered: fc.boolean() });
const history = fc.record({
  made: fc.array(entry, { minLength: 1, maxLength: 5 }),
  sent: fc.array(delivery, { minLength: 1, maxLength: 6 }),
});

const bodyOf = ({ minutes, kind, hour }: Entry) => ({
  complexId: world.complex('101'),
  kind,
  minutes,
  happenedAt: `2026-09-22T0${hour}:00:00+02:00`,
});

test(`whatever a phone repeats, reorders or garbles: ${HISTORIES} histories end in exactly the entries made`, async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ made, sent }) => {
      const ids = made.map(() => randomUUID());
      const send = (which: number, body: object) => kees.put(`/api/field-logs/${ids[which]}`, body);
      // the outbox ends with everything that was made, so that nothing stays behind
      const order = [...sent, ...made.map((_, which) => ({ which, times: 1, altered: false }))];
      for (const step of order) {
        const which = step.which % made.length;
        const body = bodyOf(made[which]!);
        const answers = await Promise.all(Array.from({ length: step.times }, () => send(which, body)));
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
        expect(new Set(answers.map(({ body: receipt }) => JSON.stringify(receipt))).size).toBe(1);
        if (step.altered) {
          const answer = await send(which, { ...body, minutes: (body.minutes % 1440) + 1 });
          expect(answer).toMatchObject({ status: 409, body: { code: 'field-log.changed' } });
        }
      }
      const kept = await world.rows<{ id: string; kind: string; minutes: number; events: number }>(
        `select l.id, l.kind, l.minutes,
           (select count(*)::integer from event e where e.subject_kind = 'field-log' and e.subject_id = l.id::text) as events
         from field_log l where l.id = any ($1::uuid[])`,
        [ids],
      );
      const expected = made.map(({ kind, minutes }, which) => ({
        id: ids[which]!,
        kind,
        minutes,
        events: 1,
      }));
      const inOrder = (rows: { id: string }[]) =>
        [...rows].sort((one, other) => one.id.localeCompare(other.id));
      expect(inOrder(kept)).toEqual(inOrder(expected));
    }),
    { numRuns: HISTORIES, seed: 20_260_922 },
  );
  const total = await world.rows<{ logs: number; events: number }>(
    `select (select count(*)::integer from field_log) as logs,
       (select count(*)::integer from event where subject_kind = 'field-log') as events`,
  );
  expect(total[0]!.logs).toBe(total[0]!.events);
}, 120_000);
