import { expect, test } from '@playwright/test';
import { signIn } from '../support/people.ts';
import { takeTurns } from '../support/take-turns.ts';

takeTurns('decisions');

test('a director sees what waits, decides with one click, and takes it back', async ({ page }) => {
  await signIn(page, 'directeur');
  await page.goto('/besluiten');
  const waiting = page.getByRole('heading', { name: /besluiten wachten/ });
  await expect(waiting).toBeVisible();
  const before = Number((await waiting.innerText()).split(' ')[0]);
  await page.getByRole('link', { name: /Buurtkamer Dichterspoort/ }).click();
  await expect(page.getByRole('heading', { name: 'Buurtkamer Dichterspoort' })).toBeVisible();
  await page.getByRole('button', { name: 'Akkoord', exact: true }).click();
  await expect(page.getByRole('heading', { name: `${before - 1} besluiten wachten` })).toBeVisible();
  await page.getByRole('button', { name: 'Neem het besluit terug' }).click();
  await expect(page.getByRole('heading', { name: `${before} besluiten wachten` })).toBeVisible();
});

test('a decision against an advice is refused until it has its reason, and nothing typed is lost', async ({
  page,
}) => {
  await signIn(page, 'directeur');
  await page.goto('/besluiten');
  await page.getByRole('link', { name: /Binnentuin opnieuw inrichten/ }).click();
  await expect(page.getByRole('heading', { name: 'Binnentuin opnieuw inrichten' })).toBeVisible();
  await page.getByRole('button', { name: 'Akkoord', exact: true }).click();
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await page.getByLabel('Reden').fill('De bewoners wachten al twee jaar op deze tuin.');
  await page.getByRole('button', { name: 'Leg vast: Akkoord' }).click();
  await expect(page.getByText('De bewoners wachten al twee jaar')).toBeVisible();
});

test('who does not decide sees the proposal but no buttons', async ({ page }) => {
  await signIn(page, 'beheer');
  await page.goto('/besluiten');
  await expect(page.getByRole('heading', { name: /besluiten wachten/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Akkoord', exact: true })).toHaveCount(0);
});
