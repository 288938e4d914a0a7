import { randomUUID } from 'node:crypto';
import { findTables, stateOf } from '../../test/guards/database-state.ts';
import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';
import { type Answer, openWorld, type World } from '../../test/world.ts';

let world: World;
let year: MeasuresPhase;
beforeAll(async () => {
  world = await openWorld();
  await findTables(world);
  await world.end();
});
beforeEach(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
});
afterEach(() => world.end());

type Line = { id: string; approvalId: string; contentHash: string; amountCents: number };

/** Measures that Noor proposes, advised and ready to be decided; every one at its own price. */
async function waiting(count: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (let index = 0; index < count; index++) {
    const amountCents = (index + 1) * 10_00;
    const asked = await year.submitted({ costs: [{ year: 2027, amountCents }], title: `Portiek ${index}` });
    await year.advises('samira', asked.approvalId, 'areaManager');
    lines.push({ ...asked, amountCents });
  }
  return lines;
}

const bodyFor = (lines: readonly Line[], more: object = {}) => ({
  outcome: 'approved',
  lines: lines.map(({ approvalId, contentHash }) => ({ approvalId, contentHash })),
  count: lines.length,
  totalCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
  ...more,
});
const decide = async (who: string, lines: readonly Line[], more?: object): Promise<Answer> =>
  (await world.as(who)).post('/api/approvals/decisions', bodyFor(lines, more));
const statusOf = async ({ id }: Line) =>
  (await (await world.as('noor')).get(`/api/measures/${id}`)).body.status;
const eventsOf = (kind: string) =>
  world.rows<{ data: { batchId: string } }>('select data from event where kind = $1', [kind]);

test('thirty at once: each its own decision and its own event, one job makes them final', async () => {
  const lines = await waiting(30);
  const answer = await decide('marleen', lines);
  expect(answer).toMatchObject({ status: 201, body: { count: 30, totalCents: 465 * 10_00 } });
  const batchId = answer.body.id as string;
  const decisions = await world.rows(
    'select distinct request_id, content_hash from decision where batch_id = $1',
    [batchId],
  );
  expect(decisions).toHaveLength(30);
  const events = await eventsOf('approval.decided');
  expect(events.map(({ data }) => data.batchId)).toEqual(Array.from({ length: 30 }, () => batchId));
  expect(await world.rows('select 1 from decision_basis')).toHaveLength(30);
  expect(await world.rows("select job from outbox where job like 'approval.finalise%'")).toEqual([
    { job: 'approval.finalise-batch' },
  ]);
  expect(new Set(await Promise.all(lines.map(statusOf)))).toEqual(new Set(['approved']));
  expect(await world.rows("select 1 from task where kind = 'decide' and done_at is null")).toEqual([]);
}, 60_000);

test('a line may be decided otherwise, with its own words', async () => {
  const [one, two, three] = await waiting(3);
  const body = bodyFor([one!, two!, three!]);
  const condition = {
    outcome: 'conditional',
    reason: 'Eerst horen.',
    condition: 'Eerst de bewoners horen',
    conditionOwnerId: world.person('samira'),
    conditionDueOn: '2026-11-01',
  };
  const lines = [
    body.lines[0],
    { ...body.lines[1], instead: { outcome: 'returned', reason: 'Kan het goedkoper?' } },
    { ...body.lines[2], instead: condition },
  ];
  const director = await world.as('marleen');
  expect((await director.post('/api/approvals/decisions', { ...body, lines })).status).toBe(201);
  expect(await Promise.all([one!, two!, three!].map(statusOf))).toEqual([
    'approved',
    'returned',
    'conditional',
  ]);
  expect((await director.get(`/api/approvals/${three!.approvalId}`)).body.decision).toMatchObject({
    ...condition,
    conditionOwner: 'Samira El Idrissi',
    conditionDoneAt: null,
  });
});

test('every line that cannot be decided is named with its reason, and nothing is done', async () => {
  const [good, stale, unadvised, own, above, decided] = await waiting(6);
  await world.rows(
    'update advice set verdict = null, given_by = null, given_at = null where request_id = $1',
    [unadvised!.approvalId],
  );
  await world.rows('update approval_request set requested_by = $2 where id = $1', [
    own!.approvalId,
    world.person('marleen'),
  ]);
  await world.rows('update measure_cost set amount_cents = 900000000 where measure_id = $1', [above!.id]);
  await year.decides('marleen', decided!.id, decided!.contentHash);
  const seen = { ...stale!, contentHash: 'b'.repeat(64) };
  const unknown = { ...good!, approvalId: randomUUID() };
  const before = await stateOf(world, 'waardmeer');

  const nobody = await decide('marleen', [good!, unknown]);
  expect(codesIn(nobody)).toEqual([['access.not-found', null]]);
  const answer = await decide('marleen', [good!, seen, unadvised!, own!, above!, decided!]);
  expect(answer.status).toBe(409);
  expect(codesIn(answer)).toEqual([
    ['approval.stale', 'Portiek 1'],
    ['approval.advice-missing', 'Portiek 2'],
    ['approval.own-request', 'Portiek 3'],
    ['approval.above-mandate', 'Portiek 4'],
    ['approval.not-open', 'Portiek 5'],
  ]);
  expect(await stateOf(world, 'waardmeer')).toBe(before);
  expect((await decide('marleen', [good!])).status).toBe(201);
});

