import type { HttpTestingController } from '@angular/common/http/testing';
import { noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { DossierPage } from './dossier.ts';

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
  await signInAs(server, noor);
});

const id = '0190a000-0000-7000-8000-00000000aaaa';
const complex = {
  id,
  number: '1001',
  name: 'Meerwijk',
  kind: 'gallery',
  builtYear: 1968,
  workArea: 'Vliethorst',
  dwellings: 96,
};
const empty = {
  complex,
  indicators: [],
  measures: [],
  activity: [],
  pins: [],
  decisions: [],
  evaluations: [],
};
const measure = {
  id,
  number: 'M-12',
  title: 'Afsluitbare entree',
  status: 'running',
  startsOn: '2027-01-04',
  endsOn: '2027-12-31',
  amountCents: 127_600_00,
  planYear: 2027,
};

async function answered(body: object, status = 200): Promise<HTMLElement> {
  const opening = show(DossierPage, { id });
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne(`/api/complexes/${id}/dossier`).flush(body, { status, statusText: 'x' });
  return (await opening).nativeElement as HTMLElement;
}

test('what was done and said stands together, and a measure leads to its page', async () => {
  const element = await answered({
    ...empty,
    measures: [measure],
    activity: [{ month: '2026-08', logs: 4, minutes: 180 }],
  });
  const text = textOf(element);
  for (const said of ['Galerijflat · Vliethorst', 'Loopt', '€ 127.600', '180', 'Er is nog niets besloten.']) {
    expect(text).toContain(said);
  }
  expect(element.querySelector(`a[href="/maatregelen/${id}"]`)).not.toBeNull();
});

test('an empty dossier says so for each part', async () => {
  expect(textOf(await answered(empty))).toContain('Van dit complex zijn nog geen cijfers ingelezen.');
});

test('a failure says what to do', async () => {
  expect(textOf(await answered({ code: 'general.bug', requestId: 'x' }, 500))).toContain('Probeer opnieuw');
});
