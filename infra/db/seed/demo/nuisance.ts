import { type Draw, drawFor } from '../random.ts';
import type { DemoComplex } from './complexes.ts';
import { type Figure, figure, to } from './figure.ts';
import type { Latent } from './latent.ts';

/** Nuisance is reported more in summer and less in winter. Source: domain research 2026. */
const season = [0.85, 0.85, 1, 1, 1, 1.25, 1.25, 1.25, 1, 1, 1, 1];

/** Reports per 100 dwellings that the pictures show, for the last years; the last one is the present year. */
const planted: Record<string, readonly number[]> = {
  '1042': [7.6, 7.4, 7.6, 7.8, 8.7, 10, 9.2, 8.2, 10.9, 12.6, 13.8].slice(1),
  '1009': [10.2, 10.6, 10.9, 11.2, 11.4, 11.8, 12.2, 12.5, 10.9, 9.3, 8.4].slice(1),
  '1107': [9.1],
  '1015': [11.4, 11.9],
  '1031': [10.9, 11.2],
  '2004': [10.1, 10.4],
  '1022': [8.7, 8.9],
  '3007': [8.4, 8.1],
  '2011': [6.3, 6.2],
  '3012': [5.4, 5.1],
};

/** What story 1 plants: the package against what happens anyway in comparable complexes. Shares. */
export const story = { treated: -0.3, comparable: -0.05 } as const;

/** Share of the frailty that differs between complexes: shape of a gamma. Source: as latent.ts (size 1.3, softened). */
const FRAILTY = 3.2;

/**
 * Reports of nuisance per complex: a mean from the neighbourhood and the building, a lasting difference per complex, a
 * common year, and then counted by chance, month by month. A year counts its twelve months; the present year counts
 * the last twelve, up to and including August.
 */
export function nuisanceFigures(
  seed: number,
  complexes: readonly DemoComplex[],
  latent: Latent,
  years: readonly number[],
): Figure[] {
  const common = drawFor(seed, 'nuisance years');
  const shocks = new Map(years.map((year) => [year, common.normal(0, 0.02)]));
  return complexes.flatMap((complex) => {
    const draw = drawFor(seed, `nuisance ${complex.number}`);
    const means = meansOf(draw, complex, latent, years, shocks);
    const months = plantedMonths(draw, complex, years) ?? countedMonths(draw, complex, means);
    return figuresOf(complex, months, years);
  });
}

/** Expected reports per 100 dwellings, per year. */
function meansOf(
  draw: Draw,
  complex: DemoComplex,
  latent: Latent,
  years: readonly number[],
  shocks: ReadonlyMap<number, number>,
): Map<number, number> {
  const last = years[years.length - 1]!;
  const isFlat = complex.kind === 'gallery';
  const lasting = complex.packageFrom ? 1.15 : draw.gamma(FRAILTY) / FRAILTY;
  let memory = 0;
  return new Map(
    years.map((year) => {
      memory = 0.5 * memory + draw.normal(0, 0.05);
      const mean =
        5 * Math.exp(0.45 * clipped(latent.of(complex.area, last)) + (isFlat ? 0.35 : 0)) * lasting;
      return [year, mean * Math.exp(memory + shocks.get(year)!) * (1 + change(complex, year, last))];
    }),
  );
}

/** Very high and very low scores would give impossible numbers of reports. */
const clipped = (d: number) => Math.max(-1.6, Math.min(1.6, d));

/** Two years ago the whole corporation began to improve a little; the package came on top of that. */
function change(complex: DemoComplex, year: number, last: number): number {
  if (complex.packageFrom && year >= last - complex.packageFrom) return story.treated;
  return year >= last - 2 ? story.comparable : 0;
}

type Month = { period: string; reports: number; dwellings: number };

function countedMonths(draw: Draw, { dwellings }: DemoComplex, means: ReadonlyMap<number, number>): Month[] {
  return [...means].flatMap(([year, mean]) =>
    season.map((factor, index) => ({
      period: `${year}-${String(index + 1).padStart(2, '0')}`,
      reports: draw.poisson((mean / 100) * dwellings * (factor / 12.35)),
      dwellings,
    })),
  );
}

/** Whole reports that give the planted rates; the number of let dwellings makes up for the rounding. */
function plantedMonths(draw: Draw, complex: DemoComplex, years: readonly number[]): Month[] | null {
  const rates = planted[complex.number];
  if (!rates) return null;
  const last = years[years.length - 1]!;
  const rateOf = (year: number) =>
    rates[rates.length - 1 - (last - year)] ?? rates[0]! * (1 + draw.normal(0, 0.06));
  let autumn = 0;
  return years.flatMap((year) => {
    const rate = rateOf(year);
    const total = Math.round((rate / 100) * complex.dwellings);
    const isLast = year === last;
    const months = divided(
      isLast ? Math.max(0, total - autumn) : total,
      isLast ? season.slice(0, 8) : season,
    );
    autumn = months.slice(8).reduce((sum, count) => sum + count, 0);
    return months.map((reports, index) => ({
      period: `${year}-${String(index + 1).padStart(2, '0')}`,
      reports,
      dwellings: (total / rate) * 100,
    }));
  });
}

/** Divides a whole number over months in proportion, largest remainders first. */
function divided(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((known, weight) => known + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const floors = exact.map(Math.floor);
  const rest = total - floors.reduce((known, count) => known + count, 0);
  const order = exact
    .map((value, index) => ({ index, part: value - floors[index]! }))
    .sort((one, other) => other.part - one.part || one.index - other.index);
  for (const { index } of order.slice(0, rest)) floors[index]!++;
  return floors;
}

/** Months of own figures that are shown: five years. */
const SHOWN_MONTHS = 60;

function figuresOf(complex: DemoComplex, months: readonly Month[], years: readonly number[]): Figure[] {
  const last = years[years.length - 1]!;
  const until = months.findIndex(({ period }) => period === `${last}-08`);
  const known = months.slice(0, until + 1);
  const yearly = years.map((year) => {
    const own =
      year === last ? known.slice(-12) : known.filter(({ period }) => period.startsWith(`${year}-`));
    return figure('overlast', complex.number, String(year), rate(own), complex.dwellings);
  });
  const monthly = known
    .slice(-SHOWN_MONTHS)
    .map((month) => figure('overlast', complex.number, month.period, rate([month]), complex.dwellings));
  return [...yearly, ...monthly];
}

function rate(months: readonly Month[]): number {
  const reports = months.reduce((sum, month) => sum + month.reports, 0);
  return to(1, (100 * reports) / months[months.length - 1]!.dwellings);
}
