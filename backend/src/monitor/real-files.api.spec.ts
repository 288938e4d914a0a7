import fs from 'node:fs';
import path from 'node:path';
import { figuresOf, hasIndicators, sends } from '../../test/monitor-world.ts';
import { type Answer, type Caller, openWorld, type World } from '../../test/world.ts';

// The published files stay outside the repository; REAL_DATA names their folder, seen from the root.
const stated = process.env['REAL_DATA'];
const folder = path.resolve(import.meta.dirname, '../../..', stated ?? '');
const onRealFiles = stated ? test : test.skip;
const bytesOf = (file: string): Uint8Array => fs.readFileSync(path.join(folder, file));

const KWB = 'kwb_misdrijven/kwb2024_selectie.csv';
const POLICE = 'kwb_misdrijven/misdrijven_jaar_2021_2025.csv';
const RIVM = 'rivm/50090NED_gezondheid_18plus_2012_2016_2020.csv';
const AREAS = 'geo/buurten_2024_groenehart_rd.geojson';
/** Woerden, De Ronde Venen, Oudewater and Montfoort: the municipalities of the 86 neighbourhoods. */
const MUNICIPALITIES = ['GM0632', 'GM0736', 'GM0589', 'GM0335'];

let world: World;
let tineke: Caller;
let ids: Record<string, string>;
beforeAll(async () => {
  if (!stated) return;
  world = await openWorld();
  tineke = await world.as('tineke');
  for (const code of MUNICIPALITIES)
    await world.rows(
      'insert into work_area (id, name, municipality_code) values (gen_random_uuid(), $1, $1)',
      [code],
    );
  const noor = await world.as('noor');
  const codes = [
    'a_inw',
    'g_wozbag',
    'p_koopw',
    'misdrijven_totaal',
    'rivm_eenzaam',
    'rivm_moeite_rondkomen',
  ];
  ids = await hasIndicators(
    noor,
    noor.id,
    codes.map((code) => ({ code, placeKind: 'area' as const, source: 'published' })),
  );
});
afterAll(async () => world?.end());

const check = (file: string, query = ''): Promise<Answer> =>
  sends(tineke, path.basename(file), bytesOf(file), query);
const commit = ({ body }: Answer): Promise<Answer> =>
  tineke.post(`/api/imports/${body.id}/commit`, { version: body.version });

onRealFiles('the map of the 86 neighbourhoods is loaded as the division of 2024', async () => {
  const checked = await check(AREAS, '?year=2024');
  expect(checked.body).toMatchObject({ status: 'checked', kind: 'areas', added: 86, rejected: 0 });
  expect((await commit(checked)).body.status).toBe('committed');
  const geometry = (await tineke.get('/api/areas/geometry?year=2024')).body;
  expect(geometry.features).toHaveLength(86);
});

onRealFiles(
  'KWB 2024: our areas go in, the other twelve municipalities are left out and counted',
  async () => {
    const checked = await check(KWB, '?period=2024');
    const { body } = checked;
    expect(body).toMatchObject({ status: 'checked', source: 'cbs', changed: 0, rejected: 0 });
    // 1.063 areas in the file; ours are 4 municipalities, 23 districts and 86 neighbourhoods, with three indicators each
    expect(body.check.rows + body.check.elsewhere).toBe(1_063);
    expect(body.added).toBe(body.check.rows * 3);
    expect(body.check.rows).toBe(113);
    expect(body.check.skipped).toContain('ste_mvs');
    await commit(checked);
    const [{ missing }] = await world.rows(
      'select count(*)::integer as missing from observation where value is null',
    );
    expect(missing).toBeGreaterThan(0);
    expect(await world.rows(figureAt, ['g_wozbag', 'GM0632', '2024'])).toEqual([{ value: 411 }]);
  },
);

onRealFiles('police 2021–2025: five years of the same places, a second time nothing new', async () => {
  const checked = await check(POLICE);
  expect(checked.body).toMatchObject({ status: 'checked', source: 'politie', changed: 0 });
  expect(checked.body.check.periods.sort()).toEqual(['2021', '2022', '2023', '2024', '2025']);
  expect((await commit(checked)).body.status).toBe('committed');
  expect(await world.rows(figureAt, ['misdrijven_totaal', 'GM0632', '2023'])).toEqual([{ value: 2036 }]);
  const again = await check(POLICE);
  expect(again.body).toMatchObject({ added: 0, changed: 0, unchanged: checked.body.added });
  expect(again.body.sameAs.id).toBe(checked.body.id);
});

onRealFiles('RIVM: the estimate itself for adults, and an undo that is exact', async () => {
  const before = await figuresOf(world);
  const checked = await check(RIVM);
  expect(checked.body).toMatchObject({ status: 'checked', source: 'rivm', rejected: 0 });
  expect(checked.body.check.periods.sort()).toEqual(['2012', '2016', '2020']);
  const committed = await commit(checked);
  const [country] = await world.rows(figureAt, ['rivm_eenzaam', 'NL00', '2012']);
  expect(country).toEqual({ value: 39.6 });
  const figures = await tineke.post(`/api/imports/${committed.body.id}/undo`, {
    version: committed.body.version,
  });
  expect(figures.status).toBe(200);
  expect(await figuresOf(world)).toBe(before);
});

onRealFiles('the figures of a published source are shown, missing ones with their reason', async () => {
  const noor = await world.as('noor');
  const { body } = await noor.get(`/api/figures?indicator=${ids['g_wozbag']}&period=2024`);
  expect(body.places).toHaveLength(113);
  expect(body.hidden).toEqual([]);
  expect(new Set(Object.values(body.missing))).toEqual(new Set(['not_published']));
});

const figureAt = `
  select o.value from observation o join indicator i on i.id = o.indicator_id
  where i.code = $1 and o.place_code = $2 and o.period = $3`;
