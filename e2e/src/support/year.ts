import { expect, type Locator, type Page } from '@playwright/test';

/** The number of a complex and its value. */
export type Figure = readonly [place: string, value: number];

/** Chooses in a Material select, by its label. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  // by key: the floating label of an empty select lies over it and takes the click for the whole field
  await page.getByRole('combobox', { name: label, exact: true }).press('Enter');
  await page.getByRole('option', { name: option }).first().click();
}

/** Chooses a place by its name in the field that finds places. */
export async function pickPlace(within: Page | Locator, label: string, name: string): Promise<void> {
  const page = 'page' in within ? within.page() : within;
  await within.getByRole('combobox', { name: label }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
}

/** Opens the year on the work of one area. */
export async function openArea(page: Page, planYear: number, area: string): Promise<void> {
  await page.goto(`/cyclus/${planYear}`);
  await page.getByRole('link', { name: area, exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: area })).toBeVisible();
}

/** Closes a gate of the area that is open, and names the act in the question that follows. */
export async function closeGate(page: Page, gate: number, note = ''): Promise<void> {
  if (note) await page.getByLabel(/Toelichting|Waarom kan de poort/).fill(note);
  await page.getByRole('button', { name: `Sluit poort ${gate}` }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: `Sluit poort ${gate}` })
    .click();
  await expect(page.getByText(`Poort ${gate} is dicht.`, { exact: true })).toBeVisible();
}

/** Every complex figure of an indicator in one period, as the product shows it to this person. */
export async function figuresOf(page: Page, indicator: string, period: string): Promise<Figure[]> {
  const { indicators } = await (await page.request.get('/api/indicators')).json();
  const { id } = indicators.find((one: { name: string }) => one.name === indicator);
  const answer = await page.request.get('/api/figures', { params: { indicator: id, period } });
  const { places, values } = (await answer.json()) as { places: string[]; values: (number | null)[] };
  return places.flatMap((place, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [[place, value] as const];
  });
}

/** The number of a complex, by its name. */
export async function numberOf(page: Page, name: string): Promise<string> {
  const { complexes } = await (await page.request.get('/api/complexes')).json();
  return complexes.find((one: { name: string }) => one.name === name).number;
}

/** A long CSV as a corporation makes it from its own registration. */
export function csvOf(code: string, year: string, rows: readonly Figure[]): Buffer {
  const lines = rows.map(
    ([place, value]) => `${place};${code};${year};${String(value).replace('.', ',')};100`,
  );
  return Buffer.from(['complexnummer;indicator;periode;waarde;n', ...lines, ''].join('\n'));
}

/** Reads a file in through the screen: check, look, commit; what the file itself does not say is filled in. */
export async function inlezen(
  page: Page,
  name: string,
  buffer: Buffer,
  said: { period?: string; year?: string } = {},
): Promise<void> {
  await page.goto('/monitor/bronnen/inlezen');
  await page
    .getByLabel('Bestand', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  if (said.period) await page.getByLabel('Periode').fill(said.period);
  if (said.year) await page.getByLabel('Jaar van de indeling').fill(said.year);
  await page.getByRole('button', { name: 'Controleer het bestand' }).click();
  // a published file has a thousand rows of many columns
  const patience = { timeout: 60_000 };
  await expect(page.getByText('Gecontroleerd, nog niet ingelezen').first()).toBeVisible(patience);
  await page.getByRole('button', { name: 'Lees in', exact: true }).click();
  await expect(page.getByText('Ingelezen', { exact: true }).first()).toBeVisible(patience);
}
