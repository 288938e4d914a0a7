import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { AtelierPage } from './atelier.ts';

let server: HttpTestingController;
const facilitator = {
  ...noor,
  permissions: ['cycle.read', 'cycle.open', 'atelier.run', 'pin.place', 'finding.write', 'finding.destine'],
};

const cycleId = '0190a000-0000-7000-8000-00000000cccc';
const workAreaId = '0190a000-0000-7000-8000-0000000000b1';
const cycle = {
  id: cycleId,
  planYear: 2027,
  status: 'open',
  dates: [],
  areas: [{ workAreaId, workArea: 'Vliethorst', phase: 'atelier' }],
};
const flat = {
  id: '0190a000-0000-7000-8000-0000000000f1',
  number: '1042',
  name: 'Schepenflat',
  workArea: 'Vliethorst',
};
const pin = {
  id: '0190a000-0000-7000-8000-0000000000d1',
  number: 17,
  kind: 'problem',
  text: 'De entree staat altijd open',
  organisation: 'Bewoners',
  complexId: flat.id,
  complex: flat.name,
  area: null,
  isMine: false,
  hidden: false,
  findingIds: [],
  version: 1,
};
const finding = {
  id: '0190a000-0000-7000-8000-0000000000e1',
  title: 'Entree is onveilig',
  analysis: '',
  success: 'In 2028 minder meldingen',
  owner: 'Samira El Idrissi',
  workArea: 'Vliethorst',
  destination: null,
  complexId: null,
  complex: null,
  because: null,
  unready: ['analysis', 'destination'],
  pins: [{ id: pin.id, number: 17, text: pin.text }],
  measures: [],
  version: 4,
};
const atelier = {
  id: '0190a000-0000-7000-8000-00000000aaaa',
  cycleId,
  planYear: 2027,
  workAreaId,
  workArea: 'Vliethorst',
  kind: 'area',
  title: 'Wijkavond Vliethorst',
  heldOn: '2026-05-19',
  status: 'open',
  snapshot: 'Monitor voorjaar',
  facilitator: 'Joris Blom',
  exception: null,
  pins: [pin],
  findings: [finding],
  version: 2,
};

const turn = () => new Promise((resolve) => setTimeout(resolve));
async function answerWhile<T>(waiting: Promise<T>, one: object, status = 200): Promise<T> {
  let busy = true;
  void waiting.finally(() => (busy = false));
  const answers: Record<string, object> = {
    '/api/cycles': { cycles: [cycle], years: { decides: 2027 }, earlier: [], nextPlanYear: 2028 },
    '/api/people': { people: [{ id: noor.account.id, name: noor.account.name, roles: [] }] },
    '/api/indicators': { indicators: [] },
    '/api/complexes': { complexes: [flat] },
  };
  while (busy) {
    await turn();
    for (const [url, body] of Object.entries(answers))
      server.match((request) => request.url === url).forEach((request) => request.flush(body));
    server
      .match((request) => request.method === 'GET' && request.url === `/api/ateliers/${atelier.id}`)
      .forEach((request) => request.flush(one, { status, statusText: 'x' }));
  }
  return waiting;
}

async function opened(
  changes: object = {},
  { me = facilitator, status = 200 } = {},
): Promise<ComponentFixture<AtelierPage>> {
  server = await stage();
  await signInAs(server, me);
  return answerWhile(show(AtelierPage, { id: atelier.id }), { ...atelier, ...changes }, status);
}

async function type(page: ComponentFixture<AtelierPage>, selector: string, value: string): Promise<void> {
  const field = find<HTMLInputElement>(page, selector);
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await page.whenStable();
}

const submit = (page: ComponentFixture<AtelierPage>, form: string) =>
  find(page, form).dispatchEvent(new Event('submit', { cancelable: true }));
const button = (page: ComponentFixture<AtelierPage>, word: string) =>
  findAll(page, 'button').find((one) => textOf(one).includes(word));

test('the board shows its pins by kind, and what its findings still miss', async () => {
  const text = textOf(await opened());
  expect(text).toContain('1 speld, 1 bevinding. 1 zonder bestemming.');
  expect(text).toContain('Probleem 1');
  expect(text).toContain('De entree staat altijd open Speld 17 · Schepenflat · Bewoners');
  expect(text).toContain('zonder uitleg');
});

test('a prepared atelier opens, and a refusal says why not', async () => {
  const page = await opened({ status: 'draft', kind: 'policy' });
  await type(page, 'input[name=exception]', 'De wethouder vroeg erom');
  submit(page, 'jr-four-states form');
  const sent = server.expectOne(`/api/ateliers/${atelier.id}/open`);
  expect(sent.request.body).toEqual({ exception: 'De wethouder vroeg erom', version: 2 });
  sent.flush({ code: 'atelier.snapshot-missing', requestId: 'x' }, { status: 409, statusText: 'x' });
  await turn();
  await answerWhile(page.whenStable(), atelier);
  expect(textOf(page)).toContain('Dit atelier heeft nog geen momentopname');
});

