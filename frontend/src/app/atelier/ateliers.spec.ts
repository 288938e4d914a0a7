import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { findAll, find, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { AteliersPage } from './ateliers.ts';

let server: HttpTestingController;
const facilitator = { ...noor, permissions: ['cycle.read', 'atelier.read', 'atelier.prepare'] };

const cycleId = '0190a000-0000-7000-8000-00000000cccc';
const area = { workAreaId: '0190a000-0000-7000-8000-0000000000b1', workArea: 'Vliethorst', phase: 'atelier' };
const cycle = { id: cycleId, planYear: 2027, status: 'open', dates: [], areas: [area] };
const cycles = { cycles: [cycle], years: { decides: 2027 }, earlier: [], nextPlanYear: 2028 };
const evening = {
  id: '0190a000-0000-7000-8000-00000000aaaa',
  kind: 'area',
  title: 'Wijkavond Vliethorst',
  workArea: 'Vliethorst',
  heldOn: '2026-05-19',
  facilitator: 'Joris Blom',
  status: 'closed',
  pins: 14,
  findings: 9,
  findingsWithoutDestination: 2,
};
const dark = {
  id: '0190a000-0000-7000-8000-00000000ffff',
  atelierId: evening.id,
  atelier: evening.title,
  title: 'Achterpaden zijn donker',
  workArea: 'Vliethorst',
  owner: 'Samira El Idrissi',
};
const people = {
  people: [
    { id: noor.account.id, name: noor.account.name, roles: [{ role: 'policyOfficer', workAreaId: null }] },
    { id: 'x', name: 'Kees Brinkman', roles: [{ role: 'fieldWorker', workAreaId: null }] },
  ],
};

const turn = () => new Promise((resolve) => setTimeout(resolve));
async function answerWhile<T>(waiting: Promise<T>, ateliers: object[], status = 200): Promise<T> {
  let busy = true;
  void waiting.finally(() => (busy = false));
  while (busy) {
    await turn();
    server.match('/api/cycles').forEach((request) => request.flush(cycles));
    server.match('/api/people').forEach((request) => request.flush(people));
    server
      .match((request) => request.method === 'GET' && request.url === '/api/ateliers')
      .forEach((request) => !request.cancelled && request.flush({ ateliers }, { status, statusText: 'x' }));
    server
      .match((request) => request.url === '/api/findings')
      .forEach(
        (request) => !request.cancelled && request.flush({ findings: ateliers.length > 0 ? [dark] : [] }),
      );
  }
  return waiting;
}

async function opened(
  ateliers: object[],
  { me = facilitator, status = 200 } = {},
): Promise<ComponentFixture<AteliersPage>> {
  server = await stage();
  await signInAs(server, me);
  return answerWhile(show(AteliersPage, {}), ateliers, status);
}

test('the list says what came out of each atelier, and which findings still go nowhere', async () => {
  const page = await opened([evening]);
  const text = textOf(page);
  expect(text).toContain('1 van 1 ateliers zijn afgerond.');
  expect(text).toContain('14 spelden · 9 bevindingen · 2 zonder bestemming');
  expect(text).toContain('Achterpaden zijn donker');
  expect(findAll(page, 'a').map((link) => link.getAttribute('href'))).toEqual([
    `/atelier/${evening.id}`,
    `/atelier/${evening.id}`,
  ]);
});

test('an atelier is prepared by who may, with a facilitator who may run it', async () => {
  const page = await opened([]);
  find(page, 'button').click();
  await answerWhile(page.whenStable(), []);
  find(page, 'form').dispatchEvent(new Event('submit', { cancelable: true }));
  const sent = server.expectOne((request) => request.method === 'POST' && request.url === '/api/ateliers');
  expect(sent.request.body).toEqual({
    cycleId,
    workAreaId: area.workAreaId,
    kind: 'area',
    title: 'Gebiedsatelier Vliethorst',
    heldOn: '2026-09-22',
    facilitatorId: noor.account.id,
    snapshotId: null,
  });
  sent.flush({ code: 'access.wrong-phase', requestId: 'x' }, { status: 403, statusText: 'x' });
  await turn();
  await answerWhile(page.whenStable(), []);
  expect(textOf(page)).toContain('Dit kan niet in de fase waarin deze cyclus nu is');
});

test('who may not prepare reads why there is no button', async () => {
  const page = await opened([evening], { me: { ...noor, permissions: ['atelier.read'] } });
  expect(findAll(page, 'button')).toEqual([]);
  expect(textOf(page)).toContain('met de juiste functie');
});

test('a cycle without ateliers says so', async () => {
  expect(textOf(await opened([]))).toContain('Deze cyclus heeft nog geen ateliers');
});

test('a list that does not load says what to do', async () => {
  expect(textOf(await opened([], { status: 500 }))).toContain('Probeer opnieuw');
});

test('while the list is on its way, nothing is said about it', async () => {
  server = await stage();
  await signInAs(server, facilitator);
  const opening = show(AteliersPage, {});
  await turn();
  expect(document.body.textContent).not.toContain('nog geen ateliers');
  await answerWhile(opening, []);
});
