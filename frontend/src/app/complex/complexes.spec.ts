import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { ComplexesPage } from './complexes.ts';

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
  await signInAs(server, noor);
});

const gallery = {
  id: '0190a000-0000-7000-8000-00000000aaaa',
  number: '1001',
  name: 'Meerwijk',
  kind: 'gallery',
  builtYear: 1968,
  workArea: 'Vliethorst',
  dwellings: 1096,
};
const courtyard = {
  ...gallery,
  id: '0190a000-0000-7000-8000-00000000aaab',
  number: '92',
  name: 'De Hof',
  kind: 'courtyard',
  builtYear: 1974,
  workArea: 'Meerdrecht',
  dwellings: 118,
};
const row = {
  ...gallery,
  id: '0190a000-0000-7000-8000-00000000aaac',
  number: '205',
  name: 'Lint',
  kind: 'row',
  builtYear: 1990,
  workArea: 'Oosterwaal',
  dwellings: 9,
};
const three = { complexes: [gallery, courtyard, row] };

async function answered(body: object, status = 200): Promise<ComponentFixture<ComplexesPage>> {
  const opening = show(ComplexesPage, {});
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne('/api/complexes').flush(body, { status, statusText: 'x' });
  return opening;
}

const names = (fixture: ComponentFixture<unknown>) => findAll(fixture, 'tbody a').map(textOf);
const sorts = (fixture: ComponentFixture<unknown>) =>
  findAll(fixture, 'thead th').map((head) => head.getAttribute('aria-sort'));

async function sort(fixture: ComponentFixture<unknown>, title: string): Promise<void> {
  findAll(fixture, 'thead button')
    .find((button) => textOf(button) === title)!
    .click();
  await fixture.whenStable();
}

test('while it loads there is no list yet', async () => {
  const opening = show(ComplexesPage, {});
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.querySelector('jr-skeleton')).not.toBeNull();
  expect(document.querySelector('table')).toBeNull();
  server.expectOne('/api/complexes').flush({ complexes: [] });
  await opening;
});

test('every complex has its facts in a row and leads to its dossier', async () => {
  const fixture = await answered(three);
  expect(textOf(find(fixture, 'h2'))).toBe('3 complexen, 1.223 woningen');
  const cells = findAll(fixture, 'tbody tr:last-child td').map((cell) => textOf(cell));
  expect(cells).toEqual(['1001', 'Meerwijk', 'Vliethorst', 'Galerijflat', 'Bouwjaar 1968', 'Woningen 1.096']);
  expect(find(fixture, 'tbody tr:last-child a').getAttribute('href')).toBe(`/complexen/${gallery.id}`);
});

test('a number sorts as a number; the same head again turns it round, and only one head says so', async () => {
  const fixture = await answered(three);
  expect(names(fixture)).toEqual(['De Hof', 'Lint', 'Meerwijk']);
  expect(sorts(fixture)).toEqual(['ascending', null, null, null, null, null]);
  await sort(fixture, 'Woningen');
  expect(names(fixture)).toEqual(['Lint', 'De Hof', 'Meerwijk']);
  await sort(fixture, 'Woningen');
  expect(names(fixture)).toEqual(['Meerwijk', 'De Hof', 'Lint']);
  expect(sorts(fixture)).toEqual([null, null, null, null, null, 'descending']);
});

test.each([
  ['Naam', ['De Hof', 'Lint', 'Meerwijk']],
  ['Beheergebied', ['De Hof', 'Lint', 'Meerwijk']],
  ['Soort', ['Meerwijk', 'De Hof', 'Lint']],
  ['Bouwjaar', ['Meerwijk', 'De Hof', 'Lint']],
])('%s has an order of its own', async (title, order) => {
  const fixture = await answered(three);
  await sort(fixture, 'Woningen');
  await sort(fixture, title);
  expect(names(fixture)).toEqual(order);
});

test('a complex is found by a part of its name; the order stays', async () => {
  const fixture = await answered(three);
  await sort(fixture, 'Bouwjaar');
  const field = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatInputHarness);
  await field.setValue(' MEER');
  expect(names(fixture)).toEqual(['Meerwijk', 'De Hof']);
  expect(textOf(find(fixture, 'h2'))).toBe('2 van 3 complexen, 1.214 woningen');
  await field.setValue('zee');
  expect(textOf(fixture)).toContain('Geen complex gevonden');
  expect(findAll(fixture, 'table')).toHaveLength(0);
});

test('without complexes it says who adds them', async () => {
  expect(textOf((await answered({ complexes: [] })).nativeElement)).toContain(
    'De beheerder voegt complexen toe',
  );
});

test('a failure says what to do', async () => {
  const fixture = await answered({ code: 'general.bug', requestId: 'x' }, 500);
  expect(textOf(fixture.nativeElement)).toContain('Probeer opnieuw');
});
