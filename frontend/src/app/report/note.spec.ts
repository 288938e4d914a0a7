import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { HttpTestingController } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import type { CheckedCode, NoteView } from '@jaarring/contracts';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { CheckCodePage } from './check-code.ts';
import { NoteListPage } from './note-list.ts';
import { NotePage } from './note.ts';
import { note } from './note.world.ts';

let server: HttpTestingController;
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Opens a page and answers what it asks at this address. */
async function opened<T>(
  page: Type<T>,
  { url, body, status = 200 }: { url: string; body: object; status?: number },
): Promise<ComponentFixture<T>> {
  TestBed.resetTestingModule();
  server = await stage();
  await signInAs(server, noor);
  const opening = show(page, { id: note.id } as never);
  await turn();
  server.expectOne(url).flush(body, { status, statusText: 'x' });
  const fixture = await opening;
  await fixture.whenStable();
  return fixture;
}

const noteOf = (more: Partial<NoteView> = {}, status = 200) =>
  opened(NotePage, { url: `/api/decisions/${note.id}`, body: { ...note, ...more }, status });

test('a note tells what was decided and on what, and can be downloaded', async () => {
  const fixture = await noteOf();
  const words = textOf(fixture);
  for (const part of [
    'Afsluitbare entree',
    'Akkoord onder voorwaarde',
    'Marleen Oostrum, directeur, di 22 sep 2026',
    'Dit is een concept. Het besluit staat vast vanaf',
    'Eerst de bewoners horen (Noor Verhagen, uiterlijk di 1 dec 2026)',
    'De bewoners wachten al lang.',
    'Laatste meting: 2026. Bron: eigen meldingen, ingelezen di 1 sep 2026',
    'We verwachten 3,8 minder (Overlastmeldingen, per 100 woningen). Dit is een inschatting.',
    'Van 13,8 naar 10 op zo 31 dec 2028.',
    '2027€ 62.000€ 120.000€ 58.000',
    'nog geen plafond',
    'tot en met € 150.000; voor het mandaat telt € 84.000.',
    'Samira El Idrissi',
    'niet gegeven',
    '7F3A-91C2',
  ])
    expect(words.replaceAll('\u00a0', ' ').replaceAll(' € ', '€ ')).toContain(part.replaceAll(' € ', '€ '));
  expect(find(fixture, 'a[download]').getAttribute('href')).toBe(`/api/decisions/${note.id}/note`);
  expect(words).not.toContain('niet bewaard');
});

test('a note says when it lapsed, when its content is not what it was, and what was not kept', async () => {
  const gone = await noteOf({ state: 'takenBack', takenBackAt: '2026-09-22T07:20:00.000Z', isIntact: false });
  expect(textOf(gone)).toContain('Dit besluit is teruggenomen op di 22 sep 2026');
  expect(textOf(gone)).toContain('De inhoud is niet meer die waarover besloten is.');
  const bare = await noteOf({
    ...{ state: 'final', isKept: false, figure: null, mandate: null, advices: [], why: '' },
    ...{ onBehalfOf: 'Els Smit', batchId: note.id },
  });
  const words = textOf(bare);
  expect(words).toContain('Dit besluit staat vast.');
  expect(words).toContain('niet bewaard');
  expect(words).toContain('Er is geen verandering van een cijfer afgesproken.');
  expect(words).toContain('Marleen Oostrum, namens Els Smit');
  expect(findAll(bare, 'nav a').map((link) => link.getAttribute('href'))).toContain(`/nota/samen/${note.id}`);
});

test('a figure too small to show is not shown', async () => {
  const fixture = await noteOf({ figure: { ...note.figure!, points: [], isHidden: true } });
  expect(textOf(fixture)).toContain('niet getoond (te klein)');
  expect(findAll(fixture, 'jr-sparkline')).toHaveLength(0);
});

test('a note that is not there says so', async () => {
  const fixture = await noteOf({ code: 'access.not-found' }, 404);
  expect(textOf(fixture)).toContain('De nota laadt niet');
});

test('the list of what was decided together stands by area, each with its own note', async () => {
  const notes = [
    { ...note, workArea: 'Meerdrecht', amountCents: 1_000_00 },
    { ...note, id: 'b', title: 'Extra licht', state: 'final', amountCents: 2_000_00 },
  ];
  const url = `/api/decision-batches/${note.id}`;
  const fixture = await opened(NoteListPage, { url, body: { id: note.id, notes, totalCents: 3_000_00 } });
  expect(textOf(find(fixture, 'h2')).replaceAll('\u00a0', ' ')).toBe('2 maatregelen, samen € 3.000');
  expect(findAll(fixture, 'h3').map(textOf)[0]).toContain('Meerdrecht');
  expect(findAll(fixture, 'tbody a').map((link) => link.getAttribute('href'))).toEqual([
    `/nota/${note.id}`,
    '/nota/b',
  ]);
  expect(textOf(find(fixture, 'tbody'))).toContain('Concept');
  expect(find(fixture, 'a[download]').getAttribute('href')).toBe(`${url}/note`);
  const failed = await opened(NoteListPage, { url, body: {}, status: 503 });
  expect(textOf(failed)).toContain('Probeer opnieuw');
});

test('a code finds its decision, a made-up one finds nothing, and half a code is not sent', async () => {
  server = await stage();
  await signInAs(server, noor);
  const fixture = await show(CheckCodePage, {});
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const check = async (typed: string, answer?: CheckedCode) => {
    await (await loader.getHarness(MatInputHarness)).setValue(typed);
    const pressing = (await loader.getHarness(MatButtonHarness.with({ text: 'Zoek op' }))).click();
    for (let wait = 0; wait < 5; wait++) {
      await turn();
      for (const request of server.match(({ url }) => url.startsWith('/api/notes/'))) request.flush(answer!);
    }
    await pressing;
    return textOf(fixture);
  };
  expect(await check('7F3')).toContain('Een code heeft acht tekens');
  const { id, number, title, outcome, decidedBy, decidedAt } = note;
  const found = {
    ...{ id, number, title, outcome, decidedBy, decidedAt, onBehalfOf: 'Hanneke Bos' },
    ...({ state: 'final', isIntact: true } as const),
  };
  const right = await check('7f3a-91c2', { code: '7F3A-91C2', found: [found] });
  expect(right).toContain('De code 7F3A-91C2 hoort bij dit besluit');
  expect(right).toMatch(/namens Hanneke Bos/);
  expect(right).toContain('De inhoud is nog die waarover besloten is.');
  expect(find(fixture, '.jr-notice a').getAttribute('href')).toBe(`/nota/${note.id}`);
  expect(await check('00000000', { code: '0000-0000', found: [] })).toContain(
    'Geen besluit heeft de code 0000-0000',
  );
});
