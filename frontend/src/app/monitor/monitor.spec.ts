import { BreakpointObserver } from '@angular/cdk/layout';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { MatSliderHarness } from '@angular/material/slider/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of } from 'rxjs';
import { noor, signInAs, stage, textOf } from '../../test/screen.ts';
import { figures, indicator, score, series, world } from './monitor.world.ts';
import { MonitorPage } from './monitor.ts';

let server: HttpTestingController;
let screen: RouterTestingHarness;
let asked: TestRequest[];
/** What the server says instead of the world: another answer, or the status of a refusal. */
let instead: Record<string, object | number>;

async function settle(): Promise<void> {
  for (let wait = 0; wait < 12; wait++) {
    await new Promise((resolve) => setTimeout(resolve));
    for (const call of server.match(() => true)) {
      const { url, params } = call.request;
      asked.push(call);
      const name = url === '/api/figures' ? `${url}?${params.get('period')}` : url;
      const answer = instead[name] ?? world[name] ?? 404;
      if (typeof answer === 'number') call.flush({ code: 'x' }, { status: answer, statusText: 'x' });
      else call.flush(answer);
    }
  }
  await screen.fixture.whenStable();
}

async function open(address: string, other: typeof instead = {}, narrow = false): Promise<void> {
  const observe = (query: string) => of({ matches: narrow && query.includes('width') });
  server = await stage(
    [],
    [
      provideRouter([{ path: 'monitor', component: MonitorPage }], withComponentInputBinding()),
      { provide: BreakpointObserver, useValue: { observe } },
    ],
  );
  await signInAs(server, { ...noor, permissions: ['import.read', 'figures.read'] });
  [asked, instead] = [[], other];
  screen = await RouterTestingHarness.create();
  void screen.navigateByUrl(address);
  await settle();
}

const page = () => screen.routeNativeElement!;
const address = () => TestBed.inject(Router).url;
const loader = () => TestbedHarnessEnvironment.loader(screen.fixture);
const toggleNamed = (text: string) => loader().getHarness(MatButtonToggleHarness.with({ text }));
const one = (selector: string) => page().querySelector<HTMLElement>(selector)!;
const wordsOf = (line: Element) => [...line.children].map(textOf).filter(Boolean).join(' ');
const rows = () => [...page().querySelectorAll('jr-figure-list tbody tr')].map(wordsOf);
const urls = () => asked.map(({ request }) => request.urlWithParams);
/** Lets a click ask the server, and answers. */
async function answered(act: Promise<unknown>): Promise<void> {
  await settle();
  await act;
}
async function press(selector: string): Promise<void> {
  one(selector).click();
  await settle();
}

test('the order, with hidden and missing figures at the end and small complexes together at the foot', async () => {
  await open('/monitor?indicator=overlast&periode=2026');
  expect(rows()).toEqual([
    '1 Duinpan 6,0 lager: −1,0',
    '2 Meerwijk 4,3 gelijk',
    '1002 niet getoond (te klein)',
    '1003 niet gepubliceerd',
    'Samen: 1005, 1006 kleine complexen, 14 woningen 3,0',
  ]);
  const legend = textOf(one('jr-figure-legend'));
  for (const said of ['Gemiddelde van 2 plekken: 5,1', '+0,9 ongunstiger', 'gunstiger −0,9'])
    expect(legend).toContain(said);
  expect(textOf(page())).toContain('Cijfers inlezen');
  await press('jr-figure-list .head button');
  expect(address()).toContain('volgorde=laag');
  expect(rows()[0]).toBe('1 Meerwijk 4,3 gelijk');
});

test('another indicator stands in the address and its own figures are asked for', async () => {
  await open('/monitor?indicator=overlast&periode=2025&plek=1001');
  await press('input[value="score"]');
  expect(address()).toBe('/monitor?indicator=score');
  expect(urls().at(-1)).toBe(`/api/figures?indicator=${score.id}&period=2026`);
});

test('a place in the list opens its panel; the same row closes it', async () => {
  await open('/monitor?indicator=overlast');
  await press('[data-code="1001"]');
  expect(address()).toBe('/monitor?indicator=overlast&plek=1001');
  expect(urls()).toContain(`/api/figures/places/1001?indicator=${indicator.id}`);
  expect(one('[data-code="1001"]').getAttribute('aria-pressed')).toBe('true');
  const panel = textOf(one('jr-place-panel'));
  for (const said of ['Oost · 192 woningen Meerwijk', '4,3', 'Laagste van 2.', '4,8 lager dan in 2024.'])
    expect(panel).toContain(said);
  for (const said of ['overlast.csv', 'Ben', '27 waarnemingen']) expect(panel).toContain(said);
  expect(one('a[href="/complexen/x1"]')).not.toBeNull();
  await press('[data-code="1001"]');
  expect(address()).toBe('/monitor?indicator=overlast');
  expect(one('jr-place-panel')).toBeNull();
});

test('the chart of a place has the mean of all places beside it', async () => {
  await open('/monitor?indicator=overlast&plek=1001');
  const drawn = one('jr-line-chart [role="img"]').getAttribute('aria-label');
  expect(drawn).toContain('Meerwijk: 2024 9,0, 2026 4,3');
  expect(drawn).toContain('gemiddelde: 2024 7,0, 2026 5,1');
});

