import type { NoteView } from '@jaarring/contracts';
import { outcomes } from '@jaarring/domain';
import { checkPdf } from '../../test/pdf-check.ts';
import { drawNoteList } from './draw-note-list.ts';
import { drawNote } from './draw-note.ts';

const made = { at: new Date('2026-09-22T07:12:00Z'), today: '2026-09-22' };
const id = '0190a000-0000-7000-8000-00000000cccc';

/** The note of the drawing: an entrance at the Schepenflat. */
const entrance: NoteView = {
  ...{ id, batchId: null, approvalId: id, measureId: id, code: '7F3A-91C2', state: 'final' },
  ...{ isKept: true, isIntact: true, corporation: 'Waardmeer Wonen', planYear: 2027, number: 'M27-014' },
  ...{ title: 'Afsluitbare entree', complexNumber: '1042', complex: 'Schepenflat', workArea: 'Vliethorst' },
  ...{ kind: 'Entree afsluitbaar maken', lever: 'maintenance', owner: 'Noor Verhagen' },
  why: 'Sinds de conciërge weg is, is de entree van niemand.',
  ...{ dose: '2 portieken', startsOn: '2027-03-01', endsOn: '2028-12-31', expectedChange: -3.8 },
  ...{ success: 'Hoogstens 10 meldingen per 100 woningen', agreement: 'Artikel 3' },
  figure: {
    ...{ indicator: 'Overlastmeldingen', unit: 'per 100 woningen', isHidden: false },
    points: [7.8, 9.1, 10.2, 7.9, 9.6, 12.8, 13.2, 13.8].map((value, at) => ({
      period: String(2019 + at),
      value,
    })),
    ...{ source: 'eigen meldingen', readOn: '2026-09-01' },
  },
  amountCents: 84_000_00,
  money: [
    { year: 2027, costCents: 62_000_00, roomCents: 120_000_00 },
    { year: 2028, costCents: 22_000_00, roomCents: null },
  ],
  advices: [
    { role: 'areaManager', verdict: 'positive', remark: null, by: 'Samira El Idrissi', on: '2026-09-21' },
    {
      role: 'controller',
      verdict: 'positiveIf',
      remark: 'Leg een einde vast.',
      by: 'Yılmaz Şahin',
      on: '2026-09-20',
    },
    { role: 'tenantOrganisation', verdict: null, remark: null, by: null, on: null },
  ],
  mandate: { kind: 'measureWithinBudget', countedCents: 84_000_00, limitCents: 150_000_00 },
  ...{ mandateFrom: '2026-01-01', outcome: 'conditional', reason: 'De bewoners wachten al lang.' },
  ...{ condition: 'Eerst de bewoners horen', conditionOwner: 'Noor Verhagen', conditionDueOn: '2026-12-01' },
  ...{ deferredUntil: null, decidedBy: 'Marleen Oostrum', decidedAs: 'director', onBehalfOf: null },
  ...{ decidedAt: '2026-09-22T07:12:00.000Z', finalFrom: '2026-09-22T07:42:00.000Z', takenBackAt: null },
  ...{ requestedBy: 'Noor Verhagen', requestedAt: '2026-09-18T09:00:00.000Z' },
};
const wordsOf = (pdf: Buffer) =>
  checkPdf(pdf)
    .spoken.map(({ text }) => text)
    .join('\n')
    .replaceAll('\u00a0', ' ');

test('a note can be read by everybody: title, language, tags in order, words with the figure, letters inside', async () => {
  const pdf = await drawNote(entrance, made);
  const checked = checkPdf(pdf);
  expect(checked.problems).toEqual([]);
  expect(checked).toMatchObject({ title: 'Besluitnota M27-014 Afsluitbare entree', pages: 1 });
  expect(checked.spoken.filter(({ tag }) => /^H\d$/.test(tag)).map(({ text }) => text)).toEqual([
    'Afsluitbare entree',
    'Besluit',
    'Maatregel',
    'Aanleiding',
    'Verwacht effect',
    'Geld en mandaat',
    'Advies',
    'Vervolg',
  ]);
  expect(checked.figures).toEqual([
    expect.stringMatching(/^Lijn van Overlastmeldingen .* 2026: 13,8\. Doel op .*2028: 10\.$/),
  ]);
  expect(pdf.length).toBeLessThan(60_000);
});

