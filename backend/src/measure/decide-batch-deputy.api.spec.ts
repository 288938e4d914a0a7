import { findTables, stateOf } from '../../test/guards/database-state.ts';
import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';
import { checkPdf } from '../../test/pdf-check.ts';
import { type Answer, openWorld, type World } from '../../test/world.ts';

// Ruud stands in for Marleen, who is the director, and decides about many at once in her name.

let world: World;
let year: MeasuresPhase;
beforeEach(async () => {
  world = await openWorld();
  await findTables(world);
  year = await measuresPhase(world);
});
afterEach(() => world.end());

type Line = { id: string; approvalId: string; contentHash: string; amountCents: number };

const appointed = async (more: object = {}): Promise<void> => {
  const answer = await (
    await world.as('marleen')
  ).post('/api/deputies', {
    principalId: world.person('marleen'),
    deputyId: world.person('ruud'),
    role: 'director',
    startsOn: '2026-09-22',
    endsOn: '2026-09-30',
    limitCents: 20_000_00,
    why: 'Verlof',
    ...more,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
};

/** Proposed by somebody, submitted and advised: ready to decide. */
async function waiting(title: string, amountCents: number, who = 'noor'): Promise<Line> {
  const costs = [{ year: 2027, amountCents }];
  const proposed = await year.proposes(who, { title, costs });
  const noor = await world.as('noor');
  const { id, version } = proposed.body;
  const { approvalId } = (await noor.post(`/api/measures/${id}/submit`, { version })).body;
  await year.advises('samira', approvalId, 'areaManager');
  const { contentHash } = (await noor.get(`/api/approvals/${approvalId}`)).body;
  return { id, approvalId, contentHash, amountCents };
}

const decide = async (who: string, lines: readonly Line[], more: object = {}): Promise<Answer> =>
  (await world.as(who)).post('/api/approvals/decisions', {
    outcome: 'approved',
    lines: lines.map(({ approvalId, contentHash }) => ({ approvalId, contentHash })),
    count: lines.length,
    totalCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
    onBehalfOf: world.person('marleen'),
    ...more,
  });
const listOf = async (who: string) => (await (await world.as(who)).get('/api/approvals')).body;
const codesIn = ({ body }: Answer): [string, string | null][] =>
  body.details.lines.map(({ code, title }: { code: string; title: string | null }) => [code, title]);

/** Refused means unchanged: not one row differs after it. */
const refused = async (lines: readonly Line[], codes: [string, string | null][], more: object = {}) => {
  const before = await stateOf(world, 'waardmeer');
  const answer = await decide('ruud', lines, more);
  expect(answer).toMatchObject({ status: 409, body: { code: 'approval.batch-refused' } });
  expect(codesIn(answer)).toEqual(codes);
  expect(await stateOf(world, 'waardmeer')).toBe(before);
};

test('a deputy decides two together: every line has both names, and so have the log and the notes', async () => {
  await appointed();
  const lines = [await waiting('Portiek', 1_000_00), await waiting('Hekwerk', 2_000_00)];
  const list = await listOf('ruud');
  for (const one of list.approvals)
    expect(one).toMatchObject({ myPart: 'decide', notTogether: null, asWhom: [{ name: 'Marleen Oostrum' }] });
  expect(list.areas).toMatchObject([{ workArea: 'Vliethorst', count: 2, totalCents: 3_000_00 }]);

  const { status, body } = await decide('ruud', lines);
  expect([status, body.count]).toEqual([201, 2]);
  const names = { decided_by: world.person('ruud'), on_behalf_of: world.person('marleen') };
  expect(
    await world.rows('select decided_by, on_behalf_of, decided_as from decision where batch_id = $1', [
      body.id,
    ]),
  ).toEqual([1, 2].map(() => ({ ...names, decided_as: 'director' })));
  const events = await world.rows(
    "select actor_id, on_behalf_of from event where kind in ('approval.decided', 'measure.settled')",
  );
  expect(events).toEqual(
    [1, 2, 3, 4].map(() => ({ actor_id: names.decided_by, on_behalf_of: names.on_behalf_of })),
  );
  const { notes } = (await (await world.as('noor')).get(`/api/decision-batches/${body.id}`)).body;
  for (const note of notes)
    expect(note).toMatchObject({ decidedBy: 'Ruud Tammens', onBehalfOf: 'Marleen Oostrum' });
  const file = await (await world.as('noor')).download(`/api/decision-batches/${body.id}/note`);
  expect(
    checkPdf(file.bytes)
      .spoken.map(({ text }) => text)
      .join('\n'),
  ).toContain('Ruud Tammens, namens Marleen Oostrum, directeur-bestuurder');
});

test('one line that the deputy proposed refuses all, and so does one of the principal', async () => {
  await appointed();
  await world.rows(
    `insert into role_assignment (corporation_id, id, account_id, role, starts_on)
     values ($1, gen_random_uuid(), $2, 'policyOfficer', '2020-01-01')`,
    [world.corporation('waardmeer'), world.person('marleen')],
  );
  const good = await waiting('Portiek', 1_000_00);
  const own = await waiting('Plan van Ruud', 2_000_00, 'ruud');
  const hers = await waiting('Plan van Marleen', 3_000_00, 'marleen');
  await refused([good, own], [['approval.own-request', 'Plan van Ruud']]);
  await refused([hers, good], [['approval.own-request', 'Plan van Marleen']]);
  expect(await decide('ruud', [good])).toMatchObject({ status: 201 });
});

test('the limit of the deputy holds for every line, and in the own name nothing goes', async () => {
  await appointed({ limitCents: 5_000_00 });
  const small = await waiting('Portiek', 1_000_00);
  const other = await waiting('Hekwerk', 4_000_00);
  const large = await waiting('Entree', 5_000_01);
  await refused([small, other, large], [['deputy.above-limit', 'Entree']]);
  await refused([small], [['approval.above-mandate', 'Portiek']], { onBehalfOf: null });
  const noPrincipal = await decide('ruud', [small], { onBehalfOf: world.person('samira') });
  expect(noPrincipal).toMatchObject({ status: 403, body: { code: 'deputy.no-deputy' } });
  expect(await decide('ruud', [small, other])).toMatchObject({ status: 201 });
});

test('the deputy takes all of it back in the same name, and the director does not', async () => {
  await appointed();
  const lines = [await waiting('Portiek', 1_000_00), await waiting('Hekwerk', 2_000_00)];
  const { id } = (await decide('ruud', lines)).body;
  const back = async (who: string) => (await world.as(who)).delete(`/api/decision-batches/${id}`);
  expect(codesIn(await back('marleen')).map(([code]) => code)).toEqual(
    Array(2).fill('approval.takeback-not-yours'),
  );
  expect(await back('ruud')).toMatchObject({ status: 200, body: { count: 2 } });
  const events = await world.rows(
    "select on_behalf_of from event where kind = 'approval.decision-taken-back'",
  );
  expect(events).toEqual([1, 2].map(() => ({ on_behalf_of: world.person('marleen') })));
});

test('the next version of the mandate never goes along with measures, and says so', async () => {
  const tineke = await world.as('tineke');
  await tineke.post('/api/mandate-drafts', { validFrom: '2026-10-01' });
  const { draft } = (await tineke.get('/api/mandates')).body;
  await tineke.put(`/api/mandate-drafts/${draft.id}`, {
    ...{ validFrom: '2026-10-01', rules: { ...draft.rules, takeBackMinutes: 10 } },
    ...{ why: 'Korter.', version: draft.version },
  });
  const { version } = (await tineke.get('/api/mandates')).body.draft;
  const asked = (await tineke.post(`/api/mandate-drafts/${draft.id}/submit`, { version })).body.draft;
  const list = await listOf('hanneke');
  const mandate = list.approvals.find((one: { id: string }) => one.id === asked.approvalId);
  expect(mandate).toMatchObject({
    ...{ subjectKind: 'mandate', workAreaId: null, myPart: 'decide' },
    ...{ notTogether: 'approval.decided-alone', standsOut: [] },
  });
  expect(list.areas).toEqual([]);

  const line = { ...mandate, approvalId: mandate.id };
  const measure = await waiting('Portiek', 1_000_00);
  const before = await stateOf(world, 'waardmeer');
  const answer = await decide('hanneke', [measure, line], { onBehalfOf: null });
  expect(codesIn(answer)).toEqual([['approval.decided-alone', mandate.title]]);
  expect(await stateOf(world, 'waardmeer')).toBe(before);
  expect(await decide('hanneke', [measure], { onBehalfOf: null })).toMatchObject({ status: 201 });
});
