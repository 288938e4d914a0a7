import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.end());

const bench = (workAreaId: string) => ({
  number: '777',
  name: 'Bankjeshof',
  kind: 'courtyard',
  builtYear: 1999,
  workAreaId,
  validFrom: '2020-01-01',
  areas: [{ areaYear: 2026, areaCode: 'BU99010101', dwellings: 12 }],
});

test('a policy officer adds a complex and finds it again, with its dwellings', async () => {
  const noor = await world.as('noor');
  const added = await noor.post('/api/complexes', bench(world.workArea('Vliethorst')));
  expect(added.status).toBe(201);
  const read = await noor.get(`/api/complexes/${added.body.id}`);
  expect(read.body).toMatchObject({ number: '777', dwellings: 12, workArea: 'Vliethorst', version: 1 });
  const found = await noor.get('/api/complexes?q=bankje');
  expect(found.body.complexes).toHaveLength(1);
});

test('a change on an old version is refused as stale and changes nothing', async () => {
  const noor = await world.as('noor');
  const id = world.complex('102');
  const before = await noor.get(`/api/complexes/${id}`);
  const { workArea: _area, dwellings: _dwellings, id: _id, ...fields } = before.body;
  expect((await noor.put(`/api/complexes/${id}`, { ...fields, name: 'Kersenhof oost' })).status).toBe(200);
  const stale = await noor.put(`/api/complexes/${id}`, { ...fields, name: 'Kersenhof west' });
  expect(stale).toMatchObject({ status: 409, body: { code: 'stale' } });
  expect((await noor.get(`/api/complexes/${id}`)).body).toMatchObject({ name: 'Kersenhof oost', version: 2 });
});

test.each([
  ['a taken number', { number: '101' }, 'place.number-taken'],
  [
    'an unknown neighbourhood',
    { areas: [{ areaYear: 2026, areaCode: 'BU99999999', dwellings: 3 }] },
    'place.unknown',
  ],
  ['a period that ends before it starts', { validUntil: '2019-01-01' }, 'place.ends-before-start'],
  ['a field nobody knows', { corporationId: 'x' }, 'contract.invalid'],
])('%s is refused with its reason', async (_, change, code) => {
  const noor = await world.as('noor');
  const answer = await noor.post('/api/complexes', {
    ...bench(world.workArea('Vliethorst')),
    number: '778',
    ...change,
  });
  expect(answer.body.code).toBe(code);
  expect(answer.body.requestId).toBeTruthy();
});

test('the other corporation sees its own complex and nothing of Waardmeer', async () => {
  const olga = await world.as('olga');
  expect((await olga.get('/api/complexes')).body.complexes.map((one: { name: string }) => one.name)).toEqual([
    'De Werf',
  ]);
  expect((await olga.get(`/api/complexes/${world.complex('101')}`)).status).toBe(404);
});

test('a caretaker reads places but may not change them', async () => {
  const kees = await world.as('kees');
  expect((await kees.get('/api/complexes')).status).toBe(200);
  const answer = await kees.post('/api/complexes', bench(world.workArea('Vliethorst')));
  expect(answer).toMatchObject({
    status: 403,
    body: { code: 'access.denied', details: { permission: 'place.change' } },
  });
});

test('what happened is in the log, and the chain of it holds', async () => {
  await world.product.dispatcher.round();
  const joost = await world.as('joost');
  const events = await joost.get('/api/events?subjectKind=complex');
  expect(events.body.events[0]).toMatchObject({
    actor: 'Noor Verhagen',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect((await joost.get('/api/events/verification')).body).toMatchObject({
    unsealed: 0,
    brokenPosition: null,
  });
});
