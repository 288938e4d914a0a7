import { decisionKinds, type MandateRules } from '@jaarring/domain';
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

const FIRST_DAY = '2026-10-01';

const mandates = async (who = 'noor') => (await (await world.as(who)).get('/api/mandates')).body;
const drafts = async (who = 'tineke', validFrom = FIRST_DAY) =>
  (await world.as(who)).post('/api/mandate-drafts', { validFrom });

/** The area manager decides up to so much on new measures within the budget; the rest stays as it was. */
const withArea = (rules: MandateRules, limitCents: number): MandateRules => ({
  ...rules,
  style: 'delegated',
  rows: [...rules.rows, { kind: 'measureWithinBudget', role: 'areaManager', limitCents }],
});

const changes = async (who: string, more: object = {}): Promise<Answer> => {
  const { draft } = await mandates(who);
  return (await world.as(who)).put(`/api/mandate-drafts/${draft.id}`, {
    validFrom: FIRST_DAY,
    rules: withArea(draft.rules, 35_000_00),
    why: 'Het gebied beslist zelf.',
    version: draft.version,
    ...more,
  });
};
const submits = async (who = 'tineke') => {
  const { draft } = await mandates(who);
  return (await world.as(who)).post(`/api/mandate-drafts/${draft.id}/submit`, { version: draft.version });
};
/** Drafted and laid before the board by Tineke. */
const submitted = async (): Promise<{ id: string; approvalId: string; contentHash: string }> => {
  await drafts();
  await changes('tineke');
  const answer = await submits();
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  const { id, approvalId } = answer.body.draft;
  const { contentHash } = (await (await world.as('hanneke')).get(`/api/approvals/${approvalId}`)).body;
  return { id, approvalId, contentHash };
};
const decides = async (who: string, id: string, contentHash: string, more: object = {}) =>
  (await world.as(who)).put(`/api/mandate-drafts/${id}/decision`, {
    contentHash,
    outcome: 'approved',
    ...more,
  });

const refused = async (act: () => Promise<Answer>, status: number, code: string, details: object = {}) => {
  const before = await stateOf(world, 'waardmeer');
  expect(await act()).toMatchObject({ status, body: { code } });
  expect((await act()).body.details ?? {}).toMatchObject(details);
  expect(await stateOf(world, 'waardmeer')).toBe(before);
};

