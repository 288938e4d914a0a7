import { openWorld, type World } from '../../test/world.ts';
import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';

let world: World;
let year: MeasuresPhase;
beforeEach(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
});
afterEach(() => world.end());

const statusOf = async (id: string) =>
  (await (await world.as('noor')).get(`/api/measures/${id}`)).body.status;
const BIG = { costs: [{ year: 2027, amountCents: 160_000_00 }] };

test('a policy officer proposes a measure with the next number of its cycle, and finds it again', async () => {
  const [first, second] = [
    await year.proposes('noor'),
    await year.proposes('noor', { title: 'Verlichting' }),
  ];
  expect([first.status, first.body.number, second.body.number]).toEqual([201, 'M27-001', 'M27-002']);
  expect(first.body).toMatchObject({
    status: 'draft',
    lever: 'maintenance',
    amountCents: 20_000_00,
    proposedBy: 'Noor Verhagen',
  });
  const list = await (await world.as('noor')).get('/api/measures?q=verlichting');
  expect(list.body).toMatchObject({ total: 1, totalCents: 20_000_00, measures: [{ number: 'M27-002' }] });
});

test('someone else decides: the director approves after the advice, on exactly this content', async () => {
  const { id, approvalId, contentHash } = await year.submitted();
  expect((await year.decides('marleen', id, contentHash)).body).toMatchObject({
    code: 'approval.advice-missing',
  });
  expect((await year.advises('samira', approvalId, 'areaManager')).status).toBe(200);
  expect((await year.decides('noor', id, contentHash)).body.code).toBe('access.denied');
  const decided = await year.decides('marleen', id, contentHash);
  expect(decided).toMatchObject({
    status: 200,
    body: {
      status: 'decided',
      decision: { outcome: 'approved', decidedBy: 'Marleen Oostrum', final: false },
    },
  });
  expect(await statusOf(id)).toBe('approved');
});

test.each([
  ['rejected without a reason', { outcome: 'rejected' }, 'approval.reason-required'],
  [
    'conditional without its condition',
    { outcome: 'conditional', reason: 'Kan, mits' },
    'approval.condition-incomplete',
  ],
  [
    'deferred without a day',
    { outcome: 'deferred', reason: 'Eerst de kaderbrief' },
    'approval.deferral-needs-date',
  ],
  ['another content', { contentHash: 'a'.repeat(64) }, 'approval.stale'],
])('a decision is refused when it is %s, and nothing changes', async (_, more, code) => {
  const { id, approvalId, contentHash } = await year.submitted();
  await year.advises('samira', approvalId, 'areaManager');
  const before = await world.rows('select count(*) from event');
  expect((await year.decides('marleen', id, contentHash, more)).body.code).toBe(code);
  expect(await world.rows('select count(*) from event')).toEqual(before);
  expect(await statusOf(id)).toBe('submitted');
});

test('above the mandate of the director the supervisory board decides, and the refusal says so', async () => {
  const { id, approvalId, contentHash } = await year.submitted(BIG);
  await year.advises('samira', approvalId, 'areaManager');
  await year.advises('joost', approvalId, 'controller');
  expect((await year.decides('marleen', id, contentHash)).body).toMatchObject({
    code: 'approval.above-mandate',
    details: { decides: 'supervisoryBoard', amountCents: 160_000_00 },
  });
  expect((await year.decides('hanneke', id, contentHash)).status).toBe(200);
});

test('a decision against an advice needs a reason', async () => {
  const { id, approvalId, contentHash } = await year.submitted();
  expect((await year.advises('samira', approvalId, 'areaManager', 'negative')).body.code).toBe(
    'approval.advice-remark-required',
  );
  await year.advises('samira', approvalId, 'areaManager', 'negative', 'De entree is net vernieuwd.');
  expect((await year.decides('marleen', id, contentHash)).body).toMatchObject({
    code: 'approval.reason-required',
    details: { against: ['areaManager'] },
  });
  expect(
    (await year.decides('marleen', id, contentHash, { reason: 'De bewoners vragen erom.' })).status,
  ).toBe(200);
});

test('an edit makes the request stale; the old content can no longer be decided, and the new one shows what changed', async () => {
  const { id, approvalId, contentHash } = await year.submitted();
  const noor = await world.as('noor');
  const { body } = await noor.get(`/api/measures/${id}`);
  const change = {
    ...changeOf(body),
    costs: [{ year: 2027, amountCents: 24_000_00 }],
    version: body.version,
  };
  expect((await noor.put(`/api/measures/${id}`, change)).body).toMatchObject({
    status: 'draft',
    amountCents: 24_000_00,
  });
  expect((await noor.get(`/api/approvals/${approvalId}`)).body.status).toBe('stale');
  expect((await year.decides('marleen', id, contentHash)).body.code).toBe('approval.stale');
  const again = await noor.post(`/api/measures/${id}/submit`, { version: body.version + 1 });
  const { changes } = (await noor.get(`/api/approvals/${again.body.approvalId}`)).body;
  expect(changes).toEqual([
    {
      field: 'costs',
      before: [{ year: 2027, amountCents: 20_000_00 }],
      after: [{ year: 2027, amountCents: 24_000_00 }],
    },
  ]);
});

