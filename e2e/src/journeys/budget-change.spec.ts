import { type Browser, expect, type Page, test } from '@playwright/test';
import { advises } from '../support/by-api.ts';
import { enter } from '../support/people.ts';
import { choose } from '../support/year.ts';

/** A year that is being carried out: its budget stands, so money in it only changes by decision. */
const YEAR = 2026;

/** Signs somebody in, in a browser of their own. */
async function entered(browser: Browser, who: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
  await enter(page, who);
  return page;
}

test('a budget change above what the director may decide goes to the board', async ({ browser }) => {
  const noor = await entered(browser, 'beleid');
  await noor.goto(`/begroting/${YEAR}/wijzigingen`);
  await choose(noor, 'Waar komt het geld vandaan?', 'Nieuw geld');
  await choose(noor, 'Waar gaat het heen?', /Samen wonen, Vliethorst/);
  await noor.getByLabel('Bedrag').fill('150.001');
  await noor.getByLabel('Naam').fill('Extra huismeesters Vliethorst');
  await noor.getByLabel('Waarom is dit nodig?').fill('De gemeente betaalt mee, dus er komt geld bij.');
  await noor.getByRole('button', { name: 'Maak de wijziging' }).click();
  await expect(noor.getByRole('heading', { level: 1, name: /BW-\d+ Extra huismeesters/ })).toBeVisible();
  await expect(noor.getByText('Raad van commissarissen', { exact: true })).toBeVisible();
  await noor.getByRole('button', { name: 'Leg voor' }).click();
  await noor
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Leg BW-\d+ voor$/ })
    .click();
  await expect(noor.getByText(/^BW-\d+ ligt voor\.$/)).toBeVisible();
  const decision = (await noor.getByRole('link', { name: 'Naar het besluit' }).getAttribute('href'))!;

  const approval = decision.split('/').at(-1)!;
  await advises((await entered(browser, 'controller')).request, approval, 'controller');
  await advises((await entered(browser, 'gebied')).request, approval, 'areaManager');

  const marleen = await entered(browser, 'directeur');
  await marleen.goto(decision);
  await expect(marleen.getByRole('heading', { name: 'Wat verandert er?' })).toBeVisible();
  await expect(marleen.getByRole('button', { name: 'Akkoord', exact: true })).toHaveCount(0);

  const hanneke = await entered(browser, 'rvc');
  await hanneke.goto(decision);
  await expect(hanneke.getByRole('row', { name: /Samen wonen, Vliethorst/ })).toContainText('€ 150.001');
  await hanneke.getByRole('button', { name: 'Akkoord', exact: true }).click();
  await expect(hanneke.getByRole('button', { name: 'Neem het besluit terug' })).toBeVisible();
});