test('closing the panel goes back to the place in the list', async () => {
  await open('/monitor?indicator=overlast&plek=1004', { '/api/figures/places/1004': series });
  await press('jr-place-panel header button');
  expect(document.activeElement).toBe(one('[data-code="1004"]'));
});

test('the search brings a neighbourhood, with an indicator that has figures of it', async () => {
  await open('/monitor?buurt=BU99010101', { '/api/figures/places/BU99010101': { ...series, series: [] } });
  expect(textOf(one('jr-place-panel h2'))).toBe('Noord');
  expect(textOf(one('jr-place-panel'))).toContain('Van deze plek zijn bij deze indicator geen cijfers.');
  expect(one('input[value="score"]')).toHaveProperty('checked', true);
});

test('a complex says so when the indicator is about areas, and its series is not asked for', async () => {
  await open('/monitor?indicator=score&plek=1001');
  expect(textOf(one('jr-place-panel'))).toContain('Deze indicator gaat over gebieden.');
  expect(urls().filter((url) => url.includes('places/'))).toEqual([]);
});

test('the development orders by the change since the first period', async () => {
  await open('/monitor?indicator=overlast&periode=2026');
  const toggle = await toggleNamed('Ontwikkeling sinds 2024');
  await answered(toggle.check());
  expect(address()).toContain('beeld=ontwikkeling');
  expect(rows().slice(0, 2)).toEqual(['1 Duinpan 6,0 hoger: +1,0', '2 Meerwijk 4,3 lager: −4,8']);
  expect(textOf(one('jr-figure-legend'))).toContain('Verandering sinds 2024');
});

test('the first period has no development', async () => {
  await open('/monitor?indicator=overlast&periode=2024&beeld=ontwikkeling');
  expect(textOf(one('jr-figure-legend'))).toContain('Kies een latere periode');
});

test('the slider changes the period in the address', async () => {
  await open('/monitor?indicator=overlast&plek=1001');
  const thumb = await (await loader().getHarness(MatSliderHarness)).getEndThumb();
  expect(await thumb.getDisplayValue()).toBe('2026');
  await answered(thumb.setValue(1));
  expect(address()).toBe('/monitor?indicator=overlast&plek=1001&periode=2025');
  expect(textOf(one('jr-place-panel .figure'))).toContain('niet getoond (te klein)');
});

test('a complex on the map is chosen as in the list', async () => {
  await open('/monitor?indicator=overlast');
  const point = Object.assign(document.createElement('span'), { className: 'jr-map-point' });
  point.title = '1004 Duinpan';
  one('jr-map').append(point);
  point.click();
  await settle();
  expect(address()).toBe('/monitor?indicator=overlast&plek=1004');
});

test('the arrows go through the list', async () => {
  await open('/monitor?indicator=overlast');
  const first = one('[data-code="1004"]');
  first.focus();
  first.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
  expect(document.activeElement).toBe(one('[data-code="1001"]'));
});

test('without shapes the list stands alone and says why', async () => {
  await open('/monitor?indicator=overlast', { '/api/areas/geometry': { year: null, features: [] } });
  expect(textOf(one('jr-figure-map'))).toContain('De grenzen van de buurten zijn nog niet ingelezen.');
  expect(rows()).toHaveLength(5);
});

test('on a phone the map comes when asked, and the panel in the place of the list', async () => {
  await open('/monitor?indicator=overlast', {}, true);
  expect([one('jr-figure-map'), urls().includes('/api/areas/geometry')]).toEqual([null, false]);
  await answered((await toggleNamed('Toon kaart')).check());
  expect([one('jr-figure-list'), urls().includes('/api/areas/geometry')]).toEqual([null, true]);
  await answered((await toggleNamed('Toon lijst')).check());
  await press('[data-code="1001"]');
  expect(one('jr-figure-list')).toBeNull();
  expect(document.activeElement).toBe(one('jr-place-panel h2'));
});

test.each([
  ['no indicators', { '/api/indicators': { indicators: [] } }, 'Nog geen indicatoren'],
  ['the catalogue fails', { '/api/indicators': 500 }, 'Probeer opnieuw'],
  ['the figures fail', { '/api/figures?2026': 500 }, 'De cijfers laden niet'],
  [
    'no figures',
    { '/api/figures?2026': { ...figures('2026', []), places: [], together: [] } },
    'Geen cijfers',
  ],
  ['the names fail', { '/api/complexes': 500 }, 'De namen van de plekken laden niet.'],
  ['the period before fails', { '/api/figures?2025': 500 }, 'Daarom staat er geen verschil.'],
  ['the map fails', { '/api/areas/geometry': 500 }, 'De kaart laadt niet'],
  ['not read in', { '/api/indicators': { indicators: [{ ...indicator, periods: [] }] } }, 'nog geen cijfers'],
])('a state of its own: %s', async (_, other, said) => {
  await open('/monitor?indicator=overlast', other);
  expect(textOf(page())).toContain(said);
});

test('a failure of the figures can be tried again', async () => {
  await open('/monitor?indicator=overlast', { '/api/figures?2026': 503 });
  instead = {};
  await answered((await loader().getHarness(MatButtonHarness.with({ text: 'Probeer opnieuw' }))).click());
  expect(rows()).toHaveLength(5);
});
