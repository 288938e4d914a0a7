import type { HttpTestingController } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { Type } from '@angular/core';
import type { ComponentFixture } from '@angular/core/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import type { Me } from '@jaarring/contracts';
import { find, findAll, noor, show, signInAs, stage, textOf, until } from '../../test/screen.ts';
import { ActualsPage } from './actuals.ts';
import { cycles, filled } from './budget.world.ts';
import { BudgetChangePage } from './change.ts';
import { BudgetChangesPage } from './changes.ts';
import { LedgerPage } from './ledger.ts';
import * as example from './money.world.ts';
import { ScenariosPage } from './scenarios.ts';
import { VersionsPage } from './versions.ts';

let server: HttpTestingController;
type Page = ComponentFixture<unknown>;

/** What the server answers, by the start of an address; an error is a status. */
type Answers = Record<string, object | number>;

let answers: Answers = {};
let answering: ReturnType<typeof setInterval> | undefined;
afterEach(() => clearInterval(answering));

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Answers every read that is waiting; what is not named stays unanswered. */
function answer(): void {
  for (const request of server.match(({ method }) => method === 'GET')) {
    const url = request.request.urlWithParams;
    const found = Object.entries({ '/api/cycles': cycles, ...answers })
      .filter(([start]) => url.startsWith(start))
      .sort(([one], [other]) => other.length - one.length)[0]?.[1];
    if (typeof found === 'number')
      request.flush({ code: 'general.bug', requestId: 'x' }, { status: found, statusText: 'x' });
    else if (found) request.flush(found);
  }
}

/** A page on the screen with a server that keeps answering its reads. */
async function shown(
  page: Type<unknown>,
  me: Partial<Me>,
  answered: Answers,
  inputs: Record<string, unknown> = { year: '2027' },
): Promise<Page> {
  document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  server = await stage();
  await signInAs(server, { ...noor, ...me });
  answers = answered;
  answering = setInterval(answer, 1);
  const fixture = await show(page, inputs);
  await settle(fixture);
  return fixture;
}

/** Lets what follows an act be asked and answered. */
async function settle(page: Page, now: Answers = answers): Promise<void> {
  answers = now;
  for (let wait = 0; wait < 6; wait++) await turn();
  await page.whenStable();
}

const loader = (page: Page) => TestbedHarnessEnvironment.loader(page);
const button = (page: Page, text: string | RegExp) =>
  loader(page).getHarness(MatButtonHarness.with({ text }));
const named = (page: Page, label: string) =>
  loader(page).getHarness(MatButtonHarness.with({ selector: `[aria-label="${label}"]` }));

async function answersYes(page: Page): Promise<string> {
  await until(page, () => document.querySelector('[role=alertdialog] button') !== null);
  const dialog = document.querySelector('[role=alertdialog]')!;
  const said = textOf(dialog);
  [...dialog.querySelectorAll('button')].at(-1)!.click();
  await until(page, () => document.querySelector('[role=alertdialog]') === null);
  await turn();
  return said;
}

const who = (role: Me['roles'][number]['role'], ...permissions: Me['permissions']): Partial<Me> => ({
  roles: [{ role, workAreaId: null }],
  permissions: ['budget.read', ...permissions],
});
const controller = who(
  'controller',
  ...([
    'ledger.load',
    'ledger.match',
    'budget.fixVersion',
    'budget.drawScenario',
    'budget.proposeChange',
  ] as const),
);
const board = who('supervisoryBoard');

const pages: [string, Type<unknown>, string, Answers, string][] = [
  [
    'scenarios',
    ScenariosPage,
    '/api/budgets/2027/scenarios',
    { '/api/budgets/2027/scenarios': example.scenarios },
    'Nog geen scenario’s',
  ],
  [
    'spending',
    ActualsPage,
    '/api/budgets/2027/actuals',
    {
      '/api/budgets/2027/actuals': { ...example.actuals, rows: [], unmatched: { count: 0, amountCents: 0 } },
    },
    'Nog geen uitgaven',
  ],
  [
    'changes',
    BudgetChangesPage,
    '/api/budget-changes',
    { '/api/budget-changes': { changes: [] } },
    'Nog geen wijzigingen',
  ],
  [
    'versions',
    VersionsPage,
    '/api/budgets/2027/versions',
    { '/api/budgets/2027/versions': { versions: [] } },
    'Nog geen versie vastgelegd',
  ],
  [
    'bookings',
    LedgerPage,
    '/api/bookings',
    { '/api/bookings': example.noBookings, '/api/ledger-files': { files: [], total: 0 } },
    'Elke boeking heeft een maatregel.',
  ],
];

