import { drawFor } from '../random.ts';
import type { Neighbourhood } from './areas.ts';

/**
 * The hidden score d of a neighbourhood: how much is piled up there, standardised over all neighbourhoods in the last
 * year. It explains why the figures of one place go together; no figure shows it. Source of the shapes: regressions on
 * Leefbaarometer, RIVM and police files, domain research 2026.
 */
export type Latent = { of(code: string, year: number): number };

/** Change of d a year: of the planted risers and improvers, and by chance of all. */
const yearly = { rising: 0.12, improving: -0.1, none: 0 } as const;
const DRIFT = 0.05;

/** Lets every neighbourhood walk back from the last year. */
export function drawLatent(
  seed: number,
  neighbourhoods: readonly Neighbourhood[],
  years: readonly number[],
): Latent {
  const mean = average(neighbourhoods.map(({ d }) => d));
  const sd = Math.sqrt(average(neighbourhoods.map(({ d }) => (d - mean) ** 2)));
  const last = years[years.length - 1]!;
  const values = new Map<string, number>();
  for (const { code, d, trend } of neighbourhoods) {
    const draw = drawFor(seed, `latent ${code}`);
    let score = (d - mean) / sd;
    for (let year = last; year >= years[0]!; year--) {
      values.set(`${code} ${year}`, score);
      score -= yearly[trend ?? 'none'] + draw.normal(0, DRIFT);
    }
  }
  return {
    of: (code, year) => {
      const value = values.get(`${code} ${year}`);
      if (value === undefined) throw new Error(`There is no score for ${code} in ${year}.`);
      return value;
    },
  };
}

const average = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
