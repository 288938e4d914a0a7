import { measuresPhase } from '../../test/measures-phase.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let measureId: string;
beforeAll(async () => {
  world = await openWorld();
  const year = await measuresPhase(world);
  measureId = (await year.proposes('noor', { title: 'Verlichting achterpad' })).body.id;
  await adds('1042', 'Curaçaohof Zuid');
  await adds('500', 'Samen 100% Groen_hof');
  await adds('777', 'Oud Café René');
  for (let one = 1; one <= 9; one += 1) await adds(`90${one}`, `Rijtje ${one} Eikenlaan`);
  await adds('910', 'Eikenlaan einde');
});
afterAll(() => world.end());

type Found = { kind: string; title: string; detail: string; path: string };

async function adds(number: string, name: string): Promise<void> {
  const answer = await (
    await world.as('noor')
  ).post('/api/complexes', {
    number,
    name,
    kind: 'row',
    builtYear: 1999,
    workAreaId: world.workArea('Vliethorst'),
    validFrom: '2020-01-01',
    areas: [{ areaYear: 2026, areaCode: 'BU99010101', dwellings: 12 }],
  });
  expect(answer.status).toBe(201);
}

const asks = async (who: string, q: string) =>
  (await world.as(who)).get(`/api/search?q=${encodeURIComponent(q)}`);

async function finds(who: string, q: string): Promise<Found[]> {
  const answer = await asks(who, q);
  expect(answer.status).toBe(200);
  return answer.body.hits;
}

const titles = async (who: string, q: string) => (await finds(who, q)).map(({ title }) => title);

test('a complex is found by its number, with what tells it from others and where it is', async () => {
  expect((await finds('noor', '101')).filter(({ kind }) => kind === 'complex')).toEqual([
    {
      kind: 'complex',
      title: 'Schepenflat',
      detail: '101 · 192 woningen, Vliethorst',
      path: `/complexen/${world.complex('101')}`,
    },
  ]);
});

test.each([
  ['a part of its name', 'ersenh', 'Kersenhof'],
  ['its number and its name', '102 kersen', 'Kersenhof'],
  ['words in another order', '  zuid   curaçaohof ', 'Curaçaohof Zuid'],
  ['capitals', 'SCHEPENFLAT', 'Schepenflat'],
  ['a name without its accents', 'curacao', 'Curaçaohof Zuid'],
  ['accents in capitals', 'CAFÉ RENÉ', 'Oud Café René'],
  ['accents that stand apart from their letters', 'cafe\u0301', 'Oud Café René'],
  ['accents that the name does not have', 'kërsenhóf', 'Kersenhof'],
])('a complex is found by %s', async (_, q, title) => {
  expect(await titles('noor', q)).toContain(title);
});

test('every word must be there', async () => {
  expect(await titles('noor', 'kersenhof zuid')).toEqual([]);
});

test('what starts with it comes first, then by name, and at most eight of a kind', async () => {
  const found = await titles('noor', 'eikenlaan');
  expect(found).toEqual([
    'Eikenlaan einde',
    ...[1, 2, 3, 4, 5, 6, 7].map((one) => `Rijtje ${one} Eikenlaan`),
  ]);
});

test('a neighbourhood is found by its name or its whole code, and leads to the monitor', async () => {
  const quarter = {
    kind: 'neighbourhood',
    title: 'Molenkwartier',
    detail: 'Vliethorst',
    path: '/monitor?buurt=BU99010102',
  };
  expect(await finds('noor', 'molen')).toEqual([quarter]);
  expect(await finds('noor', 'bu99010102')).toEqual([quarter]);
});

test('a neighbourhood of an older division is not found', async () => {
  await world.rows(
    `insert into area (year, code, kind, name) values (2025, 'BU99010109', 'neighbourhood', 'Vergeten Hoek')`,
  );
  expect(await finds('noor', 'vergeten')).toEqual([]);
});

test('a measure is found by its number, its title and its complex', async () => {
  const lighting = {
    kind: 'measure',
    title: 'M27-001 Verlichting achterpad',
    detail: 'Schepenflat, 2027',
    path: `/maatregelen/${measureId}`,
  };
  for (const q of ['m27-001', 'achterpad verlichting', 'schepenflat verlichting'])
    expect(await finds('noor', q)).toEqual([lighting]);
});

test('a reader who may not read measures finds none, and everything else as before', async () => {
  expect(await finds('tineke', 'verlichting')).toEqual([]);
  expect(new Set((await finds('noor', 'schepen')).map(({ kind }) => kind))).toEqual(
    new Set(['complex', 'neighbourhood', 'measure']),
  );
  expect(new Set((await finds('tineke', 'schepen')).map(({ kind }) => kind))).toEqual(
    new Set(['complex', 'neighbourhood']),
  );
});

test('nothing of the other corporation is found', async () => {
  for (const q of ['schepenflat', 'kersenhof', 'verlichting', 'molenkwartier', 'm27'])
    expect(await finds('olga', q)).toEqual([]);
  expect((await finds('olga', '101')).map(({ title }) => title)).toEqual(['De Werf']);
  expect(await finds('noor', 'de werf')).toEqual([]);
});

test.each(['', 'a', ' a ', 'a'.repeat(81), 'ab\0'])('%j is refused', async (q) => {
  expect(await asks('noor', q)).toMatchObject({ status: 422, body: { code: 'contract.invalid' } });
});

test.each(['%%', '__', 'k%f', 'k_rsenhof', '\\\\', "'; --"])(
  '%j is no wildcard and finds nothing',
  async (q) => {
    expect(await finds('noor', q)).toEqual([]);
  },
);

test('a sign that would be a wildcard is found where it stands', async () => {
  expect(await titles('noor', '0%')).toEqual(['Samen 100% Groen_hof']);
  expect(await titles('noor', 'n_h')).toEqual(['Samen 100% Groen_hof']);
});
