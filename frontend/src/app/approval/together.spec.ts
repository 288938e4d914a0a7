import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import type { Approvals, Me } from '@jaarring/contracts';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import type { ApprovalRow } from './approval-rows.ts';
import { advice, decision, row } from './approval.world.ts';
import { TogetherPage } from './together.ts';

const director: Me = { ...noor, roles: [{ role: 'director', workAreaId: null }] };
const line = (last: string, more: Partial<ApprovalRow>): ApprovalRow => ({
  ...row,
  id: `0190a000-0000-7000-8000-0000000000${last}`,
  ...more,
});
const bench = line('01', { title: 'Bankje', number: 'M27-001', ...costs(1_000_00) });
const light = line('02', { title: 'Extra licht', number: 'M27-002', ...costs(2_000_00) });
const garden = line('03', {
  ...{ title: 'Binnentuin', number: 'M27-003', standsOut: ['negativeAdvice'] },
  ...{ notTogether: 'approval.reason-required', advices: [{ ...advice, verdict: 'negative' }] },
  ...costs(5_000_00),
});
const own = line('04', { title: 'Eigen plan', number: 'M27-004', notTogether: 'approval.own-request' });
const notMine = line('05', { title: 'Van de raad', myPart: 'none' });

function costs(amountCents: number): Pick<ApprovalRow, 'amountCents' | 'costs'> {
  return { amountCents, costs: [{ year: 2027, amountCents }] };
}

const filled = (...approvals: ApprovalRow[]): Approvals => ({
  approvals,
  totalCents: 0,
  areas: [
    {
      ...{ workAreaId: row.workAreaId!, workArea: 'Meerdrecht', count: 2, totalCents: 3_000_00 },
      years: [{ year: 2027, roomCents: 2_500_00 }],
    },
  ],
});
const nothing: Approvals = { approvals: [], totalCents: 0, areas: [] };

let server: HttpTestingController;
let fixture: ComponentFixture<TogetherPage>;

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Answers what waits and what was decided, also when it is asked again. */
function answer(list: Approvals | null, past: Approvals = nothing): void {
  for (const request of server.match('/api/approvals'))
    if (list) request.flush(list);
    else request.flush({ code: 'general.bug', requestId: 'x' }, { status: 500, statusText: 'x' });
  for (const request of server.match('/api/approvals?status=decided')) request.flush(past);
}

async function shown(list: Approvals | null, past: Approvals = nothing): Promise<void> {
  document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  server = await stage();
  await signInAs(server, director);
  const opening = show(TogetherPage, {});
  for (let wait = 0; wait < 10; wait++) {
    await turn();
    answer(list, past);
  }
  fixture = await opening;
  await fixture.whenStable();
}

async function settle(list: Approvals, past: Approvals = nothing): Promise<void> {
  for (let wait = 0; wait < 6; wait++) {
    await turn();
    answer(list, past);
    fixture.detectChanges();
  }
}

const loader = () => TestbedHarnessEnvironment.loader(fixture);
const button = (word: string) =>
  loader().getHarness(MatButtonHarness.with({ text: new RegExp(`^\\P{L}*${word}`, 'u') }));
const boxes = () => loader().getAllHarnesses(MatCheckboxHarness);
const bar = () => textOf(find(fixture, '.jr-action-bar'));

/** Presses "Samen akkoord" and answers the question with this word; tells what the question said. */
async function decide(word: string): Promise<string> {
  const pressing = (await button('Samen akkoord')).click();
  for (;;) {
    const dialog = document.querySelector('[role=alertdialog]');
    const act = [...(dialog?.querySelectorAll('button') ?? [])].find((one) =>
      one.textContent?.includes(word),
    );
    if (dialog && act) {
      const told = textOf(dialog);
      act.click();
      await pressing;
      // the answer is there once the dialog has gone
      while (document.querySelector('[role=alertdialog]')) await turn();
      await turn();
      return told;
    }
    await turn();
  }
}

