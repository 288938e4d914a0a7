import { BreakpointObserver } from '@angular/cdk/layout';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import type { Me } from '@jaarring/contracts';
import { of } from 'rxjs';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import type { ApprovalRow } from './approval-rows.ts';
import { decision, other, row, wholeOf } from './approval.world.ts';
import { ApprovalsPage } from './approvals.ts';

let server: HttpTestingController;
const director: Me = { ...noor, roles: [{ role: 'director', workAreaId: null }] };
const phone = { provide: BreakpointObserver, useValue: { observe: () => of({ matches: true }) } };

/** Lets what was asked go out, so that the test can answer it. */
const turn = () => new Promise((resolve) => setTimeout(resolve));
const filled = (...rows: ApprovalRow[]) => ({
  approvals: rows,
  totalCents: rows.reduce((sum, one) => sum + one.amountCents, 0),
});

interface Answers {
  readonly list?: object;
  readonly status?: number;
  readonly detail?: number;
  readonly id?: string;
  readonly narrow?: boolean;
}

async function shown(answers: Answers = {}): Promise<ComponentFixture<ApprovalsPage>> {
  server = await stage([], answers.narrow ? [phone] : []);
  await signInAs(server, director);
  const opening = show(ApprovalsPage, answers.id ? { id: answers.id } : {});
  await turn();
  server
    .expectOne('/api/approvals')
    .flush(answers.list ?? filled(row), { status: answers.status ?? 200, statusText: 'x' });
  for (let wait = 0; wait < 20; wait++) {
    await turn();
    for (const one of [row, other])
      for (const request of server.match(`/api/approvals/${one.id}`))
        request.flush(wholeOf(one), { status: answers.detail ?? 200, statusText: 'x' });
  }
  const fixture = await opening;
  await fixture.whenStable();
  return fixture;
}

/** Lets the screen follow, also while something is still being read. */
async function settle(fixture: ComponentFixture<unknown>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  fixture.detectChanges();
}

/** The request for this address, as soon as it is made; while it is open the screen does not stand still. */
async function asked(url: string): Promise<TestRequest> {
  for (;;) {
    await turn();
    const request = server.match(url).find(({ cancelled }) => !cancelled);
    if (request) return request;
  }
}

const buttons = TestbedHarnessEnvironment.loader;
/** The button with this word, with or without the letter that presses it. */
const button = (fixture: ComponentFixture<unknown>, word: string) =>
  buttons(fixture).getHarness(
    MatButtonHarness.with({ text: new RegExp(`^\\P{L}*${word}\\s*[AVTW]?$`, 'u') }),
  );
const press = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const path = `/api/measures/${row.subjectId}/decision`;
const decided = wholeOf(row, { status: 'decided', myPart: 'none', decision });

test('what waits stands in the list with its total, and the first one beside it', async () => {
  const fixture = await shown();
  expect(textOf(fixture)).toContain('1 besluit wacht');
  expect(textOf(fixture)).toContain('Kaal en onveilig');
  expect(textOf(find(fixture, 'jr-approval-list a'))).toContain('wacht 9 dagen');
});

test('what the reader decides stands before what they advise on and what others do', async () => {
  const theirs: ApprovalRow = { ...row, id: 'x', title: 'Van een ander', myPart: 'none' };
  const fixture = await shown({ list: filled(theirs, other, row) });
  expect(findAll(fixture, 'jr-approval-list h3').map(textOf)).toEqual([
    'Jij besluit',
    'Jij adviseert',
    'Bij een ander',
  ]);
  expect(textOf(find(fixture, 'jr-approval-list a'))).toContain(row.title);
  expect(textOf(find(fixture, 'jr-approval-detail h2'))).toBe(row.title);
});

test('akkoord is one click, on exactly the content that was shown; refused it asks for the reason', async () => {
  const fixture = await shown();
  await (await button(fixture, 'Akkoord')).click();
  const sent = server.expectOne({ method: 'PUT', url: path });
  expect(sent.request.body).toMatchObject({ outcome: 'approved', contentHash: row.contentHash });
  sent.flush({ code: 'approval.advice-missing', requestId: 'x' }, { status: 409, statusText: 'no' });
  await settle(fixture);
  expect(textOf(find(fixture, '[role=alert]'))).toMatch(/advies/i);
  expect(await button(fixture, 'Leg vast: Akkoord')).toBeTruthy();
});

test('after a decision the focus stands on the way to the next, and it can be taken back in place', async () => {
  const fixture = await shown({ list: filled(row, other) });
  await (await button(fixture, 'Akkoord')).click();
  server.expectOne(path).flush(decided);
  await settle(fixture);
  server.expectOne('/api/approvals').flush(filled(other));
  await settle(fixture);
  expect(textOf(fixture)).toContain('1 besluit wacht');
  const next = find(fixture, '[data-next]');
  expect(textOf(next)).toBe('Volgende: Buurtkamer');
  expect(next.getAttribute('href')).toBe(`/besluiten/${other.id}`);
  expect(document.activeElement).toBe(next);

  await (await button(fixture, 'Neem het besluit terug')).click();
  server.expectOne({ method: 'DELETE', url: path }).flush(wholeOf(row));
  await settle(fixture);
  server.expectOne('/api/approvals').flush(filled(row, other));
  await settle(fixture);
  expect(textOf(fixture)).toContain('2 besluiten wachten');
  expect(await button(fixture, 'Akkoord')).toBeTruthy();
  expect(document.activeElement).toBe(find(fixture, 'jr-approval-detail h2'));
});

