import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { find, findAll, noor, show, signInAs, textOf } from '../../test/screen.ts';
import { ImportsPage } from './imports.ts';

// What the tests of reading a file in share: a load, its columns, and a server that answers what is asked.

const serverOf = () => TestBed.inject(HttpTestingController);

export const all = ['import.read', 'import.create', 'import.commit', 'import.undo'] as const;
export const row = {
  id: '0190a000-0000-7000-8000-00000000aaaa',
  kind: 'figures',
  fileName: 'overlast.csv',
  source: 'waardmeer',
  status: 'committed',
  added: 12,
  changed: 3,
  unchanged: 40,
  rejected: 5,
  createdBy: 'Noor Verhagen',
  createdAt: '2026-09-22T07:12:00.000Z',
  committedAt: '2026-09-22T07:13:00.000Z',
  undoneAt: null,
  version: 2,
};
export const mapping = {
  version: 1,
  encoding: 'utf-8',
  delimiter: ';',
  decimal: ',',
  thousands: null,
  places: 'complex',
  period: '2026',
  indicator: null,
  missing: { '': 'not_published' },
  columns: [
    { header: 'complexnr', role: { as: 'place' } },
    { header: 'meldingen', role: { as: 'ignore' } },
    { header: 'respons', role: { as: 'n' } },
  ],
};
export const check = {
  layout: 'wide-csv',
  rows: 60,
  rejectedRows: 5,
  leftOut: 0,
  elsewhere: 7,
  withdrawn: 0,
  skipped: [],
  periods: ['2026'],
  doubts: [] as object[],
  needsConfirmation: true,
};
export const checked = {
  ...row,
  status: 'checked',
  version: 1,
  committedAt: null,
  fingerprint: 'ab',
  mapping,
  areaYear: null,
  refusal: null,
  sameAs: null,
  check,
};
export const doubted = {
  ...checked,
  status: 'refused',
  rejected: 0,
  refusal: { code: 'file.no-value-column', params: {} },
  check: {
    ...check,
    doubts: [
      { code: 'column.unmapped', params: { column: 'meldingen' } },
      { code: 'number.mixed', params: { comma: '1,5', dot: '2.5', decimal: ',' } },
    ],
  },
};
export const rejection = {
  row: 8,
  column: 'waarde',
  value: 'veel',
  sentence: 'Geen getal.',
  cure: 'Vul een getal in.',
};
export const indicators = {
  indicators: [{ id: 'i1', code: 'overlast', name: 'Overlastmeldingen', placeKind: 'complex', periods: [] }],
};

/** Lets what was asked go out, so that the test can answer it. */
export const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Answers all that is asked of the server besides what a test sends itself. */
export async function settle(fixture: ComponentFixture<unknown>, loads: object[] = []): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await turn();
    for (const asked of serverOf().match(({ method }) => method === 'GET')) {
      const { url } = asked.request;
      if (asked.cancelled) continue;
      if (url.endsWith('/rejections')) asked.flush({ rejections: [rejection], total: 5 });
      else if (url === '/api/indicators') asked.flush(indicators);
      else asked.flush({ imports: loads, total: loads.length });
    }
  }
  await fixture.whenStable();
}

export async function opened(loads: object[] = [], permissions: readonly string[] = all) {
  await signInAs(serverOf(), { ...noor, permissions: permissions as never });
  const opening = show(ImportsPage, {});
  await turn();
  serverOf()
    .expectOne(({ url }) => url === '/api/imports')
    .flush({ imports: loads, total: loads.length });
  const fixture = await opening;
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const button = (text: string) => loader.getHarness(MatButtonHarness.with({ text }));
  return { fixture, loader, button };
}

/** Chooses a file and sends it; jsdom lets nobody choose a file, so the field is given one. */
export function send(fixture: ComponentFixture<unknown>) {
  const field = find<HTMLInputElement>(fixture, 'input[type=file]');
  Object.defineProperty(field, 'files', { value: [new File(['a;b'], 'overlast.csv')] });
  field.dispatchEvent(new Event('change'));
  find(fixture, 'form').dispatchEvent(new Event('submit'));
  return serverOf().expectOne({ method: 'POST', url: '/api/imports' });
}

export async function sent(load: object) {
  const screen = await opened();
  send(screen.fixture).flush(load);
  await settle(screen.fixture);
  return screen;
}

export const refuse = { status: 409, statusText: 'no' };
export const refusal = (code: string, details = {}) => ({ code, requestId: 'x', details });
export const alerts = (fixture: ComponentFixture<unknown>) =>
  findAll(fixture, '[role=alert]').map(textOf).filter(Boolean);
export const currentStep = (fixture: ComponentFixture<unknown>) =>
  textOf(find(fixture, '[aria-current=step]'));
export const snackBar = () => document.querySelector('mat-snack-bar-container');

export async function roleOf(screen: Awaited<ReturnType<typeof opened>>, column: string) {
  const selector = `[aria-label="${column} wordt gelezen als"]`;
  return screen.loader.getHarness(MatSelectHarness.with({ selector }));
}

/** Presses a button that leads to a part that loads something, and lets that come. */
export async function press(fixture: ComponentFixture<unknown>, text: string): Promise<void> {
  const button = findAll(fixture, 'button').find((one) => textOf(one) === text);
  if (!button) throw new Error(`There is no button ${text}.`);
  button.click();
  await settle(fixture);
}
