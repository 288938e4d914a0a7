import type { HttpTestingController } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { MeasuresPage } from './measures.ts';
import { answer, cycleId, cyclesIn, row } from './measure.world.ts';

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
});

const proposer = { ...noor, permissions: ['measure.read', 'measure.propose'] as never };

async function opened(measures: object | null, me = proposer) {
  await signInAs(server, me);
  return answer(server, show(MeasuresPage, {}), {
    '/api/cycles': cyclesIn('measures'),
    '/api/measures': measures,
  });
}

const page = { measures: [row], total: 1, totalCents: row.amountCents };

test('a measure stands in the table with its complex, cost and status, and leads to its page', async () => {
  const fixture = await opened(page);
  const text = textOf(fixture);
  for (const said of ['1 maatregelen', '€ 62.400', 'M27-015', 'Schepenflat', 'Concept', 'Noor Verhagen'])
    expect(text).toContain(said);
  expect(find(fixture, `a[href="/maatregelen/${row.id}"]`).textContent).toContain(row.title);
  expect(findAll(fixture, 'a[href="/maatregelen/nieuw"]')).toHaveLength(1);
});

test('who may not propose sees no button for it', async () => {
  const fixture = await opened(page, { ...noor, permissions: ['measure.read'] as never });
  expect(findAll(fixture, 'a[href="/maatregelen/nieuw"]')).toHaveLength(0);
});

test('a year without measures says how one begins', async () => {
  expect(textOf(await opened({ measures: [], total: 0, totalCents: 0 }))).toContain('Nog geen maatregelen');
});

test('a failure says so', async () => {
  expect(textOf(await opened(null))).toContain('JR-503');
});

test('a word and a status go to the server, within the chosen year; nothing found is not an empty year', async () => {
  const fixture = await opened(page);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const typing = (await loader.getHarness(MatInputHarness)).setValue('flat ');
  await new Promise((resolve) => setTimeout(resolve, 20));
  const asked = server.match(({ url }) => url === '/api/measures');
  const last = asked.at(-1)!;
  expect(
    Object.fromEntries(last.request.params.keys().map((key) => [key, last.request.params.get(key)])),
  ).toEqual({ cycleId, q: 'flat', size: '50' });
  last.flush({ measures: [], total: 0, totalCents: 0 });
  await typing;
  await fixture.whenStable();
  expect(textOf(fixture)).toContain('Geen maatregel gevonden');
  const select = await loader.getHarness(MatSelectHarness);
  const choosing = select.clickOptions({ text: 'Loopt' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const [second] = server.match(({ url }) => url === '/api/measures').slice(-1);
  expect(second?.request.params.get('status')).toBe('running');
  second?.flush(page);
  await choosing;
});
