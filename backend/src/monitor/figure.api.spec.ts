import { hasIndicators, loads } from '../../test/monitor-world.ts';
import { type Caller, openWorld, type World } from '../../test/world.ts';

let world: World;
let noor: Caller;
let ids: Record<string, string>;
beforeAll(async () => {
  world = await openWorld();
  noor = await world.as('noor');
  ids = await hasIndicators(noor, noor.id, [
    { code: 'overlast', placeKind: 'complex' },
    { code: 'veilig_gevoel', placeKind: 'area' },
    { code: 'mutatiegraad', placeKind: 'complex' },
  ]);
  for (const [number, dwellings] of [
    ['901', 6],
    ['902', 8],
  ] as const)
    await noor.post('/api/complexes', {
      number,
      name: `Hofje ${number}`,
      kind: 'courtyard',
      builtYear: 1950,
      workAreaId: world.workArea('Vliethorst'),
      validFrom: '2015-01-01',
      areas: [{ areaYear: 2026, areaCode: 'BU99010101', dwellings }],
    });
  await loads(noor, 'overlast.csv', complexes);
  await loads(noor, 'enquete.csv', areas, '?source=Huurdersenquête');
});
afterAll(() => world.end());

const complexes = [
  'complexnummer;indicator;periode;waarde;n',
  '101;overlast;2026;4,2;192',
  '102;overlast;2026;7,5;9',
  '201;overlast;2026;.;84',
  '901;overlast;2026;10;6',
  '902;overlast;2026;3;8',
  '101;overlast;2025;4,0;192',
].join('\n');
const areas = [
  'gebied;indicator;periode;waarde;n',
  'WK990101;veilig_gevoel;2026;61;64',
  'BU99010101;veilig_gevoel;2026;70;60',
  'BU99010102;veilig_gevoel;2026;31;4',
  'BU99020101;veilig_gevoel;2026;55;40',
].join('\n');

const figures = async (code: string, period = '2026') =>
  (await noor.get(`/api/figures?indicator=${ids[code]}&period=${period}`)).body;

test('what too few stand behind is hidden, small complexes are shown together, a missing figure says why', async () => {
  expect(await figures('overlast')).toEqual({
    indicatorId: ids['overlast'],
    period: '2026',
    places: ['101', '102', '201', '901', '902'],
    values: [4.2, null, null, null, null],
    hidden: ['102', '901', '902'],
    missing: { '201': 'secret_or_unknown' },
    together: [{ places: ['901', '902'], dwellings: 14, value: 6, isHidden: false }],
  });
});

test('a hidden part takes a neighbour along, so that the total does not give it away', async () => {
  expect(await figures('veilig_gevoel')).toMatchObject({
    places: ['BU99010101', 'BU99010102', 'BU99020101', 'WK990101'],
    values: [null, null, 55, 61],
    hidden: ['BU99010101', 'BU99010102'],
  });
});

test('the series of a place tells where each figure came from, and hides what the map hides', async () => {
  const { body } = await noor.get('/api/figures/places/101');
  expect(body.series).toEqual([
    {
      indicatorId: ids['overlast'],
      periods: ['2025', '2026'],
      values: [4, 4.2],
      counts: [192, 192],
      batches: [0, 0],
      hidden: [],
      missing: {},
    },
  ]);
  expect(body.batches).toEqual([
    expect.objectContaining({ source: 'own', fileName: 'overlast.csv', by: 'Noor Verhagen' }),
  ]);
  for (const code of ['BU99010101', 'BU99010102', '102', '901']) {
    const { series } = (await noor.get(`/api/figures/places/${code}`)).body;
    expect(series[0]).toMatchObject({ values: [null], counts: [null], hidden: ['2026'] });
  }
});

test('nowhere does an answer hold a hidden value or how few stood behind it', async () => {
  for (const path of [
    `/api/figures?indicator=${ids['overlast']}&period=2026`,
    '/api/figures/places/102',
    `/api/figures/places/102?indicator=${ids['overlast']}`,
  ])
    expect(JSON.stringify((await noor.get(path)).body)).not.toMatch(/7\.5|[:[,]9[,\]}]/);
});

test('a snapshot keeps the figures as they were', async () => {
  const taken = await noor.post('/api/snapshots', { name: 'M2027-v1' });
  expect(taken).toMatchObject({ status: 201, body: { figures: 10 } });
  const before = await figures('overlast');
  await loads(noor, 'later.csv', complexes.replace('4,2', '5,9'));
  expect((await figures('overlast')).values[0]).toBe(5.9);
  const path = `/api/snapshots/${taken.body.id}/figures?indicator=${ids['overlast']}&period=2026`;
  expect((await noor.get(path)).body).toEqual(before);
  expect((await noor.get('/api/snapshots')).body.snapshots).toHaveLength(1);
});

