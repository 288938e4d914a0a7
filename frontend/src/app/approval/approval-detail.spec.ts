import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import type { ApprovalView, Me } from '@jaarring/contracts';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { ApprovalDetail } from './approval-detail.ts';
import { advice, decision, measure, place, row, wholeOf } from './approval.world.ts';

let server: HttpTestingController;
let fixture: ComponentFixture<ApprovalDetail>;
let told: ApprovalView[];

const turn = () => new Promise((resolve) => setTimeout(resolve));
const director: Me = { ...noor, roles: [{ role: 'director', workAreaId: null }] };
const path = `/api/measures/${row.subjectId}/decision`;

/** What is read meanwhile, by its address; null is a failure. */
type Answers = Readonly<Record<string, object | null>>;

async function shown(
  more: Partial<ApprovalView> = {},
  me: Me = director,
  answers: Answers = {},
): Promise<void> {
  server = await stage();
  await signInAs(server, me);
  let standing = false;
  const opening = show(ApprovalDetail, { approval: wholeOf(row, more) });
  void opening.then(() => (standing = true));
  // what a resource waits for keeps the screen from standing still, so it is answered as it is asked
  while (!standing) {
    await turn();
    for (const request of server.match(({ method }) => method === 'GET')) {
      const body = answers[request.request.url];
      if (body) request.flush(body);
      else request.flush(null, { status: 500, statusText: 'x' });
    }
  }
  fixture = await opening;
  told = [];
  fixture.componentInstance.changed.subscribe((view) => told.push(view));
}

/** Lets the screen follow, also while something is still being read. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  fixture.detectChanges();
}

const buttons = () => TestbedHarnessEnvironment.loader(fixture);
/** The button with this word, with or without the letter that presses it. */
const button = (word: string) =>
  buttons().getHarness(MatButtonHarness.with({ text: new RegExp(`^\\P{L}*${word}\\s*[AVTW]?$`, 'u') }));
const press = (key: string, from: Element = document.body) =>
  from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const text = () => textOf(fixture);
const alert = () => textOf(find(fixture, '[role=alert]'));

test('each year stands beside the room: it fits, it is too much, or there is no ceiling yet', async () => {
  await shown({
    budget: [
      { year: 2027, costCents: 80_000_00, roomCents: 90_000_00 },
      { year: 2028, costCents: 30_000_00, roomCents: 12_500_00 },
      { year: 2029, costCents: 5_000_00, roomCents: -1_000_00 },
      { year: 2030, costCents: 3_000_00, roomCents: null },
    ],
  });
  const said = findAll(fixture, 'jr-approval-money jr-status').map(textOf);
  expect(said).toEqual(['past', '€ 17.500 te veel', '€ 5.000 te veel', 'nog geen plafond']);
  expect(text()).toContain('2027 tot en met 2030');
});

test('the mandate says up to where the reader decides, and who decides above that', async () => {
  const mandate = { limitCents: 150_000_00, decides: 'manager' as const };
  await shown({ mandate }, { ...noor, roles: [{ role: 'manager', workAreaId: null }] });
  expect(text()).toContain('Jij mag besluiten tot en met € 150.000.');
  expect(text()).toContain('Boven dit bedrag beslist de directeur.');
});

test('who does not decide reads who may', async () => {
  await shown({ mandate: { limitCents: 150_000_00, decides: 'manager' }, myPart: 'none' }, noor);
  expect(text()).toContain('De manager mag besluiten tot en met € 150.000.');
});

test('what changed is told in words, with amounts and days; an unknown field says its own name', async () => {
  await shown({
    changes: [
      {
        field: 'costs',
        before: [
          { year: 2027, amountCents: 100_000_00 },
          { year: 2028, amountCents: 10_00 },
        ],
        after: [
          { year: 2027, amountCents: 118_000_00 },
          { year: 2028, amountCents: 10_00 },
        ],
      },
      { field: 'endsOn', before: '2028-06-30', after: '2028-12-31' },
      { field: 'expectedChange', before: -2, after: -3.8 },
      { field: 'kindId', before: 'one', after: 'two' },
      { field: 'why', before: '', after: 'Kaal' },
      { field: 'colour', before: 'rood', after: 'blauw' },
    ],
  });
  expect(findAll(fixture, 'jr-diff dl > div').map(textOf)).toEqual([
    'Kosten 2027was€ 100.000wordt€ 118.000',
    'Eindigt opwasvr 30 jun 2028wordtzo 31 dec 2028',
    'Verwachte veranderingwas−2,0wordt−3,8',
    'Soortwasvorige keuzewordtnieuwe keuze',
    'WaaromwasleegwordtKaal',
    'colourwasroodwordtblauw',
  ]);
});