/** Lets the time to take back pass and the work that waits for it be done. */
const afterwards = async () => {
  await world.product.dispatcher.start();
  world.at('2026-09-22T10:00:00+02:00');
  for (let attempt = 0; attempt < 200; attempt++) {
    const open = await world.rows('select 1 from decision where taken_back_at is null and final_at is null');
    if (open.length === 0) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('the decision did not become final within ten seconds');
};

test('the board adopts a draft, it becomes a version, and counts from its first day', async () => {
  const { id, approvalId, contentHash } = await submitted();
  const seen = (await (await world.as('hanneke')).get(`/api/approvals/${approvalId}`)).body;
  expect(seen).toMatchObject({
    ...{ subjectKind: 'mandate', title: 'Mandaat versie 2', workArea: null, myPart: 'decide' },
    ...{ asWhom: [{ id: null, name: null }], budget: [], advices: [] },
  });
  expect(seen.changes).toEqual([
    { field: 'limit.measureWithinBudget.areaManager', before: null, after: 35_000_00 },
    { field: 'style', before: 'central', after: 'delegated' },
    { field: 'validFrom', before: '2015-01-01', after: FIRST_DAY },
  ]);
  expect((await decides('hanneke', id, contentHash)).status).toBe(200);
  expect((await mandates()).draft.status).toBe('approved');
  expect((await mandates()).mandates).toHaveLength(1);
  await afterwards();
  const adopted = await mandates();
  expect(adopted.draft).toBeNull();
  expect(adopted.mandates).toMatchObject([
    { number: 1, isValid: true },
    { id, number: 2, isValid: false, validFrom: FIRST_DAY, rules: { style: 'delegated' } },
  ]);
  world.at(`${FIRST_DAY}T09:00:00+02:00`);
  expect((await mandates()).mandates[1].isValid).toBe(true);
});

test('a later version changes no past decision, and decides who decides from its first day on', async () => {
  const before = await year.approved();
  const { id, contentHash } = await submitted();
  await decides('hanneke', id, contentHash);
  await afterwards();
  world.at(`${FIRST_DAY}T09:00:00+02:00`);
  const { id: next, approvalId } = await year.submitted({ complexId: world.complex('102') });
  const [old] = await world.rows(
    'select d.mandate_id, d.decided_as from decision d join approval_request r on r.id = d.request_id where r.subject_id = $1',
    [before],
  );
  expect(old.decided_as).toBe('director');
  expect(old.mandate_id).not.toBe(id);
  expect((await (await world.as('noor')).get(`/api/approvals/${approvalId}`)).body.decides).toBe(
    'areaManager',
  );
  const hash = (await (await world.as('samira')).get(`/api/approvals/${approvalId}`)).body.contentHash;
  expect((await year.decides('samira', next, hash)).body.decision.decidedAs).toBe('areaManager');
  expect(
    await world.rows(
      'select d.mandate_id from decision d join approval_request r on r.id = d.request_id where r.subject_id = $1',
      [next],
    ),
  ).toEqual([{ mandate_id: id }]);
});

test('a question of the board brings the draft back with a task; then it can be laid before the board again', async () => {
  const { id, contentHash } = await submitted();
  await decides('hanneke', id, contentHash, { outcome: 'returned', reason: 'Waarom € 35.000?' });
  expect((await mandates()).draft).toMatchObject({
    status: 'draft',
    decision: { outcome: 'returned', reason: 'Waarom € 35.000?', decidedBy: 'Hanneke Vermeer' },
  });
  await afterwards();
  const tasks = (await (await world.as('tineke')).get('/api/tasks')).body.tasks;
  expect(tasks).toMatchObject([{ kind: 'revise-mandate', because: 'mandate-returned', subjectId: id }]);
  await changes('tineke', { why: 'Vier besluiten per jaar schuiven op.' });
  expect((await submits()).status).toBe(200);
  expect((await (await world.as('tineke')).get('/api/tasks')).body.tasks).toEqual([]);
});

test('a condition of the board is one task of its owner', async () => {
  const { id, contentHash } = await submitted();
  const condition = {
    ...{ outcome: 'conditional', reason: 'Eerst bespreken', condition: 'Bespreek het met het team' },
    ...{ conditionOwnerId: world.person('tineke'), conditionDueOn: '2026-12-01' },
  };
  expect((await decides('hanneke', id, contentHash, condition)).status).toBe(200);
  await afterwards();
  const tasks = (await (await world.as('tineke')).get('/api/tasks')).body.tasks;
  expect(tasks.map(({ kind }: { kind: string }) => kind)).toEqual(['meet-condition']);
});

test('a no ends the draft and changes nothing, and the next one can be started', async () => {
  const { id, contentHash } = await submitted();
  await refused(() => drafts(), 409, 'mandate.draft-open');
  await decides('hanneke', id, contentHash, { outcome: 'rejected', reason: 'Te ruim.' });
  await afterwards();
  const { draft, mandates: versions } = await mandates();
  expect(draft).toMatchObject({ status: 'rejected', decision: { reason: 'Te ruim.' } });
  expect(versions).toHaveLength(1);
  expect((await drafts()).status).toBe(201);
});

test('a change while the board reads makes the request stale: what it saw can no longer be adopted', async () => {
  const { id, contentHash } = await submitted();
  const { draft } = await mandates('tineke');
  const rules = { ...draft.rules, takeBackMinutes: 0 };
  expect((await changes('tineke', { rules })).body.draft.status).toBe('draft');
  await refused(() => decides('hanneke', id, contentHash), 409, 'approval.stale');
  const again = (await submits()).body.draft.approvalId;
  await refused(() => decides('hanneke', id, contentHash), 409, 'approval.stale');
  const seen = (await (await world.as('hanneke')).get(`/api/approvals/${again}`)).body;
  expect(seen.changes).toContainEqual({ field: 'takeBackMinutes', before: 30, after: 0 });
  expect((await decides('hanneke', id, seen.contentHash)).status).toBe(200);
});

test('a decision on a mandate is taken back by whoever took it', async () => {
  const { id, contentHash } = await submitted();
  await decides('hanneke', id, contentHash);
  const back = await (await world.as('hanneke')).delete(`/api/mandate-drafts/${id}/decision`);
  expect(back).toMatchObject({ status: 200, body: { status: 'open', myPart: 'decide' } });
  expect((await mandates()).draft.status).toBe('submitted');
  expect((await decides('hanneke', id, contentHash)).status).toBe(200);
});

test('only the board adopts, and never what one of them drafted', async () => {
  const { id, contentHash } = await submitted();
  for (const who of ['marleen', 'tineke', 'noor', 'joost'])
    await refused(() => decides(who, id, contentHash), 403, 'access.denied');
  await world.rows('update mandate_draft set drafted_by = $2 where id = $1', [id, world.person('hanneke')]);
  await refused(() => decides('hanneke', id, contentHash), 403, 'approval.own-request');
});

test('a yes on the first day itself comes too late, and changes nothing', async () => {
  const { id, contentHash } = await submitted();
  world.at(`${FIRST_DAY}T09:00:00+02:00`);
  await world.as('hanneke');
  await refused(() => decides('hanneke', id, contentHash), 422, 'mandate.valid-from-too-early');
});

const who: [string, number, string][] = [
  ['noor', 403, 'access.denied'],
  ['hanneke', 403, 'access.denied'],
  ['joost', 403, 'access.denied'],
];
test.each(who)('%s does not draft a mandate', async (key, status, code) => {
  await refused(() => drafts(key), status, code);
  expect((await drafts('marleen')).status).toBe(201);
});

test('what contradicts itself is refused with the kind, the function and the cure', async () => {
  await drafts();
  const { draft } = await mandates('tineke');
  const tooMuch = [...draft.rules.rows, { kind: 'changeOfScope', role: 'manager', limitCents: 150_000_01 }];
  const wrong: [object, object][] = [
    [
      { rules: { ...draft.rules, rows: tooMuch } },
      { because: 'order', kind: 'changeOfScope', role: 'director' },
    ],
    [
      { rules: { ...draft.rules, tenantAdviceDays: 41 } },
      { because: 'tenantDays', setting: 'tenantAdviceDays', least: 42 },
    ],
    [{ rules: { ...draft.rules, rows: [] } }, { because: 'nobody', kind: decisionKinds[0] }],
  ];
  for (const [more, details] of wrong)
    await refused(() => changes('tineke', more), 422, 'mandate.invalid', details);
  await refused(() => changes('tineke', { validFrom: '2026-09-22' }), 422, 'mandate.valid-from-too-early');
  await refused(() => changes('tineke', { version: 9 }), 409, 'stale');
  await refused(() => submits(), 422, 'mandate.unchanged');
  expect((await changes('tineke')).status).toBe(200);
});

const tries = async (more: object) =>
  (await world.as('noor')).get(
    `/api/mandates/try?${new URLSearchParams({
      ...{ kind: 'measureWithinBudget', amountCents: '2490000', lever: 'maintenance' },
      ...{ workAreaId: world.workArea('Vliethorst'), ...more },
    })}`,
  );

test('the try line answers who decides by name, who stands in, and why, also for the draft and for splitting', async () => {
  expect((await tries({})).body).toEqual({
    ...{ decides: 'director', people: ['Marleen Oostrum'], deputies: [], limitCents: 150_000_00 },
    ...{ countedCents: 24_900_00, reasons: ['central-style'] },
    advisers: [{ role: 'areaManager', dueOn: '2026-10-06' }],
  });
  await (
    await world.as('marleen')
  ).post('/api/deputies', {
    ...{ principalId: world.person('marleen'), deputyId: world.person('ruud'), role: 'director' },
    ...{ startsOn: '2026-09-22', endsOn: '2026-09-25' },
  });
  expect((await tries({})).body.deputies).toEqual([{ deputy: 'Ruud Tammens', principal: 'Marleen Oostrum' }]);
  const { id } = await submitted();
  expect((await tries({ mandateId: id })).body).toMatchObject({
    ...{ decides: 'areaManager', people: ['Samira El Idrissi'], deputies: [], advisers: [] },
  });
  expect((await tries({ mandateId: id, earlierCents: '2490000' })).body).toMatchObject({
    ...{ decides: 'director', countedCents: 49_800_00 },
    reasons: ['split', 'within-limit', 'above-lower', 'controller-amount'],
  });
  expect((await tries({ mandateId: world.person('noor') })).status).toBe(404);
});

test('a draft is tried on the decisions of the last year: which move, and from whom to whom', async () => {
  await year.approved();
  await year.approved({ complexId: world.complex('102'), costs: [{ year: 2027, amountCents: 24_000_00 }] });
  const { id } = await submitted();
  const effect = (await (await world.as('noor')).get(`/api/mandate-drafts/${id}/effect`)).body;
  expect(effect).toMatchObject({ since: '2025-09-22', counted: 2, unknown: 0, movedCount: 2 });
  expect(effect.perRole).toContainEqual({ role: 'director', before: 2, after: 0 });
  expect(effect.moved[0]).toMatchObject({
    ...{ title: 'Afsluitbare entree', decidedOn: '2026-09-22', from: 'director', to: 'areaManager' },
  });
  await world.rows('update approval_request set decision_kind = null, counted_cents = null');
  const old = (await (await world.as('noor')).get(`/api/mandate-drafts/${id}/effect`)).body;
  expect(old).toMatchObject({ counted: 0, unknown: 2, moved: [] });
});
