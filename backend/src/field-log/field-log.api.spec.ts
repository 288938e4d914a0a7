import { randomUUID } from 'node:crypto';
import { type Caller, openWorld, type World } from '../../test/world.ts';

let world: World;
let kees: Caller;
let wendy: Caller;
let samira: Caller;
beforeAll(async () => {
  world = await openWorld();
  [kees, wendy, samira] = [await world.as('kees'), await world.as('wendy'), await world.as('samira')];
});
afterAll(() => world.end());

const round = (more: object = {}) => ({
  complexId: world.complex('101'),
  kind: 'A01',
  happenedAt: '2026-09-22T08:40:00+02:00',
  minutes: 20,
  ...more,
});
const logs = (who: Caller, more: object = {}, id: string = randomUUID()) =>
  who.put(`/api/field-logs/${id}`, round(more));
const eventsOf = (id: string) =>
  world.rows('select kind, data from event where subject_id = $1 order by id', [id]);

test('an entry gets a receipt; the same again gets the same receipt and leaves no second trace', async () => {
  const id = randomUUID();
  const first = await logs(kees, {}, id);
  expect(first).toMatchObject({ status: 200, body: { id, warnings: [] } });
  expect(await logs(kees, { happenedAt: '2026-09-22T06:40:00Z', note: '  ' }, id)).toMatchObject({
    status: 200,
    body: first.body,
  });
  expect(await eventsOf(id)).toHaveLength(1);
});

test('something else under the same id is refused, and what came first stays', async () => {
  const id = randomUUID();
  await logs(kees, {}, id);
  const before = await world.rows('select * from field_log where id = $1', [id]);
  expect((await logs(kees, { minutes: 25 }, id)).body).toMatchObject({
    code: 'field-log.changed',
    details: { id },
  });
  expect((await logs(wendy, {}, id)).body.code).toBe('field-log.changed');
  expect(await world.rows('select * from field_log where id = $1', [id])).toEqual(before);
  expect(await eventsOf(id)).toHaveLength(1);
});