test('what stands out comes first, what cannot go along says why, and only what the reader decides is there', async () => {
  await shown(filled(bench, own, light, garden, notMine));
  expect(findAll(fixture, 'h3').map(textOf)).toEqual(['Kijk hier eerst naar', 'De rest', 'Per gebied']);
  const lines = findAll(fixture, 'jr-together-line').map(textOf);
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/Binnentuin.*Negatief advies.*Kan niet mee ?Een advies is negatief/);
  expect(lines.find((text) => text.includes('Eigen plan'))).toMatch(/Kan niet mee ?Je kunt niet beslissen/);
  expect(bar()).toContain('Nog niets gekozen');
  expect(await (await button('Samen akkoord')).isDisabled()).toBe(true);
});

test('all that can go is chosen with one click; number, total and what the area leaves follow at once', async () => {
  await shown(filled(bench, light, garden, own));
  await (await button('Kies alles')).click();
  expect(bar()).toContain('2 gekozen, € 3.000');
  const area = textOf(find(fixture, 'jr-together-areas tbody'));
  expect(area).toContain('Meerdrecht2 van 4€ 3.000');
  expect(area).toContain('Ruimte 2027 daarna€ 500 te kort');
  const checks = await boxes();
  await checks.at(-1)!.uncheck();
  expect(bar()).toMatch(/1 gekozen, € (1|2)\.000/);
  await (await button('Kies niets')).click();
  expect(bar()).toContain('Nog niets gekozen');
});

test('the question names the number and the total; what is sent is exactly what was shown', async () => {
  await shown(filled(bench, light));
  await (await button('Kies alles')).click();
  const told = await decide('Neem 2 besluiten');
  expect(told).toContain('2 besluiten, samen € 3.000?');
  expect(told).toContain('2 × Akkoord, € 3.000');
  expect(told).toContain('Meerdrecht komt in 2027 € 500 te kort');
  const sent = server.expectOne({ method: 'POST', url: '/api/approvals/decisions' });
  expect(sent.request.body).toMatchObject({
    outcome: 'approved',
    count: 2,
    totalCents: 3_000_00,
    lines: expect.arrayContaining([
      { approvalId: bench.id, contentHash: bench.contentHash, instead: null },
      { approvalId: light.id, contentHash: light.contentHash, instead: null },
    ]),
  });
  const batchId = '0190a000-0000-7000-8000-0000000000ba';
  sent.flush({ id: batchId, count: 2, totalCents: 3_000_00, finalFrom: decision.finalFrom });
  const past = [bench, light].map((one): ApprovalRow => ({
    ...{ ...one, status: 'decided', myPart: 'none' },
    decision: { ...decision, batchId },
  }));
  await settle(nothing, { ...nothing, approvals: past });
  expect(textOf(find(fixture, 'jr-last-batch'))).toMatch(
    /2 besluiten genomen, samen € 3\.000\. Terugnemen kan/,
  );
  expect(find(fixture, 'jr-last-batch a').getAttribute('href')).toBe(`/nota/samen/${batchId}`);

  await (await button('Neem alles terug')).click();
  server
    .expectOne({ method: 'DELETE', url: `/api/decision-batches/${batchId}` })
    .flush({ id: batchId, count: 2, totalCents: 3_000_00, finalFrom: decision.finalFrom });
  await settle(filled(bench, light));
  expect(textOf(fixture)).toContain('2 besluiten zijn teruggenomen.');
  expect(await boxes()).toHaveLength(2);
});

test('the way back in the question sends nothing', async () => {
  await shown(filled(bench, light));
  await (await button('Kies alles')).click();
  await decide('Toch niet');
  server.expectNone('/api/approvals/decisions');
  expect(bar()).toContain('2 gekozen');
});

test('a line decided otherwise takes its own words along, and can be put back with the rest', async () => {
  await shown(filled(bench, garden));
  const menus = await loader().getAllHarnesses(MatMenuHarness);
  await menus[0]!.open();
  await menus[0]!.clickItem({ text: 'Terug met vraag' });
  await (await loader().getHarness(MatInputHarness)).setValue('Wat vinden de bewoners?');
  await (await button('Neem over: Terug met vraag')).click();
  expect(textOf(find(fixture, 'jr-together-line'))).toContain('Terug met vraag: Wat vinden de bewoners?');
  expect(bar()).toContain('1 gekozen, € 5.000');
  const told = await decide('Neem 1 besluit');
  expect(told).toContain('1 × Terug met vraag, € 5.000');
  const sent = server.expectOne('/api/approvals/decisions');
  expect(sent.request.body.lines).toEqual([
    {
      ...{ approvalId: garden.id, contentHash: garden.contentHash },
      instead: {
        ...{ outcome: 'returned', reason: 'Wat vinden de bewoners?', condition: null },
        ...{ conditionOwnerId: null, conditionDueOn: null, deferredUntil: null },
      },
    },
  ]);
  sent.flush({ code: 'request.busy', requestId: 'x' }, { status: 503, statusText: 'busy' });
  await settle(filled(bench, garden));
  expect(textOf(find(fixture, '.jr-action-bar [role=alert]'))).toContain('erg druk');
  await (await button('Toch als de rest')).click();
  expect(bar()).toContain('Nog niets gekozen');
});

