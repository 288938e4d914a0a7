import { personalData, type PersonalDataHit } from '@jaarring/domain';

/** A piece of a note: marked when it looks like personal data. */
export type Piece = { text: string; isMarked: boolean };

const asSpoken = (text: string) => text.toLowerCase();

/** What looks like personal data, without the pieces of which a person said that they are about no resident. */
export function marksIn(note: string, silenced: readonly string[]): PersonalDataHit[] {
  const isSilenced = ({ start, end }: PersonalDataHit) => silenced.includes(asSpoken(note.slice(start, end)));
  return personalData(note).filter((hit) => !isSilenced(hit));
}

/** The marked pieces, as they are remembered when a person silences them. */
export const spokenIn = (note: string, marks: readonly PersonalDataHit[]): string[] =>
  marks.map(({ start, end }) => asSpoken(note.slice(start, end)));

/** The note in pieces, for showing it with its marks. */
export function piecesOf(note: string, marks: readonly PersonalDataHit[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    pieces.push({ text: note.slice(from, start), isMarked: false });
    pieces.push({ text: note.slice(Math.max(from, start), end), isMarked: true });
    from = end;
  }
  pieces.push({ text: note.slice(from), isMarked: false });
  return pieces.filter(({ text }) => text !== '');
}

/** The note without the marked pieces and without the holes that they leave. */
export function withoutMarks(note: string, marks: readonly PersonalDataHit[]): string {
  return piecesOf(note, marks)
    .filter(({ isMarked }) => !isMarked)
    .map(({ text }) => text)
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ +([.,;:!?])/g, '$1')
    .trim();
}
