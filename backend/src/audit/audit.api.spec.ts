import { randomUUID } from 'node:crypto';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.end());

test('who logged field work is in the chain, but not told to whoever reads the log of events', async () => {
  const [kees, noor, joost] = [await world.as('kees'), await world.as('noor'), await world.as('joost')];
  const id = randomUUID();
  const log = {
    complexId: world.complex('101'),
    kind: 'A01',
    happenedAt: '2026-09-22T06:30:00Z',
    minutes: 45,
  };
  expect((await kees.put(`/api/field-logs/${id}`, log)).status).toBeLessThan(300);
  for (const reader of [noor, joost]) {
    const { events } = (await reader.get(`/api/events?subjectKind=field-log&subjectId=${id}`)).body;
    expect(events).toMatchObject([{ kind: 'field-log.logged', actor: null }]);
    expect(JSON.stringify(events)).not.toContain('Kees');
    expect(JSON.stringify(events)).not.toContain(world.person('kees'));
  }
  expect(await world.rows('select actor_id from event where subject_id = $1', [id])).toEqual([
    { actor_id: world.person('kees') },
  ]);
});

test('every other act carries the name of who did it', async () => {
  const [noor, joost] = [await world.as('noor'), await world.as('joost')];
  await noor.post('/api/cycles', { planYear: 2027 });
  const { events } = (await joost.get('/api/events?subjectKind=cycle')).body;
  expect(events[0]).toMatchObject({ kind: 'cycle.opened', actor: 'Noor Verhagen' });
});

test('a caretaker may not read the log of events', async () => {
  expect((await (await world.as('kees')).get('/api/events')).body.code).toBe('access.denied');
});
