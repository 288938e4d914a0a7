import { randomUUID } from 'node:crypto';
import { type BudgetPhase, budgetPhase, SAFETY, TOGETHER } from '../../test/budget-phase.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let year: BudgetPhase;
beforeEach(async () => {
  world = await openWorld();
  year = await budgetPhase(world);
});
afterEach(() => world.end());

test('sixteen people who ask at once never get more than the ceiling', async () => {
  const measures = await year.manyDecided(16);
  const answers = await Promise.all(measures.map((id) => year.asks('noor', id, { amountCents: 9_000_00 })));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(11);
  for (const { body } of answers.filter(({ status }) => status !== 201))
    expect(body).toMatchObject({ code: 'budget.over-ceiling', details: { roomCents: 1_000_00 } });
  expect(await year.ceiling()).toMatchObject({ requestedCents: 99_000_00, roomCents: 1_000_00 });
});

test('sixteen requests for one measure give it one line, under whichever ceiling', async () => {
  const measureId = await year.decided();
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, n) =>
      year.asks('noor', measureId, { ceilingId: n % 2 ? SAFETY : TOGETHER }),
    ),
  );
  expect(answers.map(({ status, body }) => (status === 201 ? 'given' : body.code)).sort()).toEqual([
    ...Array.from({ length: 15 }, () => 'budget.year-taken'),
    'given',
  ]);
});

test('a ceiling that is lowered while money is asked under it still covers its lines', async () => {
  const asking = (await year.manyDecided(8)).map(
    (id) => () => year.asks('noor', id, { amountCents: 10_000_00 }),
  );
  const lowering = () => year.sets('joost', { amountCents: 30_000_00 });
  await world.as('joost');
  await Promise.all([...asking.slice(0, 3), lowering, ...asking.slice(3)].map((act) => act()));
  const { ceilingCents, requestedCents, roomCents } = await year.ceiling();
  expect([30_000_00, 100_000_00]).toContain(ceilingCents);
  expect(requestedCents).toBeGreaterThan(0);
  expect(roomCents).toBeGreaterThanOrEqual(0);
});

test('the controller sets a ceiling, never below what stands under it', async () => {
  await year.asks('noor', await year.decided());
  expect((await year.sets('joost', { amountCents: 83_999_99 })).body).toMatchObject({
    code: 'budget.ceiling-below-lines',
    details: { wantedCents: 83_999_99, linesCents: 84_000_00 },
  });
  expect((await year.sets('joost')).body).toMatchObject({
    ...{ id: SAFETY, ceilingCents: 120_000_00, roomCents: 36_000_00, version: 2 },
  });
  expect((await year.sets('joost')).body.code).toBe('stale');
  expect((await year.sets('joost', { version: null })).body.code).toBe('stale');
  const events = await world.rows(
    "select data from event where subject_id = $1 and kind = 'budget.ceiling-set'",
    [SAFETY],
  );
  expect(events.map(({ data }) => data)).toEqual([
    { year: 2027, beforeCents: 100_000_00, amountCents: 120_000_00 },
  ]);
});

test('a programme gets its first ceiling once', async () => {
  const green = randomUUID();
  await world.rows("insert into programme (id, name) values ($1, 'Woonomgeving')", [green]);
  const first = { programmeId: green, version: null, amountCents: 5_000_00 };
  expect((await year.sets('joost', { ...first, version: 1 })).body.code).toBe('stale');
  expect((await year.sets('joost', first)).body).toMatchObject({
    ...{ programme: 'Woonomgeving', workArea: 'Vliethorst', roomCents: 5_000_00, version: 1 },
  });
  expect((await year.sets('joost', first)).body.code).toBe('stale');
  const missing = { ...first, programmeId: randomUUID() };
  expect((await year.sets('joost', missing)).body.code).toBe('access.not-found');
});

test.each(['noor', 'samira', 'marleen'])('%s does not set a ceiling; the controller does', async (who) => {
  expect((await year.sets(who)).body.code).toBe('access.denied');
  expect((await year.sets('joost')).status).toBe(200);
});

test.each(['monitor', 'atelier', 'measures', 'budget'])('a ceiling is set in the phase %s', async (phase) => {
  await year.inPhase('evaluation');
  expect((await year.sets('joost')).body.code).toBe('access.wrong-phase');
  await year.inPhase(phase);
  expect((await year.sets('joost')).status).toBe(200);
});

test('a year without a cycle has no phase in which its ceilings are set', async () => {
  expect((await year.sets('joost', { version: null }, 2031)).body).toMatchObject({
    ...{ code: 'access.wrong-phase', details: { phase: null } },
  });
  expect((await year.sets('joost', {}, 2027)).status).toBe(200);
});
