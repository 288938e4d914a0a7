import type { HttpTestingController } from '@angular/common/http/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { find, findAll, stage, textOf } from '../../test/screen.ts';
import { nl } from '../texts/nl.ts';
import {
  alerts,
  check,
  checked,
  currentStep,
  doubted,
  mapping,
  press,
  refusal,
  refuse,
  roleOf,
  row,
  sent,
  settle,
  snackBar,
} from './imports.world.ts';

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
});

test('doubts and the refusal of the whole file are sentences, at the column they are about', async () => {
  const { fixture } = await sent(doubted);
  expect(currentStep(fixture)).toContain('Kolommen');
  const [, meldingen, respons] = findAll(fixture, 'tbody tr').map(textOf);
  expect(meldingen).toContain('Kijk naDeze kolom kennen we niet.');
  expect(respons).toContain('Herkend');
  expect(respons).not.toContain('kennen we niet');
  expect(textOf(find(fixture, '.doubts'))).toBe(
    'Er staan getallen in met een komma (1,5) en met een punt (2.5). Kies het decimale teken.',
  );
  expect(alerts(fixture)).toEqual([nl.monitor.told['file.no-value-column']()]);
  expect(textOf(fixture)).not.toMatch(/column\.|number\.|file\./);
  await press(fixture, 'Naar de controle');
  expect(textOf(find(fixture, 'jr-import-check'))).toContain('Van dit bestand is niets gelezen.');
});

test('a chosen column is sent with the version, and the check that comes back is shown', async () => {
  const screen = await sent(doubted);
  const { fixture, button, loader } = screen;
  const select = await roleOf(screen, 'meldingen');
  expect(await select.getValueText()).toBe('Niet inlezen');
  await select.clickOptions({ text: 'Overlastmeldingen' });
  expect(textOf(findAll(fixture, 'tbody tr')[1]!)).toContain('Door jou');
  expect(textOf(findAll(fixture, 'tbody tr')[1]!)).not.toContain('kennen we niet');
  await (
    await loader.getHarness(MatInputHarness.with({ label: 'Periode van het bestand' }))
  ).setValue('2026-Q3');
  await (await button('Controleer opnieuw')).click();
  const asked = server.expectOne({ method: 'PUT', url: `/api/imports/${row.id}/mapping` });
  const chosen = {
    ...mapping,
    period: '2026-Q3',
    columns: [
      mapping.columns[0],
      { header: 'meldingen', role: { as: 'fact', indicator: 'overlast' } },
      mapping.columns[2],
    ],
  };
  expect(asked.request.body).toEqual({ version: 1, mapping: chosen });
  asked.flush({ ...checked, version: 2, added: 88, mapping: chosen });
  await settle(fixture);
  expect(currentStep(fixture)).toContain('Controle');
  expect(textOf(find(fixture, 'jr-count-band'))).toContain('88');
  await press(fixture, 'Kolommen bekijken');
  expect(textOf(findAll(fixture, 'tbody tr')[1]!)).toContain('Door jou');
});

test('a refusal stands beside the button and the choices stay', async () => {
  const screen = await sent(doubted);
  const select = await roleOf(screen, 'meldingen');
  await select.clickOptions({ text: 'Overlastmeldingen' });
  await (await screen.button('Controleer opnieuw')).click();
  server.expectOne(`/api/imports/${row.id}/mapping`).flush(refusal('import.mapping-invalid'), refuse);
  await settle(screen.fixture);
  expect(alerts(screen.fixture)).toEqual([nl.sentences['import.mapping-invalid']]);
  expect(snackBar()).toBeNull();
  expect(await select.getValueText()).toBe('Overlastmeldingen');
});

