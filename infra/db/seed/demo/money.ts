import { workAreaId } from '../corporations.ts';
import { at } from '../dutch-time.ts';
import { seededId } from '../seeded-id.ts';
import type { Chronicle } from './chronicle.ts';
import { happenedThen } from './events.ts';

/** The four programmes of the design, and the one that holds investments from the maintenance budget. */
export const programmes = [
  'Schoon, heel en veilig',
  'Samen wonen',
  'Passend plaatsen',
  'Woonomgeving',
  'Onderhoud en renovatie',
] as const;

/** A programme. */
export type Programme = (typeof programmes)[number];

/** What each programme may cost in the present year and the next, over all areas. Unit: euro. Source: the design. */
const totals: Record<Programme, readonly [present: number, next: number]> = {
  'Schoon, heel en veilig': [610_000, 640_000],
  'Samen wonen': [495_000, 520_000],
  'Passend plaatsen': [160_000, 170_000],
  Woonomgeving: [340_000, 370_000],
  'Onderhoud en renovatie': [2_600_000, 4_200_000],
};

/** How the money is divided over the areas. Source: the design (900 : 410 : 255 : 135). */
const shares = { Vliethorst: 900, Meerdrecht: 410, Oosterwaal: 255, Rijnsloot: 135 } as const;
const together = 1700;

/** Prices rise this much a year. Source: domain research 2026. */
const INDEXATION = 1.035;

/** A name of a work area of Waardmeer Wonen. */
export type WorkAreaName = keyof typeof shares;

/** A ceiling with what is left of it. */
export type CeilingRow = {
  id: string;
  year: number;
  workArea: string;
  programme: Programme;
  amountCents: number;
};

/** The id of a ceiling, by how many years it lies after the present one. */
export const ceilingId = (yearsAhead: number, programme: Programme, workArea: string) =>
  seededId(`ceiling:${yearsAhead}:${programme}:${workArea}`);

/** The id of a programme of a corporation. */
export const programmeId = (name: string, slug = 'waardmeer') => seededId(`programme:${slug}:${name}`);

/** Under which programme the money of a measure falls. */
export function programmeFor(kind: string, lever: string): Programme {
  if (kind.startsWith('SLO')) return 'Onderhoud en renovatie';
  if (kind.startsWith('GRO')) return 'Woonomgeving';
  if (lever === 'maintenance' || lever === 'safety') return 'Schoon, heel en veilig';
  return lever === 'allocation' || lever === 'rent' ? 'Passend plaatsen' : 'Samen wonen';
}

/** Sets the ceilings of four years and the two after them. */
export function setCeilings(chronicle: Chronicle): CeilingRow[] {
  const { year } = chronicle;
  chronicle.add('programme', ...programmes.map((name) => ({ id: programmeId(name), name })));
  const ceilings = [year - 2, year - 1, year, year + 1, year + 2].flatMap((one) =>
    programmes.flatMap((programme) =>
      (Object.keys(shares) as WorkAreaName[]).map((workArea): CeilingRow => {
        const amount = (totalOf(programme, one, year) * shares[workArea]) / together;
        const id = ceilingId(one - year, programme, workArea);
        return { id, year: one, workArea, programme, amountCents: Math.round(amount / 100) * 100_00 };
      }),
    ),
  );
  for (const { id, year: one, workArea, programme, amountCents } of ceilings) {
    chronicle.add('ceiling', {
      ...{ id, year: one, programme_id: programmeId(programme), work_area_id: workAreaId(workArea) },
      amount_cents: amountCents,
    });
    const when = at(`${Math.min(one - 1, year)}-05-20`, '14:10');
    chronicle.keep([
      happenedThen('budget.ceiling-set', id, when, 'joost', { year: one, beforeCents: 0, amountCents }),
    ]);
  }
  return ceilings;
}

function totalOf(programme: Programme, one: number, year: number): number {
  const [present, next] = totals[programme];
  if (one === year) return present;
  return one > year ? next * INDEXATION ** (one - year - 1) : present / INDEXATION ** (year - one);
}
