import type { HttpTestingController } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { Router } from '@angular/router';
import { find, noor, show, stage, textOf } from '../../../test/screen.ts';
import { ownAddress, SignIn } from './sign-in.ts';

@Component({ selector: 'jr-empty', template: '' })
class Empty {}

let server: HttpTestingController;
let fixture: ComponentFixture<SignIn>;

const people = [
  {
    corporation: 'Waardmeer Wonen',
    name: 'Noor Verhagen',
    email: 'beleid@waardmeer.example',
    role: 'policyOfficer',
  },
  {
    corporation: 'Waardmeer Wonen',
    name: 'Marleen Oostrum',
    email: 'directeur@waardmeer.example',
    role: 'director',
  },
  {
    corporation: 'Overzij Wonen',
    name: 'Olga Prins',
    email: 'beleid@overzij.example',
    role: 'policyOfficer',
  },
];
const aDemo = { demo: { today: '2026-09-22', seed: 2026, size: 'M', people } };

/** Opens the form, on an ordinary corporation unless said otherwise. */
async function open(demo: object = { demo: null }): Promise<void> {
  const opening = show(SignIn, { terug: '/besluiten/P-04' });
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne('/api/demo').flush(demo);
  fixture = await opening;
}

beforeEach(async () => {
  server = await stage([{ path: '**', component: Empty }]);
  document.body.innerHTML = '';
});

test('an ordinary corporation names nobody; a demo offers its people, and only the password is left to type', async () => {
  await open();
  expect(textOf(fixture.nativeElement)).not.toContain('demo');
  await open(aDemo);
  const buttons = [
    ...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLButtonElement>('jr-demo-accounts button'),
  ];
  expect(buttons.map(textOf)).toEqual(['beleid', 'directeur']);
  buttons[1]!.click();
  await fixture.whenStable();
  const [email] = await TestbedHarnessEnvironment.loader(fixture).getAllHarnesses(MatInputHarness);
  expect(await email!.getValue()).toBe('directeur@waardmeer.example');
});

describe('on an ordinary corporation', () => {
  beforeEach(() => open());

  async function fillIn(email: string, password: string): Promise<void> {
    const screen = TestbedHarnessEnvironment.loader(fixture);
    const [first, second] = await screen.getAllHarnesses(MatInputHarness);
    await first?.setValue(email);
    await second?.setValue(password);
    await (await screen.getHarness(MatButtonHarness.with({ text: 'Log in' }))).click();
  }

  /** Answers the attempt and waits until the screen has said what it has to say. */
  async function answer(status: number): Promise<string> {
    server.expectOne({ method: 'POST', url: '/api/session' }).flush({}, { status, statusText: 'no' });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    return textOf(find(fixture, '[role=alert]'));
  }

  test('after signing in someone is back where they wanted to be', async () => {
    await fillIn(' noor.verhagen@waardmeer.example ', 'een lang wachtwoord');
    const sent = server.expectOne({ method: 'POST', url: '/api/session' });
    expect(sent.request.body).toEqual({
      email: 'noor.verhagen@waardmeer.example',
      password: 'een lang wachtwoord',
    });
    sent.flush({});
    await new Promise((resolve) => setTimeout(resolve));
    server.expectOne({ method: 'GET', url: '/api/session' }).flush(noor);
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/besluiten/P-04');
  });

  test('an empty form is not sent, and says what is missing', async () => {
    await fillIn('noor.verhagen@waardmeer.example', '');
    server.expectNone('/api/session');
    expect(textOf(find(fixture, '[role=alert]'))).toBe('Vul je e-mailadres en je wachtwoord in.');
  });

  const answers: [number, string][] = [
    [401, 'Dit e-mailadres en wachtwoord horen niet bij elkaar.'],
    [422, 'Dit e-mailadres en wachtwoord horen niet bij elkaar.'],
    [429, 'Je probeerde het te vaak.'],
    [503, 'De server antwoordt niet.'],
  ];

  test.each(answers)(
    'an attempt answered with %d says what to do, never which field was wrong',
    async (status, sentence) => {
      await fillIn('noor.verhagen@waardmeer.example', 'fout');
      expect(await answer(status)).toContain(sentence);
    },
  );

  test('the focus begins in the first field', () => {
    expect(document.activeElement?.getAttribute('type')).toBe('email');
  });

  test('only an address of our own is a way back', () => {
    expect(ownAddress('/besluiten?cyclus=2027')).toBe('/besluiten?cyclus=2027');
    for (const other of [
      'https://elders.example',
      '//elders.example',
      '/inloggen?terug=/',
      'werk',
      undefined,
    ]) {
      expect(ownAddress(other)).toBe('/');
    }
  });
});
