import { loads } from '../../test/monitor-world.ts';
import { type Answer, openWorld, type World } from '../../test/world.ts';
import { smallIndicatorId } from '../../../infra/db/seed/small-ground.ts';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(() => world.end());

const figures = async (name: string, ...lines: string[]) => {
  const text = ['complexnummer;indicator;periode;waarde;n', ...lines, ''].join('\n');
  const loaded = await loads(await world.as('noor'), name, text);
  if (loaded.status !== 200) throw new Error(JSON.stringify(loaded.body));
};
const path = (complex: string) => `/api/complexes/${world.complex(complex)}/strategies`;
const drafts = async (complex = '101', who = 'noor', more: object = {}): Promise<Answer> =>
  (await world.as(who)).post(path(complex), {
    course: 'improve',
    why: 'De overlast is hoger dan in vergelijkbare flats.',
    indicatorId: smallIndicatorId(),
    threshold: 3,
    reviewOn: '2028-01-01',
    ...more,
  });
const decides = async (draft: Answer, who = 'marleen', more: object = {}) => {
  const { id, version } = draft.body.draft;
  const said = { adopt: true, reason: 'Past bij het portefeuilleplan', version, ...more };
  return (await world.as(who)).put(`/api/strategies/${id}/decision`, said);
};
const reviews = () =>
  world.rows<{ title: string; open: boolean }>(
    `select title, done_at is null as open from task where kind = 'review-strategy' order by created_at, id`,
  );

test('a policy officer drafts on the score of now, the director adopts with a reason, and every version stays', async () => {
  await figures('cijfers.csv', '101;nuisance;2024;8,0;192', '101;nuisance;2025;10,5;192');
  const first = await drafts();
  expect(first).toMatchObject({
    status: 201,
    body: { current: null, draft: { score: 10.5, scorePeriod: '2025', draftedBy: 'Noor Verhagen' } },
  });
  expect((await drafts()).body.code).toBe('strategy.draft-open');
  expect((await decides(first, 'noor')).body.code).toBe('access.denied');
  expect((await decides(first, 'marleen', { reason: '' })).body.code).toBe('contract.invalid');
  expect(await decides(first)).toMatchObject({
    status: 200,
    body: { draft: null, current: { course: 'improve', decidedBy: 'Marleen Oostrum' } },
  });
  const second = await drafts('101', 'noor', { course: 'renovate' });
  const dropped = (await decides(second, 'marleen', { adopt: false, reason: 'Nog geen geld voor.' })).body;
  expect(dropped.current.course).toBe('improve');
  expect(dropped.history.map((one: { status: string }) => one.status)).toEqual(['dropped', 'adopted']);
  expect((await decides(second)).body.code).toMatch(/^(strategy.not-draft|stale)$/);
});

test('a figure that is too small to show is no score to stand on', async () => {
  await figures('cijfers.csv', '101;nuisance;2024;8,0;192', '101;nuisance;2025;30,0;4');
  expect((await drafts()).body.draft).toMatchObject({ score: 8, scorePeriod: '2024' });
});

test('VE7 a score that moves beyond the threshold gives one review task, not one per data refresh', async () => {
  await world.product.dispatcher.start();
  await figures('begin.csv', '101;nuisance;2025;10,0;192', '102;nuisance;2025;5,0;76');
  for (const complex of ['101', '102']) expect((await decides(await drafts(complex))).status).toBe(200);
  await figures('vooraf.csv', '101;nuisance;2025;12,0;192');
  await figures('september.csv', '101;nuisance;2025;14,0;192');
  await until(async () => (await reviews()).length === 1);
  expect(await reviews()).toEqual([{ title: 'Schepenflat', open: true }]);
  // the next refresh moves it further, and another complex with it: when that one is there, both were looked at
  await figures('oktober.csv', '101;nuisance;2025;16,0;192', '102;nuisance;2025;9,0;76');
  await until(async () => (await reviews()).length > 1);
  expect((await reviews()).map(({ title }) => title)).toEqual(['Schepenflat', 'Kersenhof']);
  const { current } = (await (await world.as('noor')).get(path('101'))).body;
  expect(current).toMatchObject({ score: 10, reviewScore: 14 });
  // drafting the next version is the review: the task is done, and the new score is the one it stands on
  expect((await drafts('101')).body.draft.score).toBe(16);
  expect(await reviews()).toEqual([
    { title: 'Schepenflat', open: false },
    { title: 'Kersenhof', open: true },
  ]);
});

test.each<[string, object, number, string]>([
  ['a review today', { reviewOn: '2026-09-22' }, 422, 'strategy.review-in-past'],
  ['no reason', { why: 'Zomaar' }, 422, 'contract.invalid'],
  ['no threshold', { threshold: 0 }, 422, 'contract.invalid'],
])('a draft with %s is refused', async (_, more, status, code) => {
  expect(await drafts('101', 'noor', more)).toMatchObject({ status, body: { code } });
  expect(await world.rows('select 1 from complex_strategy')).toEqual([]);
});

async function until(claim: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (await claim()) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('it did not happen within fifteen seconds');
}
