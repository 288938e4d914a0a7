import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSlideToggleHarness } from '@angular/material/slide-toggle/testing';
import type { Mandates, Me } from '@jaarring/contracts';
import { find, findAll, show, signInAs, stage, textOf, until } from '../../test/screen.ts';
import { MandatesPage } from './mandate.ts';
import * as example from './mandate.world.ts';

const { answer, deputies, draft, effect, first, onlyValid, raised, reader, tineke, withDraft, workAreas } =
  example;
let server: HttpTestingController;
let tries: TestRequest[];
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Answers everything that is read besides the mandates, as long as something is asked. */
async function feed(mandates?: object, status = 200): Promise<void> {
  for (let wait = 0; wait < 25; wait++) {
    await turn();
    for (const one of server.match('/api/work-areas')) one.flush(workAreas);
    for (const one of server.match('/api/deputies')) one.flush(deputies);
    for (const one of server.match(({ url }) => url.endsWith('/effect'))) one.flush(effect);
    for (const one of server.match(({ url }) => url === '/api/mandates/try')) {
      tries.push(one);
      one.flush(answer);
    }
    if (mandates)
      for (const one of server.match('/api/mandates')) one.flush(mandates, { status, statusText: 'x' });
  }
}

async function shown(me: Me, mandates: object, status = 200, versie?: string) {
  server = await stage();
  tries = [];
  await signInAs(server, me);
  const opening = show(MandatesPage, versie === undefined ? {} : { versie });
  await feed(mandates, status);
  return opening;
}
type Page = ComponentFixture<MandatesPage>;
const loader = (fixture: Page) => TestbedHarnessEnvironment.loader(fixture);
const button = (fixture: Page, text: string | RegExp) =>
  loader(fixture).getHarness(MatButtonHarness.with({ text }));
const cell = (fixture: Page, row: number, column: number) =>
  findAll(fixture, 'jr-mandate-table tbody tr')[row]!.querySelectorAll('td')[column]!;
