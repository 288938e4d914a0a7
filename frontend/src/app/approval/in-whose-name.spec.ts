import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import type { ApprovalView } from '@jaarring/contracts';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { ApprovalDetail } from './approval-detail.ts';
import { row, wholeOf } from './approval.world.ts';

// In whose name something is decided, and a decision about the mandate itself.

let server: HttpTestingController;
let fixture: ComponentFixture<ApprovalDetail>;
const path = `/api/measures/${row.subjectId}/decision`;

/** Shows a proposal to somebody who may not read measures, so that nothing else is asked. */
async function shown(more: Partial<ApprovalView> = {}): Promise<void> {
  server = await stage();
  await signInAs(server, noor);
  fixture = await show(ApprovalDetail, { approval: wholeOf(row, more) });
}

const marleen = { id: '0190a000-0000-7000-8000-000000000012', name: 'Marleen Oostrum' };

test('a deputy sees for whom they decide, and that name goes with the decision', async () => {
  await shown({ asWhom: [marleen] });
  expect(textOf(find(fixture, 'jr-in-whose-name'))).toBe('Je besluit namens Marleen Oostrum.');
  findAll(fixture, 'jr-decision-bar button')[0]!.click();
  const sent = server.expectOne({ method: 'PUT', url: path });
  expect(sent.request.body).toMatchObject({ outcome: 'approved', onBehalfOf: marleen.id });
});

test('who decides in their own name says nothing of it, and sends no other name', async () => {
  await shown();
  expect(textOf(find(fixture, 'jr-in-whose-name'))).toBe('');
  findAll(fixture, 'jr-decision-bar button')[0]!.click();
  expect(server.expectOne({ method: 'PUT', url: path }).request.body).toMatchObject({ onBehalfOf: null });
});

test('who may do both chooses in whose name, and starts with their own', async () => {
  await shown({ asWhom: [{ id: null, name: null }, marleen] });
  const select = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatSelectHarness);
  expect(await select.getValueText()).toBe('In mijn eigen naam');
  await select.clickOptions({ text: 'Namens Marleen Oostrum' });
  findAll(fixture, 'jr-decision-bar button')[0]!.click();
  expect(server.expectOne({ method: 'PUT', url: path }).request.body).toMatchObject({
    onBehalfOf: marleen.id,
  });
});

const mandate: Partial<ApprovalView> = {
  ...{ subjectKind: 'mandate', number: null, title: 'Mandaat versie 2', complexId: null, complex: null },
  ...{ workArea: null, lever: null, why: null, amountCents: 0, decides: 'supervisoryBoard', budget: [] },
  content: { why: 'Het gebied beslist zelf.' },
  changes: [
    { field: 'limit.measureWithinBudget.areaManager', before: null, after: 35_000_00 },
    { field: 'style', before: 'central', after: 'delegated' },
    { field: 'validFrom', before: '2015-01-01', after: '2026-11-01' },
    { field: 'agreementRequired', before: true, after: false },
    { field: 'takeBackMinutes', before: 30, after: 0 },
    { field: 'limit.changeOfScope.director', before: 150_000_00, after: 'unlimited' },
  ],
};

test('the board reads a mandate as a table of differences, in the order of the mandate, and decides on the draft', async () => {
  await shown(mandate);
  expect(findAll(fixture, 'jr-mandate-facts tbody tr').map(textOf)).toEqual([
    'Gaat in opdo 1 jan 2015zo 1 nov 2026',
    'StijlCentraalGedelegeerd',
    'Terugnemen binnen, in minuten300',
    'Prestatieafspraak of reden vereistjanee',
    'Nieuwe maatregel, binnen gebiedsbudget, Gebiedsmanagerbeslist niet€ 35.000',
    'Meerkosten of andere inhoud, Directeur-bestuurder€ 150.000geen grens',
  ]);
  expect(textOf(fixture)).toContain('Het gebied beslist zelf.');
  expect(findAll(fixture, 'jr-approval-money, jr-approval-advices')).toEqual([]);
  findAll(fixture, 'jr-decision-bar button')[0]!.click();
  server.expectOne({ method: 'PUT', url: `/api/mandate-drafts/${row.subjectId}/decision` });
});

test('a mandate that changed since says so, and leads to the draft', async () => {
  await shown({ ...mandate, status: 'stale', myPart: 'none', asWhom: [] });
  expect(textOf(find(fixture, '[data-tone=warn]'))).toContain('het concept is daarna gewijzigd');
  expect(find(fixture, '[data-tone=warn] a').getAttribute('href')).toBe('/beheer/mandaten');
});
