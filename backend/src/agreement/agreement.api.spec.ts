import { openWorld, type World } from '../../test/world.ts';
import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';

let world: World;
let year: MeasuresPhase;
let basisId: string;
beforeEach(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
  basisId = (await (await world.as('noor')).get('/api/legal-bases')).body.legalBases.find(
    (one: { code: string }) => one.code === 'LB3',
  ).id;
});
afterEach(() => world.end());

/** An agreement on liveability in Vliethorst that holds in 2027. */
const promise = (more: object = {}) => ({
  number: 'PA-12',
  municipalityCode: 'GM9901',
  parties: 'Gemeente Vliethorst en Huurdersbelang Vliethorst',
  planYear: 2027,
  article: 'artikel 4',
  text: 'Waardmeer pakt entrees en portieken in Schepenwijk aan.',
  amountCents: 60_000_00,
  legalBasisId: basisId,
  validFrom: '2027-01-01',
  validUntil: '2027-12-31',
  workAreaIds: [world.workArea('Vliethorst')],
  ...more,
});
const concludes = async (more?: object, who = 'noor') =>
  (await world.as(who)).post('/api/agreements', promise(more));
const changed = (
  { number: _n, municipalityCode: _m, ...content }: ReturnType<typeof promise>,
  version = 1,
) => ({
  ...content,
  version,
});

test('VE2 a liveability measure without an agreement or exception cannot be approved, and the refusal says why', async () => {
  const agreement = (await concludes()).body;
  const { id, approvalId, contentHash } = await year.submitted({
    agreement: '',
    agreementIds: [agreement.id],
  });
  await year.advises('samira', approvalId, 'areaManager');
  // the agreement ends before the measure begins: nothing holds any more
  const noor = await world.as('noor');
  const ends = changed(promise({ validFrom: '2026-01-01', validUntil: '2026-12-31' }));
  expect((await noor.put(`/api/agreements/${agreement.id}`, ends)).status).toBe(200);
  expect((await noor.get(`/api/measures/${id}/basis`)).body).toMatchObject({
    isCovered: false,
    agreements: [{ number: 'PA-12', holds: false }],
  });
  expect(await year.decides('marleen', id, contentHash)).toMatchObject({
    status: 409,
    body: { code: 'approval.agreement-missing', details: { subjectId: id } },
  });
  // the same measure on an agreement that holds is approved
  expect((await noor.put(`/api/agreements/${agreement.id}`, changed(promise(), 2))).status).toBe(200);
  expect((await year.decides('marleen', id, contentHash)).status).toBe(200);
});

test.each([
  ['no reason', '', false],
  ['a reason that tells nothing', 'n.v.t.', false],
  ['a reason that tells something', 'Spoedmaatregel na de brand', true],
])('VE2 without an agreement, %s: %s', async (_, agreement, may) => {
  const { body } = await year.proposes('noor', { agreement });
  const noor = await world.as('noor');
  const sent = await noor.post(`/api/measures/${body.id}/submit`, { version: body.version });
  if (may) expect(sent.body.status).toBe('submitted');
  else expect(sent.body).toMatchObject({ code: 'measure.incomplete', details: { missing: ['agreement'] } });
});

test('an agreement shows its measures, and the money promised beside what they cost in its year', async () => {
  const { id } = (await concludes()).body;
  await year.proposes('noor', { agreementIds: [id], agreement: '' });
  await year.proposes('noor', {
    title: 'Verlichting',
    agreementIds: [id],
    endsOn: '2028-06-30',
    costs: [
      { year: 2027, amountCents: 5_000_00 },
      { year: 2028, amountCents: 9_000_00 },
    ],
  });
  const { body } = await (await world.as('joost')).get('/api/agreements?planYear=2027');
  expect(body.agreements).toMatchObject([
    {
      number: 'PA-12',
      municipality: 'Vliethorst',
      amountCents: 60_000_00,
      plannedCents: 25_000_00,
      workAreas: [{ name: 'Vliethorst' }],
      measures: [{ number: 'M27-001' }, { number: 'M27-002', amountCents: 14_000_00 }],
    },
  ]);
  expect(body.without).toEqual([]);
});

