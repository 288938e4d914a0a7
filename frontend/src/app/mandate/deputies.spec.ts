import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import type { Me } from '@jaarring/contracts';
import { find, findAll, show, signInAs, stage, textOf, until } from '../../test/screen.ts';
import { DeputiesPart } from './deputies.ts';
import * as example from './mandate.world.ts';
import { periodBars } from './period-bars.ts';

const { deputies, marleen, past, people, reader, running, tineke, workAreas } = example;
let server: HttpTestingController;
const turn = () => new Promise((resolve) => setTimeout(resolve));

async function shown(me: Me, answer: object = deputies, status = 200) {
  document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  server = await stage();
  await signInAs(server, me);
  const opening = show(DeputiesPart, {});
  await turn();
  server.expectOne('/api/deputies').flush(answer, { status, statusText: 'x' });
  return opening;
}
type Part = ComponentFixture<DeputiesPart>;
const rows = (fixture: Part) => findAll(fixture, 'li');

test('who stands in for whom, until when and up to what, and what had to be left', async () => {
  const fixture = await shown(reader);
  const [now, before] = rows(fixture).map(textOf);
  expect(now).toContain('Ruud Tammens voor Marleen Oostrum');
  expect(now).toContain('Loopt');
  expect(now).toContain(
    'zo 20 sep 2026 tot en met wo 30 sep 2026 · tot € 75.000 · alle gebieden · Directeur',
  );
  expect(now).toContain('5 besluiten');
  expect(now).toContain('Ruud Tammens stelde M26-028 zelf voor.');
  expect(find(fixture, 'li a').getAttribute('href')).toBe(`/besluiten/${running.blocked[0]!.approvalId}`);
  expect(before).toContain('Geweest');
  expect(before).toContain('tot de grens van de functie');
  expect(find(fixture, 'li [role=img]').getAttribute('aria-label')).toBe(
    'Ruud Tammens voor Marleen Oostrum: Loopt, zo 20 sep 2026 tot en met wo 30 sep 2026',
  );
});

test('the bars lie on one line of time, with today on it', () => {
  const { of, today } = periodBars([running, past], '2026-09-22');
  expect(of.get(past.id)!.start).toBe(0);
  expect(of.get(running.id)!.start + of.get(running.id)!.width).toBeCloseTo(100);
  expect(today).toBeGreaterThan(of.get(running.id)!.start);
  expect(today).toBeLessThan(100);
});

const enders: [string, Me, number][] = [
  ['somebody who only reads', reader, 0],
  ['the administrator', tineke, 1],
  ['the principal', marleen, 1],
];
test.each(enders)('%s finds the button to end it, or not', async (_, me, count) => {
  expect(findAll(await shown(me), 'li button')).toHaveLength(count);
});

test('it is ended with one click, and then it says so', async () => {
  const fixture = await shown(marleen);
  find(fixture, 'li button').click();
  const sent = server.expectOne({ method: 'POST', url: `/api/deputies/${running.id}/end` });
  expect(sent.request.body).toEqual({ version: 3 });
  sent.flush({ deputies: [{ ...running, state: 'ended' }] });
  await until(fixture, () => textOf(fixture).includes('De vervanging is beëindigd.'));
  expect(textOf(rows(fixture)[0]!)).toContain('Beëindigd');
  expect(findAll(fixture, 'li button')).toEqual([]);
});

/** Opens the dialog and answers what it reads; while something is asked the screen does not stand still. */
async function dialog(fixture: Part): Promise<void> {
  [...findAll(fixture, 'button')].find((one) => textOf(one).includes('Benoem vervanger'))!.click();
  while (document.querySelector('mat-dialog-container mat-select') === null) {
    await turn();
    for (const one of server.match('/api/people')) one.flush(people);
    for (const one of server.match('/api/work-areas')) one.flush(workAreas);
  }
  for (let wait = 0; wait < 5; wait++) {
    await turn();
    for (const one of server.match('/api/work-areas')) one.flush(workAreas);
  }
  await fixture.whenStable();
}
const inDialog = (fixture: Part) => TestbedHarnessEnvironment.documentRootLoader(fixture);

test('a deputy is appointed in four clicks: open, the list, the name, appoint', async () => {
  const fixture = await shown(marleen, { deputies: [] });
  await dialog(fixture);
  const select = await inDialog(fixture).getHarness(MatSelectHarness.with({ selector: '[name=deputy]' }));
  await select.open();
  const names = await Promise.all((await select.getOptions()).map((option) => option.getText()));
  // never oneself, and never who advises independently
  expect(names).toEqual(['Ruud Tammens']);
  await select.clickOptions({ text: 'Ruud Tammens' });
  await (await inDialog(fixture).getHarness(MatButtonHarness.with({ text: 'Benoem' }))).click();
  const sent = server.expectOne({ method: 'POST', url: '/api/deputies' });
  expect(sent.request.body).toEqual({
    ...{ principalId: marleen.account.id, deputyId: running.deputyId, role: 'director', workAreaId: null },
    ...{ startsOn: '2026-09-22', endsOn: '2026-10-06', limitCents: null, why: '' },
  });
  sent.flush(deputies);
  await until(fixture, () => textOf(fixture).includes('Ruud Tammens is benoemd.'));
});

test('a refusal stands in the dialog, with what was chosen still there', async () => {
  const fixture = await shown(marleen, { deputies: [] });
  await dialog(fixture);
  const select = await inDialog(fixture).getHarness(MatSelectHarness.with({ selector: '[name=deputy]' }));
  await select.clickOptions({ text: 'Ruud Tammens' });
  await (await inDialog(fixture).getHarness(MatButtonHarness.with({ text: 'Benoem' }))).click();
  server
    .expectOne({ method: 'POST', url: '/api/deputies' })
    .flush({ code: 'deputy.too-long', requestId: 'x' }, { status: 422, statusText: 'no' });
  await until(
    fixture,
    () => (document.querySelector('mat-dialog-container jr-refusal')?.textContent ?? '').trim() !== '',
  );
  expect(document.querySelector('mat-dialog-container jr-refusal')!.textContent).toContain(
    'hoogstens een jaar',
  );
  expect(await select.getValueText()).toBe('Ruud Tammens');
});

test('the administrator says for whom; until then it says what is missing', async () => {
  const fixture = await shown(tineke, { deputies: [] });
  await dialog(fixture);
  expect(textOf(document.querySelector('mat-dialog-container')!)).toContain('Wie besluit er voor wie?');
  const appoint = await inDialog(fixture).getHarness(MatButtonHarness.with({ text: 'Benoem' }));
  expect(await appoint.isDisabled()).toBe(true);
  expect(textOf(document.querySelector('mat-dialog-container')!)).toContain('Kies eerst een vervanger.');
});

test('nobody stands in: it says what one could do', async () => {
  expect(textOf(await shown(reader, { deputies: [] }))).toContain('Niemand vervangt nu iemand');
});

test('when it does not load it says so', async () => {
  const fixture = await shown(reader, { code: 'general.bug', requestId: 'x' }, 500);
  expect(textOf(fixture)).toContain('De vervangers laden niet');
});
