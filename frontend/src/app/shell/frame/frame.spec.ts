import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TitleStrategy } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Cycles } from '@jaarring/contracts';
import type { Role } from '@jaarring/domain';
import { noor, signInAs, stage, textOf } from '../../../test/screen.ts';
import { Status } from '../../ui/status.ts';
import { MenuCounts } from '../menu-counts.ts';
import { HeadingOfRoute, PageHeading } from '../page-heading.ts';
import { PageStatus } from '../page-status.ts';
import { routes as appRoutes } from '../../app.routes.ts';
import { fieldItems, menuGroups, officeItems } from '../menu.ts';
import { Frame } from './frame.ts';

@Component({
  selector: 'jr-dossier',
  imports: [PageStatus, Status],
  template: '<jr-status *jrPageStatus tone="now">{{ word }}</jr-status>',
})
class Dossier {
  readonly word = 'Ter besluit';
}

@Component({ selector: 'jr-work', template: '' })
class Work {}

const routes = [
  {
    path: '',
    component: Frame,
    children: [
      {
        path: 'werk',
        component: Work,
        data: { heading: (t: { shell: { menu: { work: string } } }) => t.shell.menu.work },
      },
      { path: 'complexen/1042', component: Dossier },
    ],
  },
];
const cycles = {
  cycles: [
    {
      planYear: 2027,
      status: 'open',
      id: 'c27',
      areas: [{ phase: 'measures' }, { phase: 'budget' }],
      dates: [],
    },
  ],
  years: { decides: 2027, executes: 2026, evaluates: 2025 },
} as unknown as Cycles;

let server: HttpTestingController;

async function enter(
  role: Role,
  path = '/werk',
  more: readonly string[] = [],
): Promise<RouterTestingHarness> {
  server = await stage(routes, [{ provide: TitleStrategy, useExisting: HeadingOfRoute }]);
  const permissions = [...noor.permissions, ...more];
  await signInAs(server, { ...noor, roles: [{ role, workAreaId: null }], permissions });
  const screen = await RouterTestingHarness.create();
  const going = screen.navigateByUrl(path);
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
  server.match('/api/cycles').forEach((request) => request.flush(cycles));
  await going;
  await screen.fixture.whenStable();
  return screen;
}

const all = (screen: RouterTestingHarness, selector: string) => [
  ...(screen.fixture.nativeElement as Element).querySelectorAll<HTMLElement>(selector),
];
const words = (screen: RouterTestingHarness, selector: string) => all(screen, selector).map(textOf);

test('the rail groups the work, the year and the places', async () => {
  expect(words(await enter('policyOfficer'), 'jr-rail .word')).toEqual([
    'Mijn werk',
    'Besluiten',
    'Monitor',
    'Atelier',
    'Maatregelen',
    'Begroting',
    'Evaluatie',
    'Complexen',
    'Buurtlog',
    'Jaarcyclus',
  ]);
});

test('how the house is set up stands at the end of the menu, for who may see it', async () => {
  const screen = await enter('administrator', '/werk', ['deputy.read']);
  expect(words(screen, 'jr-rail .word').at(-1)).toBe('Beheer');
  expect(all(screen, 'jr-rail li a').at(-1)!.getAttribute('href')).toMatch(/^\/beheer\/mandaten/);
});

test('a partner sees the atelier and the decisions to advise on', async () => {
  expect(words(await enter('tenantOrganisation'), 'jr-rail .word')).toEqual(['Besluiten', 'Atelier']);
});

test('every place in a menu is a page', () => {
  const frame = appRoutes.find(({ path }) => path === '');
  const pages = (frame?.children ?? []).map(({ path }) => `/${path}`);
  for (const { path } of [...menuGroups.flat(), ...fieldItems, ...officeItems]) expect(pages).toContain(path);
});

test('each phase says how far it is, and a counter who waits', async () => {
  const screen = await enter('policyOfficer');
  TestBed.inject(MenuCounts).say('decisions', 6);
  await screen.fixture.whenStable();
  expect(words(screen, 'jr-rail li a .jr-hidden-text').filter((word) => word)).toEqual([
    '6 wachten op jou',
    'klaar',
    'klaar',
    'loopt',
    'loopt',
    'komt nog',
  ]);
});

const bars: [Role, string[]][] = [
  ['fieldWorker', ['Mijn dag', 'Log', 'Werk']],
  ['director', ['Besluiten', 'Mijn werk', 'Complexen', 'Meer']],
];

test.each(bars)('the phone of a %s has its own places', async (role, places) => {
  expect(words(await enter(role), 'jr-bottom-bar li')).toEqual(places);
});

test('there is one h1, and it is the title of the page', async () => {
  const screen = await enter('policyOfficer');
  expect(words(screen, 'h1')).toEqual(['Mijn werk']);
  expect(document.title).toBe('Mijn werk · Jaarring');
});

test('a page may say its own name and how its object stands, until the next page', async () => {
  const screen = await enter('policyOfficer', '/complexen/1042');
  TestBed.inject(PageHeading).say('Schepenflat');
  await screen.fixture.whenStable();
  expect([words(screen, 'h1'), words(screen, 'header jr-status')]).toEqual([
    ['Schepenflat'],
    ['Ter besluit'],
  ]);
  await screen.navigateByUrl('/werk');
  expect([words(screen, 'h1'), words(screen, 'header jr-status')]).toEqual([['Mijn werk'], []]);
});

test('the skip link moves the focus to the content', async () => {
  const screen = await enter('policyOfficer');
  document.body.append(screen.fixture.nativeElement as Node);
  all(screen, '.skip')[0]?.click();
  expect(document.activeElement?.id).toBe('inhoud');
});

test('going to another page moves the focus to its title; a filter in the address does not', async () => {
  const screen = await enter('policyOfficer');
  document.body.append(screen.fixture.nativeElement as Node);
  await screen.navigateByUrl('/werk?cyclus=2027');
  expect(document.activeElement?.id).not.toBe('titel');
  await screen.navigateByUrl('/complexen/1042');
  expect(document.activeElement?.id).toBe('titel');
});
