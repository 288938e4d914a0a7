import { type Draw, drawFor } from '../random.ts';
import type { Neighbourhood } from './areas.ts';
import { clip, type Figure, figure, gap, to } from './figure.ts';
import type { Latent } from './latent.ts';
import { smallVillage, split } from './places.ts';

/** The reference of the Leefbaarometer 3.0: total score minus deviation, in every row. Source: its open data, 2024. */
export const REFERENCE = 4.10226485114368;

/** Fewest inhabitants for which the Leefbaarometer and the police figures tell anything. Source: domain research 2026. */
const MIN_INHABITANTS = { leefbaarometer: 200, police: 50 };

/** Years in which the health survey was held. Source: RIVM gezondheidsmonitor (2016, 2020, 2022, 2024). */
const isHealthYear = (year: number) => year === 2016 || (year >= 2020 && year % 2 === 0);

/**
 * The public figures of every neighbourhood. A neighbourhood that came from a split has none before it existed; its
 * forerunner has them instead.
 */
export function areaFigures(
  seed: number,
  neighbourhoods: readonly Neighbourhood[],
  latent: Latent,
  years: readonly number[],
): Figure[] {
  const last = years[years.length - 1]!;
  const parts: readonly string[] = split.into;
  return neighbourhoods.flatMap((one) => {
    const isPart = parts.includes(one.code);
    const all = figuresOf(drawFor(seed, `figures ${one.code}`), one, latent, years);
    if (!isPart) return all;
    const own = all.filter(({ period }) => Number(period) >= last - 1);
    const before = all.filter(({ period }) => Number(period) < last - 1);
    // the first part stands for the whole while there was only the whole
    if (one.code !== split.into[0]) return own;
    return [...own, ...before.map((row) => ({ ...row, place: split.from.code }))];
  });
}

function figuresOf(draw: Draw, one: Neighbourhood, latent: Latent, years: readonly number[]): Figure[] {
  const people = inhabitants(draw, one);
  const d = (year: number) => latent.of(one.code, year);
  return [
    ...population(draw, one.code, people, years),
    ...leefbaarometer(draw, one.code, people, d, years),
    ...crimes(draw, one.code, people, d, years),
    ...health(draw, one.code, d, years),
  ];
}

function inhabitants(draw: Draw, { code, hasProperty }: Neighbourhood): number {
  if (code === smallVillage.code) return smallVillage.inhabitants;
  return hasProperty
    ? Math.round(clip(draw.lognormal(2100, 0.45), 700, 5200))
    : Math.round(clip(draw.lognormal(420, 0.95), 30, 4000));
}

function population(draw: Draw, code: string, people: number, years: readonly number[]): Figure[] {
  const growth = draw.normal(0.004, 0.007);
  const last = years[years.length - 1]!;
  return years.map((year) =>
    year === last
      ? gap('inwoners', code, String(year), 'not_published')
      : figure(
          'inwoners',
          code,
          String(year),
          5 * Math.round((people * (1 + growth) ** (year - last + 1)) / 5),
        ),
  );
}

/** Intercept, slope on d, spread between neighbourhoods and change in two years of one dimension. Source: as latent.ts. */
const dimensions = {
  onv: { level: -0.01, slope: -0.067, between: 0.055, change: 0.011 },
  soc: { level: 0.001, slope: -0.044, between: 0.035, change: 0.007 },
  vrz: { level: 0.069, slope: 0.069, between: 0.11, change: 0.009 },
  fys: { level: -0.018, slope: 0, between: 0.029, change: 0.006 },
} as const;

type Dimension = keyof typeof dimensions;

function leefbaarometer(
  draw: Draw,
  code: string,
  people: number,
  d: (year: number) => number,
  years: readonly number[],
): Figure[] {
  const names = Object.keys(dimensions) as Dimension[];
  const own = Object.fromEntries(names.map((name) => [name, draw.normal(0, dimensions[name].between)]));
  const total = draw.normal(0, 0.1);
  // five in a hundred have no score for another reason than size
  const hasScore = people >= MIN_INHABITANTS.leefbaarometer && draw.chance(0.95);
  const last = years[years.length - 1]!;
  return years
    .filter((year) => year % 2 === 0 && year <= last - 2)
    .flatMap((year) => {
      const parts = names.map((name) => {
        const { level, slope, change } = dimensions[name];
        return {
          name,
          value: to(6, level + slope * d(year) + own[name]! + draw.normal(0, change / Math.SQRT2)),
        };
      });
      const goal = 4.151 - 0.08 * d(year) + total + draw.normal(0, 0.02 / Math.SQRT2);
      const sum = parts.reduce((known, { value }) => known + value, 0);
      const won = to(6, goal - REFERENCE - sum);
      const rows = [...parts.map(({ name, value }) => ({ code: `lbm_${name}` as const, value }))];
      const scores = [
        ...rows,
        { code: 'lbm_won' as const, value: won },
        { code: 'lbm_totaal' as const, value: REFERENCE + sum + won },
      ];
      return scores.map((score) =>
        hasScore
          ? figure(score.code, code, String(year), score.value)
          : gap(score.code, code, String(year), 'secret_or_unknown'),
      );
    });
}

function crimes(
  draw: Draw,
  code: string,
  people: number,
  d: (year: number) => number,
  years: readonly number[],
): Figure[] {
  const own = draw.normal(0, 0.516);
  return years.slice(0, -1).map((year) => {
    if (people < MIN_INHABITANTS.police) return gap('misdrijven', code, String(year), 'secret_or_unknown');
    return figure(
      'misdrijven',
      code,
      String(year),
      to(1, Math.exp(3.51 + 0.354 * d(year) + own + draw.normal(0, 0.19))),
    );
  });
}

function health(draw: Draw, code: string, d: (year: number) => number, years: readonly number[]): Figure[] {
  const lonely = draw.normal(0, 3.1);
  const strained = draw.normal(0, 3.1);
  const last = years[years.length - 1]!;
  return years
    .filter((year) => isHealthYear(year) && year < last)
    .flatMap((year) => [
      figure('eenzaam', code, String(year), to(1, 46.6 + 5.2 * d(year) + lonely + draw.normal(0, 0.6))),
      figure(
        'moeite_met_rondkomen',
        code,
        String(year),
        to(1, clip(13.3 + 5.2 * d(year) + strained + draw.normal(0, 0.6), 2, 60)),
      ),
    ]);
}
