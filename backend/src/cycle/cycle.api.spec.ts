import { randomUUID } from 'node:crypto';
import { type Caller, openWorld, type World } from '../../test/world.ts';

let world: World;
let noor: Caller;
let marleen: Caller;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld();
  [noor, marleen] = [await world.as('noor'), await world.as('marleen')];
  cycleId = (await noor.post('/api/cycles', { planYear: 2027 })).body.id;
});
afterAll(() => world.end());

const areaIn = async (name: string) => {
  const cycle = await noor.get(`/api/cycles/${cycleId}`);
  return cycle.body.areas.find((area: { workArea: string }) => area.workArea === name);
};

const closes = async (who: Caller, gate: number, name: string, note = '') =>
  who.post(`/api/cycles/${cycleId}/gates/${gate}`, {
    workAreaId: world.workArea(name),
    note,
    version: (await areaIn(name)).version,
  });

const answers = (who: Caller, name: string, question: number, more: object = {}) =>
  who.put(`/api/cycles/${cycleId}/answers`, {
    workAreaId: world.workArea(name),
    question,
    answer: 'Het gaat de goede kant op, behalve in de entrees.',
    ...more,
  });

const takesSnapshot = async (name: string): Promise<string> => {
  const id = randomUUID();
  await world.rows('insert into snapshot (id, name, taken_at, taken_by) values ($1, $2, $3, $4)', [
    id,
    name,
    '2026-03-27T12:00:00Z',
    world.person('noor'),
  ]);
  return id;
};

const heldAtelier = (name: string) =>
  world.rows(
    `insert into atelier (id, cycle_id, work_area_id, kind, title, held_on, status, facilitator_id)
     values ($1, $2, $3, 'area', $4, '2026-05-21', 'closed', $5)`,
    [randomUUID(), cycleId, world.workArea(name), `Gebiedsatelier ${name}`, world.person('fatma')],
  );

test('a cycle opens over every work area, with its dates and a task for whoever moves first', async () => {
  const cycle = await noor.get(`/api/cycles/${cycleId}`);
  expect(cycle.body).toMatchObject({ planYear: 2027, status: 'open', evaluationOpensOn: '2028-01-01' });
  expect(
    cycle.body.areas.map((area: { workArea: string; phase: string }) => [area.workArea, area.phase]),
  ).toEqual([
    ['Meerdrecht', 'monitor'],
    ['Oosterwaal', 'monitor'],
    ['Rijnsloot', 'monitor'],
    ['Vliethorst', 'monitor'],
  ]);
  expect(cycle.body.dates).toContainEqual({ name: 'bid', dueOn: '2026-06-30', version: 1 });
  expect(cycle.body.areas[0]).toMatchObject({
    gate: 1,
    blockers: [
      {
        fact: 'unansweredQuestions',
        count: 3,
        names: ['Meerdrecht · 1', 'Meerdrecht · 2', 'Meerdrecht · 3'],
      },
      { fact: 'missingSnapshot', count: 1, names: ['Meerdrecht'] },
    ],
  });
  // Samira has Vliethorst and Meerdrecht; the other two areas have no manager and come to the policy officer
  const tasks = async (key: string) =>
    (await (await world.as(key)).get('/api/tasks')).body.tasks
      .filter(({ kind }: { kind: string }) => kind === 'answer-questions')
      .map(({ workArea }: { workArea: string }) => workArea)
      .sort();
  expect(await tasks('samira')).toEqual(['Meerdrecht', 'Vliethorst']);
  expect(await tasks('noor')).toEqual(['Oosterwaal', 'Rijnsloot']);
});

test('a plan year opens once, and only by the policy officer', async () => {
  expect((await noor.post('/api/cycles', { planYear: 2027 })).body).toMatchObject({
    code: 'cycle.year-taken',
    details: { planYear: 2027 },
  });
  expect((await marleen.post('/api/cycles', { planYear: 2030 })).body.code).toBe('access.denied');
  const list = await marleen.get('/api/cycles');
  expect(list.body).toMatchObject({
    years: { decides: 2027, executes: 2026, evaluates: 2025 },
    nextPlanYear: 2028,
  });
  expect(list.body.cycles).toHaveLength(1);
  expect((await (await world.as('olga')).get('/api/cycles')).body.cycles).toEqual([]);
  expect((await (await world.as('olga')).get(`/api/cycles/${cycleId}`)).status).toBe(404);
});

test('a date that moves takes along what is planned from it, and the tasks that wait for it', async () => {
  const dates = async () =>
    Object.fromEntries(
      (await noor.get(`/api/cycles/${cycleId}`)).body.dates.map((date: { name: string; dueOn: string }) => [
        date.name,
        date.dueOn,
      ]),
    );
  const moves = (who: Caller, name: string, dueOn: string, version = 1) =>
    who.put(`/api/cycles/${cycleId}/dates/${name}`, { dueOn, version });
  const before = await dates();
  expect((await moves(marleen, 'gate2', '2026-06-18')).body.code).toBe('access.denied');
  expect((await moves(noor, 'gate2', '2026-06-18', 2)).body.code).toBe('stale');
  expect(await dates()).toEqual(before);
  expect((await moves(noor, 'gate2', '2026-06-18')).body.version).toBe(2);
  // gate 1 is planned from gate 2: both move a week
  expect(await dates()).toEqual({ ...before, gate2: '2026-06-18', gate1: '2026-04-03' });
  const due = await world.rows<{ due: string }>(
    "select distinct to_char(due_on, 'YYYY-MM-DD') as due from task where subject_id = $1 and done_at is null",
    [cycleId],
  );
  expect(due).toEqual([{ due: '2026-04-03' }]);
  expect((await moves(noor, 'carnaval', '2026-02-17')).body.code).toBe('contract.invalid');
});