test('the controller sees which measures of the year have no agreement, and which of them are excused', async () => {
  await year.proposes('noor', { agreement: '' });
  await year.proposes('noor', { agreement: 'Spoedmaatregel na de brand' });
  const { without } = (await (await world.as('joost')).get('/api/agreements?planYear=2027')).body;
  expect(without.map((one: { number: string; isExcused: boolean }) => [one.number, one.isExcused])).toEqual([
    ['M27-001', false],
    ['M27-002', true],
  ]);
  expect((await (await world.as('joost')).get('/api/agreements?planYear=2026')).body.without).toEqual([]);
});

test('another choice of agreements takes a submitted measure back, for it is another content', async () => {
  const first = (await concludes()).body.id;
  const second = (await concludes({ number: 'PA-13' })).body.id;
  const { id, approvalId } = await year.submitted({ agreementIds: [first] });
  const noor = await world.as('noor');
  const { body: view } = await noor.get(`/api/measures/${id}`);
  const fields = ['kindId', 'title', 'why', 'ownerId', 'startsOn', 'endsOn', 'dose', 'indicatorId'];
  const kept = [...fields, 'expectedChange', 'success', 'agreement', 'costs', 'version'];
  const body = { ...Object.fromEntries(kept.map((field) => [field, view[field]])), agreementIds: [second] };
  expect((await noor.put(`/api/measures/${id}`, body)).body).toMatchObject({
    status: 'draft',
    agreementIds: [second],
  });
  expect((await noor.get(`/api/approvals/${approvalId}`)).body).toMatchObject({
    status: 'stale',
    content: { agreements: ['PA-12'] },
  });
});

test.each<[string, object, number, string]>([
  ['a last day before the first', { validUntil: '2026-06-30' }, 422, 'agreement.period-invalid'],
  ['an area of another municipality', { municipalityCode: 'GM9902' }, 422, 'agreement.other-municipality'],
  ['no area at all', { workAreaIds: [] }, 422, 'contract.invalid'],
  ['a number that is taken', {}, 409, 'agreement.number-taken'],
])('an agreement with %s is refused', async (_, more, status, code) => {
  if (code === 'agreement.number-taken') await concludes();
  expect(await concludes(more)).toMatchObject({ status, body: { code } });
});

test('a measure cannot be laid on an agreement that ended before it, or that counts elsewhere', async () => {
  const ended = (await concludes({ validFrom: '2026-01-01', validUntil: '2026-12-31' })).body.id;
  const elsewhere = promise({
    number: 'PA-21',
    municipalityCode: 'GM9902',
    workAreaIds: [world.workArea('Meerdrecht')],
  });
  const meerdrecht = (await (await world.as('noor')).post('/api/agreements', elsewhere)).body.id;
  expect((await year.proposes('noor', { agreementIds: [ended] })).body.code).toBe('agreement.not-in-period');
  expect((await year.proposes('noor', { agreementIds: [meerdrecht] })).body.code).toBe('agreement.elsewhere');
});

test('the controller keeps the list of legal bases; a rule that ended cannot carry a new agreement', async () => {
  const joost = await world.as('joost');
  const added = await joost.post('/api/legal-bases', {
    code: 'LB4',
    name: 'Leefbaarheid: bijdrage aan ontmoeten',
    source: 'BTIV, art. 51',
  });
  expect(added.status).toBe(201);
  const made = added.body.legalBases.find((one: { code: string }) => one.code === 'LB4');
  const end = { name: made.name, source: made.source, validUntil: '2026-12-31', version: made.version };
  expect((await joost.put(`/api/legal-bases/${made.id}`, end)).status).toBe(200);
  expect((await concludes({ legalBasisId: made.id })).body.code).toBe('agreement.basis-ended');
  expect((await concludes({ legalBasisId: made.id, validFrom: '2026-10-01' })).status).toBe(201);
  expect((await (await world.as('noor')).post('/api/legal-bases', {})).body.code).toBe('access.denied');
});
