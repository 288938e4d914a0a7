import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { Undo } from '../shell/undo/undo-bar.ts';
import { arcsOf, gatesOf, nextGate, progressOf } from './ring-of-year.ts';
import { Work } from './work.ts';

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
  await signInAs(server, { ...noor, permissions: [...noor.permissions, 'people.read', 'news.read'] });
});

const task = {
  id: '0190a000-0000-7000-8000-00000000aaaa',
  kind: 'advise',
  because: 'measure-submitted',
  title: 'Afsluitbare entree',
  subjectKind: 'approval',
  subjectId: '0190a000-0000-7000-8000-00000000bbbb',
  workAreaId: '0190a000-0000-7000-8000-00000000dddd',
  planYear: 2027,
  workArea: 'Vliethorst',
  dueOn: '2026-09-18',
  isLate: true,
  endsBy: 'act',
  isMine: true,
  assignee: null,
  role: 'areaManager',
  version: 1,
};

const cycle = {
  id: '0190a000-0000-7000-8000-00000000cccc',
  planYear: 2027,
  status: 'open' as const,
  evaluationOpensOn: '2028-01-01',
  version: 1,
  dates: [
    { name: 'gate1' as const, dueOn: '2026-03-27', version: 1 },
    { name: 'gate2' as const, dueOn: '2026-06-11', version: 1 },
    { name: 'gate3' as const, dueOn: '2026-10-02', version: 1 },
    { name: 'gate4' as const, dueOn: '2026-12-15', version: 1 },
    { name: 'gate5' as const, dueOn: '2028-12-29', version: 1 },
  ],
  areas: [
    { workAreaId: 'a', workArea: 'Vliethorst', phase: 'measures' as const },
    { workAreaId: 'b', workArea: 'Rijnsloot', phase: 'budget' as const },
  ],
};
const cycles = {
  cycles: [cycle],
  years: { decides: 2027, executes: 2026, evaluates: 2025 },
  earlier: [],
  nextPlanYear: 2028,
};

/** Lets what was asked go out, so that the test can answer it. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

const news = {
  since: '2026-09-18',
  news: [
    {
      kind: 'decided',
      at: '2026-09-21T14:40:00.000Z',
      actor: 'Marleen Oostrum',
      title: 'Portiekaanpak',
      word: 'conditional',
      count: null,
      cents: null,
      to: { kind: 'approval', id: 'abc' },
    },
    {
      kind: 'logged',
      at: '2026-09-21T10:00:00.000Z',
      actor: null,
      title: 'Vliethorst',
      word: null,
      count: 11,
      cents: null,
      to: { kind: 'work-area', id: 'a' },
    },
  ],
};
const progress = {
  phases: [
    { phase: 'monitor', done: 6, total: 6, closedOn: '2026-03-27', closedBy: 'Marleen Oostrum' },
    { phase: 'atelier', done: 4, total: 4, closedOn: null, closedBy: null },
    { phase: 'measures', done: 12, total: 23, closedOn: null, closedBy: null },
    { phase: 'budget', done: 0, total: 0, closedOn: null, closedBy: null },
    { phase: 'evaluation', done: 0, total: 14, closedOn: null, closedBy: null },
  ],
};

/** Answers what the page asks until it asks nothing more; the first tasks come as given. */
async function answered(body: object, status = 200): Promise<{ text: string; element: HTMLElement }> {
  const opening = show(Work, {});
  for (let round = 0; round < 6; round++) {
    await turn();
    server.match('/api/cycles').forEach((request) => request.flush(cycles));
    server.match('/api/news').forEach((request) => request.flush(news));
    server.match(`/api/cycles/${cycle.id}/progress`).forEach((request) => request.flush(progress));
    server
      .match((request) => request.url === '/api/tasks')
      .forEach((request) => request.flush(body, { status, statusText: 'x' }));
  }
  const fixture = await opening;
  const element = fixture.nativeElement as HTMLElement;
  return { text: textOf(element), element };
}

const taskLink = (element: HTMLElement) => element.querySelector('li.task a')?.getAttribute('href');

test('a late task stands on top, with why it came and a way to its subject', async () => {
  const { text, element } = await answered({ tasks: [task], total: 1, late: 1 });
  expect(text).toContain('Dag Noor. Eén taak is te laat.');
  expect(text).toContain('Geef advies: Afsluitbare entree');
  expect(text).toContain('omdat de maatregel is ingediend');
  expect(taskLink(element)).toBe(`/besluiten/${task.subjectId}`);
});

test('a task of the year leads to its own area', async () => {
  const gate = { ...task, kind: 'close-gate', because: 'gate-closed', subjectKind: 'cycle' };
  const { element } = await answered({ tasks: [gate], total: 1, late: 1 });
  expect(taskLink(element)).toBe(`/cyclus/2027?gebied=${task.workAreaId}`);
});

test('beside the tasks stands how far each phase of the cycle is', async () => {
  const { text } = await answered({ tasks: [], total: 0, late: 0 });
  expect(text).toContain('Monitor 6 van 6 vragen vastgesteld vr 27 mrtMarleen Oostrum');
  expect(text).toContain('Maatregelen 12 van 23 besloten vr 2 okt1 van 2 gebieden door');
  expect(text).toContain('Begroting nog niets');
});