test('a pin that arrives twice is the same pin: a second try keeps its id', async () => {
  const page = await opened();
  await type(page, 'jr-place-pin textarea', 'Bel dhr. Jansen');
  expect(textOf(page)).toContain('Hier lijkt iets persoonlijks te staan: een naam');
  submit(page, 'jr-place-pin form');
  const [first] = server.match((request) => request.url.includes('/pins/'));
  expect(first!.request.body).toMatchObject({ kind: 'problem', text: 'Bel dhr. Jansen', complexId: null });
  first!.flush({ code: 'pin.without-place', requestId: 'x' }, { status: 409, statusText: 'x' });
  await turn();
  await answerWhile(page.whenStable(), atelier);
  expect(textOf(find(page, 'jr-place-pin'))).toContain('Een speld hoort bij een plek');
  submit(page, 'jr-place-pin form');
  const [second] = server.match((request) => request.url.includes('/pins/'));
  expect(second!.request.url).toBe(first!.request.url);
});

test('after a pin the board asks again, and the complexes do not', async () => {
  const page = await opened();
  await type(page, 'jr-place-pin textarea', 'De lift is vaak stuk');
  submit(page, 'jr-place-pin form');
  const [sent] = server.match((request) => request.url.includes('/pins/'));
  sent!.flush({ id: pin.id, number: 18, placedAt: '2026-09-22T09:00:00.000Z', warnings: [] });
  await turn();
  await turn();
  const asked = server.match((request) => request.method === 'GET');
  expect(asked.map(({ request }) => request.url)).toEqual([`/api/ateliers/${atelier.id}`]);
  asked.forEach((request) => request.flush(atelier));
  await page.whenStable();
  expect(textOf(page)).toContain('Speld 18 staat op het bord.');
});

test('a finding stands on the ticked pins', async () => {
  const page = await opened();
  find<HTMLInputElement>(page, 'jr-pin-board input[type=checkbox]').click();
  await answerWhile(page.whenStable(), atelier);
  expect(textOf(find(page, 'jr-write-finding'))).toContain('Met speld 17');
  await type(page, 'jr-write-finding input[name=title]', 'Entree is onveilig');
  submit(page, 'jr-write-finding form');
  expect(server.expectOne(`/api/ateliers/${atelier.id}/findings`).request.body).toEqual({
    title: 'Entree is onveilig',
    analysis: '',
    success: '',
    ownerId: noor.account.id,
    pinIds: [pin.id],
  });
});

test('a finding keeps its destination, with the reason when nothing is done', async () => {
  const page = await opened({
    findings: [{ ...finding, destination: 'noAction', because: 'Werkt al', unready: ['analysis'] }],
  });
  expect(textOf(find(page, 'jr-finding'))).toContain('Geen actie, want: Werkt al');
  find<HTMLButtonElement>(page, 'jr-finding button').click();
  await answerWhile(page.whenStable(), atelier);
  await type(page, 'jr-finding input[name=because]', 'Gemeente doet dit al');
  submit(page, 'jr-finding form');
  expect(server.expectOne(`/api/findings/${finding.id}/destination`).request.body).toEqual({
    destination: 'noAction',
    complexId: null,
    because: 'Gemeente doet dit al',
    version: 4,
  });
});

test('a closed atelier takes nothing new', async () => {
  const page = await opened({ status: 'closed' });
  const text = textOf(page);
  expect(text).toContain('Spelden prikken kan zolang het atelier open is');
  expect(button(page, 'Rond het atelier af')).toBeUndefined();
  expect(button(page, 'Prik deze speld')).toBeUndefined();
});

test('who only reads gets no buttons', async () => {
  const page = await opened({}, { me: { ...noor, permissions: ['atelier.read'] } });
  expect(findAll(page, 'button')).toEqual([]);
});

test('an empty board says so', async () => {
  expect(textOf(await opened({ pins: [], findings: [] }))).toContain('Nog geen bevindingen');
});

test('an atelier that does not load says what to do', async () => {
  expect(textOf(await opened({}, { status: 500 }))).toContain('Probeer opnieuw');
});

test('while it is on its way, nothing is said about it', async () => {
  server = await stage();
  await signInAs(server, facilitator);
  const opening = show(AtelierPage, { id: atelier.id });
  await turn();
  expect(document.body.textContent).not.toContain('Nog geen bevindingen');
  await answerWhile(opening, atelier);
});
