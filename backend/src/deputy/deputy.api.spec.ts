import { findTables, stateOf } from '../../test/guards/database-state.ts';
import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';
import { type Answer, openWorld, type World } from '../../test/world.ts';

let world: World;
let year: MeasuresPhase;
beforeEach(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
  await findTables(world);
});
afterEach(() => world.end());

const today = '2026-09-22';

/** Marleen, who is the director, appoints Ruud for this week; more says otherwise. */
const appoints = async (who: string, more: object = {}): Promise<Answer> =>
  (await world.as(who)).post('/api/deputies', {
    principalId: world.person('marleen'),
    deputyId: world.person('ruud'),
    role: 'director',
    startsOn: today,
    endsOn: '2026-09-30',
    limitCents: 20_000_00,
    why: 'Verlof',
    ...more,
  });

const appointed = async (more: object = {}) => {
  const answer = await appoints('marleen', more);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.deputies[0];
};

/** Submitted by Noor and advised: ready to decide. */
const ready = async (more: object = {}) => {
  const asked = await year.submitted(more);
  const advices = (await (await world.as('noor')).get(`/api/approvals/${asked.approvalId}`)).body.advices;
  const advisers: Record<string, string> = { areaManager: 'samira', controller: 'joost', manager: 'ruud' };
  for (const { role } of advices) await year.advises(advisers[role]!, asked.approvalId, role);
  return asked;
};

const forMarleen = () => ({ onBehalfOf: world.person('marleen') });

/** Refused means unchanged: not one row differs after it. */
const refused = async (act: () => Promise<Answer>, status: number, code: string) => {
  const before = await stateOf(world, 'waardmeer');
  expect(await act()).toMatchObject({ status, body: { code } });
  expect(await stateOf(world, 'waardmeer')).toBe(before);
};

test('a deputy decides in the name of the director: both names, her function, and both in the log', async () => {
  await appointed();
  const { id, approvalId, contentHash } = await ready();
  const inbox = (await (await world.as('ruud')).get('/api/approvals')).body.approvals;
  expect(inbox).toMatchObject([
    { myPart: 'decide', asWhom: [{ id: world.person('marleen'), name: 'Marleen Oostrum' }] },
  ]);
  const decided = await year.decides('ruud', id, contentHash, forMarleen());
  expect(decided).toMatchObject({
    status: 200,
    body: { decision: { decidedBy: 'Ruud Tammens', decidedAs: 'director', onBehalfOf: 'Marleen Oostrum' } },
  });
  expect(await world.rows('select decided_by, on_behalf_of from decision')).toEqual([
    { decided_by: world.person('ruud'), on_behalf_of: world.person('marleen') },
  ]);
  const events = await world.rows(
    "select actor_id, on_behalf_of from event where kind in ('approval.decided', 'measure.settled') order by id",
  );
  expect(events).toHaveLength(2);
  for (const event of events)
    expect(event).toEqual({ actor_id: world.person('ruud'), on_behalf_of: world.person('marleen') });
  expect(
    (await (await world.as('marleen')).get(`/api/approvals/${approvalId}`)).body.decision.onBehalfOf,
  ).toBe('Marleen Oostrum');
  const [shown] = (await (await world.as('noor')).get('/api/deputies')).body.deputies;
  expect(shown).toMatchObject({ state: 'running', deputy: 'Ruud Tammens', decisions: 1, blocked: [] });
});

test('the deputy takes it back within its time, in the same name, and the director does not', async () => {
  await appointed();
  const { id, contentHash } = await ready();
  await year.decides('ruud', id, contentHash, forMarleen());
  const takesBack = async (who: string) => (await world.as(who)).delete(`/api/measures/${id}/decision`);
  await refused(() => takesBack('marleen'), 403, 'approval.takeback-not-yours');
  expect((await takesBack('ruud')).status).toBe(200);
  expect(
    await world.rows("select on_behalf_of from event where kind = 'approval.decision-taken-back'"),
  ).toEqual([{ on_behalf_of: world.person('marleen') }]);
});

