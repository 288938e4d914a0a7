import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HttpTestingController } from '@angular/common/http/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import type { GoalView } from '@jaarring/contracts';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { GoalsPage } from './goals.ts';

const id = (last: string) => `0190a000-0000-7000-8000-0000000000${last}`;
const safe: GoalView = {
  ...{ id: id('01'), number: 2, title: 'Veilig thuis', why: '', firstYear: 2024, lastYear: 2028, version: 3 },
  indicators: [
    { indicatorId: id('02'), indicator: 'Veilig gevoel', unit: '%', target: 65, targetYear: 2028 },
  ],
  measures: [
    {
      ...{ id: id('03'), number: 'M27-014', title: 'Entree', complex: 'Schepenflat', planYear: 2027 },
      ...{ status: 'submitted', indicatorId: id('02') },
    },
  ],
};
const lonely: GoalView = { ...safe, id: id('04'), number: 5, title: 'Eerlijke spreiding', measures: [] };

let server: HttpTestingController;
const turn = () => new Promise((resolve) => setTimeout(resolve));
const writer = { ...noor, permissions: ['goal.read', 'goal.write'] as never };

async function opened(me: typeof noor, goals: readonly GoalView[] | null) {
  server = await stage();
  await signInAs(server, me);
  const opening = show(GoalsPage, {});
  await turn();
  const request = server.expectOne('/api/goals');
  if (goals) request.flush({ goals });
  else request.flush(null, { status: 500, statusText: 'x' });
  return opening;
}

test('VE1 a goal leads to its measures, and a goal without measures is listed', async () => {
  const fixture = await opened(noor, [safe, lonely]);
  expect(textOf(find(fixture, 'article'))).toContain('Veilig gevoel: 65 % in 2028');
  expect(find(fixture, `article a[href="/maatregelen/${id('03')}"]`)).toBeTruthy();
  expect(findAll(fixture, 'aside li').map(textOf)).toEqual(['Doel 5: Eerlijke spreiding']);
  expect(findAll(fixture, 'button')).toHaveLength(0);
});

test('without goals the page says how to begin, and a failure says so', async () => {
  expect(textOf(await opened(noor, []))).toContain('Nog geen doelen');
});

test('a failure offers to try again', async () => {
  const text = textOf(await opened(noor, null));
  expect(text).toContain('De doelen laden niet');
  expect(text).toContain('Probeer opnieuw');
});

test('a goal is changed with the version that was seen', async () => {
  const fixture = await opened(writer, [safe]);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const pressing = (
    await loader.getHarness(MatButtonHarness.with({ selector: '[aria-label="Wijzig doel 2"]' }))
  ).click();
  await turn();
  for (const request of server.match('/api/indicators')) request.flush({ indicators: [] });
  await pressing;
  await (
    await loader.getHarness(MatInputHarness.with({ selector: '[name=title]' }))
  ).setValue('Veilig in huis');
  const saving = (await loader.getHarness(MatButtonHarness.with({ text: 'Bewaar' }))).click();
  await turn();
  const request = server.expectOne({ method: 'PUT', url: `/api/goals/${safe.id}` });
  expect(request.request.body).toMatchObject({
    title: 'Veilig in huis',
    version: 3,
    indicators: [{ target: 65 }],
  });
  request.flush({ code: 'goal.number-taken', requestId: 'x' }, { status: 409, statusText: 'no' });
  await saving;
  await fixture.whenStable();
  expect(textOf(find(fixture, '[role=alert]'))).toContain('Er is al een doel met dit nummer');
});
