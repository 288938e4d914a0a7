import type { HttpTestingController } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import type { Me } from '@jaarring/contracts';
import { noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { FieldLogPage } from './field-log.ts';
import { Outbox } from './outbox.ts';

const kees: Me = {
  ...noor,
  roles: [{ role: 'fieldWorker', workAreaId: null }],
  permissions: ['fieldLog.write'],
};
const flat = { id: '0190a000-0000-7000-8000-0000000000f1', name: 'Schepenflat', number: '101' };

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
  await signInAs(server, kees);
});

/** Lets what was asked go out, so that the test can answer it. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

async function opened(status = 200) {
  const opening = show(FieldLogPage, {});
  await turn();
  server.expectOne('/api/complexes').flush({ complexes: [flat] });
  const lists = server.match((request) => request.url === '/api/field-logs');
  expect(lists).toHaveLength(2);
  for (const list of lists) list.flush({ fieldLogs: [], total: 0, minutes: 0 }, { status, statusText: 'x' });
  return opening;
}

test('a tile and save: the entry goes out under an id of the phone, and waits on the device until it is answered', async () => {
  const fixture = await opened();
  const buttons = TestbedHarnessEnvironment.loader(fixture);
  await (await buttons.getHarness(MatButtonHarness.with({ text: /ronde/i }))).click();
  // not awaited before the answer: a harness waits until nothing is on its way any more
  const saving = (await buttons.getHarness(MatButtonHarness.with({ text: 'Bewaar' }))).click();
  await turn();
  const sent = server.expectOne(
    (request) => request.method === 'PUT' && request.url.startsWith('/api/field-logs/'),
  );
  expect(sent.request.body).toMatchObject({ complexId: flat.id, kind: 'A01', minutes: 45 });
  expect(localStorage.getItem(`jaarring.fieldLog.outbox.${kees.account.id}`)).toContain(flat.id);
  sent.error(new ProgressEvent('offline'));
  await turn();
  for (const request of server.match(() => true)) request.flush({ fieldLogs: [], total: 0, minutes: 0 });
  await saving;
  expect(textOf(fixture.nativeElement as HTMLElement)).toContain('1 op dit toestel');
});

test('a kind that says nothing without a note cannot be saved without one, and says why', async () => {
  const fixture = await opened();
  const buttons = TestbedHarnessEnvironment.loader(fixture);
  await (await buttons.getHarness(MatButtonHarness.with({ text: 'Anders' }))).click();
  expect(await (await buttons.getHarness(MatButtonHarness.with({ text: 'Bewaar' }))).isDisabled()).toBe(true);
  expect(textOf(fixture.nativeElement as HTMLElement)).toMatch(/notitie/i);
});

test('a refused entry says why, and is replaced only by its correction', async () => {
  const fixture = await opened();
  const buttons = TestbedHarnessEnvironment.loader(fixture);
  const outbox = TestBed.inject(Outbox);
  const wrong = {
    complexId: flat.id,
    kind: 'A01',
    happenedAt: '2026-09-22T07:00:00.000Z',
    minutes: 0,
    note: null,
  };
  const adding = outbox.add(wrong);
  server
    .expectOne(({ method }) => method === 'PUT')
    .flush({ code: 'field-log.minutes', requestId: 'x' }, { status: 422, statusText: 'no' });
  await adding;
  await fixture.whenStable();
  expect(textOf(fixture.nativeElement as HTMLElement)).toContain('aandacht nodig');
  await (await buttons.getHarness(MatButtonHarness.with({ text: 'Wijzig' }))).click();
  expect(outbox.waiting()).toHaveLength(1);
  const saving = (await buttons.getHarness(MatButtonHarness.with({ text: 'Bewaar' }))).click();
  await turn();
  const sent = server.match(({ method }) => method === 'PUT');
  expect(sent.map(({ request }) => request.body.happenedAt)).toEqual([wrong.happenedAt]);
  sent[0]!.flush({});
  await turn();
  for (const request of server.match(() => true)) request.flush({ fieldLogs: [], total: 0, minutes: 0 });
  await saving;
  expect(outbox.waiting()).toEqual([]);
});

test('an empty day says so', async () => {
  expect(textOf((await opened()).nativeElement as HTMLElement)).toContain('Nog niets gelogd vandaag');
});

test('when the day does not load it offers to try again', async () => {
  expect(textOf((await opened(500)).nativeElement as HTMLElement)).toContain('Probeer opnieuw');
});
