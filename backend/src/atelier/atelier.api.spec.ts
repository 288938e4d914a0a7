import { randomUUID } from 'node:crypto';
import { ENTRANCE, type Workshops, workshopsIn } from '../../test/workshop.ts';
import { type Caller, openWorld, type World } from '../../test/world.ts';

let world: World;
let noor: Caller;
let fatma: Caller;
let kees: Caller;
let workshops: Workshops;
beforeAll(async () => {
  world = await openWorld();
  [noor, fatma, kees] = [await world.as('noor'), await world.as('fatma'), await world.as('kees')];
  workshops = await workshopsIn(world);
});
afterAll(() => world.end());

test('a workshop is prepared, opens when the monitor phase of its area is closed, and closes', async () => {
  const prepared = await workshops.prepares(noor, 'Vliethorst');
  expect(prepared).toMatchObject({ status: 201, body: { version: 1 } });
  const { id } = prepared.body;
  const opens = (version: number) => fatma.post(`/api/ateliers/${id}/open`, { version });
  expect((await opens(1)).body).toMatchObject({ code: 'access.wrong-phase', details: { phase: 'monitor' } });
  await workshops.inPhase('Vliethorst', 'atelier');
  expect((await kees.post(`/api/ateliers/${id}/open`, { version: 1 })).body.code).toBe('access.denied');
  expect((await opens(2)).body.code).toBe('stale');
  expect((await opens(1)).body).toEqual({ id, version: 2 });
  expect((await opens(2)).body.code).toBe('atelier.not-draft');
  expect(await workshops.board(id)).toMatchObject({
    status: 'open',
    snapshot: 'M2027-v1',
    facilitator: 'Fatma Yildirim',
  });
  const task = { kind: 'close-atelier', title: 'Gebiedsatelier Vliethorst' };
  expect((await fatma.get('/api/tasks')).body.tasks).toMatchObject([task]);
  expect((await fatma.post(`/api/ateliers/${id}/close`, { version: 2 })).body).toEqual({ id, version: 3 });
  expect((await fatma.get('/api/tasks')).body.tasks).toEqual([]);
  expect((await workshops.places(kees, id)).body.code).toBe('atelier.closed');
  expect((await workshops.eventsOf(id)).map(({ kind }) => kind)).toEqual([
    'atelier.prepared',
    'atelier.opened',
    'atelier.closed',
  ]);
});

test('preparing takes an area of the cycle and people of the own corporation', async () => {
  expect((await workshops.prepares(noor, 'Overzij')).status).toBe(404);
  expect(
    (await workshops.prepares(noor, 'Vliethorst', { facilitatorId: world.person('olga') })).body.details,
  ).toEqual({
    kind: 'account',
  });
  expect((await workshops.prepares(noor, 'Vliethorst', { snapshotId: randomUUID() })).body.details).toEqual({
    kind: 'snapshot',
  });
  expect((await workshops.prepares(await world.as('samira'), 'Rijnsloot')).body.code).toBe('access.denied');
});

test('PO2: a policy workshop waits for the workshops of its area, or for the exception of the process owner', async () => {
  await workshops.inPhase('Meerdrecht', 'atelier');
  const policy = await workshops.prepares(noor, 'Meerdrecht', {
    kind: 'policy',
    title: 'Beleidsatelier Meerdrecht',
  });
  const opens = (who: Caller, exception: string | null = null) =>
    who.post(`/api/ateliers/${policy.body.id}/open`, { version: 1, exception });
  expect((await opens(noor)).body).toMatchObject({
    code: 'atelier.area-ateliers-open',
    details: { open: [], closed: 0 },
  });
  const area = await workshops.opened('Meerdrecht');
  expect((await opens(noor)).body.details).toEqual({ open: ['Gebiedsatelier Meerdrecht'], closed: 0 });
  const why = 'De gemeente kan alleen vandaag.';
  expect((await opens(fatma, why)).body.code).toBe('access.denied');
  await fatma.post(`/api/ateliers/${area}/close`, { version: 2 });
  expect((await opens(noor)).status).toBe(200);

  await workshops.inPhase('Oosterwaal', 'atelier');
  const early = await workshops.prepares(noor, 'Oosterwaal', {
    kind: 'policy',
    title: 'Beleidsatelier Oosterwaal',
  });
  const exception = await noor.post(`/api/ateliers/${early.body.id}/open`, { version: 1, exception: why });
  expect(exception.status).toBe(200);
  expect(await workshops.board(early.body.id)).toMatchObject({ status: 'open', exception: why });
  expect((await workshops.eventsOf(early.body.id)).at(-1)?.data.exception).toBe(why);
});

