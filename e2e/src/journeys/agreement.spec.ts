import { type APIRequestContext, expect, test } from '@playwright/test';
import { advises, idOf, submitsMeasure } from '../support/by-api.ts';
import { OwnProduct } from '../support/own-product.ts';

// A measure whose agreement ended is refused, gets another one, and is approved: on a product of its own, because what
// waits for a decision is counted elsewhere.
const product = new OwnProduct(4345, 'M');

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await product.on('2026-09-22');
});
test.afterAll(() => product.end());

const TITLE = 'Verlichting bergingen Schepenflat';

/** An agreement of its own, in Vliethorst; answers its id. */
async function agrees(api: APIRequestContext): Promise<string> {
  const { legalBases, workAreas } = await (await api.get('/api/agreements')).json();
  const agreed = await api.post('/api/agreements', {
    data: {
      ...{ number: 'PA-99', municipalityCode: 'GM9901', parties: 'Gemeente Vliethorst', planYear: 2027 },
      ...{ text: 'Bergingen worden veilig.', legalBasisId: idOf(legalBases, 'code', 'LB3') },
      ...{ validFrom: '2026-01-01', validUntil: '2027-12-31' },
      workAreaIds: [idOf(workAreas, 'name', 'Vliethorst')],
    },
  });
  expect(agreed.status()).toBe(201);
  return (await agreed.json()).id;
}

/** The area manager advises on the open request about the measure. */
async function areaAdvises(api: APIRequestContext, measureId: string): Promise<void> {
  const { approvalId } = await (await api.get(`/api/measures/${measureId}`)).json();
  await advises(api, approvalId, 'areaManager');
}

test('a measure without an agreement that holds is refused, gets its agreement, and is approved', async ({
  browser,
}) => {
  const noor = await product.window(browser, 'beleid');
  const samira = await product.window(browser, 'gebied');
  const marleen = await product.window(browser, 'directeur');
  const agreementId = await agrees(noor.request);
  const measureId = await submitsMeasure(noor.request, {
    title: TITLE,
    ...{ agreementIds: [agreementId], costs: [{ year: 2027, amountCents: 20_000_00 }] },
  });
  await areaAdvises(samira.request, measureId);

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
  await areaAdvises(samira.request, measureId);

  await marleen.goto('/besluiten');
  await marleen.getByRole('link', { name: new RegExp(TITLE) }).click();
  await expect(marleen.getByRole('link', { name: 'VLI27-1' })).toBeVisible();
  await marleen.getByRole('button', { name: 'Akkoord', exact: true }).click();
  await expect(marleen.getByRole('status').getByText(/Akkoord · Marleen Oostrum/)).toBeVisible();
});