test('after the last one it says that nothing waits any more', async () => {
  const fixture = await shown();
  await (await button(fixture, 'Akkoord')).click();
  server.expectOne(path).flush(decided);
  await settle(fixture);
  expect(textOf(fixture)).toContain('Er wacht niets meer op jou.');
});

test('what was typed for one proposal is not there for the next, and still there on the way back', async () => {
  const fixture = await shown();
  const typed = async () => (await buttons(fixture).getHarness(MatInputHarness)).getValue();
  const turnTo = async (one: ApprovalRow) => {
    fixture.componentInstance['one'].set(wholeOf(one));
    await fixture.whenStable();
    await (await button(fixture, 'Afwijzen')).click();
  };
  await (await button(fixture, 'Afwijzen')).click();
  await (await buttons(fixture).getHarness(MatInputHarness)).setValue('Past niet dit jaar');
  await turnTo({ ...other, myPart: 'decide' });
  expect(await typed()).toBe('');
  await turnTo(row);
  expect(await typed()).toBe('Past niet dit jaar');
});

test('what was decided is fetched when it is asked, with who decided what', async () => {
  const fixture = await shown();
  const toggle = await buttons(fixture).getHarness(MatButtonToggleHarness.with({ text: 'Al besloten' }));
  const checking = toggle.check();
  (await asked('/api/approvals?status=decided')).flush(
    filled({ ...other, status: 'decided', myPart: 'none', decision }),
  );
  await checking;
  await settle(fixture);
  expect(textOf(find(fixture, '.list'))).toContain('1 besluit genomen');
  expect(textOf(find(fixture, 'jr-approval-list a'))).toMatch(/Buurtkamer.*Akkoord ?Noor Verhagen/);
});

test('nothing decided yet says so, and the way back to what waits is there', async () => {
  const fixture = await shown();
  const toggle = (text: string) => buttons(fixture).getHarness(MatButtonToggleHarness.with({ text }));
  const checking = (await toggle('Al besloten')).check();
  (await asked('/api/approvals?status=decided')).flush(filled());
  await checking;
  await settle(fixture);
  expect(textOf(find(fixture, '.list'))).toContain('Er is nog niets besloten');
  await (await toggle('Wacht')).check();
  expect(textOf(find(fixture, '.list'))).toContain('1 besluit wacht');
});

test('J and K move the focus through the list and stop at its ends', async () => {
  const fixture = await shown({ list: filled(row, other) });
  const [first, second] = findAll(fixture, 'jr-approval-list a');
  press('j');
  expect(document.activeElement).toBe(second);
  press('j');
  expect(document.activeElement).toBe(second);
  press('k');
  press('k');
  expect(document.activeElement).toBe(first);
});

test('a phone shows where the proposal stands, and keeps two acts in sight beside Meer', async () => {
  const fixture = await shown({ list: filled(row, other), id: row.id, narrow: true });
  const steps = find(fixture, '.steps');
  expect(textOf(steps)).toContain('1 van 2');
  expect(findAll(fixture, '.steps a').map((link) => link.getAttribute('href'))).toEqual([
    '/besluiten',
    `/besluiten/${other.id}`,
  ]);
  expect(findAll(fixture, 'jr-decision-bar button').map(textOf)).toEqual([
    'Akkoord',
    'Terug met vraag',
    'Meer',
  ]);
  const menu = await buttons(fixture).getHarness(MatMenuHarness);
  await menu.open();
  expect(await Promise.all((await menu.getItems()).map((item) => item.getText()))).toEqual([
    expect.stringMatching(/Akkoord onder voorwaarde$/),
    expect.stringMatching(/Afwijzen$/),
    expect.stringMatching(/Aanhouden$/),
  ]);
});

test('on a phone no key decides about a proposal that is not in sight', async () => {
  const fixture = await shown({ narrow: true });
  expect(fixture.nativeElement.querySelector('jr-approval-detail')).toBeNull();
  press('a');
  server.expectNone(path);
});

test('a proposal that does not load says so, beside the list that did', async () => {
  const fixture = await shown({ detail: 500 });
  expect(textOf(find(fixture, '.detail'))).toContain('Dit voorstel laadt niet');
  expect(textOf(fixture)).toContain('1 besluit wacht');
});

test('without anything to decide it says so', async () => {
  expect(textOf(await shown({ list: filled() }))).toContain('Er wacht niets');
});

test('when the list does not load it offers to try again', async () => {
  const fixture = await shown({ list: { code: 'general.bug', requestId: 'x' }, status: 500 });
  expect(textOf(find(fixture, '.list'))).toContain('Probeer opnieuw');
});

test('the list says in whose place alone something can be decided, and a mandate has no amount', async () => {
  const asDeputy: ApprovalRow = { ...row, asWhom: [{ id: row.id, name: 'Marleen Oostrum' }] };
  const mandate: ApprovalRow = {
    ...{ ...other, subjectKind: 'mandate', number: null, title: 'Mandaat versie 2', amountCents: 0 },
    ...{ complex: null, workArea: null, myPart: 'decide', asWhom: [{ id: null, name: null }] },
  };
  const fixture = await shown({ list: filled(asDeputy, mandate) });
  const [first, second] = findAll(fixture, 'jr-approval-list a').map(textOf);
  expect(first).toContain('Namens Marleen Oostrum');
  expect(second).toMatch(/^Mandaat.*Mandaat versie 2heel de corporatie$/);
});
