import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { noor, signInAs, stage } from '../../test/screen.ts';
import { Session } from '../shell/session.ts';
import { Outbox } from './outbox.ts';

const entry = {
  complexId: 'c',
  kind: 'A01',
  happenedAt: '2026-09-22T07:00:00.000Z',
  minutes: 45,
  note: null,
};
const fatma = { ...noor, account: { ...noor.account, id: '0190a000-0000-7000-8000-000000000002' } };

@Component({ selector: 'jr-empty', template: '' })
class Empty {}

let server: HttpTestingController;
let outbox: Outbox;
beforeEach(async () => {
  // a session that ended leads to signing in
  server = await stage([{ path: '**', component: Empty }]);
  await signInAs(server, noor);
  outbox = TestBed.inject(Outbox);
});

/** Lets what was asked go out, so that the test can answer it. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

const sent = () => server.expectOne(({ method }) => method === 'PUT');

async function addWithoutNetwork(): Promise<void> {
  const adding = outbox.add(entry);
  sent().error(new ProgressEvent('offline'));
  await adding;
}

test('without network an entry waits, and goes by itself under the same id when the network is back', async () => {
  await addWithoutNetwork();
  const { id } = outbox.waiting()[0]!;
  dispatchEvent(new Event('online'));
  const again = sent();
  expect(again.request.url).toBe(`/api/field-logs/${id}`);
  again.flush({});
  await turn();
  expect(outbox.waiting()).toEqual([]);
});

test('a colleague who signs in on the same phone sees and sends nothing of it; it is there when its owner is back', async () => {
  await addWithoutNetwork();
  await signsIn(fatma);
  expect(outbox.waiting()).toEqual([]);
  await outbox.send();
  server.expectNone(({ method }) => method === 'PUT');
  await signsIn(noor);
  expect(outbox.waiting()).toHaveLength(1);
});

test('a session that ended, or a server that fails, is no reason to trouble a person', async () => {
  for (const status of [401, 429, 500]) {
    const adding = outbox.waiting().length ? outbox.send() : outbox.add(entry);
    sent().flush({ code: 'access.no-session', requestId: 'x' }, { status, statusText: 'no' });
    await adding;
    if (status === 401) await signsIn(noor);
    expect(outbox.refused()).toEqual([]);
    expect(outbox.waiting()).toHaveLength(1);
  }
});

async function signsIn(me: typeof noor): Promise<void> {
  const signing = TestBed.inject(Session).signIn(me.account.email, 'een lang wachtwoord');
  server.expectOne({ method: 'POST', url: '/api/session' }).flush({});
  await turn();
  server.expectOne({ method: 'GET', url: '/api/session' }).flush(me);
  await signing;
}