test.each([
  ['a taken name', 'noor', { name: 'M2027-v1' }, 'snapshot.name-taken'],
  ['an area without figures', 'noor', { name: 'Leeg', workAreaIds: ['Rijnsloot'] }, 'snapshot.empty'],
  ['a director', 'marleen', { name: 'Van Marleen' }, 'access.denied'],
  ['a work area of somebody else', 'noor', { name: 'Vreemd', workAreaIds: ['Overzij'] }, 'access.not-found'],
])('no snapshot for %s', async (_, key, body, code) => {
  const workAreaIds =
    'workAreaIds' in body ? body.workAreaIds.map((name) => world.workArea(name)) : undefined;
  const answer = await (await world.as(key)).post('/api/snapshots', { ...body, workAreaIds });
  expect(answer.body.code).toBe(code);
});

test('a caretaker remarks on a figure; it stays with the figure, under name and function', async () => {
  const kees = await world.as('kees');
  const remark = {
    indicatorId: ids['overlast'],
    placeCode: '101',
    period: '2026',
    text: 'De lift was drie maanden stuk.',
    confidence: 'certain',
  };
  const made = await kees.post('/api/remarks', remark);
  expect(made).toMatchObject({ status: 201, body: { author: 'Kees Brinkman', authorRole: 'fieldWorker' } });
  expect((await noor.get('/api/remarks?place=101')).body.remarks).toMatchObject([{ text: remark.text }]);
  expect((await (await world.as('olga')).get('/api/remarks?place=101')).body.remarks).toEqual([]);
  for (const [change, code] of [
    [{ period: '2019' }, 'remark.no-figure'],
    [{ role: 'director' }, 'access.denied'],
    [{ atelierId: remark.indicatorId }, 'access.not-found'],
  ] as const)
    expect((await kees.post('/api/remarks', { ...remark, ...change })).body.code).toBe(code);
  expect((await (await world.as('hans')).post('/api/remarks', remark)).status).toBe(403);
});

test('an indicator has an owner and a meaning that stays once it has figures', async () => {
  const { indicators } = (await noor.get('/api/indicators')).body;
  const overlast = indicators.find(({ code }: { code: string }) => code === 'overlast');
  expect(overlast).toMatchObject({ owner: 'Noor Verhagen', periods: ['2025', '2026'], minCount: 10 });
  const { owner: _owner, periods: _periods, id, ...fields } = overlast;
  expect((await noor.put(`/api/indicators/${id}`, { ...fields, name: 'Meldingen' })).status).toBe(200);
  for (const [change, code] of [
    [{ name: 'Te laat' }, 'stale'],
    [{ version: 2, unit: '%' }, 'indicator.unit-in-use'],
    [{ version: 2, code: 'mutatiegraad' }, 'indicator.code-taken'],
    [{ version: 2, ownerId: world.person('olga') }, 'access.not-found'],
    [{ version: 2, ownerId: null }, 'contract.invalid'],
  ] as const)
    expect((await noor.put(`/api/indicators/${id}`, { ...fields, ...change })).body.code).toBe(code);
  expect(
    (await (await world.as('tineke')).put(`/api/indicators/${id}`, { ...fields, version: 2 })).status,
  ).toBe(403);
});

test('a threshold that rises hides at once, also in what was frozen', async () => {
  const { indicators } = (await noor.get('/api/indicators')).body;
  const { owner: _o, periods: _p, id, ...fields } = indicators.find(({ code }: any) => code === 'overlast');
  await noor.put(`/api/indicators/${id}`, { ...fields, minCount: 100 });
  expect((await figures('overlast')).values).toEqual([5.9, null, null, null, null]);
  await noor.put(`/api/indicators/${id}`, { ...fields, version: fields.version + 1, minCount: 10 });
});

test('an unknown indicator is not found, and a period must be one', async () => {
  expect((await noor.get(`/api/figures?indicator=${world.person('noor')}&period=2026`)).status).toBe(404);
  expect((await noor.get(`/api/figures?indicator=${ids['overlast']}&period=2026-13`)).status).toBe(422);
  expect(
    (await (await world.as('tineke')).get(`/api/figures?indicator=${ids['overlast']}&period=2026`)).status,
  ).toBe(403);
});