test('the figure shows its course and its goal, as it was asked', async () => {
  const permissions: Me['permissions'] = [...noor.permissions, 'measure.read', 'figures.read'];
  const content = { expectedChange: -3.8, endsOn: '2028-12-31', indicatorId: measure.indicatorId };
  const answers = { [`/api/measures/${row.subjectId}`]: measure, '/api/figures/places/1042': place };
  await shown({ content }, { ...director, permissions }, answers);
  expect(text()).toContain('We verwachten 3,8 minder.');
  expect(text()).toContain('Van 13,8 nu naar 10,0 op zo 31 dec 2028.');
  expect(find(fixture, 'jr-sparkline').getAttribute('aria-label')).toContain(
    'Van 12,0 naar 13,8 in 2 metingen',
  );
});

test('a figure that does not load says so, and the proposal stays', async () => {
  await shown({}, { ...director, permissions: [...noor.permissions, 'measure.read', 'figures.read'] });
  expect(text()).toContain('Het cijfer laadt niet');
  expect(text()).toContain('Kaal en onveilig');
});

test('Aanhouden stands under Meer, asks a day, and sends it with its reason', async () => {
  await shown();
  const menu = await buttons().getHarness(MatMenuHarness);
  await menu.open();
  await menu.clickItem({ text: /Aanhouden$/ });
  const day = await buttons().getHarness(MatInputHarness.with({ selector: '[type=date]' }));
  await day.setValue('2026-10-12');
  await (await buttons().getHarness(MatInputHarness.with({ selector: 'textarea' }))).setValue('Na de zomer');
  await (await button('Leg vast: Aanhouden')).click();
  const sent = server.expectOne({ method: 'PUT', url: path });
  expect(sent.request.body).toMatchObject({
    outcome: 'deferred',
    deferredUntil: '2026-10-12',
    reason: 'Na de zomer',
    condition: null,
  });
});

test('a refusal stays beside what was typed, and the word can be given again', async () => {
  await shown();
  await (await button('Afwijzen')).click();
  const reason = await buttons().getHarness(MatInputHarness);
  expect(await reason.isFocused()).toBe(true);
  await reason.setValue('Past niet');
  await (await button('Leg vast: Afwijzen')).click();
  server
    .expectOne(path)
    .flush({ code: 'approval.advice-missing', requestId: 'x' }, { status: 409, statusText: 'no' });
  await settle();
  expect(alert()).toMatch(/advies/i);
  expect(await (await buttons().getHarness(MatInputHarness)).getValue()).toBe('Past niet');
  expect(told).toEqual([]);
});

test('who closes the form stands on its button again, and finds what was typed when it opens', async () => {
  await shown();
  await (await button('Terug met vraag')).click();
  await (await buttons().getHarness(MatInputHarness)).setValue('Waarom nu?');
  press('Escape', find(fixture, 'textarea'));
  await settle();
  expect(await (await button('Terug met vraag')).isFocused()).toBe(true);
  await (await button('Terug met vraag')).click();
  expect(await (await buttons().getHarness(MatInputHarness)).getValue()).toBe('Waarom nu?');
});

test.each([
  ['v', 'Leg vast: Akkoord onder voorwaarde'],
  ['t', 'Leg vast: Terug met vraag'],
  ['w', 'Leg vast: Afwijzen'],
])('the key %s opens "%s"', async (key, word) => {
  await shown();
  press(key);
  await settle();
  server.match('/api/people').forEach((request) => request.flush({ people: [] }));
  expect(await button(word)).toBeTruthy();
});

test('the key A decides at once, but not while a form is open', async () => {
  await shown();
  press('w');
  await settle();
  press('a');
  server.expectNone(path);
  press('Escape');
  await settle();
  press('a');
  expect(server.expectOne(path).request.body).toMatchObject({ outcome: 'approved' });
});

