import Excel from 'exceljs';
import Papa from 'papaparse';
import { SAFETY } from '../../test/budget-phase.ts';
import { type MoneyPhase, moneyPhase } from '../../test/money-phase.ts';
import { PASSWORD } from '../../test/password.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let year: MoneyPhase;
beforeEach(async () => {
  world = await openWorld();
  year = await moneyPhase(world);
});
afterEach(() => world.end());

const scenarios = async () => (await (await world.as('joost')).get('/api/budgets/2027/scenarios')).body;
const draws = async (name: string, measureIds: string[], who = 'joost') =>
  (await world.as(who)).post('/api/scenarios', { year: 2027, name, measureIds });
const submits = async ({ id, version }: { id: string; version: number }) =>
  (await world.as('joost')).post(`/api/scenarios/${id}/submit`, { version });
const path = ({ id }: { id: string }) => `/api/scenarios/${id}`;
const named = async (name: string) =>
  (await scenarios()).scenarios.find((one: { name: string }) => one.name === name);

test('three scenarios stand side by side with what they cost, leave and reach', async () => {
  const [one, two] = [
    await year.decided({ costs: { 2027: 60_000_00, 2028: 5_000_00 } }),
    await year.decided({ costs: { 2027: 50_000_00 } }),
  ];
  expect((await draws('Alles', [one, two])).status).toBe(201);
  expect((await draws('Een', [one])).status).toBe(201);
  expect((await draws('Een', [two])).body.code).toBe('budget.scenario-name-taken');
  expect((await draws('Niets', [])).status).toBe(201);
  expect((await draws('Vier', [])).body.code).toBe('budget.scenarios-full');
  const { scenarios: all, candidates, rooms } = await scenarios();
  expect(candidates.map(({ measureId }: { measureId: string }) => measureId).sort()).toEqual(
    [one, two].sort(),
  );
  expect(rooms).toHaveLength(12);
  expect(
    all.map((row: any) => [row.name, row.figures.newCents, row.figures.tailCents, row.figures.overCents]),
  ).toEqual([
    ['Alles', 110_000_00, 5_000_00, 10_000_00],
    ['Een', 60_000_00, 5_000_00, 0],
    ['Niets', 0, 0, 0],
  ]);
  const niets = await named('Niets');
  const joost = await world.as('joost');
  expect((await joost.put(`${path(niets)}/drop`, { version: niets.version })).status).toBe(200);
  expect((await draws('Vier', [])).status).toBe(201);
});

test('the product proposes what fits and says why each measure is in or out', async () => {
  const [dear, one, two] = [
    await year.decided({ costs: { 2027: 100_000_01 } }),
    await year.decided({ costs: { 2027: 60_000_00 } }),
    await year.decided({ costs: { 2027: 40_000_00 } }),
  ];
  const proposal = (await (await world.as('joost')).get('/api/budgets/2027/proposal')).body;
  expect(proposal).toMatchObject({ figures: { newCents: 100_000_00, overCents: 0 }, isBest: true });
  const why = Object.fromEntries(
    proposal.reasons.map(({ measureId, reason }: Record<string, string>) => [measureId, reason]),
  );
  expect(why).toEqual({ [dear]: 'aboveRoom', [one]: 'mostUrgentPerEuro', [two]: 'mostUrgentPerEuro' });
  expect((await draws('Voorstel', proposal.measureIds)).status).toBe(201);
});

test('a scenario goes to the director and then to the board, and is what lines are asked for', async () => {
  const measureId = await year.decided();
  await draws('Urgentie eerst', [measureId]);
  const drawn = await named('Urgentie eerst');
  expect((await submits(drawn)).status).toBe(200);
  const first = await named('Urgentie eerst');
  const joost = await world.as('joost');
  const asked = (await joost.get(`/api/approvals/${first.approvalId}`)).body;
  expect(asked).toMatchObject({
    ...{ subjectKind: 'scenario', workArea: null, decides: 'director', amountCents: 84_000_00, advices: [] },
    content: { measures: [{ measureId, costCents: 84_000_00, ceilingId: expect.any(String) }] },
  });
  const changed = await joost.put(path(first), { measureIds: [], version: first.version });
  expect(changed.body.code).toBe('budget.wrong-status');
  expect((await year.decides('marleen', path(first), first.approvalId)).status).toBe(200);
  await year.becomesFinal();
  const second = await named('Urgentie eerst');
  expect(second).toMatchObject({ status: 'submitted' });
  expect(second.approvalId).not.toBe(first.approvalId);
  expect((await year.decides('marleen', path(second), second.approvalId)).body.code).toBe(
    'approval.above-mandate',
  );
  expect((await year.decides('hanneke', path(second), second.approvalId)).status).toBe(200);
  await year.becomesFinal();
  expect(await named('Urgentie eerst')).toMatchObject({ status: 'adopted' });
  const { unfunded } = await year.budget();
  expect(unfunded).toMatchObject([{ measureId, scenarioCeilingId: expect.any(String) }]);
});

test('what does not fit, is empty, or is a second one is not laid before anybody', async () => {
  const [one, two] = [await year.decided(), await year.decided()];
  await draws('Alles', [one, two]);
  await draws('Niets', []);
  await draws('Een', [one]);
  expect((await submits(await named('Alles'))).body).toMatchObject({
    ...{ code: 'budget.scenario-over-ceiling', details: { overCents: 68_000_00 } },
  });
  expect((await submits(await named('Niets'))).body.code).toBe('budget.scenario-empty');
  expect((await submits(await named('Een'))).status).toBe(200);
  const joost = await world.as('joost');
  const alles = await named('Alles');
  await joost.put(path(alles), { measureIds: [two], version: alles.version });
  expect((await submits(await named('Alles'))).body.code).toBe('budget.scenario-waits');
});

