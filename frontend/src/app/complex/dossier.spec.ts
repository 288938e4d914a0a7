import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Location } from '@angular/common';
import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { By } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Dossier, Me } from '@jaarring/contracts';
import { noor, signInAs, stage, textOf } from '../../test/screen.ts';
import { Timeline } from '../ui/chart/timeline.ts';
import { DossierPage } from './dossier.ts';
import { empty, filled, id, nuisanceId, proposed } from './dossier.world.ts';

let server: HttpTestingController;
let screen: RouterTestingHarness;

async function open(address: string, me: Me = noor): Promise<void> {
  const routes = [{ path: 'complexen/:id', component: DossierPage }];
  server = await stage([], [provideRouter(routes, withComponentInputBinding())]);
  await signInAs(server, me);
  screen = await RouterTestingHarness.create();
  void screen.navigateByUrl(address);
  await new Promise((resolve) => setTimeout(resolve));
}

async function answered(body: Dossier, query = '', me: Me = noor): Promise<void> {
  await open(`/complexen/${id}${query}`, me);
  server.expectOne(`/api/complexes/${id}/dossier`).flush(body);
  await screen.fixture.whenStable();
}

const page = () => screen.routeNativeElement!;
const all = (selector: string) => [...page().querySelectorAll<HTMLElement>(selector)];
const part = (name: string) => textOf(page().querySelector(`jr-dossier-side .${name}`)!);
const links = (selector: string) => all(`${selector} a`).map((link) => link.getAttribute('href'));
const wordsOf = (element: Element) => [...element.children].map(textOf).join(' ');
const facts = () => all('header dl > div').map(wordsOf);
const select = () => TestbedHarnessEnvironment.loader(screen.fixture).getHarness(MatSelectHarness);
const timeline = () =>
  screen.fixture.debugElement.query(By.directive(Timeline)).componentInstance as Timeline;

async function twin(): Promise<string[]> {
  page().querySelector<HTMLElement>('jr-timeline figcaption button')!.click();
  await screen.fixture.whenStable();
  return all('jr-timeline tbody tr').map((row) =>
    [...row.children].map((cell) => textOf(cell) || '–').join(' | '),
  );
}

test('a figure, the measures and the field work lie over each other on one axis, with today', async () => {
  await answered(filled);
  const drawn = timeline();
  expect(drawn.tracks().map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
    'lines: Overlast',
    'bars: Maatregelen',
    'columns: Werk in de wijk, per maand',
  ]);
  expect([drawn.from(), drawn.today(), drawn.to()]).toEqual(['2024-01-01', '2026-09-22', '2027-12-31']);
  expect(all('jr-timeline')).toHaveLength(1);
});

test('its table tells all three, without what was rejected, and never the number of a hidden figure', async () => {
  await answered(filled);
  expect(await twin()).toEqual([
    'Overlast, Schepenflat | ma 1 jan 2024 | – | 9,6',
    'Overlast, Schepenflat | wo 1 jan 2025 | – | niet getoond (te klein)',
    'Overlast, Schepenflat | do 1 jan 2026 | – | 13,8',
    'Overlast, Vergelijkbare complexen | do 1 jan 2026 | – | 8,9',
    'Koffie-uur | di 1 apr 2025 | loopt nog | uitgevoerd',
    'Afsluitbare entree | ma 4 jan 2027 | vr 31 dec 2027 | voorgesteld',
    'Werk in de wijk, per maand | ma 1 sep 2025 | – | 100',
    'Werk in de wijk, per maand | wo 1 okt 2025 | – | 4',
    'Werk in de wijk, per maand | di 1 sep 2026 | – | 7',
  ]);
  expect(page().innerHTML).not.toMatch(/66[.,]6/);
  expect(JSON.stringify(timeline().tracks())).not.toContain('66.6');
});

test('a hidden newest figure is a dash above the dossier too', async () => {
  const [nuisance] = filled.indicators;
  const series = nuisance!.series.slice(0, 2);
  await answered({ ...filled, indicators: [{ ...nuisance!, series }] });
  expect(facts()[0]).toContain('niet getoond (te klein)');
  expect(facts()[0]).toContain('–');
  expect(page().innerHTML).not.toMatch(/66[.,]6/);
});

test('the heading has the complex, its newest figure beside the comparable ones, and what waits', async () => {
  await answered(filled);
  const header = textOf(page().querySelector('header')!);
  for (const said of [
    'Schepenflat',
    'complex 1042',
    'Galerijflat · bouwjaar 1968 · 192 woningen · Vliethorst',
  ])
    expect(header).toContain(said);
  expect(facts()).toEqual([
    'Overlast, 2026 13,8',
    'Vergelijkbare complexen, 2026 8,9',
    'Ter besluit € 127.600',
  ]);
});

