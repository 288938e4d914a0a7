import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import type { EffectView, EvaluationView, Me, MeasureView } from '@jaarring/contracts';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { EffectOfMeasurePage } from './effect-of-measure.ts';
import { conclusion, effect, indicatorId, measure, measureId } from './effect.world.ts';

let server: HttpTestingController;
const judge: Me = { ...noor, permissions: [...noor.permissions, 'evaluation.conclude'] };
const turn = () => new Promise((resolve) => setTimeout(resolve));
const refused = (code: string) => ({ code, requestId: 'x' });

interface Answers {
  readonly me?: Me;
  readonly measure?: Partial<MeasureView>;
  /** The whole answer, or a status with a code. */
  readonly effect?: EffectView | { status: number; code: string };
  readonly evaluations?: readonly EvaluationView[];
}

/** The page with what the server answers on it. */
async function shown(answers: Answers = {}): Promise<ComponentFixture<EffectOfMeasurePage>> {
  server = await stage();
  await signInAs(server, answers.me ?? judge);
  const opening = show(EffectOfMeasurePage, { measureId });
  await turn();
  server.expectOne(`/api/measures/${measureId}`).flush({ ...measure, ...answers.measure });
  server.expectOne('/api/evaluations').flush({ evaluations: answers.evaluations ?? [], waiting: [] });
  await turn();
  await turn();
  const asked = server.expectOne(`/api/measures/${measureId}/effects/${indicatorId}`);
  const given = answers.effect ?? effect;
  if ('code' in given) asked.flush(refused(given.code), { status: given.status, statusText: 'no' });
  else asked.flush(given);
  const fixture = await opening;
  await fixture.whenStable();
  return fixture;
}

const changed = (result: Partial<EffectView['effect']>): EffectView => ({
  ...effect,
  effect: { ...effect.effect, ...result },
});
const form = (fixture: ComponentFixture<unknown>) => findAll(fixture, 'jr-conclude');

/** Chooses, types and sends. */
async function conclude(fixture: ComponentFixture<unknown>, choice: string | null, lesson: string) {
  const loader = TestbedHarnessEnvironment.loader(fixture);
  if (choice) await (await loader.getHarness(MatButtonToggleHarness.with({ text: choice }))).check();
  await (await loader.getHarness(MatInputHarness)).setValue(lesson);
  await (await loader.getHarness(MatButtonHarness.with({ text: 'Leg de les vast' }))).click();
}

test('the verdict stands first in words, with its margin and what was expected, and no p-value', async () => {
  const band = find(await shown(), 'jr-verdict');
  expect(band.querySelector('.jr-notice')?.getAttribute('data-tone')).toBe('ok');
  expect(textOf(band.querySelector('h3') as Element)).toBe('Aannemelijk effect: verbetering');
  expect(textOf(band)).toContain('−2,1 meldingen per 100 woningen');
  expect(textOf(band)).toContain('95%-marge: −3,4 tot −0,8');
  expect(textOf(band)).toContain('Verwacht was −2,0 meldingen per 100 woningen');
  expect(textOf(band)).not.toMatch(/\*|\bp\b|0,0[123]/);
});

test.each([
  ['LIKELY_DETERIORATION', 'error'],
  ['INDICATION', 'info'],
  ['NO_RELEVANT_EFFECT', 'info'],
  ['NO_DEMONSTRABLE_EFFECT', null],
] as const)('%s has the tone %s', async (verdict, tone) => {
  const fixture = await shown({ effect: changed({ verdict }) });
  expect(find(fixture, 'jr-verdict .jr-notice').getAttribute('data-tone')).toBe(tone);
});

test('an estimate without an interval says that it has no margin', async () => {
  const band = find(await shown({ effect: changed({ ci95: null }) }), 'jr-verdict');
  expect(textOf(band)).toContain('geen marge te geven');
  expect(textOf(band)).not.toContain('95%-marge');
});

test('what cannot be judged says why, and a code without a sentence stands there itself', async () => {
  const codes = ['TOO_FEW_COMPARISON', 'BRAND_NEW'];
  const nothing = { verdict: 'NOT_ASSESSABLE', estimate: null, ci95: null, sentence: null } as const;
  const fixture = await shown({ effect: changed({ ...nothing, codes }) });
  expect(findAll(fixture, 'jr-verdict .reasons li').map(textOf)).toEqual([
    'Er zijn te weinig complexen om mee te vergelijken.',
    'BRAND_NEW',
  ]);
  expect(textOf(find(fixture, 'jr-verdict'))).toContain('Er is geen schatting.');
  expect(findAll(fixture, '[data-mind] li').map(textOf)).toEqual([
    'Er zijn te weinig complexen om mee te vergelijken.',
    'BRAND_NEW',
    'Negen woningen kregen nieuwe huurders.',
  ]);
});

test('the two lines name their source and counts, and a missing year stays empty', async () => {
  const fixture = await shown();
  find<HTMLButtonElement>(fixture, 'jr-line-chart figcaption button').click();
  await fixture.whenStable();
  const rows = findAll(fixture, 'jr-line-chart tbody tr').map((row) => [...row.children].map(textOf));
  expect(rows[0]).toEqual(['2022', '10,4', '10,2']);
  expect(rows[1]).toEqual(['2023', '–', '10,6']);
  expect(textOf(find(fixture, 'jr-line-chart .jr-source span'))).toBe(
    'Eigen meldingen (Vera). Complexen met de maatregel: 0 tot 4. Complexen zonder: 31.',
  );
});

