import { smallCeilingId } from '../../../infra/db/seed/small-ground.ts';
import { type BudgetPhase, budgetPhase, TOGETHER, type Wish } from '../../test/budget-phase.ts';
import type { DecidedMeasure } from '../../test/decided-measures.ts';
import { type Answer, openWorld, type World } from '../../test/world.ts';

let world: World;
let year: BudgetPhase;
beforeEach(async () => {
  world = await openWorld();
  year = await budgetPhase(world);
});
afterEach(() => world.end());

const openTasks = () =>
  world.rows(
    `select kind, subject_kind as about, subject_id as id, role, assignee_id as "for", due_on::text as due
     from task where done_at is null and kind like any ('{%budget,start-measure}') and cycle_id = $1
       and (subject_kind in ('budget-line', 'measure')) order by kind`,
    [year.cycleId],
  );

test('money is asked, approved and released, and each step puts the next person to move', async () => {
  const measureId = await year.decided();
  const line = (await year.asks('noor', measureId)).body;
  expect(line).toMatchObject({
    measureId,
    ...{ programme: 'Schoon, heel en veilig', workArea: 'Vliethorst', complex: 'Schepenflat' },
    ...{ year: 2027, amountCents: 84_000_00, status: 'requested', version: 1 },
  });
  const about = { about: 'budget-line', id: line.id };
  expect(await openTasks()).toMatchObject([{ ...about, kind: 'approve-budget', role: 'director' }]);
  const approved = await year.acts('marleen', 'approve', line);
  expect(approved).toMatchObject({ status: 200, body: { status: 'approved', version: 2 } });
  expect(await openTasks()).toMatchObject([{ ...about, kind: 'release-budget', role: 'director' }]);
  const released = await year.acts('marleen', 'release', approved.body);
  expect(released).toMatchObject({ status: 200, body: { status: 'released', version: 3 } });
  expect(await openTasks()).toMatchObject([
    {
      kind: 'start-measure',
      about: 'measure',
      id: measureId,
      for: world.person('samira'),
      due: '2027-03-01',
    },
  ]);
  expect((await (await world.as('joost')).get(`/api/budget-lines/${line.id}`)).body).toEqual(released.body);
  const events = await world.rows('select kind from event where subject_id = $1 order by id', [line.id]);
  expect(events.map(({ kind }) => kind)).toEqual([
    'budget.line-requested',
    'budget.line-approved',
    'budget.line-released',
  ]);
});

test('whoever was to ask the money has done so', async () => {
  const measureId = await year.decided();
  await world.rows(
    `insert into task (id, kind, subject_kind, subject_id, title, because, due_on, assignee_id, cycle_id, created_at)
     values (gen_random_uuid(), 'request-budget', 'measure', $1, 'Afsluitbare entree', 'measure-approved', '2026-09-22', $2, $3, now())`,
    [measureId, world.person('noor'), year.cycleId],
  );
  expect(await openTasks()).toMatchObject([{ kind: 'request-budget', id: measureId }]);
  await year.asks('noor', measureId);
  expect((await openTasks()).map(({ kind }) => kind)).toEqual(['approve-budget']);
});

test.each<[string, DecidedMeasure, Wish, string, object]>([
  [
    'more than is left',
    { costs: { 2027: 90_000_00 } },
    { amountCents: 84_000_01 },
    'budget.over-ceiling',
    { ceilingCents: 100_000_00, roomCents: 84_000_00, wantedCents: 84_000_01 },
  ],
  [
    'more than it costs',
    {},
    { ceilingId: TOGETHER, amountCents: 84_000_01 },
    'budget.over-cost',
    { year: 2027, costCents: 84_000_00, wantedCents: 84_000_01 },
  ],
  ['no cost in that year', { costs: { 2028: 84_000_00 } }, {}, 'budget.over-cost', { costCents: 0 }],
  ['still to be taken back', { finalFrom: '2026-09-22T07:30:00Z' }, {}, 'budget.not-final', {}],
  ['taken back', { takenBackAt: '2026-09-01T09:10:00Z' }, {}, 'budget.not-final', {}],
  ['not decided', { status: 'submitted' }, {}, 'budget.not-decided', { status: 'submitted' }],
  ['in another area', { workArea: 'Meerdrecht' }, {}, 'budget.wrong-ceiling', {}],
])(
  'no money for a measure that is or asks %s, and nothing is kept',
  async (_, measure, wish, code, details) => {
    const before = await year.asks('noor', await year.decided(), { amountCents: 16_000_00 });
    expect(before.status).toBe(201);
    const [fine, wrong] = [await year.decided(), await year.decided(measure)];
    const seen = await year.budget();
    expect((await year.asks('noor', wrong, wish)).body).toMatchObject({ code, details });
    expect(await year.budget()).toEqual(seen);
    expect((await year.asks('noor', fine)).status).toBe(201);
  },
);

