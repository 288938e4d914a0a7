import { type Draw, drawFor } from '../random.ts';
import type { DemoComplex } from './complexes.ts';
import { clip, type Figure, figure, gap, to } from './figure.ts';
import type { Effects } from './effects.ts';
import type { IndicatorCode } from './indicators.ts';
import type { Latent } from './latent.ts';
import { smallVillage } from './places.ts';

/** The own figures of every complex besides nuisance: survey, letting, arrears and inspection. */
export function complexFigures(
  seed: number,
  complexes: readonly DemoComplex[],
  { latent, years, effects }: { latent: Latent; years: readonly number[]; effects: Effects },
): Figure[] {
  return complexes.flatMap((complex) => {
    const draw = drawFor(seed, `complex ${complex.number}`);
    const about: About = {
      ...{ complex, years, d: (year) => latent.of(complex.area, year) },
      effect: (code, year) => effects(code, complex.number, year),
    };
    return [
      ...surveys(draw, about),
      ...lettings(draw, about),
      ...arrears(draw, about),
      ...inspections(draw, about),
    ];
  });
}

type About = {
  complex: DemoComplex;
  years: readonly number[];
  d: (year: number) => number;
  effect: (code: IndicatorCode, year: number) => number;
};

/** Share of the tenants who answer. Source: domain research 2026; fewer in the village, so that its figures hide. */
const RESPONSE = 0.27;
const VILLAGE_RESPONSE = 0.1;

/** What the pictures show of the Schepenflat: felt safety in percent, and the answers behind it. */
const felt = [58, 58, 57, 58, 54, 55, 55, 46, 43, 41];
const feltAnswers = 78;

function surveys(draw: Draw, { complex, d, years, effect }: About): Figure[] {
  const own = draw.normal(0, 0.35);
  const response = complex.area === smallVillage.code ? VILLAGE_RESPONSE : RESPONSE;
  return years.flatMap((year, index) => {
    const isPictured = complex.number === '1042';
    const answers =
      isPictured && index === years.length - 1 ? feltAnswers : draw.binomial(complex.dwellings, response);
    const period = String(year);
    if (answers === 0)
      return (['veilig_gevoel', 'ervaren_leefbaarheid', 'schoon_en_netjes'] as const).map((code) =>
        gap(code, complex.number, period, 'not_asked'),
      );
    const safe = clip((62 - 8 * d(year) + 8 * own) * effect('veilig_gevoel', year), 12, 95) / 100;
    const noise = () => draw.normal(0, 1.4) / Math.sqrt(answers);
    return [
      figure(
        'veilig_gevoel',
        complex.number,
        period,
        isPictured ? felt[index]! : to(0, (100 * draw.binomial(answers, safe)) / answers),
        answers,
      ),
      figure(
        'ervaren_leefbaarheid',
        complex.number,
        period,
        to(1, clip((7.2 - 0.4 * d(year) + own) * effect('ervaren_leefbaarheid', year) + noise(), 1, 10)),
        answers,
      ),
      figure(
        'schoon_en_netjes',
        complex.number,
        period,
        to(1, clip((6.9 - 0.3 * d(year) + own) * effect('schoon_en_netjes', year) + noise(), 1, 10)),
        answers,
      ),
    ];
  });
}

/** Turnover by building type: mean and spread, percent a year. Source: domain research 2026. */
const turnover = {
  gallery: [8.5, 2],
  stairwell: [8.5, 2],
  duplex: [7, 1.8],
  row: [5.5, 1.5],
  courtyard: [6, 1.6],
  senior: [10, 2.5],
} as const;

/** What the pictures show of lettings in the present year: turnover, vulnerable inflow and the lettings behind it. */
const pictured: Record<string, { turnover?: number; inflow?: readonly [share: number, lettings: number] }> = {
  '1042': { turnover: 11.4 },
  '1015': { inflow: [38, 26] },
};

function lettings(draw: Draw, { complex, d, years, effect }: About): Figure[] {
  const [mean, sd] = turnover[complex.kind];
  const last = years[years.length - 1]!;
  return years.flatMap((year) => {
    const planted = year === last ? (pictured[complex.number] ?? {}) : {};
    const lettings =
      planted.inflow?.[1] ??
      draw.binomial(
        complex.dwellings,
        clip(draw.normal(mean, sd) * effect('mutatiegraad', year), 1, 25) / 100,
      );
    const share = clip(0.28 + 0.05 * d(year) + draw.normal(0, 0.04), 0.02, 0.8);
    const rate = planted.turnover ?? to(1, (100 * lettings) / complex.dwellings);
    const yearly = [figure('mutatiegraad', complex.number, String(year), rate, complex.dwellings)];
    const inflow =
      lettings === 0
        ? gap('kwetsbare_instroom', complex.number, String(year), 'not_applicable')
        : figure(
            'kwetsbare_instroom',
            complex.number,
            String(year),
            planted.inflow?.[0] ?? to(0, (100 * draw.binomial(lettings, share)) / lettings),
            lettings,
          );
    const months = monthsOf(year, last).map((period) =>
      figure(
        'mutatiegraad',
        complex.number,
        period,
        to(2, (100 * draw.poisson(lettings / 12)) / complex.dwellings),
        complex.dwellings,
      ),
    );
    return [...yearly, inflow, ...months];
  });
}

function arrears(draw: Draw, { complex, d, years, effect }: About): Figure[] {
  const own = draw.normal(0, 0.7);
  const last = years[years.length - 1]!;
  const level = (year: number) =>
    to(1, clip((3.2 + 1.2 * d(year) + own) * effect('huurachterstand', year) + draw.normal(0, 0.35), 0, 20));
  return years.flatMap((year) =>
    [String(year), ...monthsOf(year, last)].map((period) =>
      figure('huurachterstand', complex.number, period, level(year), complex.dwellings),
    ),
  );
}

function inspections(draw: Draw, { complex, d, years, effect }: About): Figure[] {
  const last = years[years.length - 1]!;
  return years.flatMap((year) => {
    // A+ 5, A 36, B 40 in a hundred; a whole class worse where much is piled up
    const level = (0.81 - 0.11 * Math.max(0, d(year) - 0.5)) * effect('schouw_voldoende', year);
    const share = clip(level + draw.normal(0, 0.04), 0.2, 0.99);
    const points = 16 + Math.floor(complex.dwellings / 8);
    const score = (of: number) => to(0, (100 * draw.binomial(of, share)) / of);
    const quarters = year < last - 4 ? [] : [1, 2, 3, 4].filter((quarter) => year < last || quarter < 3);
    return [
      figure('schouw_voldoende', complex.number, String(year), score(points * 4), points * 4),
      ...quarters.map((quarter) =>
        figure('schouw_voldoende', complex.number, `${year}-Q${quarter}`, score(points), points),
      ),
    ];
  });
}

/** The months of a year that are kept: five years up to and including August of the last. */
function monthsOf(year: number, last: number): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).filter(
    (period) => period <= `${last}-08` && period > `${last - 5}-08`,
  );
}
