import type { NoteView } from '@jaarring/contracts';
import { colours } from './letters.ts';
import { day, figure } from './note-words.ts';
import type { Paper, Place } from './paper.ts';

const HEIGHT = 98;
const AXIS = 34;
/** The room on the right for what the goal says. Unit: points. */
const GOAL_ROOM = 92;

type Spot = { x: number; y: number };

/** The figure as a line, with the goal at its end; nothing when there is no line to draw. */
export function drawChart(paper: Paper, note: NoteView, at: Place): void {
  const points = note.figure?.points ?? [];
  if (points.length < 2) return;
  const values = points.map(({ value }) => value);
  const goal = goalOf(note);
  const scale = scaleOf(goal === null ? values : [...values, goal]);
  const plot = { x: at.x + AXIS, width: at.width - AXIS - GOAL_ROOM };
  paper.figure(altOf(note), at, HEIGHT, (top) => {
    const down = (value: number) =>
      top + 12 + (1 - (value - scale.low) / (scale.high - scale.low)) * (HEIGHT - 34);
    drawGrid(paper, scale, plot, down);
    const step = plot.width / (points.length - 1);
    const spots = values.map((value, index) => ({ x: plot.x + index * step, y: down(value) }));
    drawPeriods(paper, points, spots, top + HEIGHT - 12);
    drawLine(paper, spots);
    const last = spots.at(-1)!;
    if (goal !== null) drawGoal(paper, note, last, { x: last.x + GOAL_ROOM - 62, y: down(goal) });
    paper.letters.lineTo(last.x + 4, figure(values.at(-1)!), last.y - 14, { strong: true, size: 8 });
  });
}

function goalOf({ expectedChange, figure: of }: NoteView): number | null {
  const last = of?.points.at(-1);
  return last && expectedChange ? last.value + expectedChange : null;
}

function altOf(note: NoteView): string {
  const { indicator, unit, points } = note.figure!;
  const told = points.map(({ period, value }) => `${period}: ${figure(value)}`).join(', ');
  const goal = goalOf(note);
  const end = goal === null || !note.endsOn ? '' : ` Doel op ${day(note.endsOn)}: ${figure(goal)}.`;
  return `Lijn van ${indicator} (${unit})${note.complex ? ` in ${note.complex}` : ''}. ${told}.${end}`;
}

/** Round numbers around the values, with about four steps between them. */
function scaleOf(values: readonly number[]): { low: number; high: number; step: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const rough = (most - least || Math.abs(most) || 1) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough)!;
  const [low, high] = [Math.floor(least / step) * step, Math.ceil(most / step) * step];
  return { low, high: high === low ? low + step : high, step };
}

function drawGrid(
  paper: Paper,
  { low, high, step }: { low: number; high: number; step: number },
  plot: Place,
  down: (value: number) => number,
): void {
  const count = Math.round((high - low) / step);
  for (let index = 0; index <= count; index++) {
    const value = low + index * step;
    paper.line(plot, down(value), colours.line);
    paper.letters.lineTo(plot.x - 6, figure(value), down(value) - 5, { size: 8, color: colours.muted });
  }
}

/** The first and the last period, and in between as many as can be read. */
function drawPeriods(
  { letters }: Paper,
  points: readonly { period: string }[],
  spots: readonly Spot[],
  y: number,
): void {
  const every = Math.ceil(points.length / 5);
  points.forEach(({ period }, index) => {
    const isShown =
      index % every === 0 && (points.length - 1 - index >= every || index === points.length - 1);
    if (!isShown && index !== points.length - 1) return;
    const ink = { size: 8, color: colours.muted };
    letters.line(period, spots[index]!.x - letters.widthOf(period, ink) / 2, y, ink);
  });
}

function drawLine({ doc }: Paper, spots: readonly Spot[]): void {
  const [first, ...rest] = spots;
  doc.lineWidth(1.6).strokeColor(colours.data).lineJoin('round').moveTo(first!.x, first!.y);
  for (const { x, y } of rest) doc.lineTo(x, y);
  doc.stroke();
  const last = spots.at(-1)!;
  doc.circle(last.x, last.y, 2.6).fill(colours.data);
}

function drawGoal({ doc, letters }: Paper, note: NoteView, from: Spot, to: Spot): void {
  doc.lineWidth(1).strokeColor(colours.brand).dash(1.5, { space: 2.5 });
  doc.moveTo(from.x, from.y).lineTo(to.x, to.y).stroke().undash();
  doc.lineWidth(1.6).circle(to.x, to.y, 3.2).fillAndStroke('#ffffff', colours.brand);
  letters.line(`doel ${figure(goalOf(note)!)}`, to.x + 7, to.y - 9, { strong: true, size: 8 });
  if (note.endsOn) letters.line(`eind ${note.endsOn.slice(0, 4)}`, to.x + 7, to.y + 1, { size: 8 });
}