test('a reading that the server refuses as a whole keeps the columns, with the new reason', async () => {
  const screen = await sent(doubted);
  await (await roleOf(screen, 'meldingen')).clickOptions({ text: 'Waarde' });
  await (await screen.button('Controleer opnieuw')).click();
  const asked = server.expectOne(`/api/imports/${row.id}/mapping`);
  const { mapping: told } = asked.request.body as { mapping: typeof mapping };
  const why = { code: 'import.indicator-unknown', params: { indicators: ['rumoer', 'geur'] } };
  asked.flush({ ...doubted, version: 2, mapping: told, refusal: why, check: { ...check, doubts: [] } });
  await settle(screen.fixture);
  expect(currentStep(screen.fixture)).toContain('Kolommen');
  expect(alerts(screen.fixture)).toEqual([expect.stringContaining('niet in onze lijst: rumoer, geur.')]);
  expect(await (await roleOf(screen, 'meldingen')).getValueText()).toBe('Waarde');
});

test('one thing chosen for two columns is said before anything is sent', async () => {
  const screen = await sent(doubted);
  const select = await roleOf(screen, 'meldingen');
  await select.clickOptions({ text: 'Aantal waarnemingen' });
  expect(alerts(screen.fixture)).toEqual([nl.monitor.twice('Aantal waarnemingen')]);
  expect(await (await screen.button('Controleer opnieuw')).isDisabled()).toBe(true);
  await select.clickOptions({ text: 'Alleen regels met één tekst' });
  expect(alerts(screen.fixture)).toEqual([nl.monitor.keepEmpty]);
  const text = MatInputHarness.with({ label: /Lees alleen regels/ });
  await (await screen.loader.getHarness(text)).setValue('totaal');
  await (await screen.button('Controleer opnieuw')).click();
  const asked = server.expectOne(`/api/imports/${row.id}/mapping`);
  expect(asked.request.body).toMatchObject({
    mapping: { columns: [{}, { role: { as: 'keep', equals: 'totaal' } }, {}] },
  });
});

test('a period that does not exist is not sent, and a period in a column is not said twice', async () => {
  const screen = await sent(doubted);
  const period = MatInputHarness.with({ label: 'Periode van het bestand' });
  await (await screen.loader.getHarness(period)).setValue('2026-Q9');
  expect(alerts(screen.fixture)).toEqual([nl.monitor.periodWrong]);
  expect(await (await screen.button('Controleer opnieuw')).isDisabled()).toBe(true);
  await (await roleOf(screen, 'meldingen')).clickOptions({ text: 'Periode' });
  expect(await screen.loader.getHarnessOrNull(period)).toBeNull();
  await (await screen.button('Controleer opnieuw')).click();
  const asked = server.expectOne(`/api/imports/${row.id}/mapping`);
  expect(asked.request.body).toMatchObject({ mapping: { period: null } });
});

test('of a wide file the columns with a doubt come first', async () => {
  const columns = Array.from({ length: 70 }, (_, at) => ({ header: `kolom${at}`, role: { as: 'ignore' } }));
  const doubts = [{ code: 'column.all-zero', params: { column: 'kolom69' } }];
  const { fixture, button } = await sent({
    ...doubted,
    mapping: { ...mapping, columns },
    check: { ...check, doubts },
  });
  const names = () => findAll(fixture, 'tbody th').map(textOf);
  expect(names().slice(0, 2)).toEqual(['kolom69', 'kolom0']);
  expect(names()).toHaveLength(30);
  await (await button('Toon nog 30 kolommen')).click();
  await (await button('Toon nog 10 kolommen')).click();
  expect(new Set(names()).size).toBe(70);
});

test('every doubt and every refusal of a file is told in short sentences, without its code', () => {
  const sentences: Record<string, (said: Record<string, string>) => string> = nl.monitor.told;
  for (const sentence of Object.values(sentences)) {
    const words = sentence({});
    expect(words).toMatch(/^[A-Z].*\.$/);
    const longest = Math.max(...words.split(/[.!?]/).map((one) => one.trim().split(/\s+/).length));
    expect({ words, fits: longest <= 17 }).toEqual({ words, fits: true });
  }
});