test.each(pages)('%s: nothing is concluded while it loads', async (_, page) => {
  server = await stage();
  await signInAs(server, { ...noor, ...board });
  void show(page, { year: '2027' });
  await turn();
  expect(document.querySelector('jr-skeleton')).not.toBeNull();
  expect(document.querySelector('table')).toBeNull();
});

test.each(pages)('%s: when it does not load it offers to try again', async (_, page, address, nothing) => {
  expect(textOf(await shown(page, board, { ...nothing, [address]: 500 }))).toContain('Probeer opnieuw');
});

test.each(pages)('%s: empty, it says so', async (_, page, _address, nothing, empty) => {
  expect(textOf(await shown(page, board, nothing))).toContain(empty);
});

test('scenarios stand side by side, and ticking a measure changes the figures before anything is saved', async () => {
  const page = await shown(ScenariosPage, controller, { '/api/budgets/2027/scenarios': example.compared });
  const heads = () => findAll(page, 'jr-scenario-head').map((head) => textOf(head));
  expect(heads()[0]).toMatch(/Alles.*€\s170\.000.*€\s20\.000 te veel.*2 van 2 zwakste complexen/);
  expect(heads()[1]).toMatch(/Urgentie eerst.*€\s134\.000.*€\s16\.000 ruimte.*1 van 2 zwakste complexen/);
  expect(textOf(page)).toContain('Boven een plafond. Voorleggen kan pas als het past.');
  const box = (label: RegExp) => loader(page).getHarness(MatCheckboxHarness.with({ label }));
  await (await box(/M27-014 in scenario A/)).uncheck();
  expect(heads()[0]).toMatch(
    /€\s86\.000.*€\s64\.000 ruimte.*€\s50\.000 vastgelegd en €\s36\.000 nieuw.*1 van 2/,
  );
  await (await button(page, 'Bewaar A')).click();
  const sent = server.expectOne({ method: 'PUT' });
  expect(sent.request.body).toEqual({
    measureIds: [example.scenarios.candidates[1]!.measureId],
    version: 1,
  });
  sent.flush({ id: example.compared.scenarios[0]!.id, version: 2 });
  await settle(page);
  expect(textOf(find(page, '[role=status]'))).toBe('Scenario Alles is bewaard.');
});

test('a scenario that fits is laid before the director after a question with number and total', async () => {
  const page = await shown(ScenariosPage, controller, { '/api/budgets/2027/scenarios': example.compared });
  await (await button(page, /Leg scenario B voor/)).click();
  expect(await answersYes(page)).toMatch(/1 maatregel voor samen €\s84\.000.*directie.*RvC/);
  const sent = server.expectOne({ method: 'POST' });
  expect([sent.request.url, sent.request.body]).toEqual([
    `/api/scenarios/${example.compared.scenarios[1]!.id}/submit`,
    { version: 3 },
  ]);
  sent.flush({ code: 'budget.scenario-waits', requestId: 'x' }, { status: 409, statusText: 'no' });
  await settle(page);
  expect(textOf(find(page, '[role=alert]'))).toContain('Er ligt al een scenario voor');
});

test('a new scenario begins with the proposal, and the reasons are there for who asks', async () => {
  const read = {
    '/api/budgets/2027/scenarios': example.compared,
    '/api/budgets/2027/proposal': example.proposal,
  };
  const page = await shown(ScenariosPage, controller, read);
  await (await loader(page).getHarness(MatInputHarness)).setValue('Voorstel');
  await (await button(page, 'Maak scenario')).click();
  await settle(page);
  const sent = server.expectOne({ method: 'POST', url: '/api/scenarios' });
  expect(sent.request.body).toEqual({
    ...{ year: 2027, name: 'Voorstel', measureIds: example.proposal.measureIds },
  });
  sent.flush({ id: example.compared.scenarios[0]!.id, version: 1 });
  await (await button(page, 'Waarom dit voorstel?')).click();
  await settle(page);
  expect(textOf(find(page, 'jr-scenario-reasons'))).toMatch(
    /Beter kan niet.*M27-014.*Urgent voor zijn geld.*wel/,
  );
});

