import { openWorld, type World } from '../../test/world.ts';
import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';

let world: World;
let year: MeasuresPhase;
beforeEach(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
});
afterEach(() => world.end());

const pleasant = (more: object = {}) => ({
  ...{ number: 2, title: 'Prettig wonen', why: 'Iedereen woont rustig.', firstYear: 2024, lastYear: 2028 },
  indicators: [{ indicatorId: year.indicatorId, target: 8, targetYear: 2028 }],
  ...more,
});
const sets = async (more?: object, who = 'noor') => (await world.as(who)).post('/api/goals', pleasant(more));

test('VE1 from a measure its goal is one step away, and a goal without measures is listed', async () => {
  const goal = (await sets()).body;
  const lonely = (await sets({ number: 3, title: 'Betaalbaar wonen', indicators: [] })).body;
  const measure = (await year.proposes('noor')).body;
  const noor = await world.as('noor');
  // one: the page of the measure names the goal; two: the goal names the measure
  const basis = (await noor.get(`/api/measures/${measure.id}/basis`)).body;
  expect(basis.goals).toMatchObject([{ id: goal.id, number: 2, target: 8, targetYear: 2028 }]);
  expect((await noor.get(`/api/goals/${basis.goals[0].id}`)).body.measures).toMatchObject([
    { id: measure.id, number: 'M27-001', planYear: 2027 },
  ]);
  const { goals } = (await noor.get('/api/goals')).body;
  const without = goals.filter((one: { measures: object[] }) => one.measures.length === 0);
  expect(without.map((one: { id: string }) => one.id)).toEqual([lonely.id]);
});

test('a measure outside the years of a goal does not serve it, nor one that was withdrawn', async () => {
  const earlier = (await sets({ firstYear: 2020, lastYear: 2026, indicators: [] })).body;
  const { id: _id, measures: _measures, version, ...rest } = earlier;
  const indicators = [{ indicatorId: year.indicatorId, target: 8, targetYear: 2026 }];
  const noor = await world.as('noor');
  const changed = await noor.put(`/api/goals/${earlier.id}`, { ...rest, indicators, version });
  expect(changed).toMatchObject({ status: 200, body: { indicators: [{ target: 8 }] } });
  const goal = (await sets()).body;
  const measure = (await year.proposes('noor')).body;
  expect((await noor.get(`/api/goals/${earlier.id}`)).body.measures).toEqual([]);
  await noor.post(`/api/measures/${measure.id}/withdraw`, { version: measure.version });
  expect((await noor.get(`/api/goals/${goal.id}`)).body.measures).toEqual([]);
});

test.each<[string, object, string]>([
  ['the number of another goal', {}, 'goal.number-taken'],
  ['a last year before the first', { number: 4, lastYear: 2020, indicators: [] }, 'goal.period-invalid'],
  ['a target after its years', { number: 4, lastYear: 2027 }, 'goal.target-outside-period'],
])('a goal with %s is refused', async (_, more, code) => {
  expect((await sets()).status).toBe(201);
  expect((await sets(more)).body.code).toBe(code);
});

test('who looks after the figures does not set the goals, and an old version is refused', async () => {
  expect((await sets({}, 'joost')).body.code).toBe('access.denied');
  const { id, measures: _measures, indicators: _indicators, ...rest } = (await sets()).body;
  const noor = await world.as('noor');
  const change = { ...rest, title: 'Rustig wonen', indicators: [] };
  expect((await noor.put(`/api/goals/${id}`, change)).body.title).toBe('Rustig wonen');
  expect((await noor.put(`/api/goals/${id}`, change)).body.code).toBe('stale');
});
