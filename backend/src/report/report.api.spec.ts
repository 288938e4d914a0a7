import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';
import { checkPdf } from '../../test/pdf-check.ts';
import { type Answer, openWorld, type World } from '../../test/world.ts';

let world: World;
let year: MeasuresPhase;
beforeEach(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
});
afterEach(() => world.end());

const read = async (who: string, path: string): Promise<Answer> => (await world.as(who)).get(path);
const decided = async (more: object = {}) => {
  const { id, approvalId, contentHash } = await year.submitted();
  await year.advises('samira', approvalId, 'areaManager', 'positive', 'Goed plan.');
  const answer = await year.decides('marleen', id, contentHash, more);
  return { id, contentHash, noteId: answer.body.decision.id as string };
};
const changed = (view: Answer['body'], more: object) => ({
  ...Object.fromEntries(
    Object.entries(view as Record<string, unknown>).filter(([field]) =>
      /^(kindId|title|why|ownerId|startsOn|endsOn|dose|indicatorId|expectedChange|success|agreement|costs|version)$/.test(
        field,
      ),
    ),
  ),
  ...more,
});

test('a note is a file that everybody can read, and says what was decided, by whom and for how much', async () => {
  const { noteId } = await decided();
  const file = await (await world.as('noor')).download(`/api/decisions/${noteId}/note`);
  expect(file.status).toBe(200);
  expect(file.headers.get('content-type')).toBe('application/pdf');
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="besluitnota-M27-001.pdf"');
  const { problems, spoken, title } = checkPdf(file.bytes);
  expect(problems).toEqual([]);
  expect(title).toBe('Besluitnota M27-001 Afsluitbare entree');
  const words = spoken.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('\n');
  expect(words).toContain('stemt in met deze maatregel, samen € 20.000.');
  expect(words).toContain('Besloten door Marleen Oostrum, op di 22 sep 2026, 09:12.');
  expect(words).toContain('€ 280.000');
  expect(words).toContain('Goed plan.');
});

test('it tells the content that was decided, and what was known then, whatever changes afterwards', async () => {
  const { id, noteId } = await decided({ outcome: 'returned', reason: 'Kan het goedkoper?' });
  const before = (await read('noor', `/api/decisions/${noteId}`)).body;
  expect(before).toMatchObject({
    ...{ title: 'Afsluitbare entree', amountCents: 20_000_00, isKept: true, isIntact: true },
    ...{ outcome: 'returned', reason: 'Kan het goedkoper?', decidedAs: 'director', state: 'concept' },
    money: [{ year: 2027, costCents: 20_000_00, roomCents: 300_000_00 }],
    advices: [{ role: 'areaManager', verdict: 'positive', by: 'Samira El Idrissi', on: '2026-09-22' }],
    mandate: { kind: 'measureWithinBudget', countedCents: 20_000_00, limitCents: 150_000_00 },
  });
  const noor = await world.as('noor');
  const view = (await noor.get(`/api/measures/${id}`)).body;
  const costs = [{ year: 2027, amountCents: 9_000_00 }];
  const put = await noor.put(`/api/measures/${id}`, changed(view, { title: 'Andere entree', costs }));
  expect(put.status).toBe(200);
  await world.rows('update ceiling set amount_cents = 1');
  await world.rows("update complex set name = 'Hernoemd'");
  await world.rows("update account set name = 'Iemand Anders' where id = $1", [world.person('samira')]);
  expect((await read('noor', `/api/decisions/${noteId}`)).body).toEqual(before);
});

test('it is a concept until the decision stands, and keeps its code; taken back it says that', async () => {
  const { id, contentHash, noteId } = await decided();
  const note = async () => (await read('hanneke', `/api/decisions/${noteId}`)).body;
  const { code, state } = await note();
  expect([code, state]).toEqual([expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/), 'concept']);
  await (await world.as('marleen')).delete(`/api/measures/${id}/decision`);
  expect(await note()).toMatchObject({ code, state: 'takenBack', takenBackAt: expect.any(String) });
  const again = (await year.decides('marleen', id, contentHash)).body.decision.id as string;
  world.at('2026-09-22T10:00:00+02:00');
  expect((await read('hanneke', `/api/decisions/${again}`)).body.state).toBe('final');
});

