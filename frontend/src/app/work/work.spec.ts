import type { HttpTestingController } from '@angular/common/http/testing';
import { noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { arcsOf, gatesOf, nextGate, progressOf } from './ring-of-year.ts';
import { Work } from './work.ts';

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
  await signInAs(server, noor);
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

async function answered(body: object, status = 200): Promise<{ text: string; element: HTMLElement }> {
  const opening = show(Work, {});
  await turn();
  server.match('/api/cycles').forEach((request) => request.flush(cycles));
  server.expectOne((request) => request.url === '/api/tasks').flush(body, { status, statusText: 'x' });
  const fixture = await opening;
  const element = fixture.nativeElement as HTMLElement;
  return { text: textOf(element), element };
}

const taskLink = (element: HTMLElement) => element.querySelector('li.task a')?.getAttribute('href');

test('a late task stands on top, with why it came and a way to its subject', async () => {
  const { text, element } = await answered({ tasks: [task], total: 1, late: 1 });
  expect(text).toContain('1 taak, 1 te laat.');
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
  expect(text).toContain('Monitor klaar · 2 van 2 gebieden zijn erdoor Poort 1vr 27 mrt 2026');
  expect(text).toContain('Maatregelen loopt · 1 van 2 gebieden zijn erdoor');
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
  server.match(() => true).forEach((request) => request.flush({ tasks: [], total: 0, late: 0, ...cycles }));
  await opening;
});

test('a task that only a hand can end is finished, and the list asks again', async () => {
  const promise = { ...task, kind: 'promise', because: 'promised-to-resident', endsBy: 'hand' };
  const { element } = await answered({ tasks: [promise], total: 1, late: 1 });
  element.querySelector<HTMLButtonElement>('li.task button')!.click();
  const sent = server.expectOne(`/api/tasks/${task.id}/done`);
  expect(sent.request.body).toEqual({ version: 1 });
  sent.flush({ id: task.id, version: 2 });
  await turn();
  server.expectOne((request) => request.url === '/api/tasks').flush({ tasks: [], total: 0, late: 0 });
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
  ['2026-10-03', { phase: 'measures', number: 3, days: -1 }],
])('on %s the gate that is next is %p', (today, next) => {
  expect(nextGate(cycle, today)).toEqual(next);
});

test('a year whose areas are all past their gates has no next one', () => {
  expect(
    nextGate({ ...cycle, areas: cycle.areas.map((area) => ({ ...area, phase: 'closed' })) }, '2026-09-22'),
  ).toBeNull();
});