test('a deputy is blocked on what he proposed himself, also in her name, and it stays with the director', async () => {
  await appointed();
  const proposed = await year.proposes('ruud');
  const noor = await world.as('noor');
  await noor.post(`/api/measures/${proposed.body.id}/submit`, { version: proposed.body.version });
  const { approvalId } = (await noor.get(`/api/measures/${proposed.body.id}`)).body;
  await year.advises('samira', approvalId, 'areaManager');
  const { contentHash } = (await noor.get(`/api/approvals/${approvalId}`)).body;
  await refused(
    () => year.decides('ruud', proposed.body.id, contentHash, forMarleen()),
    403,
    'approval.own-request',
  );
  const ruud = await world.as('ruud');
  expect((await ruud.get('/api/approvals')).body.approvals).toMatchObject([{ myPart: 'wait', asWhom: [] }]);
  expect((await ruud.get('/api/deputies')).body.deputies[0].blocked).toMatchObject([
    { approvalId, title: 'Afsluitbare entree' },
  ]);
  expect((await year.decides('marleen', proposed.body.id, contentHash)).status).toBe(200);
});

test('a deputy is blocked on what the principal proposed', async () => {
  await world.rows(
    `insert into role_assignment (corporation_id, id, account_id, role, starts_on)
     select corporation_id, gen_random_uuid(), id, 'areaManager', '2015-01-01' from account where id = $1`,
    [world.person('marleen')],
  );
  await appointed();
  const proposed = await year.proposes('marleen');
  const noor = await world.as('noor');
  await noor.post(`/api/measures/${proposed.body.id}/submit`, { version: proposed.body.version });
  const { approvalId } = (await noor.get(`/api/measures/${proposed.body.id}`)).body;
  await year.advises('samira', approvalId, 'areaManager');
  const { contentHash } = (await noor.get(`/api/approvals/${approvalId}`)).body;
  await refused(
    () => year.decides('ruud', proposed.body.id, contentHash, forMarleen()),
    403,
    'approval.own-request',
  );
});

const reaches: [string, object, object, string][] = [
  ['above the limit', { limitCents: 19_999_99 }, {}, 'deputy.above-limit'],
  [
    'above the mandate of the principal',
    { limitCents: null },
    { costs: [{ year: 2027, amountCents: 150_000_01 }] },
    'approval.above-mandate',
  ],
];
test.each(reaches)('a deputy does not reach %s', async (_, deputy, measure, code) => {
  await appointed(deputy);
  const { id, contentHash } = await ready(measure);
  await refused(() => year.decides('ruud', id, contentHash, forMarleen()), 403, code);
});

test('a deputy in another area opens nothing here', async () => {
  await appointed({ workAreaId: world.workArea('Rijnsloot') });
  const { id, contentHash } = await ready();
  await refused(() => year.decides('ruud', id, contentHash, forMarleen()), 403, 'access.denied');
  expect((await (await world.as('ruud')).get('/api/approvals')).body.approvals[0].asWhom).toEqual([]);
});

test('outside the period there is no deputy: a day before, and a day after', async () => {
  await appointed({ startsOn: '2026-09-23', endsOn: '2026-09-24' });
  const { id, contentHash } = await ready();
  const decides = () => year.decides('ruud', id, contentHash, forMarleen());
  await refused(decides, 403, 'deputy.no-deputy');
  world.at('2026-09-25T09:00:00+02:00');
  await world.as('ruud');
  await refused(decides, 403, 'deputy.no-deputy');
  world.at('2026-09-24T23:30:00+02:00');
  await world.as('ruud');
  expect((await decides()).status).toBe(200);
});

test('once ended it gives nothing at the very next request, and ends once', async () => {
  const { id: deputyId, version } = await appointed();
  const { id, contentHash } = await ready();
  const ends = async (who: string) =>
    (await world.as(who)).post(`/api/deputies/${deputyId}/end`, { version });
  await refused(() => ends('ruud'), 403, 'deputy.not-yours');
  await refused(() => ends('noor'), 403, 'access.denied');
  expect((await ends('tineke')).body.deputies[0]).toMatchObject({ state: 'ended' });
  await refused(() => year.decides('ruud', id, contentHash, forMarleen()), 403, 'deputy.no-deputy');
  await refused(() => ends('marleen'), 409, 'deputy.already-ended');
});

test('a deputyship of an account or a function that ended gives nothing', async () => {
  await appointed();
  const { id, contentHash } = await ready();
  const decides = () => year.decides('ruud', id, contentHash, forMarleen());
  const endsOn = (day: string | null) =>
    world.rows('update role_assignment set ends_on = $2 where account_id = $1', [
      world.person('marleen'),
      day,
    ]);
  await endsOn('2026-09-21');
  await refused(decides, 403, 'deputy.no-deputy');
  await endsOn(null);
  await world.rows("update account set ends_on = '2026-09-21' where id = $1", [world.person('marleen')]);
  await refused(decides, 403, 'deputy.no-deputy');
  await world.rows('update account set ends_on = null where id = $1', [world.person('marleen')]);
  expect((await decides()).status).toBe(200);
});

