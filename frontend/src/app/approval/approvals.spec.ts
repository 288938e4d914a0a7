import type { HttpTestingController } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { ApprovalsPage } from './approvals.ts';

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
  await signInAs(server, noor);
});

const row = {
  id: '0190a000-0000-7000-8000-00000000cccc',
  subjectId: '0190a000-0000-7000-8000-00000000dddd',
  number: 'M27-018',
  title: 'Binnentuin opnieuw inrichten',
  complex: 'Dichterspoort',
  workArea: 'Meerdrecht',
  lever: 'maintenance',
  amountCents: 118_000_00,
  contentHash: 'a'.repeat(64),
  requestedBy: 'Ruud Tammens',
  requestedAt: '2026-09-13T10:00:00.000Z',
  decides: 'director',
  status: 'open',
  advices: [],
  decision: null,
  myPart: 'decide',
};
const whole = {
  ...row,
  content: { why: 'Kaal en onveilig', costs: [{ year: 2027, amountCents: 118_000_00 }] },
  changes: [],
  budget: [],
  mandate: { limitCents: null, decides: 'director' },
};

/** Lets what was asked go out, so that the test can answer it. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

async function shown(list: object, status = 200, detail = 200) {
  const opening = show(ApprovalsPage, {});
  await turn();
  server.expectOne('/api/approvals').flush(list, { status, statusText: 'x' });
  for (let wait = 0; wait < 20; wait++) {
    await turn();
    for (const request of server.match(`/api/approvals/${row.id}`))
      request.flush(whole, { status: detail, statusText: 'x' });
  }
  return opening;
}

const filled = { approvals: [row], totalCents: row.amountCents };

test('what waits stands in the list with its total, and the first one beside it', async () => {
  const text = textOf((await shown(filled)).nativeElement as HTMLElement);
  expect(text).toContain('1 besluit wacht');
  expect(text).toContain('Kaal en onveilig');
});

test('akkoord is one click, on exactly the content that was shown', async () => {
  const fixture = await shown(filled);
  const buttons = TestbedHarnessEnvironment.loader(fixture);
  await (await buttons.getHarness(MatButtonHarness.with({ text: 'Akkoord' }))).click();
  const sent = server.expectOne({ method: 'PUT', url: `/api/measures/${row.subjectId}/decision` });
  expect(sent.request.body).toMatchObject({ outcome: 'approved', contentHash: row.contentHash });
  sent.flush({ code: 'approval.advice-missing', requestId: 'x' }, { status: 409, statusText: 'no' });
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
  expect(
    textOf((fixture.nativeElement as HTMLElement).querySelector('[role=alert]') as HTMLElement),
  ).not.toBe('');
});

test('what was typed for one proposal is not there for the next', async () => {
  const fixture = await shown(filled);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  await (await loader.getHarness(MatButtonHarness.with({ text: 'Afwijzen' }))).click();
  await (await loader.getHarness(MatInputHarness)).setValue('Past niet dit jaar');
  const other = { ...whole, id: '0190a000-0000-7000-8000-00000000eeee', title: 'Buurtkamer' };
  fixture.componentInstance['one'].set(other as never);
  await fixture.whenStable();
  await (await loader.getHarness(MatButtonHarness.with({ text: 'Afwijzen' }))).click();
  expect(await (await loader.getHarness(MatInputHarness)).getValue()).toBe('');
});

test('a proposal that does not load says so, beside the list that did', async () => {
  const fixture = await shown(filled, 200, 500);
  expect(textOf(fixture.nativeElement as HTMLElement)).toContain('Probeer opnieuw');
  expect(textOf(fixture.nativeElement as HTMLElement)).toContain('1 besluit wacht');
});

test('without anything to decide it says so', async () => {
  const fixture = await shown({ approvals: [], totalCents: 0 });
  expect(textOf(fixture.nativeElement as HTMLElement)).toContain('Er wacht niets');
});

test('when the list does not load it offers to try again', async () => {
  const fixture = await shown({ code: 'general.bug', requestId: 'x' }, 500);
  expect(textOf(fixture.nativeElement as HTMLElement)).toContain('Probeer opnieuw');
});
