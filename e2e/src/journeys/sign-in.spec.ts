import { expect, test } from '@playwright/test';
import { signIn } from '../support/people.ts';

test('somebody with a wrong password stays outside, and with the right one comes where they wanted to be', async ({
  page,
}) => {
  await page.goto('/bouwstenen');
  await expect(page).toHaveURL(/inloggen/);
  await page.getByLabel('E-mailadres').fill('beleid@waardmeer.example');
  await page.getByLabel('Wachtwoord', { exact: true }).fill('dat is het niet');
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await expect(page.getByText('horen niet bij elkaar')).toBeVisible();
  await signIn(page, 'beleid');
  await page.goto('/bouwstenen');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
