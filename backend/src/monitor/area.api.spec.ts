import { hasIndicators, sends } from '../../test/monitor-world.ts';
import { type Caller, openWorld, type World } from '../../test/world.ts';

let world: World;
let tineke: Caller;
beforeAll(async () => {
  world = await openWorld();
  tineke = await world.as('tineke');
});
afterAll(() => world.end());

const square = (west: number) => [
  [
    [west, 52.1],
    [west + 0.01, 52.1],
    [west + 0.01, 52.11],
    [west, 52.11],
    [west, 52.1],
  ],
];
const feature = (code: string, name: string, west: number) => ({
  type: 'Feature',
  properties: { buurtcode: code, buurtnaam: name },
  geometry: { type: 'Polygon', coordinates: square(west) },
});
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const division = collection(
  feature('BU99010101', 'Schepenwijk-Noord', 4.9),
  feature('BU99010103', 'Schepenwijk-Zuid', 4.92),
  feature('BU03630000', 'Elders', 4.94),
);

const areasNow = () => world.rows('select a::text as text from area a order by year, code');
const commit = (caller: Caller, { body }: { body: any }) =>
  caller.post(`/api/imports/${body.id}/commit`, { version: body.version });
const undo = (caller: Caller, { body }: { body: any }) =>
  caller.post(`/api/imports/${body.id}/undo`, { version: body.version });

test('an administrator loads the areas of own municipalities, and an undo puts back what was', async () => {
  const before = await areasNow();
  const checked = await sends(tineke, 'buurten.geojson', division, '?year=2026');
  expect(checked).toMatchObject({
    status: 201,
    body: { kind: 'areas', added: 1, changed: 1, unchanged: 0, check: { elsewhere: 1 }, mapping: null },
  });
  expect(await areasNow()).toEqual(before);
  const committed = await commit(tineke, checked);
  expect(committed).toMatchObject({ status: 200, body: { status: 'committed' } });
  const { features } = (await tineke.get('/api/areas/geometry?year=2026')).body;
  expect(features.map(({ id }: { id: string }) => id)).toEqual(['BU99010101', 'BU99010103']);
  const again = await sends(tineke, 'buurten.geojson', division, '?year=2026');
  expect(again.body).toMatchObject({ added: 0, changed: 0, unchanged: 2, sameAs: { id: committed.body.id } });
  expect(await undo(tineke, committed)).toMatchObject({ status: 200, body: { status: 'undone' } });
  expect(await areasNow()).toEqual(before);
});

test('an area in which a complex lies does not go, and nothing else of the undo happens', async () => {
  const noor = await world.as('noor');
  const committed = await commit(tineke, await sends(tineke, 'nieuw.geojson', division, '?year=2026'));
  const added = await noor.post('/api/complexes', {
    number: '801',
    name: 'Zuiderhof',
    kind: 'courtyard',
    builtYear: 1999,
    workAreaId: world.workArea('Vliethorst'),
    validFrom: '2020-01-01',
    areas: [{ areaYear: 2026, areaCode: 'BU99010103', dwellings: 40 }],
  });
  expect(added.status).toBe(201);
  const before = await areasNow();
  expect(await undo(tineke, committed)).toMatchObject({ status: 409, body: { code: 'import.area-in-use' } });
  expect(await areasNow()).toEqual(before);
});

test('an area that somebody renewed since is not put back', async () => {
  const first = await commit(
    tineke,
    await sends(tineke, 'a.geojson', collection(feature('BU99020101', 'Dichters', 4.8)), '?year=2026'),
  );
  const second = await commit(
    tineke,
    await sends(tineke, 'b.geojson', collection(feature('BU99020101', 'Dichterspark', 4.8)), '?year=2026'),
  );
  expect(second.body.changed).toBe(1);
  expect((await undo(tineke, first)).body).toMatchObject({
    code: 'import.later-batch',
    details: { area: '2026 BU99020101' },
  });
  expect((await undo(tineke, second)).status).toBe(200);
  expect((await undo(tineke, first)).status).toBe(200);
});

test('the areas of another corporation are left alone', async () => {
  const oktay = await world.as('oktay');
  const before = await areasNow();
  const refused = await sends(oktay, 'buurten.geojson', division, '?year=2026');
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'import.unreadable', details: { elsewhere: 3 } },
  });
  expect(await areasNow()).toEqual(before);
});

test('a policy officer loads figures, but no areas', async () => {
  const noor = await world.as('noor');
  await hasIndicators(noor, noor.id, [{ code: 'overlast', placeKind: 'complex' }]);
  const answer = await sends(noor, 'buurten.geojson', division, '?year=2026');
  expect(answer).toMatchObject({
    status: 403,
    body: { code: 'access.denied', details: { permission: 'area.load' } },
  });
});

test.each([
  ['no year', division, ''],
  ['broken JSON', division.slice(0, -9), '?year=2026'],
  [
    'another reference system',
    division.replace('"features"', '"crs":{"properties":{"name":"EPSG:3857"}},"features"'),
    '?year=2026',
  ],
  ['no areas', collection(), '?year=2026'],
])('a file with %s is refused as a whole', async (_, content, query) => {
  const before = await areasNow();
  const answer = await sends(tineke, 'stuk.geojson', content, query);
  expect(answer).toMatchObject({ status: 422, body: { code: 'import.unreadable' } });
  expect(await areasNow()).toEqual(before);
});
