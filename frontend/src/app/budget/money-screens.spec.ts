import type { Type } from '@angular/core';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { ActualsPage } from './actuals.ts';
import { filled } from './budget.world.ts';
import { BudgetChangePage } from './change.ts';
import { BudgetChangesPage } from './changes.ts';
import { LedgerPage } from './ledger.ts';
import {
  type Answers,
  answersYes,
  board,
  button,
  controller,
  loader,
  named,
  server,
  settle,
  shown,
  silence,
  turn,
} from './money-stage.world.ts';
import * as example from './money.world.ts';
import { ScenariosPage } from './scenarios.ts';
import { VersionsPage } from './versions.ts';

afterEach(silence);

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
  const server = await stage();
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
