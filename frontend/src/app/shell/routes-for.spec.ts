import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Role } from '@jaarring/domain';
import { noor, signInAs, stage } from '../../test/screen.ts';
import { permitted, signedIn, startPage } from './routes-for.ts';
import { Session } from './session.ts';

@Component({ selector: 'jr-empty', template: '' })
class Empty {}

const routes = [
  { path: 'inloggen', component: Empty },
  { path: 'beheer', canActivate: [signedIn, permitted('people.change')], component: Empty },
  { path: '', pathMatch: 'full' as const, canActivate: [signedIn, startPage], children: [] },
  { path: '**', canActivate: [signedIn], component: Empty },
];

const starts: [Role, string][] = [
  ['policyOfficer', '/werk'],
  ['director', '/besluiten'],
  ['fieldWorker', '/log'],
  ['controller', '/werk'],
];

test.each(starts)('a %s begins at %s', async (role, path) => {
  const server = await stage(routes);
  await signInAs(server, { ...noor, roles: [{ role, workAreaId: null }] });
  const router = TestBed.inject(Router);
  await router.navigateByUrl('/');
  expect(router.url).toBe(path);
});

test('who is not signed in does that first, and then comes where they wanted to be', async () => {
  const server = await stage(routes);
  const router = TestBed.inject(Router);
  const going = router.navigateByUrl('/besluiten/P-04');
  await new Promise((resolve) => setTimeout(resolve));
  server
    .expectOne('/api/session')
    .flush({ code: 'access.no-session' }, { status: 401, statusText: 'Unauthorized' });
  await going;
  expect(router.url).toBe('/inloggen?terug=%2Fbesluiten%2FP-04');
  expect(TestBed.inject(Session).me()).toBeNull();
});

test('a page someone may not use does not exist for them', async () => {
  const server = await stage(routes);
  await signInAs(server, noor);
  const router = TestBed.inject(Router);
  await router.navigateByUrl('/beheer');
  expect(router.url).toBe('/niet-gevonden');
});
