import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { ComponentFixture } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import type { BudgetView } from '@jaarring/contracts';
import { find, findAll, noor, show, signInAs, stage, textOf, until } from '../../test/screen.ts';
import { BudgetPage } from './budget.ts';
import * as example from './budget.world.ts';
import { answersYes } from './money-stage.world.ts';

const { approved, ceiling, controller, director, empty, filled, manager, meerdrecht } = example;
const { requested, second, unfunded, vliethorst } = example;
let server: HttpTestingController;

/** Lets what was asked go out, so that the test can answer it. */
const turn = () => new Promise((resolve) => setTimeout(resolve));
const reads = () => server.match({ method: 'GET', url: '/api/budgets/2027' });

async function shown(
  me: object,
  budget: object,
  status = 200,
  inputs = { year: '2027' } as { year?: string },
): Promise<ComponentFixture<BudgetPage>> {
  document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  server = await stage();
  await signInAs(server, { ...noor, ...me });
  const opening = show(BudgetPage, inputs as { year: string });
  for (let wait = 0; wait < 20; wait++) {
    await turn();
    for (const request of server.match('/api/cycles')) request.flush(example.cycles);
    for (const request of server.match('/api/work-areas')) request.flush(example.workAreas);
    for (const request of reads()) request.flush(budget, { status, statusText: 'x' });
  }
  return opening;
}

function refuse(request: TestRequest, code: string): void {
  request.flush({ code, requestId: 'x' }, { status: 409, statusText: 'no' });
}

/** The answer to an act, and then to the list that is read again. */
async function accept(
  fixture: ComponentFixture<BudgetPage>,
  request: TestRequest,
  answer: object,
  after: BudgetView,
) {
  request.flush(answer);
  // the effect that reads again runs in its own time
  let again: TestRequest[] = [];
  for (let wait = 0; wait < 20 && again.length === 0; wait++) {
    await turn();
    again = reads();
  }
  expect(again).toHaveLength(1);
  again[0]!.flush(after);
  await fixture.whenStable();
}

const button = async (fixture: ComponentFixture<BudgetPage>, label: string) =>
  TestbedHarnessEnvironment.loader(fixture).getHarness(
    MatButtonHarness.with({ selector: `[aria-label="${label}"]` }),
  );
const labels = (fixture: ComponentFixture<BudgetPage>) =>
  findAll(fixture, 'jr-budget-line button').map((one) => one.getAttribute('aria-label'));
const rowOf = (fixture: ComponentFixture<BudgetPage>, title: string) =>
  findAll(fixture, 'li').find((row) => textOf(row).includes(title))!;

test('the conclusion, the lines by programme with what is left, and the ceilings in words', async () => {
  const fixture = await shown({}, filled);
  expect(textOf(find(fixture, 'h2.jr-headline'))).toBe('€ 424.800 ruimte');
  const main = textOf(find(fixture, 'section'));
  expect(main).toContain('€ 121.200 van € 630.000 is goedgekeurd of vrijgegeven');
  expect(main).toContain('Schoon, heel en veilignog te verdelen: € 436.000');
  expect(main).toContain('Samen wonen € 11.200 te veel');
  expect(textOf(rowOf(fixture, 'M27-014'))).toContain('Schepenflat · Vliethorst€ 84.000Gevraagd');
  expect(find(fixture, 'jr-budget-line a').getAttribute('href')).toBe(`/maatregelen/${requested.measureId}`);
  expect(findAll(fixture, `a[href="/keten/budget-line/${requested.id}"]`)).toHaveLength(1);
  expect(textOf(find(fixture, 'jr-ceiling-bar'))).toContain(
    '€ 90.000 vast en € 84.000 gevraagd, van € 610.000',
  );
});

test('too much under a ceiling has a part of its own in the bar', async () => {
  const fixture = await shown({}, filled);
  const widths = findAll(fixture, '.over').map((part) => Number.parseFloat(part.style.inlineSize));
  expect(widths[0]).toBe(0);
  expect(widths[1]).toBeCloseTo((11_200 / 31_200) * 100);
});

test('more than the ceilings together says how much too much', async () => {
  const fixture = await shown({}, { ...filled, total: { ...filled.total, roomCents: -107_100_00 } });
  expect(textOf(find(fixture, 'h2.jr-headline'))).toBe('€ 107.100 te veel');
});

test('without a year in the address it is the year of the cycle', async () => {
  const fixture = await shown({}, filled, 200, {});
  expect(textOf(find(fixture, 'nav [aria-current=page]'))).toBe('2027');
  expect(textOf(find(fixture, 'h2.jr-headline'))).toContain('ruimte');
});

