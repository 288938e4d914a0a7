import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let year: MeasuresPhase;
beforeAll(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
});
afterAll(() => world.end());

test('an earlier final decision does not start work: only the approval that stands does, once it is final', async () => {
  const { id, approvalId, contentHash } = await year.submitted({ costs: [{ year: 2027, amountCents: 0 }] });
  await year.advises('samira', approvalId, 'areaManager');
  const returned = { outcome: 'returned', reason: 'Wat vinden de bewoners?' };
  expect((await year.decides('marleen', id, contentHash, returned)).status).toBe(200);
  world.at('2026-09-22T12:00:00+02:00');
  const again = (await (await world.as('noor')).get(`/api/measures/${id}`)).body;
  const sent = await (await world.as('noor')).post(`/api/measures/${id}/submit`, { version: again.version });
  await year.advises('samira', sent.body.approvalId, 'areaManager');
  expect((await year.decides('marleen', id, contentHash)).status).toBe(200);

  await year.inPhase('Vliethorst', 'budget');
  const start = async () => {
    const samira = await world.as('samira');
    const { version } = (await samira.get(`/api/measures/${id}`)).body;
    return samira.post(`/api/measures/${id}/start`, { version });
  };
  expect((await start()).body.code).toBe('measure.not-final');
  world.at('2026-09-22T12:40:00+02:00');
  expect((await start()).body.status).toBe('running');
});
