import fs from 'node:fs';
import path from 'node:path';
import { figuresOf, hasIndicators, loads, sends } from '../../test/monitor-world.ts';
import { type Caller, openWorld, type World } from '../../test/world.ts';
import { importFolder } from './import-folder.ts';

let world: World;
let noor: Caller;
let ids: Record<string, string>;
beforeAll(async () => {
  world = await openWorld();
  noor = await world.as('noor');
  ids = await hasIndicators(noor, noor.id, [
    { code: 'overlast', placeKind: 'complex' },
    { code: 'huurachterstand', placeKind: 'complex' },
    { code: 'instroom', placeKind: 'complex', minCount: 15 },
    { code: 'misdrijven_totaal', placeKind: 'area', source: 'politie' },
  ]);
});
afterAll(() => world.end());

const HEAD = 'complexnummer;indicator;periode;waarde;n\n';
const file = (...lines: string[]) => HEAD + lines.map((line) => `${line}\n`).join('');
const january = file(
  '101;overlast;2026-01;4,2;192',
  '102;overlast;2026-01;7,5;76',
  '201;overlast;2026-01;.;84',
);

test('a file is checked without changing anything, then committed as a whole, then undone to the byte', async () => {
  const before = await figuresOf(world);
  const checked = await sends(noor, 'overlast-januari.csv', january);
  expect(checked).toMatchObject({
    status: 201,
    body: { status: 'checked', added: 3, changed: 0, unchanged: 0, rejected: 0, source: 'own', version: 2 },
  });
  expect(await figuresOf(world)).toBe(before);

  const { id, version } = checked.body;
  const committed = await noor.post(`/api/imports/${id}/commit`, { version });
  expect(committed).toMatchObject({ status: 200, body: { status: 'committed', added: 3 } });
  expect(await world.rows('select place_code, value, missing, count from observation order by 1')).toEqual([
    { place_code: '101', value: 4.2, missing: null, count: 192 },
    { place_code: '102', value: 7.5, missing: null, count: 76 },
    { place_code: '201', value: null, missing: 'secret_or_unknown', count: null },
  ]);

  const undone = await noor.post(`/api/imports/${id}/undo`, { version: committed.body.version });
  expect(undone).toMatchObject({ status: 200, body: { status: 'undone' } });
  expect(await figuresOf(world)).toBe(before);
  expect((await noor.post(`/api/imports/${id}/undo`, { version: undone.body.version })).body.code).toBe(
    'import.already-undone',
  );
});

test('the same file a second time changes nothing and says so', async () => {
  const first = await loads(noor, 'overlast-januari.csv', january);
  expect(first.body.status).toBe('committed');
  const again = await sends(noor, 'kopie.csv', january);
  expect(again.body).toMatchObject({ added: 0, changed: 0, unchanged: 3, sameAs: { id: first.body.id } });
  const commit = await noor.post(`/api/imports/${again.body.id}/commit`, { version: again.body.version });
  expect(commit).toMatchObject({ status: 422, body: { code: 'import.nothing-to-commit' } });
});

test('new, changed, unchanged, withdrawn and rejected are told apart, and an undo puts back what was', async () => {
  const before = await figuresOf(world);
  const february = file(
    '101;overlast;2026-01;4,2;192',
    '102;overlast;2026-01;9,9;76',
    '301;overlast;2026-01;1,0;64',
    '999;overlast;2026-01;3,0;64',
    '101;overlast;2026-01;4,2;192',
    '101;overlast;2026-02;2l8;192',
  );
  const checked = await sends(noor, 'overlast.csv', february);
  expect(checked.body).toMatchObject({ added: 1, changed: 1, unchanged: 1, rejected: 3 });
  expect(checked.body.check).toMatchObject({
    withdrawn: 1,
    rows: 6,
    rejectedRows: 3,
    needsConfirmation: true,
  });

  const { rejections } = (await noor.get(`/api/imports/${checked.body.id}/rejections`)).body;
  expect(rejections.map((one: any) => [one.row, one.column, one.value, one.reason])).toEqual([
    [5, '', '999', 'place.unknown-complex'],
    [6, '', '101', 'row.duplicate'],
    [7, 'waarde', '2l8', 'value.not-a-number'],
  ]);
  expect(rejections[0].cure).toBe('Gebruik het nummer uit de lijst van complexen.');
  expect(rejections[1].sentence).toBe('Dit staat er twee keer in. De eerste keer is regel 2.');
  const csv = await noor.get(`/api/imports/${checked.body.id}/rejections.csv`);
  expect(csv.headers.get('content-disposition')).toContain('afgewezen-overlast.csv');
  expect(csv.body.split('\r\n')[1]).toBe(
    '5;;999;Dit complex kennen we niet.;Gebruik het nummer uit de lijst van complexen.;place.unknown-complex',
  );

  const path = `/api/imports/${checked.body.id}`;
  const unsure = await noor.post(`${path}/commit`, { version: checked.body.version });
  expect(unsure).toMatchObject({ status: 409, body: { code: 'import.many-rejected', details: { rows: 6 } } });
  expect(await figuresOf(world)).toBe(before);
  const sure = await noor.post(`${path}/commit`, { version: checked.body.version, acceptRejections: true });
  expect(sure.body.status).toBe('committed');
  expect(await world.rows("select value from observation where place_code = '102'")).toEqual([
    { value: 9.9 },
  ]);
  expect((await noor.post(`${path}/undo`, { version: sure.body.version })).status).toBe(200);
  expect(await figuresOf(world)).toBe(before);
});