test('while it loads nothing is concluded', async () => {
  server = await stage();
  await signInAs(server, noor);
  const opening = show(BudgetPage, { year: '2027' });
  await turn();
  expect(document.querySelector('jr-budget jr-skeleton, jr-skeleton')).not.toBeNull();
  expect(document.querySelector('h2.jr-headline')).toBeNull();
  server.expectOne('/api/cycles').flush(example.cycles);
  server.expectOne('/api/budgets/2027').flush(filled);
  expect(textOf(await opening)).toContain('ruimte');
});

test('when it does not load it offers to try again', async () => {
  const text = textOf(await shown({}, { code: 'general.bug', requestId: 'x' }, 500));
  expect(text).toContain('De begroting laadt niet');
  expect(text).toContain('Probeer opnieuw');
});

test('a year without ceilings and lines says so, and the controller can begin', async () => {
  const fixture = await shown(controller, empty);
  expect(textOf(fixture)).toContain('Nog geen begroting voor dit jaar');
  expect(textOf(fixture)).not.toContain('alles is verdeeld');
  expect(findAll(fixture, 'jr-set-ceiling form')).toHaveLength(1);
});

test('who may not act sees no buttons and no forms', async () => {
  const fixture = await shown({}, filled);
  expect(findAll(fixture, 'button')).toHaveLength(0);
  expect(findAll(fixture, 'form')).toHaveLength(0);
});

test('a line shows what this person may do in its status', async () => {
  expect(labels(await shown(manager, filled))).toEqual([
    'Keur het geld goed voor M27-014 Afsluitbare entree',
    'Trek de aanvraag in voor M27-014 Afsluitbare entree',
    "Trek de aanvraag in voor M27-024 Camera's",
  ]);
});

test('a director approves and releases, and does not withdraw', async () => {
  expect(labels(await shown(director, filled))).toEqual([
    'Keur het geld goed voor M27-014 Afsluitbare entree',
    "Geef het geld vrij voor M27-024 Camera's",
  ]);
});

test('in an area that is past the budget phase nothing can be approved', async () => {
  const there = {
    ...filled,
    ceilings: [{ ...ceiling, workAreaId: meerdrecht, workArea: 'Meerdrecht' }],
    lines: filled.lines.map((line) => ({ ...line, workAreaId: meerdrecht, workArea: 'Meerdrecht' })),
  };
  expect(labels(await shown(director, there))).toEqual(["Geef het geld vrij voor M27-024 Camera's"]);
});

test.each([
  ['approve', manager, 'Keur het geld goed voor M27-014 Afsluitbare entree', requested],
  ['withdraw', manager, 'Trek de aanvraag in voor M27-014 Afsluitbare entree', requested],
  ['release', director, "Geef het geld vrij voor M27-024 Camera's", approved],
] as const)(
  'to %s sends the version that was shown, says so and reads the list again',
  async (verb, me, label, line) => {
    const fixture = await shown(me, filled);
    await (await button(fixture, label)).click();
    if (verb === 'release') {
      expect(server.match({ method: 'PUT' })).toHaveLength(0);
      expect(await answersYes(fixture)).toMatch(/€\s36\.000/);
    }
    const sent = server.expectOne({ method: 'PUT', url: `/api/budget-lines/${line.id}/${verb}` });
    expect(sent.request.body).toEqual({ version: line.version });
    const after = { ...line, status: 'released' as const };
    await accept(fixture, sent, after, { ...filled, lines: [after] });
    expect(textOf(find(fixture, '[role=status]'))).toContain(line.measureNumber);
    expect(textOf(rowOf(fixture, line.measureNumber))).toContain('Vrijgegeven');
    expect(labels(fixture)).toEqual([]);
  },
);

test('a refusal stands at the line it is about', async () => {
  const fixture = await shown(manager, filled);
  await (await button(fixture, "Trek de aanvraag in voor M27-024 Camera's")).click();
  refuse(server.expectOne(`/api/budget-lines/${approved.id}/withdraw`), 'budget.wrong-status');
  const alertOf = (number: string) => textOf(rowOf(fixture, number).querySelector('[role=alert]')!);
  await until(fixture, () => alertOf('M27-024') !== '');
  expect(alertOf('M27-014')).toBe('');
  expect(reads()).toHaveLength(0);
});

test('asking for money sends the measure, the ceiling and the amount', async () => {
  const fixture = await shown(manager, filled);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const select = await loader.getHarness(MatSelectHarness);
  expect(await select.getValueText()).toMatch(/^Schoon, heel en veilig \(€\s436.000 ruimte\)$/);
  await select.open();
  await select.clickOptions({ text: /Samen wonen/ });
  const amount = await loader.getHarness(MatInputHarness);
  expect(await amount.getValue()).toMatch(/^€\s118\.000$/);
  await amount.setValue('65.000');
  await (await button(fixture, 'Vraag geld aan voor M27-018 Binnentuin')).click();
  const sent = server.expectOne({ method: 'POST', url: '/api/budget-lines' });
  expect(sent.request.body).toEqual({
    measureId: unfunded.measureId,
    ceilingId: second.id,
    amountCents: 65_000_00,
  });
  await accept(fixture, sent, requested, { ...filled, unfunded: [] });
  expect(textOf(find(fixture, '[role=status]'))).toContain('M27-018 Binnentuin is gevraagd');
  expect(findAll(fixture, 'jr-request-line')).toHaveLength(0);
});

