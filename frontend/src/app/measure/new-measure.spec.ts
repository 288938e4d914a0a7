import type { HttpTestingController } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { find, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { NewMeasurePage } from './new-measure.ts';
import { answer, areaId, complexId, cycleId, cyclesIn, lists, whole } from './measure.world.ts';

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
});

const areaManager = {
  ...noor,
  permissions: ['measure.propose', 'measure.submit'] as never,
  roles: [{ role: 'areaManager' as const, workAreaId: areaId }],
};
const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

async function opened(phase = 'measures', inputs = {}, more = {}) {
  await signInAs(server, areaManager);
  const answers = { '/api/cycles': cyclesIn(phase), ...lists, ...more };
  const fixture = await answer(server, show(NewMeasurePage, inputs), answers);
  return { fixture, loader: TestbedHarnessEnvironment.loader(fixture) };
}

test('outside the phases of atelier and measures the page says when it can', async () => {
  expect(textOf((await opened('monitor')).fixture)).toContain('Een maatregel voorstellen kan als een gebied');
});

test('kind, complex and indicator are enough for a draft: the name, the year and the owner fill themselves', async () => {
  const { fixture, loader } = await opened();
  expect(textOf(fixture)).toContain('Nog nodig: Soort, uit de catalogus, Complex, Naam, Doelindicator.');
  const [kind, indicator] = await loader.getAllHarnesses(MatSelectHarness);
  await kind!.clickOptions({ text: /Portiekgesprekken/ });
  expect(textOf(fixture)).toContain('€ 300 tot € 800 per portiek');
  const complex = await loader.getHarness(MatAutocompleteHarness);
  await complex.focus();
  const offered = await complex.getOptions();
  expect(await Promise.all(offered.map((option) => option.getText()))).toEqual([
    expect.stringContaining('Schepenflat'),
  ]);
  await offered[0]!.click();
  await indicator!.clickOptions({ text: 'Overlastmeldingen' });
  const title = await loader.getHarness(MatInputHarness.with({ selector: '[name=title]' }));
  expect(await title.getValue()).toBe('Portiekgesprekken Schepenflat');
  await (await loader.getHarness(MatButtonHarness.with({ text: 'Bewaar als concept' }))).click();
  const sent = server.expectOne({ method: 'POST', url: '/api/measures' });
  expect(sent.request.body).toMatchObject({
    cycleId,
    complexId,
    findingId: null,
    title: 'Portiekgesprekken Schepenflat',
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
    costs: [],
  });
  sent.flush(
    { code: 'measure.complex-ended', requestId: 'x', details: {} },
    { status: 409, statusText: 'no' },
  );
  await turn();
  await fixture.whenStable();
  expect(textOf(find(fixture, '[role=alert] .jr-notice'))).not.toBe('');
  expect(await title.getValue()).toBe('Portiekgesprekken Schepenflat');
});

test('a finding fills in its complex and words, and goes along with the measure', async () => {
  const finding = {
    id: whole.indicatorId,
    title: 'De entree is van niemand',
    analysis: 'Niemand voelt zich eigenaar.',
    success: 'Bewoners groeten elkaar.',
    complexId,
  };
  const { fixture, loader } = await opened(
    'atelier',
    { bevinding: finding.id },
    { '/api/findings': { findings: [finding] } },
  );
  expect(textOf(fixture)).toContain('Uit de bevinding: De entree is van niemand');
  const why = await loader.getHarness(MatInputHarness.with({ selector: '[name=why]' }));
  expect(await why.getValue()).toBe('Niemand voelt zich eigenaar.');
  expect(textOf(fixture)).not.toContain('Complex,');
});

test('what was typed comes back after the page was left, and can be thrown away', async () => {
  const first = await opened();
  const title = await first.loader.getHarness(MatInputHarness.with({ selector: '[name=title]' }));
  await title.setValue('Half af');
  first.fixture.destroy();
  const again = await answer(server, show(NewMeasurePage, {}), {
    '/api/cycles': cyclesIn('measures'),
    ...lists,
  });
  expect(textOf(again)).toContain('Wat je eerder typte, staat er nog.');
  const loader = TestbedHarnessEnvironment.loader(again);
  const kept = await loader.getHarness(MatInputHarness.with({ selector: '[name=title]' }));
  expect(await kept.getValue()).toBe('Half af');
  await (await loader.getHarness(MatButtonHarness.with({ text: 'Begin opnieuw' }))).click();
  expect(await kept.getValue()).toBe('');
});