test('GW1: without an answer to question 3 the monitor phase stays open, and the refusal names the area', async () => {
  const samira = await world.as('samira');
  const snapshotId = await takesSnapshot('M2027-v1');
  await answers(samira, 'Vliethorst', 1);
  await answers(samira, 'Vliethorst', 2);
  const area = await areaIn('Vliethorst');
  const chosen = { workAreaId: area.workAreaId, snapshotId, version: area.version };
  expect((await noor.put(`/api/cycles/${cycleId}/snapshot`, chosen)).status).toBe(200);
  expect(await closes(noor, 1, 'Vliethorst')).toMatchObject({
    status: 409,
    body: {
      code: 'cycle.gate-blocked',
      details: { gate: 1, blockers: [{ fact: 'unansweredQuestions', count: 1, names: ['Vliethorst · 3'] }] },
    },
  });
  expect((await areaIn('Vliethorst')).phase).toBe('monitor');
  await answers(samira, 'Vliethorst', 3, { answer: null, noAnswerBecause: 'De cijfers komen in mei.' });
  expect((await closes(noor, 1, 'Vliethorst')).body).toMatchObject({ phase: 'atelier', cycleClosed: false });
  expect(await areaIn('Vliethorst')).toMatchObject({
    phase: 'atelier',
    gate: 2,
    snapshot: 'M2027-v1',
    closings: [{ gate: 1, closedBy: 'Noor Verhagen' }],
  });
});

test('closing a gate ends the tasks of its phase and hands out the next', async () => {
  const samira = await world.as('samira');
  const tasks = (await samira.get('/api/tasks')).body.tasks.filter(
    ({ workArea }: { workArea: string }) => workArea === 'Vliethorst',
  );
  expect(
    tasks.map(({ kind, because }: { kind: string; because: string }) => `${kind}: ${because}`).sort(),
  ).toEqual(['close-gate: gate-closed', 'prepare-atelier: gate-closed']);
});

test('an answer is given on the version that was read, in the own area, in the monitor phase', async () => {
  const samira = await world.as('samira');
  expect((await answers(samira, 'Oosterwaal', 1)).body.code).toBe('access.denied');
  expect((await answers(samira, 'Vliethorst', 1, { version: 1 })).body).toMatchObject({
    code: 'access.wrong-phase',
    details: { phase: 'atelier' },
  });
  expect((await answers(noor, 'Oosterwaal', 1, { answer: null })).body.code).toBe('cycle.answer-or-reason');
  const first = await answers(noor, 'Oosterwaal', 1);
  expect(first.status).toBe(200);
  expect((await answers(noor, 'Oosterwaal', 1)).body.code).toBe('stale');
  expect((await answers(noor, 'Oosterwaal', 1, { version: 1 })).body.version).toBe(2);
  expect((await answers(noor, 'Oosterwaal', 1, { version: 1 })).body.code).toBe('stale');
  expect(
    (await answers(noor, 'Oosterwaal', 1, { workAreaId: world.workArea('Overzij'), version: 1 })).body.code,
  ).toBe('cycle.area-not-in-cycle');
});

test('a snapshot of another corporation, or that nobody took, is not found', async () => {
  const { workAreaId, version } = await areaIn('Rijnsloot');
  const answer = await noor.put(`/api/cycles/${cycleId}/snapshot`, {
    workAreaId,
    snapshotId: randomUUID(),
    version,
  });
  expect(answer).toMatchObject({ status: 404, body: { code: 'access.not-found' } });
});

test('a gate is closed by the function that answers for it, in its phase, on the version that was read', async () => {
  const { workAreaId } = await areaIn('Vliethorst');
  expect((await closes(await world.as('joost'), 2, 'Vliethorst')).body.code).toBe('access.denied');
  expect((await closes(marleen, 3, 'Vliethorst')).body.code).toBe('access.wrong-phase');
  expect((await closes(noor, 2, 'Vliethorst')).body.details.blockers).toMatchObject([{ fact: 'noAtelier' }]);
  await heldAtelier('Vliethorst');
  const stale = await noor.post(`/api/cycles/${cycleId}/gates/2`, { workAreaId, version: 1 });
  expect(stale.body.code).toBe('stale');
  expect((await closes(noor, 2, 'Vliethorst')).body.phase).toBe('measures');
});

test('the progress of a cycle counts per phase in its own unit, and says who closed a gate everywhere', async () => {
  const noor = await world.as('noor');
  const { cycles, earlier } = (await noor.get('/api/cycles')).body;
  expect(earlier.every(({ year }: { year: number }) => year < 2026)).toBe(true);
  const { phases } = (await noor.get(`/api/cycles/${cycles[0].id}/progress`)).body;
  expect(phases.map(({ phase }: { phase: string }) => phase)).toEqual([
    'monitor',
    'atelier',
    'measures',
    'budget',
    'evaluation',
  ]);
  for (const { done, total } of phases) expect(done).toBeLessThanOrEqual(total);
  const answers = await world.rows('select 1 from cycle_answer where cycle_id = $1', [cycles[0].id]);
  expect(phases[0].done).toBe(answers.length);
  expect((await noor.get(`/api/cycles/${randomUUID()}/progress`)).body.code).toBe('access.not-found');
});
