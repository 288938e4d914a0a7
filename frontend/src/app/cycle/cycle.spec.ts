import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { find, findAll, noor, show, signInAs, stage, textOf, until } from '../../test/screen.ts';
import { CyclePage } from './cycle.ts';

let server: HttpTestingController;
const policyOfficer = {
  ...noor,
  permissions: [
    'cycle.read',
    'cycle.answer',
    'cycle.chooseSnapshot',
    'cycle.closeGate1',
    'cycle.closeGate2',
    'snapshot.take',
  ],
};

async function arrive(me = policyOfficer): Promise<void> {
  document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  server = await stage();
  await signInAs(server, me);
}

const id = '0190a000-0000-7000-8000-00000000cccc';
const vliethorst = {
  id: '0190a000-0000-7000-8000-0000000000a1',
  workAreaId: '0190a000-0000-7000-8000-0000000000b1',
  workArea: 'Vliethorst',
  phase: 'monitor',
  snapshotId: null,
  snapshot: null,
  version: 3,
  answers: [],
  closings: [],
  gate: 1,
  gateDueOn: '2026-03-27',
  blockers: [{ fact: 'unansweredQuestions', count: 1, names: ['Vliethorst · 3'] }],
  warnings: [],
};
const cycle = {
  id,
  planYear: 2027,
  status: 'open',
  evaluationOpensOn: '2028-01-01',
  version: 1,
  dates: [{ name: 'gate1', dueOn: '2026-03-27', version: 1 }],
  areas: [vliethorst],
};
const cycles = {
  cycles: [
    { ...cycle, areas: [{ workAreaId: vliethorst.workAreaId, workArea: 'Vliethorst', phase: 'monitor' }] },
  ],
  years: { decides: 2027, executes: 2026, evaluates: 2025 },
  earlier: [],
  nextPlanYear: 2028,
};

const turn = () => new Promise((resolve) => setTimeout(resolve));
/** Answers everything the page asks until what we wait for has come. */
async function answerWhile<T>(waiting: Promise<T>, body: object, status = 200): Promise<T> {
  let busy = true;
  void waiting.finally(() => (busy = false));
  while (busy) {
    await turn();
    server.match('/api/cycles').forEach((request) => request.flush(cycles));
    server
      .match((request) => request.method === 'GET' && request.url === '/api/snapshots')
      .forEach((request) => request.flush({ snapshots: [] }));
    server.match(`/api/cycles/${id}`).forEach((request) => request.flush(body, { status, statusText: 'x' }));
  }
  return waiting;
}

async function opened(
  area: object = {},
  { year = '2027', status = 200 } = {},
): Promise<ComponentFixture<CyclePage>> {
  const areas = [{ ...vliethorst, ...area }];
  return answerWhile(show(CyclePage, { year }), { ...cycle, areas }, status);
}

const button = (page: ComponentFixture<CyclePage>, word: string) =>
  findAll(page, 'button').find((one) => textOf(one).includes(word)) as HTMLButtonElement;

test('the page says at how many areas the gate can close, and what stands in the way', async () => {
  await arrive();
  const text = textOf(await opened());
  expect(text).toContain('Bij 0 van 1 gebieden kan de poort nu dicht.');
  expect(text).toContain('Vragen zonder antwoord: Vliethorst · 3');
});

test('a blocked gate has a closed button that says why', async () => {
  await arrive();
  const page = await opened();
  expect(button(page, 'Sluit poort 1').disabled).toBe(true);
  expect(textOf(page)).toContain('Los eerst op wat in de lijst staat');
});

test('a warning asks for a note before the gate closes', async () => {
  await arrive();
  const warnings = [{ fact: 'findingsWithoutDestination', count: 1, names: ['Donkere achterpaden'] }];
  const page = await opened({ phase: 'atelier', gate: 2, blockers: [], warnings });
  expect(button(page, 'Sluit poort 2').disabled).toBe(true);
  const note = find<HTMLTextAreaElement>(page, 'textarea[name=note]');
  note.value = 'De eigenaar kiest volgende week.';
  note.dispatchEvent(new Event('input'));
  await page.whenStable();
  expect(button(page, 'Sluit poort 2').disabled).toBe(false);
});