test('it tells what was decided, why, for how much, by whom and on which mandate', async () => {
  const words = wordsOf(await drawNote(entrance, made));
  for (const sentence of [
    'De directeur-bestuurder stemt in met deze maatregel, onder een voorwaarde, samen € 84.000.',
    'Besloten door Marleen Oostrum, op di 22 sep 2026, 09:12.',
    'Voorwaarde: Eerst de bewoners horen (Noor Verhagen, uiterlijk di 1 dec 2026)',
    'Reden: De bewoners wachten al lang.',
    'Van 13,8 naar 10 op zo 31 dec 2028.',
    'Bron: eigen meldingen, ingelezen di 1 sep 2026.',
    '€ 58.000',
    'Yılmaz Şahin',
    'Niet gegeven',
    'tot en met € 150.000; voor het mandaat telt € 84.000.',
    'Dit besluit staat vast.',
  ])
    expect(words).toContain(sentence);
});

test.each(outcomes)(
  'an outcome "%s" has words of its own, also on behalf of somebody else',
  async (outcome) => {
    const words = wordsOf(await drawNote({ ...entrance, outcome, onBehalfOf: 'Els Smit' }, made));
    expect(words).toContain('Marleen Oostrum, namens Els Smit');
    expect(words).not.toMatch(/undefined|null|NaN/);
  },
);

test('what does not stand says so, and so does what was not kept or is not what it was', async () => {
  const concept = wordsOf(await drawNote({ ...entrance, state: 'concept' }, made));
  expect(concept).toContain('Concept: staat vast vanaf di 22 sep 2026, 09:42');
  const gone = { ...entrance, state: 'takenBack', takenBackAt: '2026-09-22T07:20:00.000Z' } as const;
  expect(wordsOf(await drawNote(gone, made))).toContain('Vervallen: teruggenomen op di 22 sep 2026, 09:20');
  const doubtful = wordsOf(await drawNote({ ...entrance, isKept: false, isIntact: false }, made));
  expect(doubtful).toMatch(/niet bewaard.*niet meer die waarover besloten is/s);
});

test('a figure too small to show is not drawn, and a measure that knows nothing still gives a note', async () => {
  const hidden = { ...entrance.figure!, points: [], isHidden: true };
  const words = wordsOf(await drawNote({ ...entrance, figure: hidden }, made));
  expect(words).toContain('niet getoond (te klein)');
  const bare: NoteView = {
    ...entrance,
    ...{
      figure: null,
      money: [],
      advices: [],
      mandate: null,
      complex: null,
      complexNumber: null,
      kind: null,
    },
    ...{
      lever: null,
      why: '',
      dose: '',
      success: '',
      agreement: '',
      startsOn: null,
      endsOn: null,
      owner: null,
    },
    ...{ condition: null, conditionOwner: null, conditionDueOn: null, reason: '', expectedChange: null },
  };
  const pdf = await drawNote(bare, made);
  expect(checkPdf(pdf).problems).toEqual([]);
  expect(wordsOf(pdf)).not.toMatch(/undefined|null|NaN/);
});

test('long words, long texts and signs that the letter lacks break nothing', async () => {
  const why = `${'Een zin die heel vaak terugkomt. '.repeat(400)}${'x'.repeat(300)} 你好`;
  const pdf = await drawNote({ ...entrance, why, title: 'W'.repeat(120) }, made);
  const checked = checkPdf(pdf);
  expect(checked.problems).toEqual([]);
  expect(checked.pages).toBeGreaterThan(2);
  expect(wordsOf(pdf)).toContain('??');
});

test('a list of two hundred decisions is one document, by area, within its weight', async () => {
  const notes = Array.from({ length: 200 }, (_, at): NoteView => ({
    ...entrance,
    number: `M27-${String(at).padStart(3, '0')}`,
    workArea: at < 120 ? 'Meerdrecht' : 'Vliethorst',
    ...(at === 7
      ? { outcome: 'returned', reason: 'Kan het goedkoper?' }
      : { outcome: 'approved', reason: '' }),
    condition: null,
    amountCents: 1_000_00,
  }));
  const pdf = await drawNoteList({ id, notes, totalCents: 200_000_00 }, made);
  const checked = checkPdf(pdf);
  expect(checked.problems).toEqual([]);
  const words = wordsOf(pdf);
  expect(words).toContain('200 maatregelen, samen € 200.000');
  expect(words).toContain('Meerdrecht: 120, samen € 120.000');
  expect(words).toContain('Reden: Kan het goedkoper?');
  expect(checked.spoken.filter(({ tag }) => tag === 'TD')).toHaveLength(1_000);
});

test('the same note of the same moment is the same file, to the byte', async () => {
  const [one, other] = await Promise.all([drawNote(entrance, made), drawNote(entrance, made)]);
  expect(one.equals(other)).toBe(true);
});
