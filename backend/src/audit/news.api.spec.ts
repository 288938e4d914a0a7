import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let year: MeasuresPhase;
beforeAll(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
});
afterAll(() => world.end());

const newsOf = async (who: string) => (await (await world.as(who)).get('/api/news')).body;

test('the news tells what colleagues did since Friday, and leaves out what I did myself', async () => {
  const { id, approvalId, contentHash } = await year.submitted();
  await year.advises('samira', approvalId, 'areaManager');
  await year.decides('marleen', id, contentHash);
  const { since, news } = await newsOf('noor');
  expect(since).toBe('2026-09-18');
  expect(news.slice(0, 2)).toMatchObject([
    {
      kind: 'decided',
      word: 'approved',
      title: 'Afsluitbare entree',
      to: { kind: 'approval', id: approvalId },
    },
    { kind: 'advised', word: 'positive', title: 'Afsluitbare entree' },
  ]);
  const kinds = (await newsOf('marleen')).news.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toContain('advised');
  expect(kinds).not.toContain('decided');
});

test('field work is counted per area and names nobody', async () => {
  const kees = await world.as('kees');
  for (const [index, minutes] of [15, 45].entries()) {
    const id = `0198${index}f6e-7a10-7c3e-9d5a-4b7e2f1c0a88`;
    const log = {
      complexId: world.complex('101'),
      kind: 'A01',
      minutes,
      happenedAt: '2026-09-22T07:00:00.000Z',
    };
    expect((await kees.put(`/api/field-logs/${id}`, log)).status).toBeLessThan(300);
  }
  const logged = (await newsOf('noor')).news.filter(({ kind }: { kind: string }) => kind === 'logged');
  expect(logged).toMatchObject([{ actor: null, title: 'Vliethorst', count: 2 }]);
});

test('what happened before Friday is no news, and the board and the tenants get none', async () => {
  world.at('2026-10-05T09:00:00+02:00');
  expect(await newsOf('noor')).toEqual({ since: '2026-10-02', news: [] });
  expect((await newsOf('hans')).code).toBe('access.denied');
});
