import { SAFETY, TOGETHER } from '../../test/budget-phase.ts';
import { type MoneyPhase, moneyPhase } from '../../test/money-phase.ts';
import { type Answer, openWorld, type World } from '../../test/world.ts';

let world: World;
let year: MoneyPhase;
beforeEach(async () => {
  world = await openWorld();
  year = await moneyPhase(world);
});
afterEach(() => world.end());

const shift = (cents: number) => [
  { ceilingId: TOGETHER, deltaCents: -cents },
  { ceilingId: SAFETY, deltaCents: cents },
];
const ceilings = async () => {
  const { ceilings: all } = await year.budget();
  return [SAFETY, TOGETHER].map((id) => all.find((one: { id: string }) => one.id === id).ceilingCents);
};
const submitted = async (items: object[], who = 'noor'): Promise<Answer['body']> => {
  const drafted = await year.drafts(who, items);
  if (drafted.status !== 201) throw new Error(JSON.stringify(drafted.body));
  const answer = await year.submits(who, drafted.body);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const path = ({ id }: { id: string }) => `/api/budget-changes/${id}`;

test('money moves between programmes once the decision stands for good', async () => {
  const change = await submitted(shift(24_000_00));
  expect(change).toMatchObject({
    ...{ number: 'BW-01', status: 'submitted', movedCents: 24_000_00, kind: 'measureShiftedWithinArea' },
    ...{ decides: 'director', workArea: 'Vliethorst' },
    moves: [
      { programme: 'Samen wonen', beforeCents: 100_000_00, afterCents: 76_000_00 },
      { programme: 'Schoon, heel en veilig', beforeCents: 100_000_00, afterCents: 124_000_00 },
    ],
  });
  const inbox = (await (await world.as('marleen')).get(`/api/approvals/${change.approvalId}`)).body;
  expect(inbox).toMatchObject({
    ...{ subjectKind: 'budgetChange', number: 'BW-01', amountCents: 24_000_00, decides: 'director' },
    advices: [{ role: 'areaManager' }, { role: 'controller' }],
    content: { items: [{ beforeCents: 100_000_00, afterCents: 76_000_00 }, { afterCents: 124_000_00 }] },
  });
  expect((await year.decides('marleen', path(change), change.approvalId)).body.code).toBe(
    'approval.advice-missing',
  );
  await year.everyoneAdvises(change.approvalId);
  expect((await year.decides('noor', path(change), change.approvalId)).body.code).toBe('access.denied');
  const decided = await year.decides('marleen', path(change), change.approvalId);
  expect(decided).toMatchObject({ status: 200, body: { status: 'decided', decision: { final: false } } });
  expect(await ceilings()).toEqual([100_000_00, 100_000_00]);
  await year.becomesFinal();
  expect(await ceilings()).toEqual([124_000_00, 76_000_00]);
  const applied = (await (await world.as('joost')).get(path(change))).body;
  expect(applied).toMatchObject({
    status: 'applied',
    moves: [{ beforeCents: 100_000_00, afterCents: 76_000_00 }, { beforeCents: 100_000_00 }],
  });
  const events = await world.rows('select kind from event where subject_id = $1 order by id', [change.id]);
  expect(events.map(({ kind }) => kind)).toEqual([
    'budget.change-drafted',
    'budget.change-submitted',
    'budget.change-settled',
    'budget.change-applied',
  ]);
});

test('a decision that is taken back moves nothing', async () => {
  const change = await submitted(shift(24_000_00));
  await year.everyoneAdvises(change.approvalId);
  await year.decides('marleen', path(change), change.approvalId);
  const back = await (await world.as('marleen')).delete(`${path(change)}/decision`);
  expect(back.body).toMatchObject({ status: 'open', myPart: 'decide' });
  await year.becomesFinal();
  expect(await ceilings()).toEqual([100_000_00, 100_000_00]);
  expect((await (await world.as('noor')).get(path(change))).body.status).toBe('submitted');
});

test('a measure that becomes dearer than the director may decide goes to the board', async () => {
  const dear = { costs: { 2027: 90_000_00, 2028: 55_000_00 } };
  const line = await year.released(dear, { amountCents: 90_000_00 });
  const raise = (cents: number) => [{ ceilingId: SAFETY, lineId: line.id, deltaCents: cents }];
  const within = (await year.drafts('noor', raise(5_000_00))).body;
  expect(within).toMatchObject({ kind: 'changeOfScope', countedCents: 150_000_00, decides: 'director' });
  const above = await submitted(raise(5_000_01));
  expect(above).toMatchObject({ countedCents: 150_000_01, decides: 'supervisoryBoard' });
  await year.everyoneAdvises(above.approvalId);
  expect((await year.decides('marleen', path(above), above.approvalId)).body).toMatchObject({
    ...{ code: 'approval.above-mandate', details: { decides: 'supervisoryBoard', amountCents: 150_000_01 } },
  });
  expect((await year.decides('hanneke', path(above), above.approvalId)).status).toBe(200);
  await year.becomesFinal();
  const [after] = (await year.budget()).lines;
  expect(after).toMatchObject({ id: line.id, amountCents: 95_000_01, status: 'released' });
  const costs = await world.rows(
    'select year, amount_cents as cents from measure_cost where measure_id = $1 order by year',
    [line.measureId],
  );
  expect(costs.map(({ year: one, cents }) => [one, Number(cents)])).toEqual([
    [2027, 95_000_01],
    [2028, 55_000_00],
  ]);
});

test('the same money is asked about once at a time, and nobody else counts on it', async () => {
  const first = await submitted(shift(60_000_00));
  const second = (await year.drafts('ruud', shift(10_000_00))).body;
  expect((await year.submits('ruud', second)).body.code).toBe('budget.change-waits');
  const asked = await year.asks('noor', await year.decided(), {
    ceilingId: TOGETHER,
    amountCents: 40_000_01,
  });
  expect(asked.body).toMatchObject({ code: 'budget.over-ceiling', details: { roomCents: 40_000_00 } });
  const noor = await world.as('noor');
  const withdrawn = await noor.put(`${path(first)}/withdraw`, { version: first.version });
  expect(withdrawn.body.status).toBe('withdrawn');
  expect((await year.submits('ruud', second)).status).toBe(200);
});

test('a change that is edited becomes stale, and so does one of which an amount changed', async () => {
  const change = await submitted(shift(24_000_00));
  await year.everyoneAdvises(change.approvalId);
  const noor = await world.as('noor');
  const edited = await noor.put(path(change), {
    ...{ title: 'Minder groen', reason: 'Toch minder.', items: shift(9_000_00), version: change.version },
  });
  expect(edited.body).toMatchObject({ status: 'draft', movedCents: 9_000_00 });
  expect((await noor.get(`/api/approvals/${change.approvalId}`)).body.status).toBe('stale');
  const again = (await year.submits('noor', edited.body)).body;
  expect(again.approvalId).not.toBe(change.approvalId);
  await year.everyoneAdvises(again.approvalId);
  expect((await year.sets('joost', { amountCents: 130_000_00 })).status).toBe(200);
  expect((await year.decides('marleen', path(again), again.approvalId)).body.code).toBe('approval.stale');
});

test.each<[string, () => Promise<object[]>, string]>([
  [
    'a ceiling below its lines',
    async () => {
      await year.released();
      return [{ ceilingId: SAFETY, deltaCents: -16_000_01 }];
    },
    'budget.change-over-ceiling',
  ],
  [
    'a line below what is ordered',
    async () => {
      const { id } = await year.released();
      await year.orders(id, 80_000_00);
      return [{ ceilingId: SAFETY, lineId: id, deltaCents: -4_000_01 }];
    },
    'budget.below-commitments',
  ],
  ['nothing', () => Promise.resolve([{ ceilingId: SAFETY, deltaCents: 0 }]), 'budget.amount-invalid'],
])('%s is refused and changes nothing', async (_, items, code) => {
  const wanted = await items();
  const before = await year.budget();
  expect((await year.drafts('noor', wanted)).body.code).toBe(code);
  expect(await year.budget()).toEqual(before);
  expect((await year.drafts('noor', shift(1_00))).status).toBe(201);
});

test('who proposed a change does not decide it, and a controller who proposed it does not advise', async () => {
  const change = await submitted(shift(1_000_00), 'joost');
  const { advices } = (await (await world.as('joost')).get(`/api/approvals/${change.approvalId}`)).body;
  expect(advices.map(({ role }: { role: string }) => role)).toEqual(['areaManager']);
});

test('sixteen changes of one ceiling: one lies before the director, the others wait', async () => {
  const drafts = await Promise.all(Array.from({ length: 16 }, () => year.drafts('noor', shift(1_000_00))));
  expect(new Set(drafts.map(({ body }) => body.number)).size).toBe(16);
  const answers = await Promise.all(drafts.map(({ body }) => year.submits('noor', body)));
  expect(answers.map(({ status, body }) => (status === 200 ? 'asked' : body.code)).sort()).toEqual([
    'asked',
    ...Array.from({ length: 15 }, () => 'budget.change-waits'),
  ]);
});

test('a change that came back is a task of whoever proposed it', async () => {
  const change = await submitted(shift(1_000_00));
  const reason = 'Waarom niet uit de reserve?';
  const answer = await year.decides('marleen', path(change), change.approvalId, {
    outcome: 'returned',
    reason,
  });
  expect(answer.status).toBe(200);
  await year.becomesFinal();
  const open = await world.rows(
    "select kind, assignee_id from task where subject_id = $1 and subject_kind = 'budget-change' and done_at is null",
    [change.id],
  );
  expect(open).toEqual([{ kind: 'revise-budget-change', assignee_id: world.person('noor') }]);
  const now = (await (await world.as('noor')).get(path(change))).body;
  expect(now.status).toBe('returned');
  expect((await year.submits('noor', now)).body.status).toBe('submitted');
});

test('the other corporation reaches no change', async () => {
  const change = await submitted(shift(1_000_00));
  const olga = await world.as('olga');
  expect((await olga.get(path(change))).status).toBe(404);
  expect((await olga.get('/api/budget-changes?year=2027')).body.changes).toEqual([]);
  expect((await year.drafts('olga', shift(1_00))).body.code).toBe('budget.wrong-ceiling');
});

test('a deputy decides about a change in the name of who is away, and takes it back; both names stay under it', async () => {
  const marleen = await world.as('marleen');
  const [principalId, deputyId] = [world.person('marleen'), world.person('ruud')];
  const appointed = await marleen.post('/api/deputies', {
    ...{ principalId, deputyId, role: 'director', why: 'Verlof' },
    ...{ startsOn: '2026-09-22', endsOn: '2026-09-30', limitCents: 20_000_00 },
  });
  expect(appointed.status).toBe(201);
  const change = await submitted(shift(20_000_00));
  await year.everyoneAdvises(change.approvalId);
  const inName = { onBehalfOf: principalId };
  expect((await year.decides('ruud', path(change), change.approvalId)).body.code).toBe(
    'approval.above-mandate',
  );
  const decided = await year.decides('ruud', path(change), change.approvalId, inName);
  expect(decided).toMatchObject({
    status: 200,
    body: { decision: { decidedBy: 'Ruud Tammens', onBehalfOf: 'Marleen Oostrum', decidedAs: 'director' } },
  });
  const back = await (await world.as('ruud')).delete(`${path(change)}/decision`);
  expect(back.body).toMatchObject({ status: 'open' });
  await (
    await world.as('noor')
  ).put(`${path(change)}/withdraw`, {
    version: (await (await world.as('noor')).get(path(change))).body.version,
  });
  const larger = await submitted(shift(20_000_01));
  await year.everyoneAdvises(larger.approvalId);
  expect((await year.decides('ruud', path(larger), larger.approvalId, inName)).body.code).toBe(
    'deputy.above-limit',
  );
});

test('a condition on a change is one task of its owner, and the request tells when it was met', async () => {
  const change = await submitted(shift(24_000_00));
  await year.everyoneAdvises(change.approvalId);
  const condition = {
    ...{ outcome: 'conditional', reason: 'Eerst horen', condition: 'Eerst de bewoners horen' },
    ...{ conditionOwnerId: world.person('kees'), conditionDueOn: '2026-11-01' },
  };
  expect((await year.decides('marleen', path(change), change.approvalId, condition)).status).toBe(200);
  await year.becomesFinal();
  const kees = await world.as('kees');
  const open = (await kees.get('/api/tasks')).body.tasks.filter(
    ({ kind }: { kind: string }) => kind === 'meet-condition',
  );
  expect(open).toMatchObject([{ subjectKind: 'approval', subjectId: change.approvalId }]);
  expect((await kees.put(`/api/tasks/${open[0].id}/done`, { version: open[0].version })).status).toBe(200);
  const { decision } = (await (await world.as('marleen')).get(`/api/approvals/${change.approvalId}`)).body;
  expect(decision.conditionDoneAt).not.toBeNull();
});