test('a load on other figures than those that were checked is refused', async () => {
  const mine = await sends(noor, 'mijn.csv', file('101;huurachterstand;2026-01;6,1;192'));
  const yours = await loads(
    await world.as('tineke'),
    'jouw.csv',
    file('101;huurachterstand;2026-01;6,4;192'),
  );
  expect(yours.body.status).toBe('committed');
  const before = await figuresOf(world);
  const late = await noor.post(`/api/imports/${mine.body.id}/commit`, { version: mine.body.version });
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'import.changed-since', details: { changed: 1 } },
  });
  expect(await figuresOf(world)).toBe(before);
});

test('of two people who commit the same load at once, one does', async () => {
  const { body } = await sends(noor, 'samen.csv', file('102;huurachterstand;2026-05;3,3;76'));
  const commits = await Promise.all(
    [noor, await world.as('tineke')].map((one) =>
      one.post(`/api/imports/${body.id}/commit`, { version: body.version }),
    ),
  );
  expect(commits.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(commits.find(({ status }) => status === 409)!.body.code).toBe('import.already-committed');
});

test('a file that is no longer kept is asked for again', async () => {
  const { body } = await sends(noor, 'oud.csv', file('102;huurachterstand;2026-06;3,3;76'));
  const kept = path.join(importFolder(world.dataDir), body.id);
  fs.utimesSync(kept, new Date('2026-09-01'), new Date('2026-09-01'));
  expect((await sends(noor, 'nieuw.csv', file('102;huurachterstand;2026-07;3,3;76'))).status).toBe(201);
  expect(fs.existsSync(kept)).toBe(false);
  const gone = await noor.post(`/api/imports/${body.id}/commit`, { version: body.version });
  expect(gone).toMatchObject({ status: 422, body: { code: 'import.no-file' } });
});

test('a load that a later one stands on is not undone, until the later one is', async () => {
  const first = await loads(noor, 'een.csv', file('301;huurachterstand;2026-03;6,1;64'));
  const second = await loads(noor, 'twee.csv', file('301;huurachterstand;2026-03;6,9;64'));
  const early = await noor.post(`/api/imports/${first.body.id}/undo`, { version: first.body.version });
  expect(early).toMatchObject({
    status: 409,
    body: { code: 'import.later-batch', details: { because: 'load' } },
  });
  expect(
    (await noor.post(`/api/imports/${second.body.id}/undo`, { version: second.body.version })).status,
  ).toBe(200);
  expect(
    (await noor.post(`/api/imports/${first.body.id}/undo`, { version: first.body.version })).status,
  ).toBe(200);
});

test('a load that a snapshot froze is not undone', async () => {
  const load = await loads(noor, 'vast.csv', file('201;huurachterstand;2026-04;5,5;84'));
  const taken = await noor.post('/api/snapshots', {
    name: 'M2027-v1',
    workAreaIds: [world.workArea('Meerdrecht')],
  });
  expect(taken).toMatchObject({ status: 201, body: { name: 'M2027-v1', takenBy: 'Noor Verhagen' } });
  const undo = await noor.post(`/api/imports/${load.body.id}/undo`, { version: load.body.version });
  expect(undo.body).toMatchObject({ code: 'import.later-batch', details: { snapshot: 'M2027-v1' } });
});

test('a file that cannot be read as it is waits for its columns, and the mapping is remembered', async () => {
  const strange = 'huis,wat,hoeveel,om\n101,overlast,3.5,192\n102,overlast,4.5,76\n';
  const sent = await sends(noor, 'vreemd.csv', strange);
  expect(sent).toMatchObject({
    status: 201,
    body: { status: 'refused', refusal: { code: 'file.no-place-column' } },
  });
  const roles = [{ as: 'place' }, { as: 'indicator' }, { as: 'value' }, { as: 'n' }];
  const mapping = {
    ...sent.body.mapping,
    places: 'complex',
    decimal: '.',
    period: '2025-01',
    columns: sent.body.mapping.columns.map(({ header }: { header: string }, at: number) => ({
      header,
      role: roles[at],
    })),
  };
  const path = `/api/imports/${sent.body.id}`;
  const unknown = { ...mapping, indicator: 'bestaat_niet' };
  const wrong = await noor.put(`${path}/mapping`, { version: sent.body.version, mapping: unknown });
  expect(wrong).toMatchObject({ status: 422, body: { code: 'import.indicator-unknown' } });
  expect((await noor.put(`${path}/mapping`, { version: 1, mapping })).body.code).toBe('stale');
  const mapped = await noor.put(`${path}/mapping`, { version: sent.body.version, mapping });
  expect(mapped).toMatchObject({ status: 200, body: { status: 'checked', added: 2, refusal: null } });
  await noor.post(`${path}/commit`, { version: mapped.body.version });
  const next = await sends(noor, 'vreemd-2.csv', strange.replace('3.5', '3.6'), '?period=2025-02');
  expect(next.body).toMatchObject({ status: 'checked', added: 2, check: { periods: ['2025-02'] } });
});

test('allocation must say how many stand behind a figure; other own figures rest on the dwellings', async () => {
  const bare = 'complexnummer;indicator;periode;waarde\n101;instroom;2026;31\n101;overlast;2026;4\n';
  const checked = await sends(noor, 'zonder-n.csv', bare);
  expect(checked.body).toMatchObject({ added: 1, rejected: 1 });
  const { rejections } = (await noor.get(`/api/imports/${checked.body.id}/rejections`)).body;
  expect(rejections[0]).toMatchObject({ reason: 'n.needed', cure: 'Voeg een kolom n toe.' });
});

test('published figures of elsewhere are left out and counted; an unknown code of ours is rejected', async () => {
  const police = [
    'code;soort;naam;jaar;geregistreerde_misdrijven',
    'BU99010101;Buurt;Schepenwijk-Noord;2026;12',
    'BU99010199;Buurt;Bestaat niet;2026;3',
    'BU99010199;Buurt;Bestond toen misschien;2021;3',
    'BU03630000;Buurt;Elders;2026;80',
  ].join('\n');
  const checked = await sends(noor, 'politie.csv', police);
  expect(checked.body).toMatchObject({ source: 'politie', added: 2, rejected: 1, check: { elsewhere: 1 } });
  const { rejections } = (await noor.get(`/api/imports/${checked.body.id}/rejections`)).body;
  expect(rejections[0]).toMatchObject({
    row: 3,
    value: 'BU99010199',
    sentence: 'Dit gebied staat niet in de indeling van 2026.',
  });
});

test.each([
  ['joost', 'post', 403],
  ['kees', 'post', 403],
  ['marleen', 'get', 403],
  ['joost', 'get', 200],
  ['tineke', 'get', 200],
])('%s may or may not %s a load', async (key, verb, status) => {
  const caller = await world.as(key);
  const answer = verb === 'get' ? await caller.get('/api/imports') : await sends(caller, 'x.csv', january);
  expect(answer.status).toBe(status);
});

test('the other corporation sees no load of ours, and its own figures are its own', async () => {
  const olga = await world.as('olga');
  const [load] = (await noor.get('/api/imports')).body.imports;
  for (const answer of [
    await olga.get(`/api/imports/${load.id}`),
    await olga.post(`/api/imports/${load.id}/commit`, { version: load.version }),
    await olga.post(`/api/imports/${load.id}/undo`, { version: load.version }),
    await olga.get(`/api/imports/${load.id}/rejections.csv`),
    await olga.get(`/api/figures?indicator=${ids['overlast']}&period=2026-01`),
  ])
    expect(answer).toMatchObject({ status: 404, body: { code: 'access.not-found' } });
  await hasIndicators(olga, olga.id, [{ code: 'overlast', placeKind: 'complex' }]);
  const before = await figuresOf(world);
  expect((await loads(olga, 'van-olga.csv', january)).body).toMatchObject({ code: 'import.many-rejected' });
  expect((await sends(olga, 'van-olga.csv', file('101;overlast;2026-01;8,8;90'))).body.added).toBe(1);
  expect(await figuresOf(world)).toBe(before);
});

test('everything that happened to a load is in the log', async () => {
  const joost = await world.as('joost');
  const { events } = (await joost.get('/api/events?subjectKind=import&size=200')).body;
  const kinds = new Set(events.map(({ kind }: { kind: string }) => kind));
  for (const kind of ['checked', 'refused', 'mapped', 'committed', 'undone'])
    expect(kinds).toContain(`import.${kind}`);
});