test('who may not act sees no bar and no key does anything', async () => {
  await shown({ myPart: 'none' }, noor);
  press('a');
  server.expectNone(path);
  expect(await buttons().getAllHarnesses(MatButtonHarness)).toEqual([]);
});

test('an own decision can be taken back until its time, and the proposal lies open again', async () => {
  await shown({ status: 'decided', myPart: 'none', decision });
  expect(text()).toContain('Akkoord · Noor Verhagen');
  expect(text()).toContain('Terugnemen kan tot');
  await (await button('Neem het besluit terug')).click();
  server.expectOne({ method: 'DELETE', url: path }).flush(wholeOf(row));
  await settle();
  expect(told.map(({ status }) => status)).toEqual(['open']);
});

test.each([
  ['it is final', { final: true }],
  ['somebody else took it', { decidedById: '0190a000-0000-7000-8000-000000000009' }],
])('a decision cannot be taken back when %s', async (_, more) => {
  await shown({ status: 'decided', myPart: 'none', decision: { ...decision, ...more } });
  expect(await buttons().getAllHarnesses(MatButtonHarness)).toEqual([]);
});

test('a decision with a condition tells the condition and its day', async () => {
  const conditional = {
    ...decision,
    outcome: 'conditional' as const,
    condition: 'Eerst overleg met de gemeente',
    conditionDueOn: '2026-12-01',
  };
  await shown({ status: 'decided', myPart: 'none', decision: conditional });
  const note = textOf(find(fixture, 'jr-decision-note'));
  expect(note).toContain('Voorwaarde: Eerst overleg met de gemeente (uiterlijk di 1 dec 2026)');
});

test.each([
  ['can still be taken back', { final: false }, 'wordt een taak zodra het besluit vaststaat'],
  ['stands', { final: true }, 'De voorwaarde is nog niet klaar'],
  ['was met', { final: true, conditionDoneAt: '2026-09-30T08:00:00.000Z' }, 'Aan de voorwaarde is voldaan'],
])('a condition of a decision that %s says whose it is and how far', async (_, more, sentence) => {
  const conditional = {
    ...{ ...decision, outcome: 'conditional' as const, condition: 'Eerst overleg' },
    ...{ conditionOwner: 'Samira El Idrissi', conditionDueOn: '2026-12-01', ...more },
  };
  await shown({ status: 'decided', myPart: 'none', decision: conditional });
  const note = textOf(find(fixture, 'jr-decision-note'));
  expect(note).toContain('Eerst overleg (Samira El Idrissi, uiterlijk di 1 dec 2026)');
  expect(note).toContain(sentence);
});

test('a proposal that was overtaken leads to the measure as it is now', async () => {
  await shown({ status: 'stale', myPart: 'none' });
  const links = findAll(fixture, '.jr-notice a').map((link) => link.getAttribute('href'));
  expect(links).toEqual([`/maatregelen/${row.subjectId}`]);
});

test('advice is shown with its reason, and what is awaited with its day', async () => {
  const given = {
    ...advice,
    id: 'x',
    verdict: 'negative' as const,
    remark: 'Te duur',
    givenBy: 'Joost de Weerd',
  };
  await shown({ advices: [given, { ...advice, role: 'areaManager' }] });
  const [first, second] = findAll(fixture, 'jr-approval-advices li').map(textOf);
  expect(first).toBe('Joost de WeerdController: negatiefTe duur');
  expect(second).toContain('Gebiedsmanager: advies looptwacht, tot en met vr 25 sepverplicht');
});

test('an adviser gives advice with a remark, on the version that was seen', async () => {
  const me: Me = { ...noor, roles: [{ role: 'controller', workAreaId: null }] };
  await shown({ advices: [advice], myPart: 'advise' }, me);
  await (await buttons().getHarness(MatInputHarness)).setValue('Past');
  await (await button('Positief')).click();
  const sent = server.expectOne({ method: 'PUT', url: `/api/approvals/${row.id}/advice` });
  expect(sent.request.body).toEqual({ adviceId: advice.id, verdict: 'positive', remark: 'Past', version: 1 });
  sent.flush(wholeOf(row, { myPart: 'none' }));
  await settle();
  expect(told.length).toBe(1);
});
