import { expect, test } from '@playwright/test';
import { submitsMeasure } from '../support/by-api.ts';
import { OwnProduct } from '../support/own-product.ts';

// A deputy is appointed and decides: on a product of its own, because what waits for a decision is counted elsewhere.
const product = new OwnProduct(4330, 'M');

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await product.on('2026-09-22');
});
test.afterAll(() => product.end());

test('a deputy is blocked, then allowed: never on an own proposal, and in the name of who is away', async ({
  browser,
}) => {
  const ruud = await product.window(browser, 'manager');
  const own = 'Verlichting fietsenkelder';
  await submitsMeasure(ruud.request, {
    title: own,
    ...{ agreement: 'Prestatieafspraken 2027', costs: [{ year: 2027, amountCents: 9_000_00 }] },
  });
  const approves = ruud.getByRole('button', { name: 'Akkoord', exact: true });

  await ruud.goto('/besluiten');
  await ruud.getByRole('link', { name: /Buurtkamer Dichterspoort/ }).click();
  await expect(ruud.getByRole('heading', { name: 'Buurtkamer Dichterspoort' })).toBeVisible();
  await expect(approves).toHaveCount(0);

  const marleen = await product.window(browser, 'directeur');
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
