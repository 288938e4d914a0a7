// The chance that a complex got the measure, given its covariates: a logit by Newton steps.
import { layOut, range, type Layout } from './adjustment.ts';
import type { Members } from './cell.ts';
import type { Frame } from './frames.ts';
import { applyMatrix, factorise, invertPositive } from './least-squares.ts';

/** Newton stops when no coefficient moves more than this. */
const CONVERGED = 1e-12;

/** A comparison complex never counts as more certain than this. Source: Sant'Anna & Zhao (2020), overlap condition. */
const CEILING = 1 - 1e-6;

/** A fitted logit of one cell. */
export interface Propensity {
  /** Chance per complex. */
  readonly chance: Float64Array;
  /** Weight that makes a comparison complex look treated; zero for the treated. */
  readonly odds: Float64Array;
  readonly kept: readonly number[];
  /** Inverse of the information, summed over complexes. */
  readonly inverse: Float64Array;
}

/** The covariates tell the two groups apart completely: there is nobody to compare with. */
export class SeparatedGroups extends Error {
  constructor() {
    super('the covariates separate treated and comparison complexes');
  }
}

/** Maximum likelihood by iteratively reweighted least squares. */
export function fitPropensity(layout: Layout): Propensity {
  const { rows, X, p, weight, treatedCount } = layout;
  const m = rows.length;
  const { kept } = factorise(X, p, range(0, m), weight);
  const r = kept.length;
  const beta = new Float64Array(r);
  const chance = new Float64Array(m);
  for (let round = 0; round < 50; round++) {
    const information = new Float64Array(r * r);
    const gradient = new Float64Array(r);
    for (let i = 0; i < m; i++) {
      let score = 0;
      for (let a = 0; a < r; a++) score += (beta[a] as number) * (X[i * p + (kept[a] as number)] as number);
      const pi = 1 / (1 + Math.exp(-score));
      chance[i] = pi;
      const w = weight[i] as number;
      const surprise = w * ((i < treatedCount ? 1 : 0) - pi);
      const spread = w * pi * (1 - pi);
      for (let a = 0; a < r; a++) {
        const x = X[i * p + (kept[a] as number)] as number;
        gradient[a] = (gradient[a] as number) + surprise * x;
        for (let b = 0; b <= a; b++) {
          information[a * r + b] =
            (information[a * r + b] as number) + spread * x * (X[i * p + (kept[b] as number)] as number);
        }
      }
    }
    for (let a = 0; a < r; a++)
      for (let b = 0; b < a; b++) information[b * r + a] = information[a * r + b] as number;
    const inverse = invertPositive(information, r);
    if (inverse === null) throw new SeparatedGroups();
    const step = applyMatrix(inverse, gradient);
    if (step.every((move, a) => Math.abs(move) < CONVERGED * (1 + Math.abs(beta[a] as number)))) {
      return { chance, odds: oddsOf(layout, chance), kept, inverse };
    }
    for (let a = 0; a < r; a++) beta[a] = (beta[a] as number) + (step[a] as number);
  }
  throw new SeparatedGroups();
}

function oddsOf({ weight, treatedCount }: Layout, chance: Float64Array): Float64Array {
  return weight.map((w, i) => {
    const pi = Math.min(chance[i] as number, CEILING);
    return i < treatedCount ? 0 : (w * pi) / (1 - pi);
  });
}

/** The fitted chances of both groups of a cell. */
export function chancesOf(
  frame: Frame,
  members: Members,
): { treated: Float64Array; comparison: Float64Array } {
  const { chance } = fitPropensity(layOut(frame, members, { weights: null }, null));
  const split = members.treated.length;
  return { treated: chance.slice(0, split), comparison: chance.slice(split) };
}
