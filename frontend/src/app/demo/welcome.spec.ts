import type { HttpTestingController } from '@angular/common/http/testing';
import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { WelcomePage } from './welcome.ts';

const people = [
  { corporation: 'Waardmeer Wonen', name: 'Noor Verhagen', email: noor.account.email, role: 'policyOfficer' },
  {
    corporation: 'Waardmeer Wonen',
    name: 'Marleen Oostrum',
    email: 'directeur@waardmeer.example',
    role: 'director',
  },
  {
    corporation: 'Waardmeer Wonen',
    name: 'Kees Brinkman',
    email: 'beheer@waardmeer.example',
    role: 'fieldWorker',
  },
  {
    corporation: 'Waardmeer Wonen',
    name: 'Robin Schaap',
    email: 'robin@waardmeer.example',
    role: 'fieldWorker',
  },
  {
    corporation: 'Overzij Wonen',
    name: 'Olga Prins',
    email: 'beleid@overzij.example',
    role: 'policyOfficer',
  },
];
const demo = { demo: { today: '2026-09-22', seed: 2026, size: 'M', people } };
const tour = {
  counts: { dwellings: 12140, complexes: 94, cycles: 4, measures: 183, logs: 29137, pins: 1432 },
  stops: [
    { stop: 'figure', id: 'c1', name: 'Schepenflat', value: 13.8 },
    { stop: 'decision', id: null, name: null, value: 9 },
    { stop: 'euro', id: '2027', name: null, value: 180_000_000 },
  ],
};

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage([{ path: '**', children: [] }]);
  await signInAs(server, { ...noor, isDemo: true });
});

const turn = () => new Promise((resolve) => setTimeout(resolve));

async function opened(status = 200): Promise<HTMLElement> {
  const opening = show(WelcomePage, {});
  for (let round = 0; round < 4; round++) {
    await turn();
    server.match('/api/demo').forEach((request) => request.flush(demo));
    server
      .match('/api/demo/tour')
      .forEach((request) =>
        request.flush(status === 200 ? tour : { code: 'general.bug' }, { status, statusText: 'x' }),
      );
  }
  return (await opening).nativeElement as HTMLElement;
}

test('the demo tells how much there is and where the walk goes, each stop with its number', async () => {
  const page = await opened();
  expect(textOf(page)).toContain('12.140woningen');
  expect(textOf(page)).toContain('Schepenflat: 13,8');
  expect(textOf(page)).toContain('9 besluiten wachten');
  expect(textOf(page)).toContain('Plafonds samen € 1.800.000');
  expect([...page.querySelectorAll('ol a')].map((link) => link.getAttribute('href'))).toEqual([
    '/complexen/c1',
    '/besluiten',
    '/begroting/2027',
  ]);
});

test('one person stands for each function of the own corporation, and the other one is named', async () => {
  const page = await opened();
  expect([...page.querySelectorAll('tbody th')].map(textOf)).toEqual([
    'Noor Verhagen',
    'Marleen Oostrum',
    'Kees Brinkman',
  ]);
  expect(textOf(page)).toContain('Er is nog een corporatie: Overzij Wonen.');
});

test('who begins as somebody else signs out, and finds the address filled in', async () => {
  const page = await opened();
  page.querySelectorAll<HTMLButtonElement>('td button')[1]!.click();
  await turn();
  server.expectOne({ url: '/api/session', method: 'DELETE' }).flush(null);
  await turn();
  expect(TestBed.inject(Router).url).toBe('/inloggen?wie=directeur@waardmeer.example');
});

test('a failure says what to do', async () => {
  expect(textOf(await opened(500))).toContain('De demo laadt niet');
});

test('while it loads nothing is said about it', async () => {
  const opening = show(WelcomePage, {});
  await turn();
  expect(document.body.textContent).not.toContain('woningen');
  for (let round = 0; round < 3; round++) {
    server.match(() => true).forEach((request) => request.flush({ ...demo, ...tour }));
    await turn();
  }
  await opening;
});
