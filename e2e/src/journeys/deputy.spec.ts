import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { OwnProduct } from '../support/own-product.ts';
import { signIn } from '../support/people.ts';

// A deputy is appointed and decides: on a product of its own, because what waits for a decision is counted elsewhere.
const product = new OwnProduct(4330, 'M');

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await product.on('2026-09-22');
});
test.afterAll(() => product.end());

/** A window of somebody's own, signed in. */
async function windowOf(browser: Browser, who: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: product.address, serviceWorkers: 'block' });
  const page = await context.newPage();
  await signIn(page, who);
  return page;
}

/** Proposes and submits a measure in Vliethorst in the name of whoever is signed in; answers its title. */
async function proposes(api: APIRequestContext): Promise<string> {
  const read = async (path: string) => (await api.get(path)).json();
  const me = await read('/api/session');
  const { cycles } = await read('/api/cycles');
  const { complexes } = await read('/api/complexes');
  const { kinds } = await read('/api/measure-kinds');
  const { indicators } = await read('/api/indicators');
  const named = (list: { [key: string]: string }[], key: string, value: string) =>
    list.find((one) => one[key] === value)!['id'];
  const title = 'Verlichting fietsenkelder';
  const proposed = await api.post('/api/measures', {
    data: {
      ...{ cycleId: cycles.find((one: { planYear: number }) => one.planYear === 2027).id, title },
      ...{ complexId: named(complexes, 'name', 'Schepenflat'), kindId: named(kinds, 'code', 'ONH03') },
      ...{ indicatorId: named(indicators, 'placeKind', 'complex'), ownerId: me.account.id },
      ...{ why: 'Bewoners durven er niet in.', dose: '1 kelder', expectedChange: -1 },
      ...{ startsOn: '2027-03-01', endsOn: '2027-12-31', success: 'Minder meldingen in 2028' },
      ...{ agreement: 'Prestatieafspraken 2027', costs: [{ year: 2027, amountCents: 9_000_00 }] },
    },
  });
  expect(proposed.status()).toBe(201);
  const { id, version } = await proposed.json();
  expect((await api.post(`/api/measures/${id}/submit`, { data: { version } })).status()).toBe(200);
  return title;
}

test('a deputy is blocked, then allowed: never on an own proposal, and in the name of who is away', async ({
  browser,
}) => {
  const ruud = await windowOf(browser, 'manager');
  const own = await proposes(ruud.request);
  const approves = ruud.getByRole('button', { name: 'Akkoord', exact: true });

  await ruud.goto('/besluiten');
  await ruud.getByRole('link', { name: /Buurtkamer Dichterspoort/ }).click();
  await expect(ruud.getByRole('heading', { name: 'Buurtkamer Dichterspoort' })).toBeVisible();
  await expect(approves).toHaveCount(0);

  const marleen = await windowOf(browser, 'directeur');
  await marleen.goto('/beheer/mandaten');
  await marleen.getByRole('button', { name: 'Benoem vervanger' }).click();
  await marleen.getByRole('combobox', { name: 'Vervanger' }).click();
  await marleen.getByRole('option', { name: 'Ruud Tammens' }).click();
  await marleen.getByRole('button', { name: 'Benoem', exact: true }).click();
  await expect(marleen.getByText('Ruud Tammens is benoemd.')).toBeVisible();
  await expect(marleen.getByText(/Ruud Tammens stelde M27-\d+ zelf voor/)).toBeVisible();

  await ruud.goto('/besluiten');
  await ruud.getByRole('link', { name: new RegExp(own) }).click();
  await expect(ruud.getByRole('heading', { name: own })).toBeVisible();
  await expect(approves).toHaveCount(0);

  await ruud.getByRole('link', { name: /Buurtkamer Dichterspoort/ }).click();
  await expect(ruud.getByText('Je besluit namens Marleen Oostrum.')).toBeVisible();
  await approves.click();
  await expect(ruud.getByRole('status').getByText('Namens Marleen Oostrum')).toBeVisible();
});
