import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { AgreementsPage } from './agreements.ts';
import { basis, entrances, filled, vliethorst } from './agreement.world.ts';
import { Basis } from './basis.ts';

let server: HttpTestingController;
beforeEach(async () => {
  document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  server = await stage();
});

const turn = () => new Promise((resolve) => setTimeout(resolve));
const cycles = {
  cycles: [{ id: 'c', planYear: 2027, status: 'open', areas: [], dates: [], version: 1 }],
  years: { decides: 2027, executes: 2026, evaluates: 2025 },
  earlier: [],
  nextPlanYear: 2028,
};
const writer = { ...noor, permissions: ['agreement.read', 'agreement.write'] as never };
const controller = { ...noor, permissions: ['agreement.read', 'legalBasis.change'] as never };

async function shown<T>(opening: Promise<ComponentFixture<T>>, body: object | null) {
  let standing = false;
  void opening.then(() => (standing = true));
  while (!standing) {
    await turn();
    for (const request of server.match('/api/cycles')) request.flush(cycles);
    for (const request of server.match(({ method, url }) => method === 'GET' && url !== '/api/cycles'))
      if (body) request.flush(body);
      else request.flush(null, { status: 500, statusText: 'x' });
  }
  return opening;
}

async function opened(me: typeof noor, body: object | null = filled) {
  await signInAs(server, me);
  const fixture = await shown(show(AgreementsPage, {}), body);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const press = async (text: string | RegExp) =>
    (await loader.getHarness(MatButtonHarness.with({ text }))).click();
  return { fixture, loader, press };
}

test('each agreement says what was promised, beside what its measures cost', async () => {
  const { fixture } = await opened(noor);
  expect(textOf(find(fixture, 'h2.jr-headline'))).toBe('2 afspraken voor 2027');
  const [first, second] = findAll(fixture, 'article').map(textOf);
  for (const said of [
    'PA-12 · Vliethorst',
    '€ 60.000',
    '€ 20.000',
    '€ 40.000 nog niet gepland',
    'M27-014 Entree',
  ])
    expect(first).toContain(said);
  expect(second).toContain('gedekt');
  expect(second).toContain('Nog geen maatregel komt dit na.');
  expect(findAll(fixture, 'button')).toHaveLength(0);
});

test('the controller finds what has no agreement first, and the exceptions with their reason', async () => {
  const { fixture } = await opened(controller);
  const lines = findAll(fixture, 'jr-without-agreement li').map(textOf);
  expect(lines[0]).toContain('M27-025 Speelplekgeen afspraak');
  expect(lines[1]).toContain('Geen afspraken over groen');
});

test('a failure says so, and a year without agreements too', async () => {
  expect(textOf((await opened(noor, null)).fixture)).toContain('De afspraken laden niet');
});

test('a year without agreements says how to begin', async () => {
  const { fixture } = await opened(noor, { ...filled, agreements: [], without: [] });
  expect(textOf(fixture)).toContain('Nog geen afspraken voor dit jaar');
  expect(textOf(fixture)).toContain('Elke maatregel van dit jaar rust op een afspraak.');
});

test('an agreement is written down, and what is refused stands beside the form with everything still typed', async () => {
  const { fixture, loader, press } = await opened(writer);
  await press(/Leg een afspraak vast/);
  const fields: Record<string, string> = {
    number: 'PA-14',
    parties: 'Gemeente Vliethorst',
    text: 'Meer groen.',
  };
  for (const [name, value] of Object.entries(fields)) {
    const selector = `[name=${name}]`;
    await (await loader.getHarness(MatInputHarness.with({ selector }))).setValue(value);
  }
  const [municipality, , basisChoice] = await loader.getAllHarnesses(MatSelectHarness);
  await municipality!.clickOptions({ text: 'Vliethorst' });
  await basisChoice!.clickOptions({ text: /Leefbaarheid/ });
  const pressing = press('Bewaar');
  await turn();
  const request = server.expectOne({ method: 'POST', url: '/api/agreements' });
  expect(request.request.body).toMatchObject({
    ...{ number: 'PA-14', municipalityCode: 'GM9901', planYear: 2027, amountCents: null },
    ...{ workAreaIds: [vliethorst], validFrom: '2027-01-01', validUntil: '2027-12-31' },
  });
  request.flush({ code: 'agreement.number-taken', requestId: 'x' }, { status: 409, statusText: 'no' });
  await pressing;
  await fixture.whenStable();
  expect(textOf(find(fixture, '[role=alert] .jr-notice'))).toContain('Er is al een afspraak met dit nummer');
  expect(
    await (await loader.getHarness(MatInputHarness.with({ selector: '[name=number]' }))).getValue(),
  ).toBe('PA-14');
});

test('changing an agreement sends its version, and its number stays', async () => {
  const { fixture, loader } = await opened(writer);
  const label = `Wijzig afspraak ${entrances.number}`;
  await (await loader.getHarness(MatButtonHarness.with({ selector: `[aria-label="${label}"]` }))).click();
  expect(findAll(fixture, '[name=number]')).toHaveLength(0);
  const saving = (await loader.getHarness(MatButtonHarness.with({ text: 'Bewaar' }))).click();
  await turn();
  const request = server.expectOne({ method: 'PUT', url: `/api/agreements/${entrances.id}` });
  expect(request.request.body).toMatchObject({ version: 1, amountCents: 60_000_00 });
  expect(request.request.body).not.toHaveProperty('number');
  request.flush(entrances);
  for (let wait = 0; wait < 20; wait++) {
    await turn();
    for (const again of server.match(({ url }) => url === '/api/agreements')) again.flush(filled);
  }
  await saving;
  expect(textOf(fixture)).toContain('Afspraak PA-12 is bewaard.');
});

test('what a measure rests on: the agreement with its rule of law, and the goal it serves, one click away', async () => {
  await signInAs(server, writer);
  const fixture = await shown(show(Basis, { measureId: basis.measureId }), basis);
  expect(textOf(fixture)).toContain('PA-12, Vliethorst');
  expect(textOf(fixture)).toContain('Leefbaarheid (Woningwet, art. 45)');
  expect(find(fixture, `a[href="/doelen/${basis.goals[0]!.id}"]`)).toBeTruthy();
});

test.each([
  [{ ...basis, agreements: [], exception: 'Spoed na de brand' }, 'Geen afspraak, want: Spoed na de brand'],
  [{ ...basis, agreements: [], isCovered: false }, 'Zo kan niemand akkoord geven'],
  [
    { ...basis, agreements: [{ ...basis.agreements[0]!, holds: false }], isCovered: false },
    'geldt niet in de periode van de maatregel',
  ],
  [null, 'Waar het op rust, laadt niet'],
])('a measure without a basis says so: %#', async (body, said) => {
  await signInAs(server, writer);
  expect(textOf(await shown(show(Basis, { measureId: basis.measureId }), body))).toContain(said);
});
