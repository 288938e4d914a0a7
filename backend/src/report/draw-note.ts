import type { NoteView } from '@jaarring/contracts';
import { drawChart } from './draw-chart.ts';
import { drawFacts, drawTable } from './draw-table.ts';
import { colours } from './letters.ts';
import {
  day,
  deciderWords,
  decisionWords,
  effectWords,
  functionWords,
  leverWords,
  mandateWords,
  moment,
  money,
  outcomeWords,
  stateWords,
  verdictWords,
} from './note-words.ts';
import { Paper, type Place } from './paper.ts';

/** When and on which day a document is made. */
export type Made = { at: Date; today: string };

/** The note of one decision, as a tagged PDF. */
export function drawNote(note: NoteView, made: Made): Promise<Buffer> {
  const title = `Besluitnota ${note.number} ${note.title}`;
  const paper = new Paper({ title, corporation: note.corporation, madeAt: made.at });
  drawHead(paper, note.corporation, `Besluitnota, cyclus ${note.planYear}`);
  paper.heading(1, note.title);
  const complex = note.complex ? `complex ${note.complexNumber} ${note.complex}, ` : '';
  paper.paragraph(`Maatregel ${note.number}, ${complex}${note.workArea}`, { color: colours.muted });
  drawState(paper, note);
  paper.section('Besluit', (at) => decisionWords(note).forEach((line) => paper.paragraph(line, {}, at)));
  paper.section('Maatregel', (at) => drawFacts(paper, factsOf(note), at));
  paper.section('Aanleiding', (at) => drawReason(paper, note, at));
  paper.section('Verwacht effect', (at) => {
    effectWords(note).forEach((line) => paper.paragraph(line, {}, at));
    if (note.success) paper.paragraph(`Geslaagd als: ${note.success}`, {}, at);
  });
  paper.section('Geld en mandaat', (at) => drawMoney(paper, note, at));
  paper.section('Advies', (at) => drawAdvices(paper, note, at));
  paper.section('Vervolg', (at) => paper.paragraph(nextWords(note), {}, at));
  if (!note.isKept) paper.paragraph(NOT_KEPT, { size: 8, color: colours.muted });
  if (!note.isIntact) paper.paragraph(NOT_INTACT, { strong: true });
  const state = note.state === 'final' ? '' : ` ${note.state === 'concept' ? 'Concept.' : 'Vervallen.'}`;
  return paper.finish(
    `Vastgelegd in Jaarring. Controlecode ${note.code}.${state} Gemaakt op ${day(made.today)}.`,
  );
}

const NOT_KEPT =
  'Namen, cijfer, ruimte en adviezen zijn bij dit besluit niet bewaard. Ze staan hier zoals ze nu bekend zijn.';
const NOT_INTACT = 'Let op: de inhoud is niet meer die waarover besloten is.';

/** The top of a document: whose it is and what it is. */
export function drawHead(paper: Paper, corporation: string, kind: string): void {
  paper.paragraph(corporation, { strong: true, size: 12 });
  paper.paragraph(kind, { color: colours.muted });
  paper.rule(colours.ink, 1.2);
  paper.y += 6;
}

/** The outcome and how far it is, in a box; a broken line around what does not stand. */
function drawState(paper: Paper, note: NoteView): void {
  const top = (paper.y += 4);
  const at = { x: paper.left + 12, width: paper.width - 24 };
  paper.y += 8;
  paper.paragraph(outcomeWords[note.outcome], { strong: true, size: 12, color: colours.brand }, at);
  paper.paragraph(`${deciderWords(note)} ${stateWords(note)}.`, {}, at);
  paper.y += 4;
  paper.decoration(() => {
    const { doc } = paper;
    doc.lineWidth(1.4).strokeColor(colours.brand);
    if (note.state !== 'final') doc.dash(4, { space: 3 });
    doc
      .roundedRect(paper.left, top, paper.width, paper.y - top, 4)
      .stroke()
      .undash();
  });
  paper.y += 10;
}

function factsOf(note: NoteView): [string, string][] {
  const period = note.startsOn && note.endsOn ? `${day(note.startsOn)} tot en met ${day(note.endsOn)}` : '';
  const all: [string, string | null][] = [
    ['Soort', note.kind],
    ['Hefboom', note.lever && leverWords[note.lever]],
    ['Hoeveel', note.dose],
    ['Wanneer', period],
    ['Prestatieafspraak', note.agreement],
    ['Voorgesteld door', `${note.requestedBy}, ${moment(note.requestedAt)}`],
  ];
  return all.flatMap(([name, text]): [string, string][] => (text ? [[name, text]] : []));
}

function drawReason(paper: Paper, note: NoteView, at: Place): void {
  paper.paragraph(note.why || 'Er is geen aanleiding opgeschreven.', {}, at);
  const of = note.figure;
  if (of === null) return;
  if (of.points.length === 0) {
    const none = of.isHidden ? 'Het cijfer is niet getoond (te klein).' : 'Er is nog geen cijfer gemeten.';
    return paper.paragraph(`${of.indicator}: ${none}`, {}, at);
  }
  drawChart(paper, note, at);
  const last = of.points.at(-1)!;
  const source = of.source ? ` Bron: ${of.source}${of.readOn ? `, ingelezen ${day(of.readOn)}` : ''}.` : '';
  paper.paragraph(
    `${of.indicator}, ${of.unit}. Laatste meting ${last.period}.${source}`,
    { size: 8, color: colours.muted },
    at,
  );
}

function drawMoney(paper: Paper, note: NoteView, at: Place): void {
  const rows = note.money.map(({ year, costCents, roomCents }) => [
    { text: String(year) },
    { text: money(costCents), isNumber: true },
    { text: roomCents === null ? 'nog geen plafond' : money(roomCents), isNumber: true },
    { text: roomCents === null ? '' : money(roomCents - costCents), isNumber: true },
  ]);
  const total = [
    { text: 'Totaal', strong: true },
    { text: money(note.amountCents), isNumber: true, strong: true },
    { text: '' },
    { text: '' },
  ];
  const columns = [
    { head: 'Jaar', share: 0.16 },
    { head: 'Kosten', share: 0.24, isNumber: true },
    { head: 'Ruimte vooraf', share: 0.3, isNumber: true },
    { head: 'Daarna over', share: 0.3, isNumber: true },
  ];
  drawTable(paper, columns, [...rows, total], at);
  paper.paragraph(mandateWords(note), {}, at);
}

function drawAdvices(paper: Paper, note: NoteView, at: Place): void {
  if (note.advices.length === 0) return paper.paragraph('Er is geen advies gevraagd.', {}, at);
  const rows = note.advices.map(({ role, verdict, remark, by, on }) => [
    { text: by ?? 'niemand' },
    { text: functionWords[role] },
    { text: verdict ? [verdictWords[verdict], remark].filter(Boolean).join('\n') : 'Niet gegeven' },
    { text: on ? day(on) : '' },
  ]);
  const columns = [
    { head: 'Wie', share: 0.22 },
    { head: 'Functie', share: 0.26 },
    { head: 'Advies', share: 0.33 },
    { head: 'Dag', share: 0.19 },
  ];
  drawTable(paper, columns, rows, at);
}

function nextWords(note: NoteView): string {
  const owner = note.owner ? `Trekker: ${note.owner}. ` : '';
  const start = note.startsOn ? `Begint op ${day(note.startsOn)}. ` : '';
  return `${owner}${start}Wijzigen kan alleen met een nieuw besluit.`;
}