test('who only reads sees the scenarios and no boxes', async () => {
  const page = await shown(ScenariosPage, board, { '/api/budgets/2027/scenarios': example.compared });
  expect(findAll(page, 'mat-checkbox')).toHaveLength(0);
  expect(textOf(page)).toContain('reserve');
});

test('spending is grouped without another sum, filtered on what lacks an agreement, and opens into its bookings', async () => {
  const read = { '/api/budgets/2027/actuals': example.actuals, '/api/bookings': example.bookings };
  const page = await shown(ActualsPage, controller, read);
  const foot = () => textOf(find(page, 'tfoot'));
  const total = foot();
  expect(total).toMatch(/Totaal€\s84\.000€\s61\.000€\s21\.000,50€\s85\.000/);
  expect(textOf(page)).toMatch(/2 boekingen van samen €\s250/);
  for (const text of ['Complex', 'Programma']) {
    await (await loader(page).getHarness(MatButtonToggleHarness.with({ text }))).check();
    expect(foot()).toBe(total);
  }
  expect(textOf(page)).toContain('Zonder begrotingsregel');
  await (await button(page, /Toon de boekingen van M27-014/)).click();
  await settle(page);
  expect(textOf(find(page, 'jr-booking-list'))).toMatch(
    /G1.*Schilderwerk.*op maatregelnummer.*€\s20\.000,50/,
  );
  await (await loader(page).getHarness(MatCheckboxHarness)).check();
  expect(foot()).toMatch(/Totaal€\s0€\s1\.000€\s1\.000€\s1\.000/);
  expect(findAll(page, 'a[download]').map((link) => link.getAttribute('href'))).toEqual([
    '/api/budgets/2027/export.csv',
    '/api/budgets/2027/export.xlsx',
  ]);
});

test('a ledger file is checked, looked at and taken in', async () => {
  const read = { '/api/bookings': example.loose, '/api/ledger-files': example.files };
  const page = await shown(LedgerPage, controller, read);
  const picker = find<HTMLInputElement>(page, 'input[type=file]');
  Object.defineProperty(picker, 'files', { value: [new File(['x'], 'grootboek.csv')] });
  picker.dispatchEvent(new Event('change'));
  await (await button(page, 'Controleer')).click();
  server.expectOne({ method: 'POST', url: '/api/ledger-files' }).flush(example.checked);
  await settle(page);
  const form = textOf(find(page, 'jr-ledger-file'));
  expect(form).toMatch(/2 gekoppeld.*1 zonder maatregel.*0 al bekend.*1 afgewezen/);
  expect(form).toMatch(/5bedrag12\.50Dit is geen bedrag.*Bedoel je 12,50\?/);
  await (await button(page, 'Lees in')).click();
  const sent = server.expectOne(`/api/ledger-files/${example.checked.id}/commit`);
  expect(sent.request.body).toEqual({ version: 1 });
  sent.flush({ ...example.checked, status: 'committed' });
  await settle(page);
  expect(textOf(find(page, '[role=status]'))).toBe('grootboek.csv is ingelezen.');
});

test('a booking without a measure is put on one in place, with a reason', async () => {
  const measure = { id: example.actuals.rows[0]!.measureId, number: 'M27-014', title: 'Afsluitbare entree' };
  const read = {
    ...{ '/api/bookings': example.loose, '/api/ledger-files': example.files },
    '/api/measures': { measures: [measure], total: 1, totalCents: 0 },
  };
  const page = await shown(LedgerPage, controller, read);
  const match = await named(page, 'Koppel boeking G7');
  expect(await match.isDisabled()).toBe(true);
  const search = await loader(page).getHarness(MatAutocompleteHarness);
  await search.enterText('entree');
  await settle(page);
  await search.selectOption({ text: /M27-014/ });
  const [, note] = await loader(page).getAllHarnesses(MatInputHarness);
  await note!.setValue('Staat op de bon');
  await match.click();
  const sent = server.expectOne({ method: 'PUT' });
  expect([sent.request.url, sent.request.body]).toEqual([
    `/api/bookings/${example.loose.bookings[0]!.id}/measure`,
    { measureId: measure.id, note: 'Staat op de bon', remember: false, version: 1 },
  ]);
  sent.flush(example.bookings.bookings[0]!);
  await settle(page, { ...read, '/api/bookings': example.noBookings });
  expect(textOf(page)).toContain('Boeking G7 hoort nu bij M27-014 Afsluitbare entree.');
  await (await named(page, 'Neem terug: grootboek.csv')).click();
  expect(server.expectOne(`/api/ledger-files/${example.checked.id}/undo`).request.body).toEqual({
    version: 2,
  });
});