test('a control code finds its decision, and shows when something was changed behind it', async () => {
  const { noteId } = await decided();
  const { code } = (await read('noor', `/api/decisions/${noteId}`)).body;
  const check = async (typed: string) => (await read('noor', `/api/notes/${typed}`)).body;
  const found = { id: noteId, number: 'M27-001', decidedBy: 'Marleen Oostrum', isIntact: true };
  expect(await check(code)).toMatchObject({ code, found: [found] });
  expect(await check(code.replace('-', '').toLowerCase())).toMatchObject({ found: [found] });
  const other = code.startsWith('0') ? '1000-0000' : '0000-0000';
  expect(await check(other)).toEqual({ code: other, found: [] });
  expect((await read('noor', '/api/notes/onzin')).body.code).toBe('contract.invalid');

  await world.rows(`update approval_request set content = jsonb_set(content, '{title}', '"Iets anders"')`);
  expect((await check(code)).found).toMatchObject([{ id: noteId, isIntact: false }]);
  await world.rows("update decision set reason = 'achteraf verzonnen'");
  expect((await check(code)).found).toEqual([]);
});

test('what was decided together has one list, and every line its own note', async () => {
  const lines = await Promise.all(
    [1, 2, 3].map(async (at) => {
      const costs = [{ year: 2027, amountCents: at * 100_00 }];
      const { approvalId, contentHash } = await year.submitted({ costs, title: `Portiek ${at}` });
      await year.advises('samira', approvalId, 'areaManager');
      return { approvalId, contentHash };
    }),
  );
  const body = { outcome: 'approved', lines, count: 3, totalCents: 600_00 };
  const { id } = (await (await world.as('marleen')).post('/api/approvals/decisions', body)).body;
  const list = (await read('noor', `/api/decision-batches/${id}`)).body;
  expect(list).toMatchObject({ id, totalCents: 600_00 });
  expect(list.notes.map(({ number }: { number: string }) => number)).toEqual([
    'M27-001',
    'M27-002',
    'M27-003',
  ]);
  expect(new Set(list.notes.map(({ code }: { code: string }) => code)).size).toBe(3);
  const file = await (await world.as('noor')).download(`/api/decision-batches/${id}/note`);
  const { problems, spoken } = checkPdf(file.bytes);
  expect(problems).toEqual([]);
  for (const { code } of list.notes) expect(spoken).toContainEqual({ tag: 'TD', text: code });
});

test('a decision from before this was kept has a note too, and it says what is of now', async () => {
  const { noteId } = await decided();
  await world.rows('delete from decision_basis');
  const note = (await read('noor', `/api/decisions/${noteId}`)).body;
  expect(note).toMatchObject({ isKept: false, workArea: 'Vliethorst', mandate: null });
  const { problems } = checkPdf(
    (await (await world.as('noor')).download(`/api/decisions/${noteId}/note`)).bytes,
  );
  expect(problems).toEqual([]);
});

test('another corporation finds nothing, and who does not read decisions reads no notes', async () => {
  const { noteId } = await decided();
  const { code } = (await read('noor', `/api/decisions/${noteId}`)).body;
  for (const path of [`/api/decisions/${noteId}`, `/api/decisions/${noteId}/note`])
    expect((await read('otto', path)).status).toBe(404);
  expect((await read('otto', `/api/notes/${code}`)).body.found).toEqual([]);
  expect((await read('otto', `/api/decision-batches/${noteId}/note`)).status).toBe(404);
  expect((await read('tineke', `/api/decisions/${noteId}/note`)).body.code).toBe('access.denied');
});
