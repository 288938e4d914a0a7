import type { HttpTestingController } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { find, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { MeasurePage } from './measure.ts';
import { answer, cyclesIn, give, lists, measureId, whole } from './measure.world.ts';

let server: HttpTestingController;
beforeEach(async () => {
  document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  server = await stage();
});

const verbs = ['change', 'submit', 'withdraw', 'start', 'finish', 'stop'];
const manager = {
  ...noor,
  permissions: ['measure.read', ...verbs.map((verb) => `measure.${verb}`)] as never,
  roles: [{ role: 'manager' as const, workAreaId: null }],
};

async function opened(measure: object | null, phase = 'measures', me: typeof noor = manager) {
  await signInAs(server, me);
  const answers = { '/api/cycles': cyclesIn(phase), [`/api/measures/${measureId}`]: measure };
  const fixture = await answer(server, show(MeasurePage, { id: measureId }), answers);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const names = await Promise.all(
    (await loader.getAllHarnesses(MatButtonHarness)).map((one) => one.getText()),
  );
  return {
    fixture,
    loader,
    names,
    press: async (text: string | RegExp) =>
      (await loader.getHarness(MatButtonHarness.with({ text }))).click(),
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

test('the page says what was agreed, what it costs and where it comes from', async () => {
  const { fixture } = await opened(whole);
  const text = textOf(fixture);
  for (const said of [
    'Sociaal beheer, 12 uur extra',
    'Overlastmeldingen: −3,8 per 100 woningen',
    '€ 62.400',
    '€ 31.200',
    'De entree is van niemand',
    'Hoogstens 10 meldingen',
    '12 uur per week',
  ])
    expect(text).toContain(said);
  expect(find(fixture, 'a[href="/begroting/2028"]')).toBeTruthy();
  expect(find(fixture, `a[href="/keten/measure/${measureId}"]`)).toBeTruthy();
});

test('what the decision depended on stands there: whose it is, and whether it is done', async () => {
  const condition = {
    ...{ condition: 'Eerst de bewoners horen', ownerId: whole.ownerId, owner: 'Samira El Idrissi' },
    ...{ dueOn: '2026-11-01', isTask: true, doneAt: null },
  };
  const conditions = [
    condition,
    { ...condition, condition: 'Meld het de gemeente', isTask: false },
    { ...condition, condition: 'Vraag een vergunning', doneAt: '2026-10-02T08:00:00.000Z' },
  ];
  const { fixture } = await opened({ ...whole, conditions });
  const said = textOf(find(fixture, 'jr-measure-conditions'));
  expect(said).toContain('Samira El Idrissi, uiterlijk zo 1 nov 2026');
  expect(said).toMatch(/Eerst de bewoners horen ?staat open/);
  expect(said).toMatch(/Meld het de gemeente ?wordt een taak als het besluit vaststaat/);
  expect(said).toMatch(/Vraag een vergunning ?klaar op vr 2 okt 2026/);
});

test('the figure it aims at is drawn with its goal: the last figure and the expected change', async () => {
  await signInAs(server, { ...manager, permissions: ['measure.read', 'figures.read'] as never });
  const series = {
    indicatorId: whole.indicatorId,
    periods: ['2024', '2025'],
    values: [11, 13.8],
    counts: [null, null],
    batches: [0, 0],
    hidden: [],
    missing: {},
  };
  const fixture = await answer(server, show(MeasurePage, { id: measureId }), {
    '/api/cycles': cyclesIn('measures'),
    [`/api/measures/${measureId}`]: whole,
    '/api/figures/places/1042': { place: '1042', series: [series], batches: [] },
  });
  const told = find(fixture, 'jr-chart [role=img]').getAttribute('aria-label');
  expect(told).toContain('Schepenflat: 2024 11,0, 2025 13,8');
  expect(told).toContain('Doel: 2025 13,8, 2028 10,0');
});

test('a failure says so', async () => {
  expect(textOf((await opened(null)).fixture)).toContain('JR-503');
});

test.each([
  ['draft', 'measures', ['Dien in', 'Wijzig E', 'Trek in']],
  ['submitted', 'measures', ['Wijzig E', 'Trek in']],
  ['approved', 'measures', ['Stop']],
  ['approved', 'budget', ['Start de uitvoering', 'Stop']],
  ['running', 'evaluation', ['Meld gereed', 'Stop']],
  ['done', 'evaluation', []],
])('a measure that is %s in the phase %s offers %p', async (status, phase, offered) => {
  expect((await opened({ ...whole, status }, phase)).names).toEqual(offered);
});

test('a reader without a function gets no buttons', async () => {
  expect(
    (await opened(whole, 'measures', { ...noor, permissions: ['measure.read'] as never })).names,
  ).toEqual([]);
});

test('submitting sends the version that was seen; a refusal stands on the page', async () => {
  const { fixture, press } = await opened(whole);
  await press('Dien in');
  const sent = server.expectOne({ method: 'POST', url: `/api/measures/${measureId}/submit` });
  expect(sent.request.body).toEqual({ version: 3 });
  sent.flush(
    { code: 'measure.incomplete', requestId: 'x', details: { missing: ['dose'] } },
    { status: 409, statusText: 'no' },
  );
  await turn();
  await fixture.whenStable();
  expect(textOf(find(fixture, '[role=alert] .jr-notice'))).not.toBe('');
});

test('stopping asks for its reason first', async () => {
  const { fixture, loader, press } = await opened({ ...whole, status: 'running' }, 'evaluation');
  await press('Stop');
  const now = await loader.getHarness(MatButtonHarness.with({ text: 'Stop de maatregel' }));
  expect(await now.isDisabled()).toBe(true);
  await (await loader.getHarness(MatInputHarness)).setValue('Het complex wordt gesloopt.');
  await now.click();
  const sent = server.expectOne({ method: 'POST', url: `/api/measures/${measureId}/stop` });
  expect(sent.request.body).toEqual({ version: 3, reason: 'Het complex wordt gesloopt.' });
  sent.flush({ ...whole, status: 'stopped', stopReason: 'Het complex wordt gesloopt.', version: 4 });
  await turn();
  await fixture.whenStable();
  expect(textOf(fixture)).toContain('Gestopt, want: Het complex wordt gesloopt.');
});

test('withdrawing is asked twice, and "Toch niet" changes nothing', async () => {
  const { press } = await opened(whole);
  await press('Trek in');
  for (;;) {
    const buttons = [...document.querySelectorAll<HTMLElement>('[role=alertdialog] button')];
    const back = buttons.find(({ textContent }) => textContent?.includes('Toch niet'));
    if (back) {
      back.click();
      break;
    }
    await turn();
  }
  await turn();
  server.expectNone({ method: 'POST' });
});

test('a change keeps what was typed when it is refused, and sends everything with the version', async () => {
  const { fixture, loader } = await opened(whole);
  const pressing = (await loader.getHarness(MatButtonHarness.with({ text: /Wijzig/ }))).click();
  await turn();
  give(server, lists);
  await pressing;
  const title = await loader.getHarness(MatInputHarness.with({ selector: '[name=title]' }));
  await title.setValue('Sociaal beheer, 16 uur extra');
  await (await loader.getHarness(MatButtonHarness.with({ text: 'Bewaar' }))).click();
  const sent = server.expectOne({ method: 'PUT', url: `/api/measures/${measureId}` });
  expect(sent.request.body).toMatchObject({
    title: 'Sociaal beheer, 16 uur extra',
    expectedChange: -3.8,
    costs: whole.costs,
    version: 3,
  });
  sent.flush({ code: 'stale', requestId: 'x' }, { status: 409, statusText: 'no' });
  await turn();
  await fixture.whenStable();
  expect(await title.getValue()).toBe('Sociaal beheer, 16 uur extra');
  expect(textOf(find(fixture, 'jr-edit-measure [role=alert] .jr-notice'))).not.toBe('');
});