test('a change is drafted from where the money comes to where it goes', async () => {
  const read = { '/api/budget-changes': { changes: [example.change] }, '/api/budgets/2027': filled };
  const page = await shown(BudgetChangesPage, controller, read);
  expect(textOf(find(page, 'jr-four-states'))).toMatch(/BW-03 Meer schoon.*€\s24\.000.*Concept/);
  const [from, to] = await loader(page).getAllHarnesses(MatSelectHarness);
  await from!.open();
  await from!.clickOptions({ text: /Schoon, heel en veilig/ });
  await to!.open();
  await to!.clickOptions({ text: /M27-024/ });
  const [amount, title, reason] = await loader(page).getAllHarnesses(MatInputHarness);
  await amount!.setValue('5.000');
  await title!.setValue('Meer camera’s');
  await reason!.setValue('Er is één ingang meer.');
  await (await button(page, 'Maak de wijziging')).click();
  const sent = server.expectOne({ method: 'POST', url: '/api/budget-changes' });
  expect(sent.request.body).toMatchObject({
    ...{ year: 2027, title: 'Meer camera’s' },
    items: [{ lineId: filled.lines[1]!.id, deltaCents: 5_000_00 }],
  });
});

test('a change shows every amount before and after, and is laid before whoever decides', async () => {
  const path = `/api/budget-changes/${example.change.id}`;
  const page = await shown(
    BudgetChangePage,
    controller,
    { [path]: example.change },
    { id: example.change.id },
  );
  expect(textOf(find(page, 'jr-change-table'))).toMatch(
    /Samen wonen, Vliethorst\s*€\s100\.000€\s76\.000.*M27-014.*€\s84\.000€\s108\.000\+€\s24\.000/,
  );
  await (await button(page, 'Leg voor')).click();
  expect(await answersYes(page)).toMatch(/BW-03 voorleggen\?.*€\s24\.000/);
  const sent = server.expectOne(`${path}/submit`);
  expect(sent.request.body).toEqual({ version: 2 });
  sent.flush({ ...example.change, status: 'submitted', version: 3 });
  await settle(page);
  expect(textOf(page)).toMatch(/BW-03 ligt voor\..*Ter besluit/);
});

test('who only reads a change sees no acts', async () => {
  const path = `/api/budget-changes/${example.change.id}`;
  const page = await shown(BudgetChangePage, board, { [path]: example.change }, { id: example.change.id });
  expect(textOf(page)).toContain('Er ligt meer zwerfvuil.');
  expect(findAll(page, 'button')).toHaveLength(0);
});

test('a version is fixed after a question, and its differences are readable', async () => {
  const read = {
    ...{ '/api/budgets/2027/versions': example.versions, '/api/budgets/2027': filled },
    '/api/budget-versions': example.differences,
  };
  const page = await shown(VersionsPage, controller, read);
  await (await button(page, /Toon wat er veranderde in Bijgesteld/)).click();
  await settle(page);
  expect(textOf(find(page, 'table'))).toMatch(
    /Schoon, heel en veilig, Vliethorst\s*€\s600\.000\s*€\s610\.000/,
  );
  await (await button(page, 'Leg vast')).click();
  expect(await answersYes(page)).toMatch(/€\s630\.000 aan plafonds/);
  const sent = server.expectOne({ method: 'POST', url: '/api/budgets/2027/versions' });
  expect(sent.request.body).toEqual({ kind: 'MUB', note: '' });
});
