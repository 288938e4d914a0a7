import type { HttpTestingController } from '@angular/common/http/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { nl } from '../texts/nl.ts';
import {
  alerts,
  all,
  check,
  checked,
  currentStep,
  opened,
  press,
  refusal,
  refuse,
  row,
  send,
  sent,
  settle,
  snackBar,
  turn,
} from './imports.world.ts';
import { ImportsPage } from './imports.ts';

let server: HttpTestingController;
beforeEach(async () => {
  server = await stage();
});

test('an earlier load says what it did and can be undone; a refusal stands in its row', async () => {
  const { fixture, button } = await opened([row]);
  expect(textOf(fixture)).toContain('12 nieuw, 3 gewijzigd, 5 afgewezen');
  await (await button('Maak ongedaan')).click();
  const asked = server.expectOne(`/api/imports/${row.id}/undo`);
  expect(asked.request.body).toEqual({ version: 2 });
  asked.flush(refusal('import.later-batch'), refuse);
  await settle(fixture, [row]);
  expect(textOf(find(fixture, 'li [role=alert]'))).toBe(nl.sentences['import.later-batch']);
  expect(snackBar()).toBeNull();
  await (await button('Maak ongedaan')).click();
  server.expectOne(`/api/imports/${row.id}/undo`).flush({ ...checked, ...row, status: 'undone' });
  await settle(fixture, [{ ...row, status: 'undone' }]);
  expect(textOf(find(fixture, 'jr-import-earlier'))).toContain('Ongedaan gemaakt');
  expect(alerts(fixture)).toEqual([]);
});

test('a file that was recognised whole goes to the check at once, with a way back to its columns', async () => {
  const { fixture } = await sent({ ...checked, check: { ...check, layout: 'rivm-csv' } });
  expect(currentStep(fixture)).toContain('Controle');
  expect(textOf(find(fixture, 'h2'))).toBe('We herkennen dit bestand: RIVM, gezondheidsmonitor.');
  expect(document.activeElement).toBe(find(fixture, 'h2'));
  expect(textOf(fixture)).toContain('Gecontroleerd, nog niet ingelezen');
  await press(fixture, 'Kolommen bekijken');
  expect(currentStep(fixture)).toContain('Kolommen');
  expect(findAll(fixture, 'tbody tr')).toHaveLength(3);
  await press(fixture, 'Naar de controle');
  expect(currentStep(fixture)).toContain('Controle');
});

test('a column that a publisher adds is no reason to stop, one of our own is', async () => {
  const doubts = [{ code: 'column.unmapped', params: { column: 'meldingen' } }];
  const published = await sent({ ...checked, check: { ...check, layout: 'kwb-wide-csv', doubts } });
  expect(currentStep(published.fixture)).toContain('Controle');
  expect(textOf(published.fixture)).toContain('Eén kolom kennen we niet.');
  await (await published.button('Ander bestand')).click();
  send(published.fixture).flush({ ...checked, check: { ...check, doubts } });
  await settle(published.fixture);
  expect(currentStep(published.fixture)).toContain('Kolommen');
});

test('many rejections ask for a word, the commit tells what came in, and it can be undone there', async () => {
  const { fixture, button, loader } = await sent(checked);
  const text = textOf(fixture);
  for (const said of ['Elders', '7', 'Geen getal.', 'Vul een getal in.', '5 van 60 regels']) {
    expect(text).toContain(said);
  }
  expect(await (await button('Lees in')).isDisabled()).toBe(true);
  await (await loader.getHarness(MatCheckboxHarness)).check();
  await (await button('Lees in')).click();
  const refused = server.expectOne(`/api/imports/${row.id}/commit`);
  expect(refused.request.body).toEqual({ version: 1, acceptRejections: true });
  refused.flush(refusal('import.changed-since'), refuse);
  await settle(fixture);
  expect(alerts(fixture)).toEqual([nl.sentences['import.changed-since']]);
  expect(await (await loader.getHarness(MatCheckboxHarness)).isChecked()).toBe(true);
  await (await button('Lees in')).click();
  server.expectOne(`/api/imports/${row.id}/commit`).flush({ ...checked, ...row });
  await settle(fixture);
  expect(currentStep(fixture)).toContain('Klaar');
  expect(textOf(find(fixture, 'h2'))).toBe('15 cijfers staan in de monitor.');
  expect(textOf(find(fixture, '.file'))).toContain('Ingelezen');
  await (await button('Maak ongedaan')).click();
  const undo = server.expectOne(`/api/imports/${row.id}/undo`);
  expect(undo.request.body).toEqual({ version: 2 });
  undo.flush({ ...checked, ...row, status: 'undone', version: 3 });
  await settle(fixture);
  expect(textOf(find(fixture, 'h2'))).toBe('Deze lading is ongedaan gemaakt. Alles is weer zoals het was.');
  expect(await loader.getAllHarnesses(MatButtonHarness.with({ text: 'Maak ongedaan' }))).toEqual([]);
  await (await button('Nog een bestand')).click();
  expect(currentStep(fixture)).toContain('Bestand');
});

test('a file that cannot be read says why beside the button, and stays chosen', async () => {
  const { fixture } = await opened();
  send(fixture).flush(refusal('import.unreadable', { code: 'file.is-workbook' }), refuse);
  await settle(fixture);
  expect(alerts(fixture)).toEqual([nl.monitor.told['file.is-workbook']()]);
  expect(snackBar()).toBeNull();
  expect(textOf(find(fixture, 'form'))).toContain('overlast.csv');
  find(fixture, 'form').dispatchEvent(new Event('submit'));
  server.expectOne({ method: 'POST', url: '/api/imports' }).flush(refusal('import.unreadable'), refuse);
  await settle(fixture);
  expect(alerts(fixture)).toEqual([nl.sentences['import.unreadable']]);
});

test('who may not import sees the loads and no form', async () => {
  const { fixture } = await opened([row], ['import.read']);
  expect(findAll(fixture, 'form, jr-steps, input')).toEqual([]);
  expect(textOf(fixture)).toContain('Je mag ladingen bekijken, maar niet zelf inlezen.');
  expect(textOf(fixture)).toContain('overlast.csv');
  expect(findAll(fixture, 'button')).toEqual([]);
});

test('who may check but not read in is told so', async () => {
  const { fixture, loader } = await opened([], ['import.read', 'import.create']);
  send(fixture).flush(checked);
  await settle(fixture);
  expect(textOf(fixture)).toContain(nl.monitor.mayNotCommit);
  expect(await loader.getAllHarnesses(MatButtonHarness.with({ text: 'Lees in' }))).toEqual([]);
});

test('a failure says what to do', async () => {
  await signInAs(server, { ...noor, permissions: all as never });
  const opening = show(ImportsPage, {});
  await turn();
  server
    .expectOne(({ url }) => url === '/api/imports')
    .flush({ code: 'general.bug', requestId: 'x' }, { status: 500, statusText: 'x' });
  expect(textOf(await opening)).toContain('Probeer opnieuw');
});
