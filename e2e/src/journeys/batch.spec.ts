import fs from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { checkPdf } from '../../../backend/test/pdf-check.ts';
import { signIn } from '../support/people.ts';
import { takeTurns } from '../support/take-turns.ts';

takeTurns('decisions');

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test('a director decides everything within mandate in four clicks, downloads the note, and takes all of it back', async ({
  page,
}) => {
  await signIn(page, 'directeur');
  await page.goto('/besluiten');
  const waiting = page.getByRole('heading', { name: /besluiten wachten/ });
  const before = Number((await waiting.innerText()).split(' ')[0]);
  await page.getByRole('link', { name: /Alles binnen mandaat/ }).click();
  await page.getByRole('button', { name: 'Kies alles wat kan' }).click();
  const bar = page.getByText(/\d+ gekozen, €/);
  const [count, amount] = /(\d+) gekozen, (€ [\d.]+)/
    .exec((await bar.innerText()).replaceAll('\u00a0', ' '))!
    .slice(1);
  expect(Number(count)).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Samen akkoord' }).click();
  await expect(page.getByRole('alertdialog')).toContainText(`${count} besluiten, samen ${amount}?`);
  await page.getByRole('button', { name: `Neem ${count} besluiten` }).click();
  await expect(page.getByText(`${count} besluiten genomen, samen ${amount}.`)).toBeVisible();

  await page.getByRole('link', { name: 'Bekijk de besluitenlijst' }).click();
  await expect(page.getByRole('heading', { name: `${count} maatregelen, samen ${amount}` })).toBeVisible();
  expect((await new AxeBuilder({ page }).withTags(wcag).analyze()).violations).toEqual([]);
  const list = await readFile(page.waitForEvent('download'), () =>
    page.getByRole('link', { name: 'Download als pdf' }).click(),
  );
  expect(checkPdf(list).problems).toEqual([]);

  await page.getByRole('link', { name: /Buurtkamer Dichterspoort/ }).click();
  await expect(page.getByRole('heading', { name: 'Buurtkamer Dichterspoort' })).toBeVisible();
  await expect(page.getByText('Dit is een concept.', { exact: false })).toBeVisible();
  expect((await new AxeBuilder({ page }).withTags(wcag).analyze()).violations).toEqual([]);
  const note = await readFile(page.waitForEvent('download'), () =>
    page.getByRole('link', { name: 'Download als pdf' }).click(),
  );
  const { problems, title, spoken } = checkPdf(note);
  expect(problems).toEqual([]);
  expect(title).toContain('Buurtkamer Dichterspoort');
  expect(spoken.map(({ text }) => text).join(' ')).toContain('stemt in met deze maatregel');
  const code = /[0-9A-F]{4}-[0-9A-F]{4}/.exec(await page.locator('jr-note-sheet').innerText())![0];
  await page.getByRole('link', { name: 'Controleer een code' }).click();
  await page.getByLabel('Code op de nota').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Zoek op' }).click();
  await expect(page.getByText(`De code ${code} hoort bij dit besluit`)).toBeVisible();

  await page.goto('/besluiten/samen');
  await page.getByRole('button', { name: 'Neem alles terug' }).click();
  await expect(page.getByText(`${count} besluiten zijn teruggenomen.`)).toBeVisible();
  await page.goto('/besluiten');
  await expect(page.getByRole('heading', { name: `${before} besluiten wachten` })).toBeVisible();
});

test('with the keyboard alone: a line is chosen with space, and one is decided otherwise', async ({
  page,
}) => {
  await signIn(page, 'directeur');
  await page.goto('/besluiten/samen');
  const box = page.getByRole('checkbox', { name: /Buurtkamer Dichterspoort/ });
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/\b1 gekozen, €/)).toBeVisible();
  await page.getByRole('button', { name: 'Besluit anders over Buurtkamer Dichterspoort' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Terug met vraag' }).press('Enter');
  await expect(page.getByLabel('Reden')).toBeFocused();
  await page.keyboard.type('Wie houdt de sleutel?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Terug met vraag: Wie houdt de sleutel?')).toBeVisible();
  await page.getByRole('button', { name: 'Samen akkoord' }).press('Enter');
  await expect(page.getByRole('alertdialog')).toContainText('1 × Terug met vraag');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/\b1 gekozen, €/)).toBeVisible();
});

/** The bytes of what a click downloads. */
async function readFile(
  coming: Promise<{ path(): Promise<string> }>,
  click: () => Promise<void>,
): Promise<Buffer> {
  await click();
  return fs.readFileSync(await (await coming).path());
}
