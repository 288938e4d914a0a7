import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
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
  dwellings: 96,
};
const courtyard = { ...gallery, id: `${gallery.id.slice(0, -1)}b`, name: 'De Hof', kind: 'courtyard' };

async function answered(body: object, status = 200): Promise<ComponentFixture<ComplexesPage>> {
  const opening = show(ComplexesPage, {});
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne('/api/complexes').flush(body, { status, statusText: 'x' });
  return opening;
}

test('while it loads there is no list yet', async () => {
  const opening = show(ComplexesPage, {});
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.querySelector('jr-skeleton')).not.toBeNull();
  server.expectOne('/api/complexes').flush({ complexes: [] });
  await opening;
});

test('a complex is found by a part of its name', async () => {
  const fixture = await answered({ complexes: [gallery, courtyard] });
  const element = fixture.nativeElement as HTMLElement;
  expect(textOf(element)).toContain('2 complexen');
  expect(textOf(element)).toContain('Galerijflat · Vliethorst · bouwjaar 1968');
  expect(element.querySelector('a')?.getAttribute('href')).toBe(`/complexen/${gallery.id}`);
  const field = element.querySelector('input')!;
  field.value = 'hof';
  field.dispatchEvent(new Event('input'));
  await fixture.whenStable();
  expect(textOf(element)).toContain('1 van 2 complexen');
  expect(textOf(element)).not.toContain('Meerwijk');
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
