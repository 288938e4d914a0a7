import type { NoteList, NoteView } from '@jaarring/contracts';
import { sumCents } from '@jaarring/domain';
import { drawHead, type Made } from './draw-note.ts';
import { drawTable } from './draw-table.ts';
import { colours } from './letters.ts';
import { conditionWords, day, functionWords, moment, money, outcomeWords, stateWords } from './note-words.ts';
import { Paper } from './paper.ts';

const columns = [
  { head: 'Nummer', share: 0.13 },
  { head: 'Maatregel', share: 0.39 },
  { head: 'Besluit', share: 0.22 },
  { head: 'Bedrag', share: 0.13, isNumber: true },
  { head: 'Controle', share: 0.13 },
];

/** What was decided together, as one tagged PDF: the totals, and per area every decision with its own code. */
export function drawNoteList({ notes, totalCents }: NoteList, made: Made): Promise<Buffer> {
  const first = notes[0]!;
  const title = `Besluitenlijst van ${notes.length} maatregelen, ${moment(first.decidedAt)}`;
  const paper = new Paper({ title, corporation: first.corporation, madeAt: made.at });
  drawHead(paper, first.corporation, `Besluitenlijst, cyclus ${first.planYear}`);
  paper.heading(1, `${notes.length} maatregelen, samen ${money(totalCents)}`);
  const behalf = first.onBehalfOf ? `, namens ${first.onBehalfOf}` : '';
  const who = `${first.decidedBy}${behalf}, ${functionWords[first.decidedAs]}`;
  paper.paragraph(`Samen besloten door ${who}, op ${moment(first.decidedAt)}.`);
  paper.paragraph(
    `Mandaat van ${day(first.mandateFrom)}. Elk besluit heeft een eigen nota met een controlecode.`,
  );
  drawOutcomes(paper, notes);
  for (const area of new Set(notes.map(({ workArea }) => workArea))) {
    const own = notes.filter(({ workArea }) => workArea === area);
    paper.keep(80);
    paper.y += 6;
    paper.heading(
      2,
      `${area}: ${own.length}, samen ${money(sumCents(own.map(({ amountCents }) => amountCents)))}`,
    );
    drawTable(paper, columns, own.map(rowOf), paper.page);
  }
  return paper.finish(`Vastgelegd in Jaarring. Gemaakt op ${day(made.today)}.`);
}

function drawOutcomes(paper: Paper, notes: readonly NoteView[]): void {
  for (const state of new Set(notes.map(stateWords))) {
    const count = notes.filter((note) => stateWords(note) === state).length;
    paper.paragraph(`${state}: ${count} van ${notes.length}.`, { color: colours.muted });
  }
}

function rowOf(note: NoteView) {
  const words = [
    outcomeWords[note.outcome],
    ...(note.state === 'takenBack' ? ['Vervallen'] : []),
    ...(note.condition ? [`Voorwaarde: ${note.condition} ${conditionWords(note)}`] : []),
    ...(note.reason ? [`Reden: ${note.reason}`] : []),
  ];
  return [
    { text: note.number },
    { text: `${note.title}\n${note.complex ?? ''}` },
    { text: words.join('\n') },
    { text: money(note.amountCents), isNumber: true },
    { text: note.code },
  ];
}
