import { marksIn, piecesOf, spokenIn, withoutMarks } from './privacy-marks.ts';

const note = 'Gesproken met mevrouw De Wit van nr. 214 over lawaai.';

test('the pieces together are the note, with the found pieces marked', () => {
  const pieces = piecesOf(note, marksIn(note, []));
  expect(pieces.map(({ text }) => text).join('')).toBe(note);
  expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
    'mevrouw De Wit',
    'nr. 214',
  ]);
});

test('taking out leaves no holes', () => {
  expect(withoutMarks(note, marksIn(note, []))).toBe('Gesproken met van over lawaai.');
  const ending = 'Lamp kapot bij nr. 214.';
  expect(withoutMarks(ending, marksIn(ending, []))).toBe('Lamp kapot bij.');
});

test('what was silenced stays silent when the note goes on, anything new does not', () => {
  const silenced = spokenIn(note, marksIn(note, []));
  expect(marksIn(note, silenced)).toEqual([]);
  const longer = `${note} Ook mevrouw Jansen.`;
  expect(spokenIn(longer, marksIn(longer, silenced))).toEqual(['mevrouw jansen']);
});
