import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { Router } from '@angular/router';
import type { HttpTestingController } from '@angular/common/http/testing';
import { noor, show, signInAs, stage } from '../../../test/screen.ts';
import { UNSENT } from '../unsent.ts';
import { AccountMenu } from './account-menu.ts';

@Component({ selector: 'jr-nowhere', template: '' })
class Nowhere {}

const caretaker = { ...noor, permissions: ['fieldLog.write'] as never };
let server: HttpTestingController;

/** Presses "Log uit" with so much left on the device. */
async function signOut(left: number, me: typeof noor): Promise<void> {
  document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  server = await stage(
    [{ path: '**', component: Nowhere }],
    [{ provide: UNSENT, useValue: () => Promise.resolve(left) }],
  );
  await signInAs(server, me);
  const fixture = await show(AccountMenu, {});
  const menu = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatMenuHarness);
  await menu.open();
  await menu.clickItem({ text: 'Log uit' });
  await new Promise((resolve) => setTimeout(resolve, 20));
}

test('nobody signs out with work that stands only on this device', async () => {
  await signOut(2, caretaker);
  server.expectNone('/api/session');
  expect(document.body.textContent).toContain('Er staan nog 2 logs alleen op dit toestel.');
  expect(TestBed.inject(Router).url).toBe('/log');
});

test.each([
  ['everything was sent', 0, caretaker],
  ['the person logs no field work', 2, noor],
])('signing out works when %s', async (_when, left, me) => {
  await signOut(left, me);
  server.expectOne({ method: 'DELETE', url: '/api/session' }).flush(null);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(TestBed.inject(Router).url).toBe('/inloggen');
});