test('on the other side stands what colleagues did, with a way to it', async () => {
  const { text, element } = await answered({ tasks: [], total: 0, late: 0 });
  expect(text).toContain('Sinds vr 18 sep2 wijzigingen');
  expect(text).toContain('Marleen Oostrum besloot over Portiekaanpak: akkoord onder voorwaarde. ma');
  expect(text).toContain('11 activiteiten gelogd in Vliethorst.');
  expect(element.querySelector('jr-news a')?.getAttribute('href')).toBe('/besluiten/abc');
});

test('what others have to do is a list of its own, with whose move it is', async () => {
  const { element } = await answered({ tasks: [task], total: 1, late: 1 });
  element.querySelectorAll<HTMLButtonElement>('mat-button-toggle button')[1]!.click();
  await turn();
  const asked = server.expectOne((request) => request.url === '/api/tasks');
  expect(asked.request.params.get('whose')).toBe('others');
  asked.flush({ tasks: [{ ...task, isMine: false }], total: 1, late: 1 });
  await turn();
  TestBed.tick();
  expect(textOf(element)).toContain('Hier wacht je op.');
  expect(textOf(element.querySelector('li.task')!)).toContain(
    'Gebiedsmanager · omdat de maatregel is ingediend',
  );
});

test('without tasks it says so', async () => {
  expect((await answered({ tasks: [], total: 0, late: 0 })).text).toContain('Niets te doen');
});

test('a failure says what to do', async () => {
  expect((await answered({ code: 'general.bug', requestId: 'x' }, 500)).text).toContain('Probeer opnieuw');
});

test('while the tasks are on their way, nothing is said about them', async () => {
  const opening = show(Work, {});
  await turn();
  expect(document.body.textContent).not.toContain('Niets te doen');
  server
    .match(() => true)
    .forEach((request) => request.flush({ tasks: [], total: 0, late: 0, ...cycles, ...news, ...progress }));
  await turn();
  for (let round = 0; round < 6; round++) {
    server
      .match(() => true)
      .forEach((request) => request.flush({ tasks: [], total: 0, late: 0, ...cycles, ...news, ...progress }));
    await turn();
  }
  await opening;
});

test('a task that only a hand can end is ticked off, and the tick can be taken back', async () => {
  const promise = { ...task, kind: 'promise', because: 'promised-to-resident', endsBy: 'hand' };
  const { element } = await answered({ tasks: [promise], total: 1, late: 1 });
  element.querySelector<HTMLInputElement>('li.task input')!.click();
  const sent = server.expectOne(`/api/tasks/${task.id}/done`);
  expect(sent.request.body).toEqual({ version: 1 });
  sent.flush({ id: task.id, version: 2 });
  await turn();
  server.expectOne((request) => request.url === '/api/tasks').flush({ tasks: [], total: 0, late: 0 });
  TestBed.inject(Undo).last();
  const back = server.expectOne(`/api/tasks/${task.id}/reopen`);
  expect(back.request.body).toEqual({ version: 2 });
  back.flush({ id: task.id, version: 3 });
  await turn();
  server.expectOne((request) => request.url === '/api/tasks').flush({ tasks: [promise], total: 1, late: 1 });
});

test('the letters walk through the tasks and tick the one that has the focus', async () => {
  const promise = {
    ...task,
    id: `${task.id.slice(0, -1)}b`,
    kind: 'promise',
    because: 'promised-to-resident',
    endsBy: 'hand',
  };
  const { element } = await answered({ tasks: [task, promise], total: 2, late: 2 });
  document.body.append(element);
  const links = [...element.querySelectorAll<HTMLAnchorElement>('li.task a')];
  const press = (key: string) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  press('j');
  expect(document.activeElement).toBe(links[0]);
  press('x');
  server.expectNone(`/api/tasks/${task.id}/done`);
  press('j');
  expect(document.activeElement).toBe(links[1]);
  press('x');
  server.expectOne(`/api/tasks/${promise.id}/done`).flush({ id: promise.id, version: 2 });
});

test('each phase begins the day after the gate before it', () => {
  expect(arcsOf([cycle]).map(({ phase, from, to, state }) => [phase, from, to, state])).toEqual([
    ['monitor', '2026-01-01', '2026-03-27', 'done'],
    ['atelier', '2026-03-28', '2026-06-11', 'done'],
    ['measures', '2026-06-12', '2026-10-02', 'running'],
    ['budget', '2026-10-03', '2026-12-15', 'running'],
    ['evaluation', '2028-01-01', '2028-12-29', 'next'],
  ]);
});

test('a phase is as far as the areas that are past it', () => {
  expect(progressOf(cycle).map(({ past, total }) => `${past}/${total}`)).toEqual([
    '2/2',
    '2/2',
    '1/2',
    '0/2',
    '0/2',
  ]);
});

test('a closed cycle no longer lies on the ring', () => {
  const closed = { ...cycle, status: 'closed' as const };
  expect([arcsOf([closed]), gatesOf([closed])]).toEqual([[], []]);
});

test.each([
  ['2026-09-22', { phase: 'measures', number: 3, days: 10 }],
  ['2026-10-03', { phase: 'budget', number: 4, days: 73 }],
  ['2029-01-03', { phase: 'measures', number: 3, days: -824 }],
])('on %s the gate that is next is %p', (today, next) => {
  expect(nextGate(cycle, today)).toEqual(next);
});

test('a year whose areas are all past their gates has no next one', () => {
  expect(
    nextGate({ ...cycle, areas: cycle.areas.map((area) => ({ ...area, phase: 'closed' })) }, '2026-09-22'),
  ).toBeNull();
});
