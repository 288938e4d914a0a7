import { daysBetween } from '../../texts/notation.ts';

/** The middle of the drawing. */
export const CENTRE = 210;
const OUTER = 196;
const LANE = 28;
const GAP = 2;

/** A stretch of days in the year of the ring. Both dates belong to it. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Where a date stands on the ring, in degrees clockwise from 1 January; outside the year it stays at the edge. */
export function degreesOf(date: string, year: number): number {
  const days = daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
  const day = daysBetween(`${year}-01-01`, date);
  return (Math.min(Math.max(day, 0), days) / days) * 360;
}

/** Tells whether any day of a stretch lies in the year. */
export function touches({ from, to }: Stretch, year: number): boolean {
  return from <= `${year}-12-31` && to >= `${year}-01-01`;
}

/** Gives each stretch a lane so that none lie over each other: the earliest outside, the rest further in. */
export function lanes(stretches: readonly Stretch[]): number[] {
  const order = stretches.map((_, index) => index);
  order.sort((one, other) => stretches[one]!.from.localeCompare(stretches[other]!.from));
  const ends: string[] = [];
  const found: number[] = stretches.map(() => 0);
  for (const index of order) {
    const { from, to } = stretches[index]!;
    const free = ends.findIndex((end) => end < from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    found[index] = lane;
  }
  return found;
}

/** The radii between which a lane lies, the outermost first. */
export function radiiOf(lane: number): { outer: number; inner: number } {
  const outer = OUTER - lane * (LANE + GAP);
  return { outer, inner: outer - LANE };
}

/** A point on the ring. */
export function pointAt(degrees: number, radius: number): { x: number; y: number } {
  const angle = (degrees * Math.PI) / 180;
  return { x: CENTRE + radius * Math.sin(angle), y: CENTRE - radius * Math.cos(angle) };
}

/** A closed band between two directions and two radii. */
export function band(from: number, to: number, outer: number, inner: number): string {
  const large = to - from > 180 ? 1 : 0;
  const [a, b, c, d] = [pointAt(from, outer), pointAt(to, outer), pointAt(to, inner), pointAt(from, inner)];
  return (
    `M${xy(a)}A${outer} ${outer} 0 ${large} 1 ${xy(b)}` + `L${xy(c)}A${inner} ${inner} 0 ${large} 0 ${xy(d)}Z`
  );
}

/** The line a word stands on: in the lower half it runs the other way, so that no word is upside down. */
export function baseline(from: number, to: number, lane: number): string {
  const { outer, inner } = radiiOf(lane);
  const middle = (from + to) / 2;
  const below = middle > 90 && middle < 270;
  const radius = (outer + inner) / 2 + (below ? 4.6 : -4.6);
  const large = to - from > 180 ? 1 : 0;
  const [start, end] = below ? [to, from] : [from, to];
  return `M${xy(pointAt(start, radius))}A${radius} ${radius} 0 ${large} ${below ? 0 : 1} ${xy(pointAt(end, radius))}`;
}

/** How long a lane is between two directions, in the units of the drawing. */
export function lengthOf(from: number, to: number, lane: number): number {
  const { outer, inner } = radiiOf(lane);
  return ((to - from) / 360) * Math.PI * (outer + inner);
}

function xy({ x, y }: { x: number; y: number }): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
