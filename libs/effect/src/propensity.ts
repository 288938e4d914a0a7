// The chance that a complex got the measure, given its covariates: a logit by Newton steps.
import { bilinear, informationInverse, openCell, type OpenCell } from './adjustment.ts';
import type { Members } from './cell.ts';
import type { Frame } from './frames.ts';
import { regress } from './least-squares.ts';

/** Newton stops when no coefficient moves more than this. */
const CONVERGED = 1e-12;

/** A comparison complex never counts as more certain than this. Source: Sant'Anna & Zhao (2020), overlap condition. */
const CEILING = 1 - 1e-6;

/** Weights that make comparison complexes look like treated ones, and each complex's share in their uncertainty. */
export function propensity(cell: OpenCell) {
  const { chance, kept, inverse } = fitLogit(cell);
  const m = cell.rows.length;
  const weight = cell.weight.map((w, i) => {
    const pi = Math.min(chance[i] as number, CEILING);
    return cell.treated[i] === 1 ? 0 : (w * pi) / (1 - pi);
  });
  const share = (i: number, direction: Float64Array) => {
    const surprise = (cell.weight[i] as number) * ((cell.treated[i] as number) - (chance[i] as number));
    return m * surprise * bilinear(cell, kept, inverse, i, direction);
  };
  return { weight, share, chance };
}

/** The fitted chances of both groups of a cell. */
export function chancesOf(frame: Frame, members: Members): { treated: number[]; comparison: number[] } {
  const { chance } = fitLogit(openCell(frame, members, { weights: null }));
  const split = members.treated.length;
  return { treated: [...chance.subarray(0, split)], comparison: [...chance.subarray(split)] };
}

/** Maximum likelihood by iteratively reweighted least squares. */
function fitLogit(cell: OpenCell): { chance: Float64Array; kept: readonly number[]; inverse: Float64Array } {
  const all = Int32Array.from(cell.rows, (_, i) => i);
  const kept = regress(cell.X, cell.p, cell.treated, all, cell.weight).kept;
  const beta = new Float64Array(kept.length);
  const chanceOf = (i: number) => {
    let score = 0;
    kept.forEach((k, a) => (score += (beta[a] as number) * (cell.X[i * cell.p + k] as number)));
    return 1 / (1 + Math.exp(-score));
  };
  for (let round = 0; round < 50; round++) {
    const chance = Float64Array.from(all, chanceOf);
    const inverse = informationInverse(cell, kept, (i) => information(cell, chance, i));
    if (inverse === null) throw new SeparatedGroups();
    const step = new Float64Array(kept.length);
    const gradient = new Float64Array(kept.length);
    for (const i of all) {
      const surprise = (cell.weight[i] as number) * ((cell.treated[i] as number) - (chance[i] as number));
      kept.forEach(
        (k, a) => (gradient[a] = (gradient[a] as number) + surprise * (cell.X[i * cell.p + k] as number)),
      );
    }
    for (let a = 0; a < kept.length; a++)
      for (let b = 0; b < kept.length; b++)
        step[a] = (step[a] as number) + (inverse[a * kept.length + b] as number) * (gradient[b] as number);
    step.forEach((move, a) => (beta[a] = (beta[a] as number) + move));
    if (step.every((move) => Math.abs(move) < CONVERGED * (1 + Math.abs(move)))) {
      return { chance: Float64Array.from(all, chanceOf), kept, inverse };
    }
  }
  throw new SeparatedGroups();
}

function information(cell: OpenCell, chance: Float64Array, i: number): number {
  const pi = chance[i] as number;
  return (cell.weight[i] as number) * pi * (1 - pi);
}

/** The covariates tell the two groups apart completely: there is nobody to compare with. */
export class SeparatedGroups extends Error {
  constructor() {
    super('the covariates separate treated and comparison complexes');
  }
}