test('a deputy of a deputy gets nothing, and cannot be appointed', async () => {
  await appointed();
  const chained = { principalId: world.person('ruud'), deputyId: world.person('wendy') };
  await refused(() => appoints('ruud', chained), 422, 'deputy.chain');
  // even when such a row stands in the database, the door does not open
  await world.rows(
    `insert into deputy (corporation_id, id, principal_id, deputy_id, role, starts_on, ends_on, appointed_by)
     select corporation_id, gen_random_uuid(), $1, $2, 'director', '2026-09-22', '2026-09-30', $1 from account where id = $1`,
    [world.person('ruud'), world.person('wendy')],
  );
  const { id, contentHash } = await ready();
  const as = (key: string) => year.decides('wendy', id, contentHash, { onBehalfOf: world.person(key) });
  await refused(() => as('ruud'), 403, 'deputy.no-deputy');
  await refused(() => as('marleen'), 403, 'deputy.no-deputy');
});

test('a deputyship opens decisions and nothing else', async () => {
  await appointed({ deputyId: world.person('kees') });
  const kees = await world.as('kees');
  const { permissions } = (await kees.get('/api/session')).body;
  expect(permissions).toEqual(
    expect.arrayContaining(['approval.read', 'approval.decide', 'approval.takeBack']),
  );
  expect(permissions).not.toEqual(expect.arrayContaining(['budget.read']));
  for (const name of [
    'budget.releaseLine',
    'cycle.closeGate3',
    'measure.stop',
    'mandate.change',
    'deputy.appoint',
  ])
    expect(permissions).not.toContain(name);
  await refused(() => kees.post('/api/mandate-drafts', { validFrom: '2027-01-01' }), 403, 'access.denied');
  const tasks = (await kees.get('/api/tasks')).body.tasks;
  const { id, contentHash } = await ready();
  const after = (await kees.get('/api/tasks')).body.tasks;
  expect(after.length).toBe(tasks.length + 1);
  expect(after.map((task: { kind: string }) => task.kind)).toContain('decide');
  expect((await year.decides('kees', id, contentHash)).body.code).toBe('approval.above-mandate');
  expect((await year.decides('kees', id, contentHash, forMarleen())).status).toBe(200);
});

const appointments: [string, string, object, number, string][] = [
  ['ruud', 'for somebody else', {}, 403, 'deputy.not-yours'],
  ['noor', 'without such a function', {}, 403, 'access.denied'],
  ['marleen', 'herself', { deputyId: 'marleen' }, 422, 'deputy.yourself'],
  ['marleen', 'in a function she does not hold', { role: 'manager' }, 422, 'deputy.function-not-held'],
  ['marleen', 'the controller', { deputyId: 'joost' }, 422, 'deputy.independent'],
  ['marleen', 'from yesterday', { startsOn: '2026-09-21' }, 422, 'deputy.starts-in-past'],
  ['marleen', 'backwards', { startsOn: '2026-10-02', endsOn: '2026-10-01' }, 422, 'deputy.ends-before-start'],
  ['marleen', 'for more than a year', { endsOn: '2027-09-23' }, 422, 'deputy.too-long'],
  ['marleen', 'without an end', { endsOn: undefined }, 422, 'contract.invalid'],
];
test.each(appointments)('%s appoints %s: refused', async (who, _, more, status, code) => {
  const named = 'deputyId' in more ? { deputyId: world.person(more.deputyId as string) } : {};
  await refused(() => appoints(who, { ...more, ...named }), status, code);
  expect((await appoints('tineke')).status).toBe(201);
});

test('the director and her deputy decide at the same moment: one decision', async () => {
  await appointed();
  for (let round = 0; round < 6; round++) {
    const { id, contentHash } = await ready({ costs: [{ year: 2027, amountCents: 200_00 }] });
    const answers = await Promise.all([
      year.decides('marleen', id, contentHash),
      year.decides('ruud', id, contentHash, forMarleen()),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toMatch(/^(approval\.not-open|stale)$/);
    const standing = await world.rows(
      `select 1 from decision d join approval_request r on r.id = d.request_id
       where r.subject_id = $1 and d.taken_back_at is null`,
      [id],
    );
    expect(standing).toHaveLength(1);
  }
});