test('a request that does not fit is refused beside the form, and what was typed stays', async () => {
  const fixture = await shown(manager, filled);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const amount = await loader.getHarness(MatInputHarness);
  await amount.setValue('100.000');
  await amount.blur();
  await (await button(fixture, 'Vraag geld aan voor M27-018 Binnentuin')).click();
  refuse(server.expectOne('/api/budget-lines'), 'budget.over-ceiling');
  const problem = () => findAll(fixture, 'jr-request-line .jr-notice').map(textOf).join(' ');
  await until(fixture, () => problem() !== '');
  expect(problem()).toContain('past niet binnen het plafond');
  expect(await amount.getValue()).toMatch(/^€\s100\.000$/);
});

test('a decision that can still be taken back gets no money yet', async () => {
  const fixture = await shown(manager, { ...filled, unfunded: [{ ...unfunded, decisionFinal: false }] });
  expect(textOf(find(fixture, 'jr-request-line'))).toContain('nog terug te nemen');
  expect(await (await button(fixture, 'Vraag geld aan voor M27-018 Binnentuin')).isDisabled()).toBe(true);
  find(fixture, 'jr-request-line form').dispatchEvent(new Event('submit'));
  expect(server.match('/api/budget-lines')).toHaveLength(0);
});

test('without a ceiling in its area a measure cannot ask', async () => {
  const fixture = await shown(manager, { ...filled, unfunded: [{ ...unfunded, workAreaId: meerdrecht }] });
  expect(textOf(find(fixture, 'jr-request-line'))).toContain('nog geen plafond');
  expect(findAll(fixture, 'jr-request-line form')).toHaveLength(0);
});

/** Chooses a programme and the area that may still get a ceiling. */
async function choosePair(fixture: ComponentFixture<BudgetPage>, programme: string) {
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const [programmes, areas] = await loader.getAllHarnesses(MatSelectHarness);
  await programmes!.open();
  await programmes!.clickOptions({ text: programme });
  await areas!.open();
  const offered = await Promise.all((await areas!.getOptions()).map((option) => option.getText()));
  await areas!.clickOptions({ text: 'Vliethorst' });
  return {
    offered,
    amount: await loader.getHarness(MatInputHarness),
    save: await loader.getHarness(MatButtonHarness.with({ ancestor: 'jr-set-ceiling' })),
  };
}

test('a ceiling that is there is changed from what it is, with its version', async () => {
  const fixture = await shown(controller, filled);
  const { offered, amount, save } = await choosePair(fixture, ceiling.programme);
  // the other area is past the phases in which a ceiling may change
  expect(offered).toEqual(['Vliethorst']);
  expect(await amount.getValue()).toMatch(/^€\s610\.000$/);
  await amount.setValue('50.000');
  await amount.blur();
  await save.click();
  const sent = server.expectOne({ method: 'PUT', url: '/api/budgets/2027/ceilings' });
  expect(sent.request.body).toEqual({
    programmeId: example.clean,
    workAreaId: vliethorst,
    amountCents: 50_000_00,
    version: 4,
  });
  refuse(sent, 'budget.ceiling-below-lines');
  await until(fixture, () => findAll(fixture, 'jr-set-ceiling .jr-notice').length > 0);
  expect(textOf(find(fixture, 'jr-set-ceiling .jr-notice'))).toContain('lager dan wat er al op staat');
  expect(await amount.getValue()).toMatch(/^€\s50\.000$/);
});

test('a new ceiling has no version yet', async () => {
  const fixture = await shown(controller, { ...filled, ceilings: [ceiling] });
  const { amount, save } = await choosePair(fixture, second.programme);
  expect(await amount.getValue()).toBe('');
  expect(await save.isDisabled()).toBe(true);
  await amount.setValue('20.000');
  await save.click();
  const sent = server.expectOne({ method: 'PUT', url: '/api/budgets/2027/ceilings' });
  expect(sent.request.body).toMatchObject({
    programmeId: example.living,
    amountCents: 20_000_00,
    version: null,
  });
  await accept(fixture, sent, second, filled);
  expect(textOf(find(fixture, '[role=status]'))).toContain('Samen wonen in Vliethorst is nu € 20.000');
});