test('eight senders at once make one entry', async () => {
  const id = randomUUID();
  const answers = await Promise.all(Array.from({ length: 8 }, () => logs(kees, {}, id)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(new Set(answers.map(({ body }) => body.receivedAt)).size).toBe(1);
  expect(await eventsOf(id)).toHaveLength(1);
});

test('what looks personal comes back as a question, is kept as typed, and is not quoted in the log', async () => {
  const id = randomUUID();
  const note = 'Gesproken met mevrouw De Wit van nr. 214';
  const answer = await logs(kees, { note }, id);
  expect(answer.status).toBe(200);
  expect(
    answer.body.warnings.map(({ kind, start, end }: { kind: string; start: number; end: number }) => [
      kind,
      note.slice(start, end),
    ]),
  ).toEqual([
    ['name', 'mevrouw De Wit'],
    ['address', 'nr. 214'],
  ]);
  const [event] = await eventsOf(id);
  expect(event.data.privacyHits).toEqual(['name', 'address']);
  expect(JSON.stringify(event)).not.toContain('Wit');
});

test.each([
  ['an unknown kind', { kind: 'A99' }, 422, 'field-log.unknown-kind'],
  ['no minutes', { minutes: 0 }, 422, 'field-log.minutes'],
  ['tomorrow', { happenedAt: '2026-09-23T08:40:00+02:00' }, 422, 'field-log.in-future'],
  ['a month and a half ago', { happenedAt: '2026-08-08T08:40:00+02:00' }, 422, 'field-log.too-old'],
  ['“anders” without words', { kind: 'A28' }, 422, 'field-log.note-required'],
  ['a note that is too long', { note: 'x'.repeat(281) }, 422, 'field-log.note-too-long'],
  ['a complex nobody knows', { complexId: randomUUID() }, 404, 'access.not-found'],
  ['a measure nobody knows', { measureId: randomUUID() }, 404, 'access.not-found'],
])('%s is refused and leaves nothing', async (_, change, status, code) => {
  const id = randomUUID();
  expect(await logs(kees, change, id)).toMatchObject({ status, body: { code } });
  expect(await world.rows('select 1 from field_log where id = $1', [id])).toEqual([]);
  expect(await eventsOf(id)).toEqual([]);
});

test('a complex of another corporation is not found', async () => {
  const answer = await logs(kees, { complexId: world.complex('101', 'overzij') });
  expect(answer).toMatchObject({ status: 404, body: { code: 'access.not-found' } });
});

test('only who works in the field logs', async () => {
  expect((await logs(samira)).body.code).toBe('access.denied');
  expect((await (await world.as('hans')).get('/api/field-logs')).body.code).toBe('access.denied');
});

test('who logged is for that person and the team leader', async () => {
  const id = randomUUID();
  const complexId = world.complex('102');
  await logs(kees, { complexId, note: 'Lamp gemeld' }, id);
  const seenBy = async (who: Caller) => {
    const answer = await who.get(`/api/field-logs?complexId=${complexId}`);
    return answer.body.fieldLogs.map((log: { loggedBy: string | null; isMine: boolean }) => [
      log.loggedBy,
      log.isMine,
    ]);
  };
  expect(await seenBy(kees)).toEqual([['Kees Brinkman', true]]);
  expect(await seenBy(wendy)).toEqual([['Kees Brinkman', false]]);
  expect(await seenBy(samira)).toEqual([[null, false]]);
  expect((await wendy.get('/api/field-logs?mine=true')).body).toMatchObject({
    fieldLogs: [],
    total: 0,
    minutes: 0,
  });
  expect((await (await world.as('olga')).get('/api/field-logs')).body.fieldLogs).toEqual([]);
});

test('entries are found by day and neighbourhood, newest first', async () => {
  await logs(kees, { complexId: world.complex('201'), happenedAt: '2026-09-20T23:30:00+02:00', minutes: 5 });
  await logs(kees, { complexId: world.complex('201'), happenedAt: '2026-09-21T00:30:00+02:00', minutes: 7 });
  const on = async (query: string) => {
    const { body } = await kees.get(`/api/field-logs?areaCode=BU99020101&${query}`);
    return [body.total, body.minutes, body.fieldLogs.map(({ minutes }: { minutes: number }) => minutes)];
  };
  expect(await on('')).toEqual([2, 12, [7, 5]]);
  expect(await on('until=2026-09-20')).toEqual([1, 5, [5]]);
  expect(await on('from=2026-09-21')).toEqual([1, 7, [7]]);
  expect(await on('from=2026-09-21&until=2026-09-21&size=1')).toEqual([1, 7, [7]]);
});

test('a person withdraws an own entry, once, with a reason, and it counts no more', async () => {
  const id = randomUUID();
  const complexId = world.complex('301');
  await logs(kees, { complexId }, id);
  const withdraws = (who: Caller, more: object = {}) =>
    who.post(`/api/field-logs/${id}/withdraw`, { because: 'Dubbel gelogd', version: 1, ...more });
  expect((await withdraws(wendy)).body.code).toBe('field-log.not-yours');
  expect((await withdraws(kees, { because: '' })).body.code).toBe('contract.invalid');
  expect((await withdraws(kees, { version: 2 })).body.code).toBe('stale');
  expect((await withdraws(kees)).body).toEqual({ id, version: 2 });
  expect((await withdraws(kees, { version: 2 })).body.code).toBe('field-log.already-withdrawn');
  const list = await kees.get(`/api/field-logs?complexId=${complexId}`);
  expect(list.body).toMatchObject({
    total: 0,
    minutes: 0,
    fieldLogs: [{ withdrawnBecause: 'Dubbel gelogd' }],
  });
  // the phone may still send what it has: that is the same entry, and it stays withdrawn
  expect((await logs(kees, { complexId }, id)).status).toBe(200);
  expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(['field-log.logged', 'field-log.withdrawn']);
});

test('activity per quarter and per 100 dwellings, by complex and by neighbourhood, small complexes together', async () => {
  await world.rows('update complex_dwellings set dwellings = 6 where complex_id = $1', [
    world.complex('301'),
  ]);
  await logs(kees, { complexId: world.complex('301') });
  const byComplex = await samira.get('/api/field-logs/activity');
  expect(byComplex.body.quarters).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
  const named = (name: string) =>
    byComplex.body.places.find((place: { name: string }) => place.name === name);
  // Kersenhof: 76 dwellings, one entry of 20 minutes
  expect(named('Kersenhof')).toMatchObject({
    id: world.complex('102'),
    dwellings: 76,
    logs: [0, 0, 0, 1],
    logsPer100: [0, 0, 0, 1.32],
    minutesPer100: [0, 0, 0, 26.32],
  });
  expect(named('Stationsblok')).toBeUndefined();
  expect(named('Oosterwaal')).toMatchObject({ id: null, dwellings: 6, logs: [0, 0, 0, 1] });
  const byNeighbourhood = await samira.get(
    '/api/field-logs/activity?by=neighbourhood&areaCode=BU99010102&from=2026-07-01&until=2026-09-30',
  );
  // 36 of the 76 dwellings of Kersenhof lie in Molenkwartier
  expect(byNeighbourhood.body).toMatchObject({
    quarters: ['2026-Q3'],
    places: [{ id: 'BU99010102', name: 'Molenkwartier', dwellings: 36, logs: [0.47], logsPer100: [1.31] }],
  });
  expect((await samira.get('/api/field-logs/activity?from=2026-01-01')).body.code).toBe('contract.invalid');
});