const press = (element: Element, key: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

/** Answers the write that is under way and lets the screen follow. */
async function accept(fixture: Page, request: TestRequest, mandates: Mandates): Promise<void> {
  request.flush(mandates);
  await feed();
  await fixture.whenStable();
}

test('what counts now is shown to read: its number, its table, its rules, and no cell can be opened', async () => {
  const fixture = await shown(reader, onlyValid);
  expect(textOf(find(fixture, 'h2.jr-headline'))).toBe('Versie 1 geldt nu.');
  expect(textOf(cell(fixture, 1, 0))).toBe('5.000');
  expect(textOf(cell(fixture, 1, 4))).toBe('bovengeen grens');
  expect(textOf(cell(fixture, 3, 0))).toBe('–beslist niet');
  expect(find(fixture, '[role=grid]').getAttribute('aria-readonly')).toBe('true');
  press(cell(fixture, 0, 0), 'Enter');
  await fixture.whenStable();
  expect(findAll(fixture, 'jr-mandate-table input')).toEqual([]);
  expect(textOf(find(fixture, 'jr-mandate-settings'))).toContain('€ 25.000');
  expect(findAll(fixture, 'button').map(textOf)).not.toContain('Maak een nieuwe versie');
});

test('in the central style the functions below the director only advise', async () => {
  const fixture = await shown(reader, { mandates: [{ ...first, rules: example.central }], draft: null });
  expect(textOf(cell(fixture, 1, 0))).toBe('adviseert');
  expect(textOf(cell(fixture, 1, 3))).toBe('150.000');
});

test('the arrows walk through the table with one stop for the tab key, and stop at its edges', async () => {
  const fixture = await shown(reader, onlyValid);
  const walk = async (key: string) => {
    press(document.activeElement!, key);
    await fixture.whenStable();
    return document.activeElement;
  };
  cell(fixture, 0, 0).focus();
  expect(await walk('ArrowUp')).toBe(cell(fixture, 0, 0));
  expect(await walk('ArrowDown')).toBe(cell(fixture, 1, 0));
  expect(await walk('ArrowRight')).toBe(cell(fixture, 1, 1));
  expect(await walk('End')).toBe(cell(fixture, 1, 4));
  expect(await walk('ArrowRight')).toBe(cell(fixture, 1, 4));
  expect(await walk('Home')).toBe(cell(fixture, 1, 0));
  expect(findAll(fixture, 'jr-mandate-table td[tabindex="0"]')).toEqual([cell(fixture, 1, 0)]);
});

test('whoever drafts starts a version after the next month, as a copy', async () => {
  const fixture = await shown(tineke, onlyValid);
  await (await button(fixture, /Maak een nieuwe versie/)).click();
  const sent = server.expectOne({ method: 'POST', url: '/api/mandate-drafts' });
  expect(sent.request.body).toEqual({ validFrom: '2026-11-01' });
  await accept(fixture, sent, withDraft());
  expect(textOf(find(fixture, 'h2.jr-headline'))).toBe('Concept 2: nog niets veranderd.');
  expect(await (await button(fixture, /Leg voor aan RvC/)).isDisabled()).toBe(true);
  expect(textOf(fixture)).toContain('Verander eerst iets in het concept.');
});

/** Opens a cell of the draft with Enter and types an amount in it. */
async function type(fixture: Page, row: number, column: number, text: string, key = 'Enter'): Promise<void> {
  const one = cell(fixture, row, column);
  one.click();
  await fixture.whenStable();
  const field = one.querySelector('input')!;
  field.value = text;
  press(field, key);
  await fixture.whenStable();
}

test('a cell is changed with Enter and kept at once, with what it was beside it; Escape keeps nothing', async () => {
  const fixture = await shown(tineke, withDraft());
  await type(fixture, 1, 1, '99.000', 'Escape');
  server.expectNone({ method: 'PUT' });
  expect(textOf(cell(fixture, 1, 1))).toBe('25.000');
  await type(fixture, 1, 1, '35.000');
  const sent = server.expectOne({ method: 'PUT', url: `/api/mandate-drafts/${draft.id}` });
  expect(sent.request.body).toMatchObject({ version: 1, validFrom: '2026-11-01' });
  expect(sent.request.body.rules.rows).toContainEqual({
    kind: 'measureWithinBudget',
    role: 'areaManager',
    limitCents: 35_000_00,
  });
  await accept(fixture, sent, withDraft({ rules: raised, version: 2 }));
  expect(textOf(cell(fixture, 1, 1))).toBe('was 25.00025.00035.000');
  expect(textOf(find(fixture, 'h2.jr-headline'))).toBe('Concept 2: 1 verandering.');
  expect(document.activeElement).toBe(cell(fixture, 1, 1));
});

test('empty does not decide, “boven” has no limit, and anything else stays open and says so', async () => {
  const fixture = await shown(tineke, withDraft());
  await type(fixture, 1, 3, 'veel');
  expect(textOf(find(fixture, 'jr-mandate-table [role=alert]'))).toContain('Typ een bedrag');
  expect(findAll(fixture, 'jr-mandate-table input')).toHaveLength(1);
  server.expectNone({ method: 'PUT' });
  press(find(fixture, 'jr-mandate-table input'), 'Escape');
  await fixture.whenStable();
  await type(fixture, 1, 3, 'boven');
  const sent = server.expectOne({ method: 'PUT' });
  expect(sent.request.body.rules.rows).toContainEqual({
    kind: 'measureWithinBudget',
    role: 'director',
    limitCents: null,
  });
});

test('a contradiction is told with its kind, function and cure, and is not sent', async () => {
  const fixture = await shown(tineke, withDraft());
  await type(fixture, 1, 1, '200.000');
  server.expectNone({ method: 'PUT' });
  expect(textOf(find(fixture, 'jr-refusal'))).toBe(
    'Nieuwe maatregel, binnen gebiedsbudget: de manager mag minder dan een functie eronder. Maak dit bedrag hoger, of dat eronder lager.',
  );
  await type(fixture, 1, 1, '35.000');
  expect(server.expectOne({ method: 'PUT' }).request.body.rules.rows).toHaveLength(draft.rules.rows.length);
  expect(textOf(find(fixture, 'jr-refusal'))).toBe('');
});

test('what is written while a change is on its way goes after it, on the version that came back', async () => {
  const fixture = await shown(tineke, withDraft());
  await type(fixture, 1, 1, '35.000');
  const one = server.expectOne({ method: 'PUT' });
  const toggle = await loader(fixture).getHarness(MatSlideToggleHarness.with({ label: /Prestatieafspraak/ }));
  const toggling = toggle.uncheck();
  await feed();
  server.expectNone({ method: 'PUT' });
  one.flush(withDraft({ rules: raised, version: 2 }));
  await feed();
  const next = server.expectOne({ method: 'PUT' });
  expect(next.request.body).toMatchObject({ version: 2, rules: { agreementRequired: false } });
  expect(next.request.body.rules.rows).toContainEqual(expect.objectContaining({ limitCents: 35_000_00 }));
  await accept(fixture, next, withDraft({ rules: { ...raised, agreementRequired: false }, version: 3 }));
  await toggling;
  expect(textOf(find(fixture, 'h2.jr-headline'))).toBe('Concept 2: 2 veranderingen.');
});

test('the draft is laid before the board, and then waits there', async () => {
  const fixture = await shown(tineke, withDraft({ rules: raised, version: 2 }));
  await (await button(fixture, /Leg voor aan RvC/)).click();
  const sent = server.expectOne({ method: 'POST', url: `/api/mandate-drafts/${draft.id}/submit` });
  expect(sent.request.body).toEqual({ version: 2 });
  const approvalId = first.id;
  await accept(fixture, sent, withDraft({ rules: raised, version: 3, status: 'submitted', approvalId }));
  expect(textOf(find(fixture, '[data-tone=info]'))).toContain('Dit concept ligt bij de RvC.');
  expect(find(fixture, '[data-tone=info] a').getAttribute('href')).toBe(`/besluiten/${approvalId}`);
  expect(findAll(fixture, 'button').map(textOf)).not.toContain('Leg voor aan RvC');
});

test('a refusal of the board is told with its reason, and the next draft can be started', async () => {
  const decision = {
    outcome: 'rejected' as const,
    reason: 'Te ruim.',
    decidedBy: 'Hanneke Vermeer',
    decidedAt: '2026-09-22T08:00:00.000Z',
    finalFrom: '2026-09-22T08:30:00.000Z',
  };
  const fixture = await shown(tineke, withDraft({ status: 'rejected', decision }), 200, '2');
  expect(textOf(find(fixture, '[data-tone=warn]'))).toBe('Afgewezen door Hanneke Vermeer: Te ruim.');
  expect(await button(fixture, /Maak een nieuwe versie/)).toBeTruthy();
  expect(find(fixture, '[role=grid]').getAttribute('aria-readonly')).toBe('true');
});

test('the difference with the version before stands line by line, and what it does to last year', async () => {
  const fixture = await shown(tineke, withDraft({ rules: raised, version: 2 }));
  await (await button(fixture, /Vergelijk 1 en 2/)).click();
  expect(textOf(find(fixture, 'jr-mandate-differences tbody'))).toBe(
    'Nieuwe maatregel, binnen gebiedsbudget, Gebiedsmanager€ 25.000€ 35.000',
  );
  const text = textOf(find(fixture, 'jr-mandate-effect'));
  expect(text).toContain('2 besluiten schuiven op.');
  expect(text).toContain('directeur-bestuurder → gebiedsmanager');
  expect(text).toContain('Van 1 ouder besluit is de soort niet bewaard.');
  expect(find(fixture, 'jr-mandate-effect [role=img]').getAttribute('aria-label')).toBe(
    'Versie 1: Directeur-bestuurder 3',
  );
});

test('the try line answers in words, follows what is filled in, and speaks politely', async () => {
  const fixture = await shown(reader, onlyValid);
  const line = find(fixture, '.answer[aria-live=polite]');
  expect(textOf(line)).toBe(
    'Samira El Idrissi beslistDe gebiedsmanager mag tot en met € 25.000. Ruud Tammens vervangt nu Samira El Idrissi. ' +
      'Dit is de laagste functie die zo ver mag. De controller adviseert omdat het meer jaren geld kost. ' +
      'Eerst advies: controller (tot en met di 6 okt 2026).',
  );
  expect(tries.at(-1)!.request.params.get('mandateId')).toBe(first.id);
  const years = await loader(fixture).getHarness(MatInputHarness.with({ selector: '[type=number]' }));
  const typing = years.setValue('3');
  await feed();
  await typing;
  await until(fixture, () => tries.at(-1)!.request.params.get('years') === '3');
});

test('a version that is over says so, and the address chooses which is shown', async () => {
  const second = { ...first, id: draft.id, number: 2, validFrom: '2027-01-01', isValid: false };
  const coming = await shown(reader, { mandates: [first, second], draft: null }, 200, '2');
  expect(textOf(find(coming, 'h2.jr-headline'))).toBe('Versie 2 geldt vanaf vr 1 jan 2027.');
  expect(textOf(find(coming, 'nav [aria-current=page]'))).toBe('Versie 2');
});

test('while it loads nothing is concluded; when it fails it offers to try again', async () => {
  server = await stage();
  tries = [];
  await signInAs(server, reader);
  const opening = show(MandatesPage, {});
  await turn();
  expect(document.querySelector('h2.jr-headline')).toBeNull();
  await feed({ code: 'general.bug', requestId: 'x' }, 500);
  expect(textOf(await opening)).toContain('De mandaten laden niet');
});
