import { type MoneyPhase, moneyPhase } from '../../test/money-phase.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let year: MoneyPhase;
beforeEach(async () => {
  world = await openWorld();
  year = await moneyPhase(world);
});
afterEach(() => world.end());

const bookings = () =>
  world.rows('select booking::text as row from booking order by ledger_year, number').then(String);
const stored = () => world.rows('select * from booking order by number');
const rule = () => world.rows('select cost_centre, measure_id from ledger_rule');
const tasks = () =>
  world.rows(
    "select role, subject_id as about from task where kind = 'match-bookings' and done_at is null order by id",
  );

test('a ledger file is checked, taken in, and known the next time', async () => {
  const { id, measureId } = await year.released();
  const number = await year.numberOf(measureId);
  const lines = [
    `G1;1-3-2027;4210;Schilderwerk;20.000,50;${number}`,
    `G2;8-3-2027;4210;Correctie;-0,50;${number}`,
    'G3;9-3-2027;4999;Onbekend;125;',
    'G4;31-2-2027;4210;Bestaat niet;10;',
  ];
  const checked = await year.sends(lines);
  expect(checked).toMatchObject({
    status: 201,
    body: {
      ...{ status: 'checked', matched: 2, unmatched: 1, known: 0, rejected: 1, amountCents: 20_125_00 },
      rejections: [{ row: 5, column: 'datum', value: '31-2-2027', reason: 'day.unreadable' }],
    },
  });
  expect(await stored()).toEqual([]);
  const taken = await year.commits(checked.body);
  expect(taken).toMatchObject({ status: 200, body: { status: 'committed', open: 1 } });
  expect(await tasks()).toEqual([{ role: 'controller', about: checked.body.id }]);
  expect(await year.actuals()).toMatchObject({
    rows: [
      {
        ...{ measureId, lineId: id, plannedCents: 84_000_00, committedCents: 20_000_00 },
        ...{ actualCents: 20_000_00, forecastCents: 84_000_00, workArea: 'Vliethorst' },
      },
    ],
    unmatched: { count: 1, amountCents: 125_00 },
    lastBookedOn: '2027-03-09',
  });
  const before = await bookings();
  const again = await year.sends(lines);
  expect(again.body).toMatchObject({ matched: 0, unmatched: 0, known: 3, rejected: 1 });
  expect((await year.commits(again.body)).body.code).toBe('import.nothing-to-commit');
  expect(await bookings()).toBe(before);
  const csv = await (await world.as('joost')).get(`/api/ledger-files/${again.body.id}/rejections.csv`);
  expect(csv.body).toContain(
    '5;datum;31-2-2027;Dit is geen datum die bestaat;Schrijf de datum als 22-9-2026',
  );
});

test('a file is taken back: what was there before is there again, to the byte', async () => {
  const { measureId } = await year.released();
  await year.books(`G1;1-3-2027;4210;Eerder;10;${await year.numberOf(measureId)}`);
  const before = await bookings();
  const file = (await year.books('G2;2-3-2027;4210;Later;20;', 'G3;2-3-2027;;Later;30;')).body;
  expect(file).toMatchObject({ unmatched: 2, open: 2 });
  expect(await bookings()).not.toBe(before);
  const undone = await (
    await world.as('joost')
  ).post(`/api/ledger-files/${file.id}/undo`, { version: file.version });
  expect(undone.body).toMatchObject({ status: 'undone', open: 0 });
  expect(await bookings()).toBe(before);
  expect(await tasks()).toEqual([]);
  expect(
    (
      await (
        await world.as('joost')
      ).post(`/api/ledger-files/${file.id}/undo`, { version: undone.body.version })
    ).body.code,
  ).toBe('import.already-undone');
  expect((await year.books('G2;2-3-2027;4210;Later;20;')).body.status).toBe('committed');
});

test('the controller puts a booking on a measure, says why, and it is remembered', async () => {
  const { measureId } = await year.released();
  await year.books('G1;1-3-2027;4210;Een;10;', 'G2;1-3-2027;4210;Twee;20;', 'G3;1-3-2027;;Drie;30;');
  const joost = await world.as('joost');
  const open = (await joost.get('/api/bookings?unmatched=true')).body;
  expect(open).toMatchObject({ total: 3, totalCents: 60_00 });
  const one = open.bookings.find(({ number }: { number: string }) => number === 'G1');
  const puts = (more: object, who = joost) =>
    who.put(`/api/bookings/${one.id}/measure`, {
      ...{ measureId, note: 'Staat op de bon', remember: true, version: 1, ...more },
    });
  expect((await puts({}, await world.as('noor'))).body.code).toBe('access.denied');
  expect((await puts({ note: '  ' })).body.code).toBe('contract.invalid');
  expect((await puts({ version: 7 })).body.code).toBe('stale');
  expect((await puts({})).body).toMatchObject({ measureId, matchedBy: 'hand', matchNote: 'Staat op de bon' });
  expect(await rule()).toEqual([{ cost_centre: '4210', measure_id: measureId }]);
  expect((await joost.get('/api/bookings?unmatched=true')).body).toMatchObject({ total: 1 });
  const last = (await joost.get('/api/bookings?unmatched=true')).body.bookings[0];
  expect(await tasks()).toHaveLength(1);
  await joost.put(`/api/bookings/${last.id}/measure`, { measureId, note: 'Ook van hier', version: 1 });
  expect(await tasks()).toEqual([]);
  expect((await year.sends(['G4;2-3-2027;4210;Vier;5;'])).body).toMatchObject({ matched: 1, unmatched: 0 });
  const drill = (await joost.get(`/api/bookings?year=2027&measureId=${measureId}`)).body;
  expect(drill).toMatchObject({ total: 3, totalCents: 60_00 });
  expect((await year.actuals()).rows[0].actualCents).toBe(drill.totalCents);
});

