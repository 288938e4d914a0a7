import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let year: MeasuresPhase;
beforeEach(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
});
afterEach(() => world.end());

const words = {
  outcome: 'conditional',
  reason: 'De bewoners moeten het willen.',
  condition: 'Eerst de bewoners horen',
};
const decidedWithCondition = async () => {
  const { id, approvalId, contentHash } = await year.submitted();
  await year.advises('samira', approvalId, 'areaManager');
  const owner = { conditionOwnerId: world.person('kees'), conditionDueOn: '2026-11-01' };
  expect((await year.decides('marleen', id, contentHash, { ...words, ...owner })).status).toBe(200);
  return { id, approvalId };
};
const conditionsOf = async (id: string) =>
  (await (await world.as('noor')).get(`/api/measures/${id}`)).body.conditions;
/** Lets half an hour pass, and the work that waited for it be done. */
const becomesFinal = async () => {
  world.at('2026-09-22T10:00:00+02:00');
  await world.product.dispatcher.start();
  for (let attempt = 0; attempt < 200; attempt++) {
    const made = await world.rows('select 1 from decision where final_at is not null');
    if (made.length > 0) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('the decision did not become final within ten seconds');
};

test('a condition says whose it is, and is a task of that person once the decision stands', async () => {
  const { id, approvalId } = await decidedWithCondition();
  const condition = { condition: words.condition, owner: 'Kees Brinkman', dueOn: '2026-11-01', doneAt: null };
  expect(await conditionsOf(id)).toMatchObject([{ ...condition, isTask: false }]);
  await becomesFinal();
  expect(await conditionsOf(id)).toMatchObject([{ ...condition, isTask: true }]);

  const kees = await world.as('kees');
  const { tasks } = (await kees.get('/api/tasks?whose=mine')).body;
  const task = tasks.find(({ kind }: { kind: string }) => kind === 'meet-condition');
  expect(task).toMatchObject({ subjectId: id, dueOn: '2026-11-01', isMine: true });
  await kees.put(`/api/tasks/${task.id}/done`, { version: task.version });
  const [done] = await world.rows('select done_at from task where id = $1', [task.id]);
  expect(done.done_at).not.toBeNull();
  expect(await conditionsOf(id)).toMatchObject([{ isTask: true, doneAt: done.done_at.toISOString() }]);
  expect((await kees.get(`/api/approvals/${approvalId}`)).body.decision).toMatchObject({
    conditionOwner: 'Kees Brinkman',
    conditionOwnerId: world.person('kees'),
    conditionDoneAt: done.done_at.toISOString(),
  });
});

test('a condition that was taken back with its decision is gone', async () => {
  const { id } = await decidedWithCondition();
  await (await world.as('marleen')).delete(`/api/measures/${id}/decision`);
  expect(await conditionsOf(id)).toEqual([]);
});
