import { HttpClient, HttpContext } from '@angular/common/http';
import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { noor, signInAs, stage } from '../../test/screen.ts';
import { SHOWN_INLINE } from './interceptors.ts';
import { SaveState } from './save-state.ts';
import { Session } from './session.ts';

@Component({ selector: 'jr-empty', template: '' })
class Empty {}

let server: HttpTestingController;
const bar = () => document.querySelector('mat-snack-bar-container')?.textContent ?? '';
const refused = { status: 409, statusText: 'Conflict' };

beforeEach(async () => {
  document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  server = await stage([{ path: '**', component: Empty }]);
});

/** Sends a change, lets the server refuse it, and waits until the screen has answered. */
async function change(code: string, context = new HttpContext()): Promise<void> {
  TestBed.inject(HttpClient)
    .put('/api/measures/1', {}, { context })
    .subscribe({ error: () => undefined });
  server.expectOne('/api/measures/1').flush({ code }, refused);
  // the bar comes with its own code, at its first refusal
  await import('@angular/material/snack-bar');
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

test('every request carries the mark of our own pages', () => {
  TestBed.inject(HttpClient).get('/api/places').subscribe();
  const { request } = server.expectOne('/api/places');
  expect([request.headers.get('X-Requested-With'), request.withCredentials]).toEqual(['jaarring', true]);
});

test('a refused change is told in one sentence', async () => {
  await change('stale');
  expect(bar()).toContain('Een ander wijzigde dit intussen.');
});

test('a refused change is not told twice when the page tells it', async () => {
  await change('stale', new HttpContext().set(SHOWN_INLINE, true));
  expect(bar()).toBe('');
});

test('a refused reading is told by the page, not by the bar', () => {
  TestBed.inject(HttpClient)
    .get('/api/measures')
    .subscribe({ error: () => undefined });
  server
    .expectOne('/api/measures')
    .flush({ code: 'access.denied' }, { status: 403, statusText: 'Forbidden' });
  expect(bar()).toBe('');
});

test('a session that ended leads to signing in, and back to the same place', async () => {
  await signInAs(server, noor);
  const router = TestBed.inject(Router);
  await router.navigateByUrl('/besluiten/P-04?cyclus=2027');
  TestBed.inject(HttpClient)
    .get('/api/tasks')
    .subscribe({ error: () => undefined });
  server
    .expectOne('/api/tasks')
    .flush({ code: 'access.no-session' }, { status: 401, statusText: 'Unauthorized' });
  await new Promise((resolve) => setTimeout(resolve));
  expect(router.parseUrl(router.url).queryParams).toEqual({ terug: '/besluiten/P-04?cyclus=2027' });
  expect(router.url).toMatch(/^\/inloggen/);
  expect([TestBed.inject(Session).me(), TestBed.inject(Session).expired()]).toEqual([null, true]);
});

test('the screen knows whether the server answers, with and without a service worker between them', () => {
  const saving = TestBed.inject(SaveState);
  const read = () => {
    TestBed.inject(HttpClient)
      .get('/api/tasks')
      .subscribe({ error: () => undefined });
    return server.expectOne('/api/tasks');
  };
  read().error(new ProgressEvent('error'), { status: 0 });
  expect(saving.online()).toBe(false);
  read().flush([]);
  expect([saving.online(), saving.updatedAt() instanceof Date]).toEqual([true, true]);
  read().flush('', { status: 504, statusText: 'Gateway Timeout' });
  expect(saving.online()).toBe(false);
});
