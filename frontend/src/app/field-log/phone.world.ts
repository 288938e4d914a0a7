import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import type { HttpRequest } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { FieldLogs, Me } from '@jaarring/contracts';
import { Component } from '@angular/core';
import { noor, stage, signInAs, textOf } from '../../test/screen.ts';
import { Session } from '../shell/session.ts';
import { FieldLogPage } from './field-log.ts';
import { OutboxStore } from './outbox-store.ts';
import { MemoryStore } from './memory-store.world.ts';

/** Who logs in the tests, and a colleague who uses the same phone. */
export const kees: Me = {
  ...noor,
  roles: [{ role: 'fieldWorker', workAreaId: null }],
  permissions: ['fieldLog.write'],
};
export const fatma: Me = {
  ...kees,
  account: { ...kees.account, id: '0190a000-0000-7000-8000-000000000002', email: 'fatma@waardmeer.example' },
};
export const flat = { id: '0190a000-0000-7000-8000-0000000000f1', name: 'Schepenflat' };
export const court = { id: '0190a000-0000-7000-8000-0000000000f2', name: 'Kapiteinshof' };

export type Log = FieldLogs['fieldLogs'][number];

/** An entry as the server tells it. */
export const logged = (changes: Partial<Log> = {}): Log => ({
  id: '0190a000-0000-7000-8000-0000000000e1',
  complexId: flat.id,
  complexNumber: '101',
  complex: flat.name,
  workAreaId: '0190a000-0000-7000-8000-0000000000a1',
  kind: 'A01',
  happenedAt: '2026-09-22T06:40:00.000Z',
  minutes: 20,
  result: null,
  note: null,
  measureId: null,
  measure: null,
  loggedBy: 'Kees',
  isMine: true,
  receivedAt: '2026-09-22T06:41:00.000Z',
  withdrawnAt: null,
  withdrawnBecause: null,
  version: 1,
  ...changes,
});

const isQuestion = ({ method, url }: HttpRequest<unknown>) => method === 'GET' && url !== '/api/session';

@Component({ selector: 'jr-empty', template: '' })
class Empty {}

/** A phone with a server behind it: it answers every question by itself, what is written the test answers. */
export class Phone {
  logs: Log[] = [logged()];
  measures: object[] = [];
  /** With what the server answers questions; 0 is no network. */
  status = 200;
  private page: HTMLElement | null = null;
  private harness: RouterTestingHarness | null = null;

  private constructor(
    readonly server: HttpTestingController,
    readonly store: MemoryStore,
  ) {}

  static async of(me: Me): Promise<Phone> {
    document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
    const store = new MemoryStore();
    const server = await stage(
      [
        ...['log', 'log/nieuw'].map((path) => ({
          path,
          loadComponent: () => Promise.resolve(FieldLogPage),
        })),
        { path: '**', component: Empty },
      ],
      [{ provide: OutboxStore, useValue: store }],
    );
    await signInAs(server, me);
    return new Phone(server, store);
  }

  /** Opens a page anew. */
  async open(path: '/log' | '/log/nieuw', seen: string): Promise<void> {
    this.harness ??= await RouterTestingHarness.create();
    this.page = this.harness.fixture.nativeElement as HTMLElement;
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/elsewhere');
    void router.navigateByUrl(path);
    await this.sees(seen);
  }

  get text(): string {
    return textOf(this.page!);
  }

  all(selector: string): HTMLElement[] {
    return [...this.page!.querySelectorAll<HTMLElement>(selector)];
  }

  /** Everything on the screen that can be pressed and starts with this word, also what floats above the page. */
  private pressable(word: string): HTMLElement | undefined {
    const all = [...document.querySelectorAll<HTMLElement>('button, a, label.choice, mat-option')];
    // a bar that goes is still there while the next one comes
    return all.findLast((one) => textOf(one).startsWith(word));
  }

  /** Presses what starts with this word. */
  async press(word: string): Promise<void> {
    await this.until(() => this.pressable(word) !== undefined, `“${word}” to press`);
    this.pressable(word)!.click();
    await this.rest();
  }

  async type(selector: string, text: string): Promise<void> {
    const field = this.all(selector)[0] as HTMLInputElement;
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
    await this.rest();
  }

  async sees(text: string): Promise<void> {
    await this.until(() => this.text.includes(text), `“${text}”`);
  }

  /** Waits for the next entry on its way to the server. */
  async sent(): Promise<TestRequest> {
    const found: TestRequest[] = [];
    await this.until(() => {
      found.push(...this.server.match(({ method }) => method !== 'GET'));
      return found.length > 0;
    }, 'something sent');
    if (found.length > 1) throw new Error('more was sent than one thing');
    return found[0]!;
  }

  /** Makes sure that nothing is on its way. */
  async sendsNothing(): Promise<void> {
    await this.rest();
    this.server.expectNone(({ method }) => method !== 'GET');
  }

  async signsIn(me: Me): Promise<void> {
    const signing = TestBed.inject(Session).signIn(me.account.email, 'een lang wachtwoord');
    this.server.expectOne({ method: 'POST', url: '/api/session' }).flush({});
    await new Promise((resolve) => setTimeout(resolve));
    this.server.expectOne({ method: 'GET', url: '/api/session' }).flush(me);
    await signing;
    await this.rest();
  }

  async rest(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      this.answer();
    }
  }

  async until(isSo: () => boolean, what: string): Promise<void> {
    for (let turn = 0; turn < 100; turn++) {
      if (isSo()) return;
      await this.rest();
    }
    throw new Error(`Waited in vain for ${what}. On the screen: ${this.page ? this.text : 'nothing'}`);
  }

  private answer(): void {
    for (const question of this.server.match(isQuestion)) {
      if (question.cancelled) continue;
      if (this.status === 0) question.error(new ProgressEvent('offline'));
      else question.flush(this.answerTo(question), { status: this.status, statusText: 'x' });
    }
  }

  private answerTo({ request }: TestRequest): object {
    if (request.url === '/api/complexes')
      return {
        complexes: [flat, court].map((one) => ({ ...one, number: '101', workArea: 'Noord', dwellings: 192 })),
      };
    if (request.url === '/api/measures') return { measures: this.measures, total: 0, totalCents: 0 };
    return { fieldLogs: this.logs, total: this.logs.length, minutes: 0 };
  }
}