test('another figure changes the line, the chain and the address; one without figures is no choice', async () => {
  await answered(filled);
  const choice = await select();
  await choice.open();
  expect(await Promise.all((await choice.getOptions()).map((option) => option.getText()))).toEqual([
    'Overlast',
    'Veilig gevoel',
  ]);
  expect(links('section')).toContain(`/keten/figure/${nuisanceId}@1042`);
  await choice.clickOptions({ text: 'Veilig gevoel' });
  await screen.fixture.whenStable();
  expect(TestBed.inject(Location).path()).toBe(`/complexen/${id}?indicator=veilig`);
  expect((await twin())[0]).toBe('Veilig gevoel, Schepenflat | za 1 jul 2023 | – | 41,0%');
  expect(textOf(page().querySelector('jr-timeline')!)).toContain('Veilig gevoel, %. Hoger is gunstiger.');
  expect(facts()[0]).toBe('Veilig gevoel, 2023 K3 41,0%');
  expect(links('section')).not.toContain(`/keten/figure/${nuisanceId}@1042`);
  server.verify();
});

test('the address decides which figure stands there; an unknown one is the first', async () => {
  await answered(filled, '?indicator=veilig');
  expect(await (await select()).getValueText()).toBe('Veilig gevoel');
  TestBed.resetTestingModule();
  await answered(filled, '?indicator=bestaat-niet');
  expect(await (await select()).getValueText()).toBe('Overlast');
});

test('beside it every measure has its status, period and amount and leads to its page', async () => {
  await answered(filled);
  const [first, second, third] = all('jr-dossier-side .measures li').map(textOf);
  expect(first).toContain('M25-003 Koffie-uur di 1 apr 2025 – do 31 dec 2026 Loopt€ 12.000');
  expect(second).toContain('Ter besluit€ 127.600');
  expect(third).toContain('Afgewezen');
  expect(links('jr-dossier-side .measures')).toContain(`/maatregelen/${proposed}`);
  const tones = all('.measures jr-status').map((status) => status.dataset['tone']);
  expect(tones).toEqual(['info', 'now', 'error']);
});

test('pins, decisions and evaluations say their word and lead on', async () => {
  await answered(filled);
  expect(part('pins')).toContain('Kracht · De Linde · Atelier Vliethorst · do 21 mei 2026');
  expect(page().querySelector<HTMLElement>('.pin')?.dataset['kind']).toBe('strength');
  expect(part('decisions')).toContain(
    'Akkoord onder voorwaarde · zo 2 mrt 2025 · Ruud Tammens · Namens Marleen Oostrum',
  );
  expect(links('.decisions')).toEqual([`/keten/decision/${filled.decisions[0]!.id}`]);
  expect(part('evaluations')).toContain('Aanwijzing voor een effect');
  expect(links('.evaluations')).toEqual([
    `/evaluatie/${filled.evaluations[0]!.measureId}`,
    `/keten/evaluation/${filled.evaluations[0]!.id}`,
  ]);
});

test('the activity of twelve months leaves out the month before them', async () => {
  await answered(filled);
  expect(all('.activity dl > div').map(wordsOf)).toEqual(['logregels 11', 'uur 4,0']);
});

test('who may propose goes to a new measure for this complex; another sees no button', async () => {
  await answered(filled);
  expect(links('header')).toContain(`/maatregelen/nieuw?complex=${id}`);
  TestBed.resetTestingModule();
  await answered(filled, '', { ...noor, permissions: ['session.read'] });
  expect(links('header')).toEqual(['/complexen']);
});

test('an empty dossier says so for each part, and draws no empty axis', async () => {
  await answered(empty);
  const text = textOf(page());
  for (const said of [
    'Van dit complex zijn nog geen cijfers ingelezen.',
    'Er zijn geen maatregelen voor dit complex.',
    'Er is nog niets vastgelegd in het log.',
    'Er staan geen spelden bij dit complex.',
    'Er is nog niets besloten.',
    'Er is nog niets geëvalueerd.',
    'In de laatste 12 maanden is niets vastgelegd.',
  ])
    expect(text).toContain(said);
  expect(all('jr-timeline, mat-select, header dl')).toHaveLength(0);
});

test('while it loads there is a skeleton; a failure says what to do and asks again', async () => {
  await open(`/complexen/${id}`);
  expect(document.querySelector('jr-skeleton')).not.toBeNull();
  const refusal = { code: 'general.bug', requestId: 'x' };
  server.expectOne(`/api/complexes/${id}/dossier`).flush(refusal, { status: 500, statusText: 'x' });
  await screen.fixture.whenStable();
  expect(textOf(page())).toContain('Het dossier laadt niet');
  page().querySelector<HTMLElement>('jr-state button')!.click();
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne(`/api/complexes/${id}/dossier`).flush(filled);
  await screen.fixture.whenStable();
  expect(textOf(page())).toContain('complex 1042');
});
