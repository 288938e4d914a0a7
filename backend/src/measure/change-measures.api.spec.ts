import { openWorld, type World } from '../../test/world.ts';
import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';

let world: World;
let year: MeasuresPhase;
let chosen: { id: string; version: number }[];
beforeEach(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
  chosen = [];
  for (const title of ['Deur', 'Licht', 'Camera']) {
    const { id, version } = (await year.proposes('noor', { title })).body;
    chosen.push({ id, version });
  }
});
afterEach(() => world.end());

const change = async (more: object, who = 'noor') =>
  (await world.as(who)).put('/api/measures', { measures: chosen, ...more });
const events = () => world.rows("select subject_id from event where kind = 'measure.changed'");

test('many measures get one owner and move a year with their money, each with an event of its own', async () => {
  const answer = await change({ ownerId: world.person('noor'), shiftMonths: 12, agreement: 'PA 2028' });
  expect(answer).toMatchObject({ status: 200, body: { changed: 3 } });
  const one = (await (await world.as('noor')).get(`/api/measures/${chosen[1]!.id}`)).body;
  expect(one).toMatchObject({
    owner: 'Noor Verhagen',
    startsOn: '2028-03-01',
    endsOn: '2028-12-31',
    agreement: 'PA 2028',
    costs: [{ year: 2028, amountCents: 20_000_00 }],
    version: 2,
  });
  expect((await events()).map((row) => row.subject_id).sort()).toEqual(chosen.map(({ id }) => id).sort());
});

test('one that cannot come along stops them all, and every no is told by its number', async () => {
  const noor = await world.as('noor');
  await noor.post(`/api/measures/${chosen[1]!.id}/withdraw`, { version: 1 });
  chosen[2]!.version = 9;
  const answer = await change({ agreement: 'PA 2028' });
  expect(answer).toMatchObject({ status: 422, body: { code: 'measure.bulk-refused' } });
  const said = answer.body.details.refused as { number: string; code: string }[];
  expect(said.map(({ number, code }) => [number, code])).toEqual([
    ['M27-002', 'stale'],
    ['M27-003', 'stale'],
  ]);
  expect(await events()).toEqual([]);
  const first = (await noor.get(`/api/measures/${chosen[0]!.id}`)).body;
  expect(first).toMatchObject({ version: 1, agreement: 'Prestatieafspraken Vliethorst 2027, art. 3' });
});

test('a change of nothing, and one by somebody who may not, are refused', async () => {
  expect((await change({})).body.code).toBe('measure.bulk-nothing');
  expect((await change({ agreement: 'PA' }, 'joost')).body.code).toBe('access.denied');
});