test('who decided takes it back within thirty minutes; after that it stands and is final', async () => {
  const { id, approvalId, contentHash } = await year.submitted();
  await year.advises('samira', approvalId, 'areaManager');
  await year.decides('marleen', id, contentHash);
  expect((await (await world.as('hanneke')).delete(`/api/measures/${id}/decision`)).body.code).toBe(
    'approval.takeback-not-yours',
  );
  expect((await (await world.as('marleen')).delete(`/api/measures/${id}/decision`)).body).toMatchObject({
    status: 'open',
    decision: null,
  });
  expect(await statusOf(id)).toBe('submitted');
  await year.decides('marleen', id, contentHash, {
    outcome: 'conditional',
    reason: 'Mits',
    condition: 'Eerst de bewoners horen',
    conditionOwnerId: world.person('samira'),
    conditionDueOn: '2026-11-01',
  });
  world.at('2026-09-22T10:00:00+02:00');
  expect((await (await world.as('marleen')).delete(`/api/measures/${id}/decision`)).body.code).toBe(
    'approval.takeback-too-late',
  );
  await world.product.dispatcher.start();
  await until(
    async () =>
      (await world.rows("select 1 from event where kind = 'approval.decision-made-final'")).length === 1,
  );
  const tasks = (await (await world.as('samira')).get('/api/tasks')).body.tasks.map(
    (task: { kind: string }) => task.kind,
  );
  expect(tasks).toContain('meet-condition');
});

test('two directors at once, and the same click twice, give one decision', async () => {
  const { id, approvalId, contentHash } = await year.submitted();
  await year.advises('samira', approvalId, 'areaManager');
  const answers = await Promise.all(
    ['marleen', 'hanneke', 'marleen', 'hanneke'].map((who) => year.decides(who, id, contentHash)),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status, body } of answers)
    if (status !== 200) expect(body.code).toMatch(/^approval\.not-open|^stale|^approval\.stale/);
  expect(await world.rows('select 1 from decision')).toHaveLength(1);
  expect(await world.rows("select 1 from event where kind = 'approval.decided'")).toHaveLength(1);
});

test('AW5 a measure without dose, success or costs cannot be submitted, and the refusal names what is missing', async () => {
  const { body } = await year.proposes('noor', { dose: '', success: '', costs: [] });
  const noor = await world.as('noor');
  expect((await noor.post(`/api/measures/${body.id}/submit`, { version: body.version })).body).toMatchObject({
    code: 'measure.incomplete',
    details: { missing: ['success', 'dose', 'costs'] },
  });
});

test('VE2 a measure without a performance agreement cannot be laid before the director', async () => {
  const { body } = await year.proposes('noor', { agreement: '' });
  const noor = await world.as('noor');
  expect((await noor.post(`/api/measures/${body.id}/submit`, { version: body.version })).body).toMatchObject({
    code: 'measure.incomplete',
    details: { missing: ['agreement'] },
  });
});

test('AW4 allocation cannot be decided without the advice of the department that houses people', async () => {
  const kinds = (await (await world.as('noor')).get('/api/measure-kinds')).body.kinds;
  const kindId = kinds.find((kind: { lever: string }) => kind.lever === 'allocation').id;
  const { id, approvalId, contentHash } = await year.submitted({ kindId });
  await year.advises('samira', approvalId, 'areaManager');
  const refused = (await year.decides('marleen', id, contentHash)).body;
  expect(refused.details.advices.map((advice: { role: string }) => advice.role)).toEqual(
    expect.arrayContaining(['manager', 'tenantOrganisation']),
  );
});

test('work starts only after a final decision and with released money, and stops only with a reason', async () => {
  const id = await year.approved();
  await year.inPhase('Vliethorst', 'budget');
  const samira = await world.as('samira');
  const { version } = (await samira.get(`/api/measures/${id}`)).body;
  expect((await samira.post(`/api/measures/${id}/start`, { version })).body.code).toBe(
    'measure.no-released-budget',
  );
  expect((await samira.post(`/api/measures/${id}/stop`, { version, reason: '' })).body.code).toBe(
    'contract.invalid',
  );
  expect(
    (await samira.post(`/api/measures/${id}/stop`, { version, reason: 'Het dak gaat voor.' })).body,
  ).toMatchObject({ status: 'stopped', stopReason: 'Het dak gaat voor.' });
});

test('outside its phase and its area a measure cannot be proposed, and the other corporation sees none', async () => {
  await year.inPhase('Vliethorst', 'evaluation');
  expect((await year.proposes('noor')).body.code).toBe('access.wrong-phase');
  expect((await year.proposes('samira', { complexId: world.complex('301') })).body.code).toMatch(
    /^access\.(denied|wrong-phase)$/,
  );
  expect((await (await world.as('olga')).get('/api/measures')).body).toMatchObject({
    total: 0,
    measures: [],
  });
});

function changeOf(view: Record<string, unknown>): object {
  const fields = [
    'kindId',
    'title',
    'why',
    'ownerId',
    'startsOn',
    'endsOn',
    'dose',
    'indicatorId',
    'expectedChange',
    'success',
    'agreement',
  ];
  return Object.fromEntries(fields.map((field) => [field, view[field]]));
}

async function until(claim: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await claim()) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('it did not happen within ten seconds');
}
