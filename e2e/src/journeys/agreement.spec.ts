import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { OwnProduct } from '../support/own-product.ts';
import { signIn } from '../support/people.ts';

// A measure whose agreement ended is refused, gets another one, and is approved: on a product of its own, because what
// waits for a decision is counted elsewhere.
const product = new OwnProduct(4345, 'M');

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await product.on('2026-09-22');
});
test.afterAll(() => product.end());

async function windowOf(browser: Browser, who: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: product.address, serviceWorkers: 'block' });
  const page = await context.newPage();
  await signIn(page, who);
  return page;
}

const TITLE = 'Verlichting bergingen Schepenflat';
const read = async (api: APIRequestContext, path: string) => (await api.get(path)).json();

/** An agreement of its own, and a measure in Vliethorst that rests on it and lies before the director. */
async function submits(api: APIRequestContext): Promise<{ measureId: string; agreementId: string }> {
  const { account } = await read(api, '/api/session');
  const { cycles } = await read(api, '/api/cycles');
  const { complexes } = await read(api, '/api/complexes');
  const { kinds } = await read(api, '/api/measure-kinds');
  const { indicators } = await read(api, '/api/indicators');
  const { legalBases, workAreas } = await read(api, '/api/agreements');
  const named = (list: { [key: string]: string }[], key: string, value: string) =>
    list.find((one) => one[key] === value)!['id']!;
  const agreed = await api.post('/api/agreements', {
    data: {
      ...{ number: 'PA-99', municipalityCode: 'GM9901', parties: 'Gemeente Vliethorst', planYear: 2027 },
      ...{ text: 'Bergingen worden veilig.', legalBasisId: named(legalBases, 'code', 'LB3') },
      ...{ validFrom: '2026-01-01', validUntil: '2027-12-31' },
      workAreaIds: [named(workAreas, 'name', 'Vliethorst')],
    },
  });
  expect(agreed.status()).toBe(201);
  const agreementId = (await agreed.json()).id;
  const proposed = await api.post('/api/measures', {
    data: {
      ...{ cycleId: cycles.find((one: { planYear: number }) => one.planYear === 2027).id, title: TITLE },
      ...{ complexId: named(complexes, 'name', 'Schepenflat'), kindId: named(kinds, 'code', 'ONH03') },
      ...{ indicatorId: named(indicators, 'placeKind', 'complex'), ownerId: account.id },
      ...{ why: 'Bewoners durven er niet in.', dose: '1 berging', expectedChange: -1 },
      ...{ startsOn: '2027-03-01', endsOn: '2027-12-31', success: 'Minder meldingen in 2028' },
      ...{ agreementIds: [agreementId], costs: [{ year: 2027, amountCents: 20_000_00 }] },
    },
  });
  expect(proposed.status()).toBe(201);
  const { id, version } = await proposed.json();
  expect((await api.post(`/api/measures/${id}/submit`, { data: { version } })).status()).toBe(200);
  return { measureId: id, agreementId };
}

/** Gives every advice that this person owes on the open request about the measure. */
async function advises(api: APIRequestContext, measureId: string, role: string): Promise<void> {
  const { approvalId } = await read(api, `/api/measures/${measureId}`);
  const { advices } = await read(api, `/api/approvals/${approvalId}`);
  const mine = advices.find((one: { role: string }) => one.role === role);
  const data = { adviceId: mine.id, verdict: 'positive', version: mine.version };
  expect((await api.put(`/api/approvals/${approvalId}/advice`, { data })).status()).toBe(200);
}

test('a measure without an agreement that holds is refused, gets its agreement, and is approved', async ({
  browser,
}) => {
  const noor = await windowOf(browser, 'beleid');
  const samira = await windowOf(browser, 'gebied');
  const marleen = await windowOf(browser, 'directeur');
  const { measureId, agreementId } = await submits(noor.request);
  await advises(samira.request, measureId, 'areaManager');

  await noor.goto(`/afspraken/${agreementId}`);
  await noor.getByRole('button', { name: 'Wijzig afspraak PA-99' }).click();
  await noor.getByLabel('Tot en met').fill('2026-12-31');
  await noor.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(noor.getByText('Afspraak PA-99 is bewaard.')).toBeVisible();

  await marleen.goto('/besluiten');
  await marleen.getByRole('link', { name: new RegExp(TITLE) }).click();
  await expect(marleen.getByText('geldt niet in de periode van de maatregel')).toBeVisible();
  await marleen.getByRole('button', { name: 'Akkoord', exact: true }).click();
  await expect(marleen.getByRole('alert').getByText(/Er is geen prestatieafspraak/)).toBeVisible();

  await noor.goto(`/maatregelen/${measureId}`);
  await noor.getByRole('button', { name: /^Wijzig/ }).click();
  await noor.getByRole('combobox', { name: 'Prestatieafspraken' }).click();
  await noor.getByRole('option', { name: /^PA-99/ }).click();
  await noor.getByRole('option', { name: /^VLI27-1/ }).click();
  await noor.keyboard.press('Escape');
  await noor.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(noor.getByRole('link', { name: 'VLI27-1' })).toBeVisible();
  await noor.getByRole('button', { name: /^Dien in/ }).click();
  await expect(noor.getByText('De maatregel ligt ter besluit.')).toBeVisible();
  await advises(samira.request, measureId, 'areaManager');

  await marleen.goto('/besluiten');
  await marleen.getByRole('link', { name: new RegExp(TITLE) }).click();
  await expect(marleen.getByRole('link', { name: 'VLI27-1' })).toBeVisible();
  await marleen.getByRole('button', { name: 'Akkoord', exact: true }).click();
  await expect(marleen.getByRole('status').getByText(/Akkoord · Marleen Oostrum/)).toBeVisible();
});
