import { randomUUID } from 'node:crypto';
import { measuresPhase } from '../../test/measures-phase.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.end());

type Given = {
  kind?: string;
  title: string;
  dueOn?: string;
  notBefore?: string;
  role?: string;
  person?: string;
  area?: string;
};

/** Hands out a task as the product would; other features do it inside their own acts. */
async function given({
  kind = 'meet-condition',
  title,
  dueOn = '2026-10-02',
  notBefore,
  role,
  person,
  area,
}: Given) {
  const id = randomUUID();
  await world.rows(
    `insert into task (id, kind, subject_kind, subject_id, title, work_area_id, assignee_id, role, because, due_on, not_before, created_at)
     values ($1, $2, 'measure', $3, $4, $5, $6, $7, 'decided-with-condition', $8, $9, '2026-09-22T07:00:00Z')`,
    [
      id,
      kind,
      randomUUID(),
      title,
      area ? world.workArea(area) : null,
      person ? world.person(person) : null,
      role ?? null,
      dueOn,
      notBefore ?? null,
    ],
  );
  return id;
}

const titles = (answer: { body: { tasks: { title: string }[] } }) =>
  answer.body.tasks.map(({ title }) => title);

test('my tasks come by name and by function in my areas, earliest due first, with one count', async () => {
  await given({ title: 'Schouw achterpaden', person: 'samira' });
  await given({ title: 'Uitleg leegstand', role: 'areaManager', area: 'Vliethorst', dueOn: '2026-09-18' });
  await given({ title: 'Niet mijn gebied', role: 'areaManager', area: 'Rijnsloot' });
  await given({ title: 'Niet mijn functie', role: 'director' });
  await given({ title: 'Pas in november', person: 'samira', notBefore: '2026-11-01' });
  const samira = await world.as('samira');
  const mine = await samira.get('/api/tasks');
  expect(titles(mine)).toEqual(['Uitleg leegstand', 'Schouw achterpaden']);
  expect(mine.body).toMatchObject({ total: 2, late: 1 });
  expect(mine.body.tasks[0]).toMatchObject({
    isLate: true,
    isMine: true,
    workArea: 'Vliethorst',
    endsBy: 'hand',
  });
  const all = await samira.get('/api/tasks?whose=everyone');
  expect(all.body).toMatchObject({ total: 4 });
  expect(titles(all)).not.toContain('Pas in november');
  const hans = await world.as('hans');
  expect((await hans.get('/api/tasks')).status).toBe(200);
  expect((await hans.get('/api/tasks?whose=everyone')).body.code).toBe('access.denied');
  expect((await samira.get('/api/tasks?size=1&page=2')).body).toMatchObject({
    total: 2,
    tasks: [{ title: 'Schouw achterpaden' }],
  });
});

test('somebody ticks off a task once; another person, the product’s task and an old version are refused', async () => {
  const id = await given({ title: 'Sleutel dorpshuis', person: 'samira' });
  const [samira, joost, olga] = [await world.as('samira'), await world.as('joost'), await world.as('olga')];
  expect((await joost.put(`/api/tasks/${id}/done`, { version: 1 })).body.code).toBe('task.not-yours');
  expect((await olga.put(`/api/tasks/${id}/done`, { version: 1 })).status).toBe(404);
  expect((await samira.put(`/api/tasks/${id}/done`, { version: 2 })).body.code).toBe('stale');
  expect((await samira.put(`/api/tasks/${id}/done`, { version: 1 })).body).toEqual({ id, version: 2 });
  expect((await samira.put(`/api/tasks/${id}/done`, { version: 2 })).body.code).toBe('task.already-done');
  const done = await samira.get('/api/tasks?done=true');
  expect(done.body.tasks[0]).toMatchObject({ id, doneBy: 'Samira El Idrissi', isLate: false });
  const events = await world.rows("select kind from event where subject_id = $1 and kind = 'task.done'", [
    id,
  ]);
  expect(events).toHaveLength(1);
});

test('a task that waits for an act cannot be ticked off by hand', async () => {
  const id = await given({ title: 'Portiekaanpak', kind: 'decide', person: 'marleen' });
  const marleen = await world.as('marleen');
  expect((await marleen.put(`/api/tasks/${id}/done`, { version: 1 })).body).toMatchObject({
    code: 'task.done-by-system',
    details: { kind: 'decide' },
  });
});

test('a tick is taken back by who gave it; then the task lies open as before', async () => {
  const id = await given({ title: 'Offerte opvragen', person: 'samira' });
  const samira = await world.as('samira');
  const done = await samira.put(`/api/tasks/${id}/done`, { version: 1 });
  const version = done.body.version as number;
  const ruud = await world.as('ruud');
  expect((await ruud.post(`/api/tasks/${id}/reopen`, { version })).body.code).toBe('task.not-yours');
  expect(await samira.post(`/api/tasks/${id}/reopen`, { version })).toMatchObject({ status: 200 });
  expect(titles(await samira.get('/api/tasks'))).toContain('Offerte opvragen');
  expect((await samira.post(`/api/tasks/${id}/reopen`, { version: version + 1 })).body.code).toBe(
    'task.not-done',
  );
});

test('what I wait for is what others must do about my own requests and measures', async () => {
  const year = await measuresPhase(world);
  const { approvalId } = await year.submitted();
  const noor = await world.as('noor');
  const waiting = (await noor.get('/api/tasks?whose=others')).body.tasks;
  expect(
    waiting.map(({ kind, subjectId }: { kind: string; subjectId: string }) => [kind, subjectId]),
  ).toEqual(
    expect.arrayContaining([
      ['advise', approvalId],
      ['decide', approvalId],
    ]),
  );
  const samira = await world.as('samira');
  const hers = (await samira.get('/api/tasks?whose=others')).body.tasks;
  expect(hers.filter(({ isMine }: { isMine: boolean }) => isMine)).toEqual([]);
});
