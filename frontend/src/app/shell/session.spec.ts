import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Me } from '@jaarring/contracts';
import { noor, signInAs, stage } from '../../test/screen.ts';
import { Session } from './session.ts';

const vliethorst = '0190a000-0000-7000-8000-0000000000a1';
const elsewhere = '0190a000-0000-7000-8000-0000000000a2';
const samira: Me = { ...noor, roles: [{ role: 'areaManager', workAreaId: vliethorst }] };

let server: HttpTestingController;

beforeEach(async () => {
  server = await stage();
});
afterEach(() => server.verify());

test('the server is asked once who is here', async () => {
  const session = await signInAs(server, noor);
  await session.ready();
  expect(session.me()?.account.name).toBe('Noor Verhagen');
  expect(session.today()).toBe('2026-09-22');
});

test('signing in sends the address and password and then asks who is here', async () => {
  const session = TestBed.inject(Session);
  const done = session.signIn('noor.verhagen@waardmeer.example', 'een lang wachtwoord');
  const sent = server.expectOne({ method: 'POST', url: '/api/session' });
  expect(sent.request.body).toEqual({
    email: 'noor.verhagen@waardmeer.example',
    password: 'een lang wachtwoord',
  });
  sent.flush({});
  await Promise.resolve();
  server.expectOne({ method: 'GET', url: '/api/session' }).flush(noor);
  await done;
  expect(session.me()).toEqual(noor);
});

test('signing out forgets the person, also on this device', async () => {
  const session = await signInAs(server, noor);
  const done = session.signOut();
  server.expectOne({ method: 'DELETE', url: '/api/session' }).flush({});
  await done;
  expect([session.me(), localStorage.getItem('jaarring.me')]).toEqual([null, null]);
});

test('without a connection it is who was here last', async () => {
  localStorage.setItem('jaarring.me', JSON.stringify(noor));
  const session = TestBed.inject(Session);
  const ready = session.ready();
  server.expectOne('/api/session').error(new ProgressEvent('error'), { status: 0 });
  await ready;
  expect(session.me()).toEqual(noor);
});

test('when the server says that nobody is signed in, nobody is, whoever was here last', async () => {
  localStorage.setItem('jaarring.me', JSON.stringify(noor));
  const session = TestBed.inject(Session);
  const ready = session.ready();
  server
    .expectOne('/api/session')
    .flush({ code: 'access.no-session' }, { status: 401, statusText: 'Unauthorized' });
  await ready;
  expect(session.me()).toBeNull();
});

test('a button shows for who may, in the area and phase where it may be done', async () => {
  const session = await signInAs(server, samira);
  expect(session.can('measure.propose')).toBe(true);
  expect(session.can('measure.propose', { workAreaId: vliethorst, phase: 'measures' })).toBe(true);
  expect(session.can('measure.propose', { workAreaId: elsewhere, phase: 'measures' })).toBe(false);
  expect(session.can('measure.propose', { workAreaId: vliethorst, phase: 'monitor' })).toBe(false);
  expect(session.can('people.change')).toBe(false);
});

test('nobody may do anything before signing in', () => {
  expect(TestBed.inject(Session).can('session.read')).toBe(false);
});