test('each step is for its own function, in its own phase', async () => {
  const measureId = await year.decided();
  const code = async (answer: Promise<Answer>) => (await answer).body.code;
  expect(await code(year.asks('joost', measureId))).toBe('access.denied');
  expect(await code(year.asks('samira', await year.decided({ workArea: 'Oosterwaal' })))).toBe(
    'access.denied',
  );
  await year.inPhase('evaluation');
  expect(await code(year.asks('samira', measureId))).toBe('access.wrong-phase');
  await year.inPhase('measures');
  const line = (await year.asks('samira', measureId)).body;
  expect(await code(year.acts('marleen', 'approve', line))).toBe('access.wrong-phase');
  await year.inPhase('budget');
  expect(await code(year.acts('samira', 'approve', line))).toBe('access.denied');
  const approved = (await year.acts('ruud', 'approve', line)).body;
  expect(await code(year.acts('ruud', 'release', approved))).toBe('access.denied');
  expect(await code(year.acts('joost', 'withdraw', approved))).toBe('access.denied');
  await year.inPhase('closed');
  expect(await code(year.acts('marleen', 'release', approved))).toBe('access.wrong-phase');
  await year.inPhase('evaluation');
  expect((await year.acts('marleen', 'release', approved)).body.status).toBe('released');
  expect((await (await world.as('kees')).get('/api/budgets/2027')).body.code).toBe('access.denied');
  expect((await world.nobody.get('/api/budgets/2027')).status).toBe(401);
});

test('an old version is stale, and a step that was taken is not taken again', async () => {
  const line = (await year.asks('noor', await year.decided())).body;
  expect((await year.acts('marleen', 'approve', { id: line.id, version: 2 })).body.code).toBe('stale');
  expect((await year.acts('marleen', 'release', line)).body.code).toBe('budget.wrong-status');
  const both = await Promise.all([
    year.acts('marleen', 'approve', line),
    year.acts('noor', 'withdraw', line),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a line that is withdrawn gives its room and its year back', async () => {
  const measureId = await year.decided();
  const unfunded = async () =>
    (await year.budget()).unfunded.map((one: { measureId: string }) => one.measureId);
  expect(await unfunded()).toEqual([measureId]);
  const line = (await year.asks('noor', measureId)).body;
  expect(await unfunded()).toEqual([]);
  const withdrawn = await year.acts('noor', 'withdraw', line);
  expect(withdrawn.body).toMatchObject({ status: 'withdrawn', version: 2 });
  expect(await unfunded()).toEqual([measureId]);
  expect(await openTasks()).toEqual([]);
  expect(await year.ceiling()).toMatchObject({ requestedCents: 0, roomCents: 100_000_00 });
  expect((await year.asks('noor', measureId, { ceilingId: TOGETHER })).status).toBe(201);
});

test('what waits for money says what it costs that year and whether its decision is final', async () => {
  const final = await year.decided({ costs: { 2027: 10_00, 2028: 90_00 }, finalAt: '2026-09-01T09:30:00Z' });
  const fresh = await year.decided({ status: 'running', finalFrom: '2026-09-22T07:30:00Z' });
  await year.decided({ costs: { 2028: 10_00 } });
  await year.decided({ status: 'stopped' });
  expect((await year.budget()).unfunded).toMatchObject([
    { measureId: final, costCents: 10_00, decisionFinal: true, complex: 'Schepenflat' },
    { measureId: fresh, costCents: 84_000_00, decisionFinal: false },
  ]);
});

test('the sums are the same in every view', async () => {
  const [one, two, three, four] = [
    await year.decided(),
    await year.decided(),
    await year.decided(),
    await year.decided(),
  ];
  const small = (await year.asks('noor', one, { amountCents: 1_00 })).body;
  const middle = (await year.asks('noor', two, { amountCents: 20_01 })).body;
  const large = (await year.asks('noor', three, { amountCents: 300_07, ceilingId: TOGETHER })).body;
  await year.acts('noor', 'withdraw', (await year.asks('noor', four, { amountCents: 9_99 })).body);
  await year.acts('marleen', 'release', (await year.acts('marleen', 'approve', large)).body);
  await year.acts('marleen', 'approve', middle);
  const seen = await year.budget();
  const sum = (field: string) => seen.ceilings.reduce((total: number, c: any) => total + c[field], 0);
  expect(seen.total).toEqual({
    ...{
      ceilingCents: sum('ceilingCents'),
      requestedCents: 1_00,
      approvedCents: 20_01,
      releasedCents: 300_07,
    },
    roomCents: 12 * 100_000_00 - 321_08,
  });
  for (const field of ['requestedCents', 'approvedCents', 'releasedCents', 'roomCents'])
    expect(sum(field)).toBe(seen.total[field]);
  for (const status of ['requested', 'approved', 'released']) {
    const lines = seen.lines.filter((line: any) => line.status === status);
    const [kept] = await world.rows(
      'select sum(amount_cents)::int as cents from budget_line where status = $1',
      [status],
    );
    const total = lines.reduce((all: number, line: any) => all + line.amountCents, 0);
    expect([total, kept.cents]).toEqual([seen.total[`${status}Cents`], seen.total[`${status}Cents`]]);
  }
  expect(seen.lines.find((line: any) => line.id === small.id)).toEqual(small);
});

test('the other corporation sees nothing of it and reaches none of it', async () => {
  const measureId = await year.decided();
  const line = (await year.asks('noor', measureId)).body;
  const olga = await world.as('olga');
  expect((await olga.get(`/api/budget-lines/${line.id}`)).status).toBe(404);
  expect((await year.acts('otto', 'approve', line)).status).toBe(404);
  expect((await year.asks('olga', measureId)).body.code).toBe('access.not-found');
  expect((await year.sets('olav')).status).toBe(404);
  const theirs = await year.budget('olav');
  expect([theirs.ceilings.length, theirs.lines, theirs.unfunded]).toEqual([3, [], []]);
  const under = smallCeilingId('Samen wonen', 'Overzij');
  expect((await year.asks('noor', await year.decided(), { ceilingId: under })).body.code).toBe(
    'access.not-found',
  );
});