test('a pin gets the next number once, however often it is sent; something else under its id is refused', async () => {
  const atelier = await workshops.opened('Vliethorst');
  const id = randomUUID();
  const first = await workshops.places(kees, atelier, {}, id);
  expect(first).toMatchObject({ status: 200, body: { id, number: 1, warnings: [] } });
  expect((await workshops.places(kees, atelier, {}, id)).body).toEqual(first.body);
  expect((await workshops.places(kees, atelier, { text: 'Iets anders' }, id)).body.code).toBe('pin.changed');
  expect((await workshops.places(noor, atelier, {}, id)).body.code).toBe('pin.changed');
  expect(await workshops.eventsOf(id)).toHaveLength(1);
  expect((await workshops.board(atelier)).pins).toMatchObject([
    { id, number: 1, text: ENTRANCE, complex: 'Schepenflat', isMine: false },
  ]);
  expect((await workshops.board(atelier, kees)).pins[0].isMine).toBe(true);
});

test('sixteen people pin at once: sixteen numbers, without a gap', async () => {
  const atelier = await workshops.opened('Vliethorst');
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, index) =>
      workshops.places(index % 2 ? kees : noor, atelier, { text: `Speld ${index}` }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(200));
  const numbers = answers.map(({ body }) => body.number as number).sort((one, other) => one - other);
  expect(numbers).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
});

test('what looks personal on a pin comes back as a question', async () => {
  const atelier = await workshops.opened('Vliethorst');
  const answer = await workshops.places(kees, atelier, { text: 'Mevrouw De Wit durft niet naar buiten' });
  expect(answer.body.warnings).toEqual([{ kind: 'name', start: 0, end: 14 }]);
  expect(JSON.stringify(await workshops.eventsOf(answer.body.id))).not.toContain('Wit');
});

test.each([
  ['no place', () => ({ complexId: null }), 'pin.without-place'],
  ['two letters', () => ({ text: 'ja' }), 'pin.text-length'],
  ['a text that is too long', () => ({ text: 'x'.repeat(141) }), 'pin.text-length'],
  ['no organisation', () => ({ organisation: '' }), 'pin.organisation-missing'],
  ['a complex of another area', () => ({ complexId: world.complex('201') }), 'pin.complex-elsewhere'],
  ['an area of another municipality', () => ({ areaCode: 'BU99020101' }), 'place.unknown'],
  [
    'a complex of another corporation',
    () => ({ complexId: world.complex('101', 'overzij') }),
    'access.not-found',
  ],
  ['an indicator nobody knows', () => ({ indicatorId: randomUUID() }), 'access.not-found'],
])('a pin with %s is refused and leaves nothing', async (_, change, code) => {
  const atelier = await workshops.opened('Vliethorst');
  const id = randomUUID();
  expect((await workshops.places(kees, atelier, change(), id)).body.code).toBe(code);
  expect(await world.rows('select 1 from pin where id = $1', [id])).toEqual([]);
});

test('a hidden pin leaves the board but not the register', async () => {
  const atelier = await workshops.opened('Vliethorst');
  const { id } = (await workshops.places(kees, atelier)).body;
  const hides = (who: Caller, version = 1) =>
    who.put(`/api/ateliers/${atelier}/pins/${id}/hidden`, { because: 'Dubbel met speld 12', version });
  expect((await hides(kees)).body.code).toBe('access.denied');
  expect((await hides(fatma, 3)).body.code).toBe('stale');
  expect((await hides(fatma)).body).toEqual({ id, version: 2 });
  expect((await hides(fatma)).body).toEqual({ id, version: 2 });
  expect((await workshops.board(atelier, kees)).pins).toEqual([]);
  expect((await workshops.board(atelier, fatma)).pins).toMatchObject([{ id, hidden: true }]);
  expect((await workshops.eventsOf(id)).map(({ kind }) => kind)).toEqual(['pin.placed', 'pin.hidden']);
});

test('the other corporation sees no workshop and places no pin', async () => {
  const olga = await world.as('olga');
  const atelier = await workshops.opened('Vliethorst');
  expect((await olga.get('/api/ateliers')).body.ateliers).toEqual([]);
  expect((await olga.get('/api/findings')).body.findings).toEqual([]);
  expect((await olga.get(`/api/ateliers/${atelier}`)).status).toBe(404);
  expect((await workshops.places(olga, atelier, { complexId: world.complex('101', 'overzij') })).status).toBe(
    404,
  );
});
