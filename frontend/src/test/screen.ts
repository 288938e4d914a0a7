import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import {
  type EnvironmentProviders,
  type InputSignal,
  inputBinding,
  type Provider,
  type Type,
} from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, type Routes } from '@angular/router';
import { backToSignIn, noticeConnection, ownRequest, tellRefusals } from '../app/shell/interceptors.ts';
import type { Me } from '@jaarring/contracts';
import { Session } from '../app/shell/session.ts';
import { provideTexts } from '../app/texts/provide-texts.ts';
import { LanguageChoice } from '../app/texts/texts.ts';

/** The policy officer of the tests. */
export const noor: Me = {
  account: {
    id: '0190a000-0000-7000-8000-000000000001',
    name: 'Noor Verhagen',
    email: 'noor.verhagen@waardmeer.example',
    initials: 'NV',
  },
  corporation: { id: '0190a000-0000-7000-8000-0000000000c1', name: 'Waardmeer Wonen', slug: 'waardmeer' },
  roles: [{ role: 'policyOfficer', workAreaId: null }],
  permissions: ['session.read', 'measure.propose'],
  today: '2026-09-22',
  isDemo: false,
};

/** Sets the stage for a test: the real texts, interceptors and router, and a server that the test answers for. */
export async function stage(
  routes: Routes = [],
  extra: (Provider | EnvironmentProviders)[] = [],
): Promise<HttpTestingController> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(routes),
      provideHttpClient(withInterceptors([ownRequest, noticeConnection, backToSignIn, tellRefusals])),
      provideHttpClientTesting(),
      ...provideTexts(),
      ...extra,
    ],
  });
  localStorage.clear();
  await TestBed.inject(LanguageChoice).begin();
  await TestBed.inject(LanguageChoice).whole();
  return TestBed.inject(HttpTestingController);
}

/** Signs a person in, as GET /api/session answers it. */
export async function signInAs(server: HttpTestingController, me: Me): Promise<Session> {
  const session = TestBed.inject(Session);
  const ready = session.ready();
  server.expectOne('/api/session').flush(me);
  await ready;
  return session;
}

/** The inputs of a component, by name. */
type Inputs<T> = {
  [K in keyof T as T[K] extends InputSignal<infer _> ? K : never]?: T[K] extends InputSignal<infer V>
    ? V
    : never;
};

/** Puts a component on the screen with these inputs and waits until it stands. */
export async function show<T>(
  component: Type<T>,
  inputs: Inputs<T> & Record<string, unknown>,
): Promise<ComponentFixture<T>> {
  const bindings = Object.entries(inputs).map(([name, value]) => inputBinding(name, () => value));
  const fixture = TestBed.createComponent(component, { bindings });
  await fixture.whenStable();
  return fixture;
}

/** An icon is a character that nobody reads. */
const icon = /\p{Co}/gu;

/** What stands on the screen, with its white space made even and without icons. */
export function textOf(of: ComponentFixture<unknown> | Element): string {
  const element = of instanceof Element ? of : (of.nativeElement as Element);
  return (element.textContent ?? '').replaceAll(icon, '').replaceAll(/\s+/g, ' ').trim();
}

/** One element, which must be there. */
export function find<E extends Element = HTMLElement>(
  fixture: ComponentFixture<unknown>,
  selector: string,
): E {
  const element = (fixture.nativeElement as Element).querySelector<E>(selector);
  if (!element) throw new Error(`${selector} is not on the screen.`);
  return element;
}

export function findAll(fixture: ComponentFixture<unknown>, selector: string): HTMLElement[] {
  return [...(fixture.nativeElement as Element).querySelectorAll<HTMLElement>(selector)];
}

/** Waits until something is so, for what arrives in its own time; a test that waits in vain fails after five seconds. */
export async function until(fixture: ComponentFixture<unknown>, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await fixture.whenStable();
  }
}