test('a booking that says something else than it did is named, and never changes what is there', async () => {
  await year.books('G1;1-3-2027;4210;Een;10;');
  const before = await bookings();
  const other = (await year.sends(['G1;1-3-2027;4210;Een;11;', 'G2;1-3-2027;4210;Twee;20;'])).body;
  expect(other).toMatchObject({
    unmatched: 1,
    rejected: 1,
    rejections: [{ row: 2, reason: 'known.differs' }],
  });
  await year.commits(other);
  expect((await bookings()).startsWith(before.slice(0, -1))).toBe(true);
});

test('a file that meanwhile came in by another hand is not taken in twice', async () => {
  const lines = ['G1;1-3-2027;4210;Een;10;', 'G2;1-3-2027;4210;Twee;20;'];
  const [one, other] = [(await year.sends(lines)).body, (await year.sends(lines)).body];
  const answers = await Promise.all([year.commits(one), year.commits(other)]);
  expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([
    200,
    'import.nothing-to-commit',
  ]);
  expect(await stored()).toHaveLength(2);
});

test.each(['noor', 'marleen', 'ruud'])('%s does not load a ledger; the controller does', async (who) => {
  expect((await year.sends(['G1;1-3-2027;1;x;1;'], who)).body.code).toBe('access.denied');
  expect((await year.sends(['G1;1-3-2027;1;x;1;'])).status).toBe(201);
});

test('a file that is no ledger is refused with what is missing', async () => {
  const form = new FormData();
  form.append('file', new Blob(['a;b\n1;2']), 'x.csv');
  expect((await (await world.as('joost')).post('/api/ledger-files', form)).body).toMatchObject({
    code: 'ledger.column-missing',
    details: { columns: ['boekingsnummer', 'datum', 'kostenplaats', 'omschrijving', 'bedrag'] },
  });
});

test('the other corporation sees no booking and reaches no file', async () => {
  const file = (await year.books('G1;1-3-2027;4210;Een;10;')).body;
  const olav = await world.as('olav');
  expect((await olav.get('/api/bookings')).body.bookings).toEqual([]);
  expect((await olav.get(`/api/ledger-files/${file.id}`)).status).toBe(404);
  expect((await olav.post(`/api/ledger-files/${file.id}/undo`, { version: file.version })).status).toBe(404);
});

test('sixteen orders at once never exceed the line', async () => {
  const { id } = await year.released({ costs: { 2027: 10_000_00 } }, { amountCents: 10_000_00 });
  await world.as('noor');
  const answers = await Promise.all(Array.from({ length: 16 }, () => year.orders(id, 1_500_00)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
  for (const { body } of answers.filter(({ status }) => status !== 201))
    expect(body).toMatchObject({ code: 'budget.over-line', details: { lineCents: 10_000_00 } });
  const orders = (await (await world.as('noor')).get(`/api/budget-lines/${id}/orders`)).body;
  expect(orders).toMatchObject({ orderedCents: 9_000_00, roomCents: 1_000_00 });
  const [first] = orders.commitments;
  const noor = await world.as('noor');
  const lowered = await noor.put(`/api/commitments/${first.id}`, { amountCents: 0, version: first.version });
  expect(lowered.body).toMatchObject({ orderedCents: 7_500_00 });
  expect((await year.actuals()).rows[0]).toMatchObject({ committedCents: 7_500_00, actualCents: 0 });
});

test('an order waits for the release of its line', async () => {
  const measureId = await year.decided();
  const line = (await year.asks('noor', measureId)).body;
  expect((await year.orders(line.id, 1_00)).body.code).toBe('budget.not-released');
  const approved = await year.acts('marleen', 'approve', line);
  await year.acts('marleen', 'release', approved.body);
  expect((await year.orders(line.id, 1_00)).status).toBe(201);
  expect((await year.orders(line.id, 1_00, 'marleen')).body.code).toBe('access.denied');
});
