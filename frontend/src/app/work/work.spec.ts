import type { HttpTestingController } from '@angular/common/http/testing';
import { noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
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
  planYear: 2027,
  workArea: 'Vliethorst',
  dueOn: '2026-09-18',
  isLate: true,
  endsBy: 'act',
  version: 1,
};

async function answered(body: object, status = 200): Promise<{ text: string; element: HTMLElement }> {
  const opening = show(Work, {});
  await turn();
  server.expectOne((request) => request.url === '/api/tasks').flush(body, { status, statusText: 'x' });
  const fixture = await opening;
  const element = fixture.nativeElement as HTMLElement;
  return { text: textOf(element), element };
}

/** Lets what was asked go out, so that the test can answer it. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

test('a late task stands on top, with why it came and a way to its subject', async () => {
  const { text, element } = await answered({ tasks: [task], total: 1, late: 1 });
  expect(text).toContain('1 taken, 1 te laat.');
  expect(text).toContain('Geef advies: Afsluitbare entree');
  expect(text).toContain('omdat de maatregel is ingediend');
  expect(element.querySelector('a')?.getAttribute('href')).toBe(`/besluiten/${task.subjectId}`);
});

test('without tasks it says so', async () => {
  expect((await answered({ tasks: [], total: 0, late: 0 })).text).toContain('Niets te doen');
});

test('a failure says what to do', async () => {
  expect((await answered({ code: 'general.bug', requestId: 'x' }, 500)).text).toContain('Probeer opnieuw');
});
