import { type Browser, expect, type Page, test } from '@playwright/test';
import { OwnProduct } from '../support/own-product.ts';
import { yearWorld } from '../support/worlds.ts';
import { choose, closeGate, openArea, pickPlace } from '../support/year.ts';

// Three people walk one year of one area: a policy officer, a director and a caretaker; an area manager gives the advice
// that the mandate asks. Days pass by starting the product again on a later day, as a demo is shown.

const { size, domain, area, complex, indicator, planYear, days } = yearWorld;
const product = new OwnProduct(4320, size);
const TITLE = `Portiekgesprekken ${complex}`;
const WORKSHOP = `Gebiedsatelier ${area} ${planYear}`;

test.afterAll(() => product.end());

/** Everybody signs in again on every day. */
async function people(browser: Browser): Promise<Record<'noor' | 'marleen' | 'kees', Page>> {
  return {
    noor: await product.window(browser, 'beleid', domain),
    marleen: await product.window(browser, 'directeur', domain),
    kees: await product.window(browser, 'beheer', domain),
  };
}

test('the year: figure, snapshot, pin, finding, measure, decision, euro, visit, effect, judgement, next year', async ({
  browser,
}) => {
  test.setTimeout(600_000);

  await product.on(days.first);
  await yearWorld.before((who) => product.window(browser, who, domain));
  let { noor, marleen, kees } = await people(browser);

  await test.step('Noor opens the year, reads figures in, freezes them, answers and closes gate 1', async () => {
    await noor.goto('/cyclus');
    await noor.getByRole('button', { name: `Open cyclus ${planYear}` }).click();
    await expect(noor.getByRole('heading', { level: 1, name: `Jaarcyclus ${planYear}` })).toBeVisible();

    await yearWorld.readFigures(noor);

    await openArea(noor, planYear, area);
    await expect(noor.getByText('houdt tegen: Geen')).toBeVisible();
    await expect(noor.getByRole('button', { name: 'Sluit poort 1' })).toBeDisabled();
    await noor.getByRole('textbox', { name: 'Naam' }).fill(`Monitor ${planYear}, versie 1`);
    await noor.getByRole('button', { name: 'Leg de cijfers vast' }).click();
    await expect(noor.getByText(/is gemaakt, met/)).toBeVisible();
    await noor.getByRole('button', { name: 'Gebruik deze cijfers' }).click();
    for (const question of [
      'Hoe staat het ervoor?',
      'Wat verandert er?',
      'Wat betekent dat voor beleid en geld?',
    ]) {
      const form = noor.locator('jr-question', { hasText: question });
      await form.getByRole('textbox').fill('Overlast stijgt in één complex, de rest blijft gelijk.');
      await form.getByRole('button', { name: `Leg vast: ${question}` }).click();
      await expect(form.getByText('Door Noor Verhagen')).toBeVisible();
    }
    await closeGate(noor, 1);
  });

  await test.step('an atelier: Kees pins, Noor finds, and gate 2 closes', async () => {
    await noor.goto(`/atelier?cyclus=${planYear}`);
    await noor.getByRole('button', { name: 'Bereid een atelier voor' }).click();
    await choose(noor, 'Gebied', area);
    await noor.getByRole('textbox', { name: 'Naam' }).fill(WORKSHOP);
    await noor.getByLabel('Datum').fill(days.first);
    await choose(noor, 'Begeleider', 'Fatma Yildirim');
    await noor.getByRole('button', { name: 'Zet klaar' }).click();
    await noor.getByRole('button', { name: 'Open het atelier' }).click();
    await expect(noor.getByRole('heading', { name: 'Schrijf een bevinding' })).toBeVisible();

    await kees.goto(new URL(noor.url()).pathname);
    await pickPlace(kees, 'Complex', complex);
    await kees
      .getByRole('textbox', { name: 'Wat wil je zeggen?' })
      .fill('In het portiek groet niemand elkaar nog.');
    await kees.getByRole('textbox', { name: 'Organisatie' }).fill('Beheer');
    await choose(kees, 'Cijfer (mag leeg blijven)', indicator);
    await kees.getByRole('button', { name: 'Prik deze speld' }).click();
    await expect(kees.getByText('Speld 1 staat op het bord.')).toBeVisible();

    await noor.reload();
    await noor.getByRole('checkbox', { name: 'Neem speld 1 mee in de bevinding' }).check();
    await noor.getByRole('textbox', { name: 'Bevinding in één zin' }).fill('Buren kennen elkaar niet');
    await noor
      .getByRole('textbox', { name: 'Wat is er aan de hand?' })
      .fill('Nieuwe en oude bewoners spreken elkaar niet.');
    await noor
      .getByRole('textbox', { name: 'Wanneer is het gelukt?' })
      .fill('In 2029 twee meldingen minder per 100 woningen.');
    await noor.getByRole('button', { name: 'Leg de bevinding vast' }).click();
    const finding = noor.getByRole('article', { name: 'Buren kennen elkaar niet' });
    await choose(noor, 'Bestemming', 'Een complex');
    await pickPlace(finding, 'Complex', complex);
    await finding.getByRole('button', { name: /Geef deze bestemming/ }).click();
    await expect(finding.getByText(`Naar ${complex}`)).toBeVisible();
    await noor.getByRole('button', { name: 'Rond het atelier af' }).click();
    await noor.getByRole('alertdialog').getByRole('button', { name: 'Rond het atelier af' }).click();
    await expect(noor.getByText('Afgerond').first()).toBeVisible();
    await openArea(noor, planYear, area);
    await closeGate(noor, 2);
  });

  await test.step('Noor proposes from the finding, Marleen decides on this exact version', async () => {
    await noor.goto(`/atelier?cyclus=${planYear}`);
    await noor.getByRole('link', { name: WORKSHOP }).click();
    await noor.getByRole('link', { name: /Stel een maatregel voor bij/ }).click();
    await expect(noor.getByText('Uit de bevinding: Buren kennen elkaar niet')).toBeVisible();
    await choose(noor, 'Soort, uit de catalogus', /Portiek/);
    await noor.getByRole('textbox', { name: 'Naam' }).fill(TITLE);
    await choose(noor, 'Doelindicator', indicator);
    await noor.getByRole('textbox', { name: 'Verwachte verandering' }).fill('-2');
    await noor.getByRole('textbox', { name: 'Hoeveel' }).fill('6 portieken');
    await noor.getByRole('textbox', { name: `Kosten ${planYear}` }).fill('8.700');
    const none = noor.getByRole('textbox', { name: 'Geen afspraak? Leg uit waarom niet' });
    await none.fill('De gemeente tekent pas in het voorjaar.');
    await noor.getByRole('button', { name: 'Dien in', exact: true }).click();
    await expect(noor.getByRole('heading', { name: TITLE })).toBeVisible();
    await expect(noor.getByText('Ter besluit')).toBeVisible();

    await openArea(marleen, planYear, area);
    await expect(marleen.getByRole('button', { name: 'Sluit poort 3' })).toBeDisabled();
    await expect(marleen.getByText('Maatregelen zonder besluit')).toBeVisible();
    await marleen.goto('/besluiten');
    await marleen.getByRole('link', { name: new RegExp(TITLE) }).click();
    await marleen.waitForURL(/besluiten\/./);
    await expect(marleen.getByRole('heading', { name: TITLE })).toBeVisible();
    await marleen.getByRole('button', { name: 'Akkoord', exact: true }).click();
    await expect(marleen.getByRole('alert').getByText(/advies/i)).toBeVisible();

    const samira = await product.window(browser, 'gebied', domain);
    await samira.goto('/besluiten');
    await samira.getByRole('link', { name: new RegExp(TITLE) }).click();
    await samira.waitForURL(/besluiten\/./);
    await samira.getByRole('textbox', { name: 'Toelichting' }).fill('Past bij wat we in het gebied zien.');
    await samira.getByRole('button', { name: 'Positief', exact: true }).click();
    await expect(samira.getByText('Past bij wat we in het gebied zien.')).toBeVisible();

    await marleen.reload();
    await marleen.getByRole('button', { name: 'Akkoord', exact: true }).click();
    await expect(marleen.getByText(/Akkoord · Marleen Oostrum/)).toBeVisible();
  });

  await product.on(days.next);
  ({ noor, marleen, kees } = await people(browser));

  await test.step('the decision stands: gate 3, a budget line under its ceiling, gate 4', async () => {
    await openArea(marleen, planYear, area);
    await closeGate(marleen, 3);

    await noor.goto(`/begroting/${planYear}`);
    const asking = noor.locator('jr-request-line', { hasText: TITLE });
    await asking.getByRole('combobox').press('Enter');
    await noor.getByRole('option', { name: /Samen wonen/ }).click();
    await asking.getByRole('button').click();
    await expect(noor.locator('jr-budget-line', { hasText: TITLE }).getByText('Gevraagd')).toBeVisible();

    await openArea(marleen, planYear, area);
    await expect(marleen.getByRole('button', { name: 'Sluit poort 4' })).toBeDisabled();
    await marleen.goto(`/begroting/${planYear}`);
    const line = marleen.locator('jr-budget-line', { hasText: TITLE });
    await line.getByRole('button', { name: /Keur het geld goed/ }).click();
    await line.getByRole('button', { name: /Geef het geld vrij/ }).click();
    await marleen
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Geef .* vrij$/ })
      .click();
    await expect(line.getByText('Vrijgegeven')).toBeVisible();
    await openArea(marleen, planYear, area);
    await closeGate(marleen, 4);
  });

  await product.on(days.work);
  ({ noor, marleen, kees } = await people(browser));

  await test.step('the work runs and Kees logs a visit on it', async () => {
    await noor.goto(`/maatregelen?cyclus=${planYear}`);
    await noor.getByRole('link', { name: TITLE }).click();
    await noor.getByRole('button', { name: 'Start de uitvoering' }).click();
    await expect(noor.getByText('De maatregel loopt.')).toBeVisible();

    await kees.goto('/log/nieuw');
    const other = kees.getByRole('button', { name: 'Wijzig Complex' });
    await expect(other.or(kees.getByRole('combobox', { name: 'Complex' }))).toBeVisible();
    if (await other.isVisible()) await other.click();
    await pickPlace(kees, 'Complex', complex);
    await kees.locator('label.tile', { hasText: 'Gesprek' }).click();
    await choose(kees, 'Bij welke maatregel?', new RegExp(TITLE));
    await kees.getByRole('button', { name: 'Bewaar' }).click();
    await expect(kees.getByText('verstuurd').first()).toBeVisible();

    await noor.getByRole('button', { name: 'Meld gereed' }).click();
    await expect(noor.getByText('De maatregel is klaar.')).toBeVisible();
  });

  await product.on(days.back);
  ({ noor, marleen, kees } = await people(browser));

  await test.step('new figures, the effect beside comparable complexes, the lesson, gate 5 and the next year', async () => {
    await yearWorld.readLater(noor);
    await openArea(noor, planYear, area);
    await expect(noor.getByText('Maatregelen zonder oordeel over het effect')).toBeVisible();
    await noor.goto('/evaluatie');
    await noor.getByRole('link', { name: new RegExp(TITLE) }).click();
    await expect(noor.locator('jr-verdict h2, jr-verdict h3').first()).toBeVisible();
    await noor.getByRole('radio', { name: 'Doorgaan' }).click();
    await noor
      .getByRole('textbox', { name: 'De les' })
      .fill('Portiekgesprekken werken als de beheerder er zelf bij is.');
    await noor.getByRole('button', { name: 'Leg de les vast' }).click();
    await expect(noor.getByText('Portiekgesprekken werken als')).toBeVisible();
    await openArea(noor, planYear, area);
    await closeGate(noor, 5);
    await noor.getByRole('button', { name: /Open cyclus/ }).click();
    await expect(noor.getByText(/is geopend/)).toBeVisible();
  });

  await test.step('the chain is walked from the euro to the pin and back, by its links', async () => {
    await noor.goto(`/begroting/${planYear}`);
    await noor.getByRole('link', { name: new RegExp(`keten.*${TITLE}`, 'i') }).click();
    const steps = noor.locator('jr-chain-page');
    for (const told of ['In het portiek groet niemand', 'Buren kennen elkaar niet', TITLE])
      await expect(steps.getByText(told).first()).toBeVisible();
    await steps.getByRole('link', { name: /In het portiek groet niemand/ }).click();
    await expect(noor).toHaveURL(/keten\/pin/);
    await expect(steps.getByText('€ 8.700').first()).toBeVisible();
  });
});