test('when the server refuses, each line says why, and what can go stays chosen', async () => {
  await shown(filled(bench, light));
  await (await button('Kies alles')).click();
  await decide('Neem 2 besluiten');
  server.expectOne('/api/approvals/decisions').flush(
    {
      code: 'approval.batch-refused',
      requestId: 'x',
      details: { lines: [{ approvalId: bench.id, code: 'approval.stale', title: 'Bankje', details: {} }] },
    },
    { status: 409, statusText: 'no' },
  );
  await settle(filled(bench, light));
  expect(textOf(find(fixture, '.jr-action-bar'))).toContain('Niet alles kan zo mee');
  const refused = findAll(fixture, 'jr-together-line')
    .map(textOf)
    .find((text) => text.includes('Bankje'));
  expect(refused).toContain('gewijzigd na het verzoek');
  expect(bar()).toContain('1 gekozen, € 2.000');
});

test('J and K move through the lines, and X chooses', async () => {
  await shown(filled(bench, light));
  const press = (key: string) =>
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  press('j');
  press('j');
  press('x');
  await fixture.whenStable();
  expect(bar()).toContain('1 gekozen');
  press('k');
  expect(document.activeElement).toBe(findAll(fixture, 'jr-together-line input')[0]);
});

test('a deputy decides in one name at a time, sees it in the question, and sends it', async () => {
  const marleen = { id: '0190a000-0000-7000-8000-000000000012', name: 'Marleen Oostrum' };
  const myself = { id: null, name: null };
  await shown(filled({ ...bench, asWhom: [marleen] }, { ...light, asWhom: [myself, marleen] }));
  expect(findAll(fixture, 'jr-together-line').map(textOf).join()).not.toContain('Bankje');
  await (await button('Kies alles')).click();
  const select = await loader().getHarness(MatSelectHarness);
  expect(await select.getValueText()).toBe('In mijn eigen naam');
  await select.clickOptions({ text: 'Namens Marleen Oostrum' });
  expect(bar()).toContain('Nog niets gekozen');
  await (await button('Kies alles')).click();
  expect(await decide('Neem 2 besluiten')).toContain('Namens Marleen Oostrum');
  const sent = server.expectOne({ method: 'POST', url: '/api/approvals/decisions' });
  expect(sent.request.body).toMatchObject({ onBehalfOf: marleen.id, count: 2 });
});

test('a version of the mandate is decided by itself: it stands there, cannot be chosen and says why', async () => {
  const mandate = line('06', {
    ...{ subjectKind: 'mandate', number: null, title: 'Mandaat versie 2', complex: null, lever: null },
    ...{ workAreaId: null, workArea: null, amountCents: 0, notTogether: 'approval.decided-alone' },
  });
  await shown(filled(bench, mandate));
  const text = findAll(fixture, 'jr-together-line')
    .map(textOf)
    .find((one) => one.includes('versie 2'));
  expect(text).toMatch(/Kan niet mee ?Hierover besluit je apart/);
  expect(text).not.toContain('Anders');
  await (await button('Kies alles')).click();
  expect(bar()).toContain('1 gekozen');
  expect(findAll(fixture, 'jr-together-areas th[scope=row]').map(textOf)).toEqual(['Meerdrecht']);
});

test('without anything to decide it says so', async () => {
  await shown(filled(notMine));
  expect(textOf(fixture)).toContain('Er is niets om samen te besluiten');
});

test('when the list does not load it offers to try again', async () => {
  await shown(null);
  expect(textOf(fixture)).toContain('De lijst laadt niet');
  expect(textOf(fixture)).toContain('Probeer opnieuw');
});
