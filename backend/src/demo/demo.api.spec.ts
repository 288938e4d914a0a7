import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.end());

test('an ordinary corporation tells nobody who works there', async () => {
  expect((await world.nobody.get('/api/demo')).body).toEqual({ demo: null });
});

test('a demo tells before signing in whose part one can play, and nothing else of the corporation', async () => {
  await world.rows(
    "insert into door.demo_clock (seeded_on, shows, seed, size) values ('2026-11-01', '2026-09-22', 2026, 'S')",
  );
  const { demo } = (await world.nobody.get('/api/demo')).body;
  expect(demo).toMatchObject({ today: '2026-09-22', seed: 2026, size: 'S' });
  expect(demo.people).toContainEqual({
    corporation: 'Waardmeer Wonen',
    name: 'Noor Verhagen',
    email: 'beleid@waardmeer.example',
    role: 'policyOfficer',
  });
  for (const person of demo.people)
    expect(Object.keys(person).sort()).toEqual(['corporation', 'email', 'name', 'role']);
  // back to an ordinary corporation: the other tests of this file may run in any order
  await world.rows('delete from door.demo_clock');
});

test('the walk tells how much there is, and leaves out what there is nothing of', async () => {
  const noor = await world.as('noor');
  const { counts, stops } = (await noor.get('/api/demo/tour')).body;
  const complexes = await world.rows('select 1 from complex');
  expect(counts).toMatchObject({ complexes: complexes.length, logs: 0, pins: 0 });
  expect(stops.map(({ stop }: { stop: string }) => stop)).not.toContain('pin');
  expect(stops).toContainEqual({ stop: 'decision', id: null, name: null, value: 0 });
  const olga = await world.as('olga');
  expect((await olga.get('/api/demo/tour')).body.counts.complexes).not.toBe(complexes.length);
});