test('another number or total than was confirmed is refused with both, and so is a line that stands there twice', async () => {
  const lines = await waiting(2);
  const before = await stateOf(world, 'waardmeer');
  expect((await decide('marleen', lines, { totalCents: 29_00 })).body).toMatchObject({
    code: 'approval.batch-differs',
    details: { totalCents: 30_00, confirmedCents: 29_00, count: 2, confirmedCount: 2 },
  });
  expect((await decide('marleen', lines, { count: 3 })).body.code).toBe('approval.batch-differs');
  expect((await decide('marleen', [lines[0]!, lines[0]!])).body.code).toBe('contract.invalid');
  expect((await decide('marleen', lines, { outcome: 'rejected' })).body).toMatchObject({
    code: 'approval.batch-refused',
    details: { lines: [{ code: 'approval.reason-required' }, { code: 'approval.reason-required' }] },
  });
  expect(codesIn(await decide('samira', lines))).toEqual([
    ['approval.above-mandate', 'Portiek 0'],
    ['approval.above-mandate', 'Portiek 1'],
  ]);
  expect((await decide('noor', lines)).body.code).toBe('access.denied');
  expect(await stateOf(world, 'waardmeer')).toBe(before);
});

test('two who decide the same at once, and a click twice: one of them counts', async () => {
  const lines = await waiting(4);
  const backwards = [...lines].reverse();
  const answers = await Promise.all([
    decide('marleen', lines),
    decide('hanneke', backwards, { outcome: 'rejected', reason: 'Niet dit jaar.' }),
    decide('marleen', lines),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  for (const refused of answers.filter(({ status }) => status === 409))
    expect(new Set(codesIn(refused).map(([code]) => code))).toEqual(new Set(['approval.not-open']));
  expect(await eventsOf('approval.decided')).toHaveLength(4);
  expect(await world.rows('select distinct batch_id from decision')).toHaveLength(1);
});

test('all of it is taken back with one act within its time, and by who decided', async () => {
  const lines = await waiting(3);
  const { id } = (await decide('marleen', lines)).body;
  const back = async (who: string) => (await world.as(who)).delete(`/api/decision-batches/${id}`);
  expect(codesIn(await back('hanneke')).map(([code]) => code)).toContain('approval.takeback-not-yours');
  expect((await (await world.as('otto')).delete(`/api/decision-batches/${id}`)).status).toBe(404);
  await (await world.as('marleen')).delete(`/api/measures/${lines[0]!.id}/decision`);
  expect(await back('marleen')).toMatchObject({ status: 200, body: { count: 2, totalCents: 50_00 } });
  expect(new Set(await Promise.all(lines.map(statusOf)))).toEqual(new Set(['submitted']));
  expect((await back('marleen')).status).toBe(404);

  const again = (await decide('marleen', lines)).body.id as string;
  world.at('2026-09-22T10:00:00+02:00');
  const late = await (await world.as('marleen')).delete(`/api/decision-batches/${again}`);
  expect(codesIn(late).map(([code]) => code)).toEqual(Array(3).fill('approval.takeback-too-late'));
});

test('the list tells what can go together, what stands out, and what the area leaves', async () => {
  const [small, large, against] = await waiting(3);
  await year.advises('samira', against!.approvalId, 'areaManager', 'negative', 'Net vernieuwd.');
  const list = (await (await world.as('marleen')).get('/api/approvals')).body;
  const of = (line: Line) => list.approvals.find((one: { id: string }) => one.id === line.approvalId);
  expect(of(small!)).toMatchObject({ notTogether: null, standsOut: [] });
  expect(of(large!)).toMatchObject({ notTogether: null, costs: [{ year: 2027, amountCents: 20_00 }] });
  expect(of(against!)).toMatchObject({
    notTogether: 'approval.reason-required',
    standsOut: ['negativeAdvice', 'largest'],
  });
  expect(list.areas).toEqual([
    {
      workAreaId: world.workArea('Vliethorst'),
      workArea: 'Vliethorst',
      count: 2,
      totalCents: 30_00,
      years: [{ year: 2027, roomCents: 300_000_00 }],
    },
  ]);
  expect((await (await world.as('noor')).get('/api/approvals')).body.areas).toEqual([]);
});

function codesIn({ body }: Answer): [string, string | null][] {
  return body.details.lines.map(({ code, title }: { code: string; title: string | null }) => [code, title]);
}
