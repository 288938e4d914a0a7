import type { BrowserContext, Page } from '@playwright/test';

/** The password of the demo that a journey starts for itself. */
export const DEMO_PASSWORD = 'lopen-langs-de-vliet';

/** Signs somebody in on the screen, by the first part of the address; at Waardmeer unless said otherwise. */
export async function signIn(page: Page, who: string, domain = 'waardmeer.example'): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(`${who}@${domain}`);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/inloggen'));
}

const kept = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** Enters as somebody who signed in before, for guards that visit many pages; the first time on the screen. */
export async function enter(page: Page, who: string): Promise<void> {
  const cookies = kept.get(who);
  if (cookies) return page.context().addCookies(cookies);
  await signIn(page, who);
  kept.set(who, await page.context().cookies());
}