test('another cost makes what was asked stale', async () => {
  const measureId = await year.decided();
  await draws('Een', [measureId]);
  await submits(await named('Een'));
  await world.rows('update measure_cost set amount_cents = amount_cents - 1 where measure_id = $1', [
    measureId,
  ]);
  const one = await named('Een');
  expect((await year.decides('marleen', path(one), one.approvalId)).body.code).toBe('approval.stale');
});

test('three at most, also when sixteen people draw at once', async () => {
  await world.as('joost');
  const answers = await Promise.all(Array.from({ length: 16 }, (_, n) => draws(`Scenario ${n}`, [])));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  expect((await scenarios()).scenarios).toHaveLength(3);
});

test('versions are fixed, never change, and tell what differs', async () => {
  const joost = await world.as('joost');
  const fixes = (kind: string) => joost.post('/api/budgets/2027/versions', { kind, note: 'Vastgesteld' });
  expect((await fixes('MUB')).body.code).toBe('budget.version-needs-original');
  await year.asks('noor', await year.decided());
  const original = (await fixes('OOB')).body;
  expect(original).toMatchObject({
    version: { kind: 'OOB', ordinal: 1, ceilingCents: 1_200_000_00, lineCents: 84_000_00 },
    ...{ before: null, differences: [] },
  });
  expect((await fixes('OOB')).body.code).toBe('budget.version-exists');
  await year.sets('joost');
  await year.asks('noor', await year.decided(), { amountCents: 10_000_00 });
  const update = (await fixes('MUB')).body;
  expect(update.differences).toMatchObject([
    { id: SAFETY, beforeCents: 100_000_00, afterCents: 120_000_00, measureNumber: null },
    { beforeCents: null, afterCents: 10_000_00 },
  ]);
  expect((await joost.get(`/api/budget-versions/${original.version.id}`)).body).toEqual(original);
  const { versions } = (await joost.get('/api/budgets/2027/versions')).body;
  const now = await year.budget();
  expect(versions[0]).toMatchObject({
    ...{ kind: 'MUB', ceilingCents: now.total.ceilingCents },
    lineCents: now.total.requestedCents + now.total.approvedCents + now.total.releasedCents,
  });
  expect((await (await world.as('noor')).post('/api/budgets/2027/versions', { kind: 'ACB' })).body.code).toBe(
    'access.denied',
  );
});

test('the sums in both files are those on the screen, to the cent', async () => {
  const line = await year.released({ costs: { 2027: 33_333_33 } }, { amountCents: 33_333_33 });
  await year.released({ costs: { 2027: 10_01 } }, { amountCents: 10_01 });
  await year.orders(line.id, 20_000_07);
  const number = await year.numberOf(line.measureId);
  await year.books(`G1;1-3-2027;1;Deel;1.234,56;${number}`, 'G2;1-3-2027;9;=Los;0,03;');
  const { total, rows, unmatched } = await year.actuals();
  const screen = ['planned', 'committed', 'actual', 'forecast'].map((name) => total[`${name}Cents`]);
  const joost = await world.as('joost');
  const csv = await joost.get('/api/budgets/2027/export.csv');
  const { data } = Papa.parse<string[]>(csv.body.trim(), { delimiter: ';' });
  const cents = (text: string | undefined) => Math.round(Number((text ?? '').replace(',', '.')) * 100);
  const measures = data.slice(1, -2);
  expect(measures).toHaveLength(rows.length);
  const sumsOf = (lines: string[][]) =>
    [8, 9, 10, 11].map((at) => lines.reduce((sum, cells) => sum + cents(cells[at]), 0));
  expect(sumsOf(measures)).toEqual(screen);
  expect(sumsOf([data.at(-2)!])).toEqual(screen);
  expect(cents(data.at(-1)![10])).toBe(unmatched.amountCents);

  const response = await fetch(`${world.address}/api/budgets/2027/export.xlsx`, {
    headers: { cookie: await cookieOf('controller@waardmeer.example') },
  });
  expect(response.headers.get('content-disposition')).toContain('begroting-2027.xlsx');
  const book = new Excel.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const sheet = book.worksheets[0]!;
  const inBook = [9, 10, 11, 12].map((column) => {
    let sum = 0;
    for (let row = 2; row < 2 + rows.length; row += 1)
      sum += Math.round(Number(sheet.getCell(row, column).value) * 100);
    return sum;
  });
  expect(inBook).toEqual(screen);
  expect(sheet.rowCount).toBe(rows.length + 3);
});

async function cookieOf(email: string): Promise<string> {
  const answer = await world.nobody.post('/api/session', { email, password: PASSWORD });
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

test('the other corporation reaches no scenario and no version', async () => {
  await draws('Een', [await year.decided()]);
  const one = await named('Een');
  const version = (
    await (await world.as('joost')).post('/api/budgets/2027/versions', { kind: 'OOB', note: '' })
  ).body.version;
  const olav = await world.as('olav');
  expect((await olav.put(`${path(one)}/drop`, { version: one.version })).status).toBe(404);
  expect((await olav.get(`/api/budget-versions/${version.id}`)).status).toBe(404);
  expect((await olav.get('/api/budgets/2027/scenarios')).body.scenarios).toEqual([]);
});