test('how it was calculated can be repeated by a colleague', async () => {
  const fixture = await shown();
  const text = textOf(find(fixture, 'jr-calculation'));
  expect(findAll(fixture, 'jr-calculation dd').map(textOf).slice(0, 3)).toEqual([
    '4',
    '31',
    '1,7 meldingen per 100 woningen',
  ]);
  expect(text).toContain('jaarring-effect 1.0.0');
  expect(text).toContain('20260922');
  expect(text).toContain('abcdef012345');
  expect(text).not.toContain('abcdef0123456');
});

test('too early says from which day, shows the lines and gives no verdict and no form', async () => {
  const fixture = await shown({ measure: { tooEarlyUntil: '2027-03-01' } });
  expect(textOf(fixture)).toContain('Deze maatregel kun je beoordelen vanaf ma 1 mrt 2027');
  expect(findAll(fixture, 'jr-line-chart')).toHaveLength(1);
  expect(findAll(fixture, 'jr-verdict')).toHaveLength(0);
  expect(form(fixture)).toHaveLength(0);
});

test('a conclusion that is there is shown, with who and when, instead of the form', async () => {
  const other = { ...conclusion, measureId: indicatorId, lesson: 'Van een andere maatregel' };
  const fixture = await shown({ evaluations: [other, conclusion] });
  expect(findAll(fixture, '[data-conclusion] p').map(textOf)).toEqual([
    'Bijstellen',
    'Een vast gezicht werkt.',
    'Aannemelijk effect: verbetering',
    'Fatma Yildirim, zo 20 sep 2026',
  ]);
  expect(form(fixture)).toHaveLength(0);
});

test('the conclusion of another measure is not that of this one', async () => {
  expect(form(await shown({ evaluations: [{ ...conclusion, measureId: indicatorId }] }))).toHaveLength(1);
});

test('who may not conclude reads who may', async () => {
  const fixture = await shown({ me: noor });
  expect(form(fixture)).toHaveLength(0);
  expect(textOf(fixture)).toContain('Een beleidsmedewerker of gebiedsmanager legt de conclusie vast.');
});

test.each([
  [measure.workAreaId, 1],
  [indicatorId, 0],
])('an area manager of area %s gets %i form', async (workAreaId, forms) => {
  const roles = [{ role: 'areaManager' as const, workAreaId }];
  expect(form(await shown({ me: { ...judge, roles } }))).toHaveLength(forms);
});

test('concluding sends the judgement and the lesson, and then shows what was recorded', async () => {
  const fixture = await shown();
  await conclude(fixture, 'Bijstellen', '  Een vast gezicht werkt. ');
  const sent = server.expectOne({ method: 'POST', url: '/api/evaluations' });
  expect(sent.request.body).toEqual({
    measureId,
    indicatorId,
    judgement: 'adjust',
    lesson: 'Een vast gezicht werkt.',
  });
  sent.flush(conclusion, { status: 201, statusText: 'Created' });
  await turn();
  await turn();
  server.expectOne('/api/evaluations').flush({ evaluations: [conclusion], waiting: [] });
  await fixture.whenStable();
  expect(textOf(find(fixture, '[data-conclusion]'))).toContain('Een vast gezicht werkt.');
  expect(form(fixture)).toHaveLength(0);
});

test('a refusal says why and leaves what was chosen and typed', async () => {
  const fixture = await shown();
  await conclude(fixture, 'Stoppen', 'Dit werkte niet');
  server
    .expectOne({ method: 'POST', url: '/api/evaluations' })
    .flush(refused('evaluation.not-open-yet'), { status: 409, statusText: 'no' });
  await turn();
  await fixture.whenStable();
  expect(textOf(find(fixture, '[role=alert]'))).toContain('De evaluatie is nog niet begonnen.');
  const loader = TestbedHarnessEnvironment.loader(fixture);
  expect(await (await loader.getHarness(MatInputHarness)).getValue()).toBe('Dit werkte niet');
  const chosen = await loader.getHarness(MatButtonToggleHarness.with({ text: 'Stoppen' }));
  expect(await chosen.isChecked()).toBe(true);
  server.expectNone('/api/evaluations');
});

test.each([
  [null, 'Dit werkte niet', 'Kies eerst'],
  ['Stoppen', ' a ', 'Schrijf in een paar woorden'],
])('with choice %s and lesson "%s" nothing is sent', async (choice, lesson, told) => {
  const fixture = await shown();
  await conclude(fixture, choice, lesson);
  server.expectNone({ method: 'POST', url: '/api/evaluations' });
  expect(textOf(find(fixture, '[role=alert]'))).toContain(told);
});

test('an effect that is refused says why, and concluding stays possible', async () => {
  const fixture = await shown({ effect: { status: 422, code: 'effect.no-series' } });
  expect(textOf(fixture)).toContain('Er zijn te weinig cijfers voor een uitspraak.');
  expect(form(fixture)).toHaveLength(1);
});

test('the measure and its chain are one step away', async () => {
  const fixture = await shown();
  expect(findAll(fixture, 'a').map((link) => link.getAttribute('href'))).toEqual([
    `/maatregelen/${measureId}`,
    `/keten/measure/${measureId}`,
  ]);
});

test('while it loads there is no verdict; a measure that does not load says what to do', async () => {
  server = await stage();
  await signInAs(server, judge);
  const opening = show(EffectOfMeasurePage, { measureId });
  await turn();
  expect(document.querySelectorAll('jr-skeleton')).toHaveLength(1);
  server.expectOne(`/api/measures/${measureId}`).flush({}, { status: 500, statusText: 'x' });
  server.expectOne('/api/evaluations').flush({ evaluations: [], waiting: [] });
  const fixture = await opening;
  expect(textOf(fixture)).toContain('Probeer opnieuw');
  expect(findAll(fixture, 'jr-skeleton')).toHaveLength(0);
  server.expectNone(`/api/measures/${measureId}/effects/${indicatorId}`);
});
