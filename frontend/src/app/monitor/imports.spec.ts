import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { ImportsPage } from './imports.ts';

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
  await signInAs(server, {
    ...noor,
    permissions: ['import.read', 'import.create', 'import.commit', 'import.undo'],
  });
});

const row = {
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
const checked = {
  ...row,
  status: 'checked',
  version: 1,
  refusal: null,
  sameAs: null,
  check: {
    rows: 60,
    rejectedRows: 5,
    elsewhere: 7,
    withdrawn: 0,
    skipped: [],
    doubts: [],
    needsConfirmation: true,
  },
};
const rejection = {
  row: 8,
  column: 'waarde',
  value: 'veel',
  sentence: 'Geen getal.',
  cure: 'Vul een getal in.',
};

/** Lets what was asked go out, so that the test can answer it. */
const turn = () => new Promise((resolve) => setTimeout(resolve));
const answerLoads = (body: object, status = 200): void =>
  server.expectOne(({ url }) => url === '/api/imports').flush(body, { status, statusText: 'x' });

async function answered(body: object, status = 200): Promise<ComponentFixture<ImportsPage>> {
  const opening = show(ImportsPage, {});
  await turn();
  answerLoads(body, status);
  return opening;
}

function buttonNamed(fixture: ComponentFixture<unknown>, text: string): HTMLButtonElement {
  return findAll(fixture, 'button').find((one) => textOf(one) === text) as HTMLButtonElement;
}

test('an earlier load says what it did and can be undone', async () => {
  const fixture = await answered({ imports: [row], total: 1 });
  expect(textOf(fixture)).toContain('12 nieuw, 3 gewijzigd, 5 afgewezen');
  buttonNamed(fixture, 'Maak ongedaan').click();
  const sent = server.expectOne(`/api/imports/${row.id}/undo`);
  expect(sent.request.body).toEqual({ version: 2 });
});

test('a checked file with many rejections is only read in after saying that the rest may go in', async () => {
  const fixture = await answered({ imports: [], total: 0 });
  const field = find<HTMLInputElement>(fixture, 'input[type=file]');
  // jsdom lets nobody choose a file, so the field is given one.
  Object.defineProperty(field, 'files', { value: [new File(['a;b'], 'overlast.csv')] });
  field.dispatchEvent(new Event('change'));
  find(fixture, 'form').dispatchEvent(new Event('submit'));
  server.expectOne({ method: 'POST', url: '/api/imports' }).flush(checked);
  await turn();
  await turn();
  server.expectOne(({ url }) => url.endsWith('/rejections')).flush({ rejections: [rejection], total: 5 });
  answerLoads({ imports: [], total: 0 });
  await fixture.whenStable();
  const text = textOf(fixture);
  for (const said of ['Elders', '7', 'Geen getal.', 'Vul een getal in.', '5 van 60 regels']) {
    expect(text).toContain(said);
  }
  expect(buttonNamed(fixture, 'Lees in').disabled).toBe(true);
  find(fixture, 'mat-checkbox input').click();
  await fixture.whenStable();
  buttonNamed(fixture, 'Lees in').click();
  const sent = server.expectOne(`/api/imports/${row.id}/commit`);
  expect(sent.request.body).toEqual({ version: 1, acceptRejections: true });
});

test('a failure says what to do', async () => {
  expect(textOf(await answered({ code: 'general.bug', requestId: 'x' }, 500))).toContain('Probeer opnieuw');
});