test('a gate closes with its note after the consequences were named', async () => {
  await arrive();
  const page = await opened({ blockers: [] });
  button(page, 'Sluit poort 1').click();
  await until(page, () => document.querySelector('[role=alertdialog] button') !== null);
  const dialog = document.querySelector('[role=alertdialog]')!;
  expect(dialog.textContent).toContain('Poort 1 van Vliethorst sluiten?');
  [...dialog.querySelectorAll('button')].find((one) => one.textContent?.includes('Sluit poort 1'))?.click();
  let sent = server.match(`/api/cycles/${id}/gates/1`);
  while (sent.length === 0) {
    await turn();
    sent = server.match(`/api/cycles/${id}/gates/1`);
  }
  expect(sent[0]!.request.body).toEqual({ workAreaId: vliethorst.workAreaId, note: '', version: 3 });
  sent[0]!.flush({
    id: vliethorst.id,
    version: 4,
    phase: 'atelier',
    cycleClosed: false,
    openedPlanYear: null,
  });
  await turn();
  await answerWhile(page.whenStable(), cycle);
  expect(textOf(page)).toContain('Poort 1 is dicht.');
});

test('who may not close the gate reads who may', async () => {
  await arrive({ ...noor, permissions: ['cycle.read'] });
  expect(textOf(await opened())).toContain('Deze poort sluit: beleidsmedewerker, manager.');
});

test('an answer is recorded, and a refusal stands at the question', async () => {
  await arrive();
  const page = await opened();
  const text = find<HTMLTextAreaElement>(page, 'jr-question textarea');
  text.value = 'Overlast stijgt in twee flats.';
  text.dispatchEvent(new Event('input'));
  await page.whenStable();
  find(page, 'jr-question form').dispatchEvent(new Event('submit', { cancelable: true }));
  const sent = server.expectOne(`/api/cycles/${id}/answers`);
  expect(sent.request.body).toMatchObject({
    question: 1,
    answer: 'Overlast stijgt in twee flats.',
    noAnswerBecause: null,
    version: null,
  });
  sent.flush({ code: 'stale', requestId: 'x' }, { status: 409, statusText: 'x' });
  await turn();
  await answerWhile(page.whenStable(), cycle);
  expect(textOf(find(page, 'jr-question'))).toContain('Een ander wijzigde dit intussen');
});

test('a new snapshot is taken and can be chosen', async () => {
  await arrive();
  const page = await opened();
  const name = find<HTMLInputElement>(page, 'jr-area-snapshot input[name=name]');
  name.value = 'Monitor voorjaar';
  name.dispatchEvent(new Event('input'));
  find(page, 'jr-area-snapshot form').dispatchEvent(new Event('submit', { cancelable: true }));
  const sent = server.expectOne((request) => request.method === 'POST' && request.url === '/api/snapshots');
  expect(sent.request.body).toEqual({ name: 'Monitor voorjaar' });
  const snapshotId = '0190a000-0000-7000-8000-0000000000e1';
  sent.flush({
    id: snapshotId,
    name: 'Monitor voorjaar',
    takenAt: '2026-09-22T08:00:00.000Z',
    takenBy: 'Noor Verhagen',
    figures: 29_222,
  });
  await turn();
  await answerWhile(page.whenStable(), cycle);
  expect(textOf(page)).toContain('Monitor voorjaar is gemaakt, met 29.222 cijfers.');
  button(page, 'Gebruik deze cijfers').click();
  expect(server.expectOne(`/api/cycles/${id}/snapshot`).request.body).toEqual({
    workAreaId: vliethorst.workAreaId,
    snapshotId,
    version: 3,
  });
});

test('a year without a cycle says so', async () => {
  await arrive();
  expect(textOf(await opened({}, { year: '2035' }))).toContain('Deze cyclus is er niet');
});

test('a cycle that does not load says what to do', async () => {
  await arrive();
  expect(textOf(await opened({}, { status: 500 }))).toContain('Probeer opnieuw');
});

test('while the year is on its way no conclusion is drawn', async () => {
  await arrive();
  const opening = show(CyclePage, { year: '2027' });
  await turn();
  expect(document.body.textContent).not.toContain('kan de poort nu dicht');
  await answerWhile(opening, cycle);
});

test('who opens years can open the next one; everybody else sees no button', async () => {
  await arrive({ ...policyOfficer, permissions: [...policyOfficer.permissions, 'cycle.open'] });
  const page = await opened();
  button(page, 'Open cyclus 2028').click();
  const sent = server.expectOne(({ method, url }) => method === 'POST' && url === '/api/cycles');
  expect(sent.request.body).toEqual({ planYear: 2028 });
  sent.flush({ code: 'cycle.year-taken', requestId: 'x' }, { status: 409, statusText: 'x' });
  await turn();
  await answerWhile(page.whenStable(), cycle);
  expect(textOf(find(page, '[role=alert] .jr-notice'))).not.toBe('');
});

test('who does not open years sees no button for it', async () => {
  await arrive();
  expect(textOf(await opened())).not.toContain('Open cyclus');
});
