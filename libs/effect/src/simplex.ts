// Weights that are not negative and add up to one, chosen to fit a target as well as possible.
import library from 'quadprog';

const { solveQP } = library;

/** Up to this many weights the exact active-set solver is always faster. Source: own timing 2026. */
const EXACT_LIMIT = 50;

/** Up to this many it is still faster when there is hardly a ridge, where gradient steps crawl. Source: idem. */
const EXACT_LIMIT_FLAT = 200;

/** Below this share of the mean squared length of a column a ridge counts as hardly there. */
const FLAT = 1e-3;

/** Keeps the exact solver's matrix invertible; relative to the mean squared length of a column. */
const FLOOR = 1e-10;

/** The fit: columns (one per weight) and a target, all of the same length, and a ridge on the weights. */
export interface SimplexFit {
  readonly columns: readonly Float64Array[];
  readonly target: Float64Array;
  readonly ridge: number;
}

/**
 * Minimises |Σ w_k column_k − target|² + ridge |w|² over the simplex.
 * Source: Goldfarb & Idnani (1983) through quadprog; beyond its size Beck & Teboulle (2009) with restarts.
 */
export function fitOnSimplex(fit: SimplexFit): Float64Array {
  const k = fit.columns.length;
  const flat = fit.ridge < FLAT * scaleOf(fit.columns);
  return k <= EXACT_LIMIT || (flat && k <= EXACT_LIMIT_FLAT) ? exact(fit) : accelerated(fit);
}

function exact({ columns, target, ridge }: SimplexFit): Float64Array {
  const k = columns.length;
  if (k === 1) return Float64Array.of(1);
  const scale = scaleOf(columns);
  const lift = Math.max(ridge / scale, FLOOR);
  // quadprog counts from 1; its constraints are the columns of A: first the sum, then one sign per weight.
  const D: number[][] = [[]];
  const A: number[][] = [[]];
  const d: number[] = [0];
  for (let i = 0; i < k; i++) {
    const own = columns[i] as Float64Array;
    D.push([0, ...columns.map((other, j) => dot(own, other) / scale + (i === j ? lift : 0))]);
    A.push([0, 1, ...columns.map((_, j) => (i === j ? 1 : 0))]);
    d.push(dot(own, target) / scale);
  }
  const { solution, message } = solveQP(D, d, A, [0, 1, ...columns.map(() => 0)], 1);
  if (message !== '') return accelerated({ columns, target, ridge });
  return normalise(Float64Array.from({ length: k }, (_, i) => solution[i + 1] as number));
}

/** Mean squared length of a column. */
function scaleOf(columns: readonly Float64Array[]): number {
  return columns.reduce((sum, column) => sum + dot(column, column), 0) / columns.length || 1;
}

/** Stops when no mix can lower the loss by more than this share of the target's length. */
const GAP = 1e-9;

/** Gradient steps with momentum; restarts when the momentum points uphill. */
function accelerated({ columns, target, ridge }: SimplexFit): Float64Array {
  const k = columns.length;
  let weights: Float64Array = new Float64Array(k).fill(1 / k);
  let ahead = weights;
  let pace = 1;
  const step = 1 / (largestCurvature(columns) + ridge);
  const gradientAt = (w: Float64Array) => {
    const gap = residual(columns, w, target);
    return w.map((own, i) => dot(columns[i] as Float64Array, gap) + ridge * own);
  };
  const small = GAP * (dot(target, target) || 1);
  for (let round = 0; round < 5_000; round++) {
    const slope = gradientAt(ahead);
    const next = project(ahead.map((w, i) => w - step * (slope[i] as number)));
    const nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    let uphill = 0;
    for (let i = 0; i < k; i++) {
      uphill += ((ahead[i] as number) - (next[i] as number)) * ((next[i] as number) - (weights[i] as number));
    }
    const momentum = uphill > 0 ? 0 : (pace - 1) / nextPace;
    const before = weights;
    ahead = next.map((w, i) => w + momentum * (w - (before[i] as number)));
    weights = next;
    pace = uphill > 0 ? 1 : nextPace;
    if (round % 20 === 19 && possibleGain(weights, gradientAt(weights)) < small) break;
  }
  return normalise(weights);
}

/** Upper bound of what any other mix could still gain. Source: Frank & Wolfe (1956), the duality gap. */
function possibleGain(weights: Float64Array, slope: Float64Array): number {
  let lowest = Infinity;
  for (const s of slope) lowest = Math.min(lowest, s);
  return dot(weights, slope) - lowest;
}

/** Nearest point of the simplex. Source: Held, Wolfe & Crowder (1974). */
function project(point: Float64Array): Float64Array {
  const sorted = Float64Array.from(point).sort().reverse();
  let sum = 0;
  let shift = 0;
  sorted.forEach((value, i) => {
    sum += value;
    const candidate = (sum - 1) / (i + 1);
    if (value > candidate) shift = candidate;
  });
  return point.map((value) => Math.max(0, value - shift));
}

/** Largest eigenvalue of X'X by power steps, a little above so that the step is safe. */
function largestCurvature(columns: readonly Float64Array[]): number {
  const length = (columns[0] as Float64Array).length;
  let direction: Float64Array = new Float64Array(length).fill(1 / Math.sqrt(length));
  let size = 0;
  for (let round = 0; round < 60; round++) {
    const next = new Float64Array(length);
    for (const column of columns) {
      const along = dot(column, direction);
      for (let t = 0; t < length; t++) next[t] = (next[t] as number) + along * (column[t] as number);
    }
    size = Math.sqrt(dot(next, next));
    if (size === 0) return 1;
    const now = size;
    direction = next.map((value) => value / now);
  }
  return size * 1.02;
}

function residual(
  columns: readonly Float64Array[],
  weights: Float64Array,
  target: Float64Array,
): Float64Array {
  const gap = target.map((value) => -value);
  columns.forEach((column, i) => {
    const weight = weights[i] as number;
    if (weight !== 0)
      for (let t = 0; t < gap.length; t++) gap[t] = (gap[t] as number) + weight * (column[t] as number);
  });
  return gap;
}

function normalise(weights: Float64Array): Float64Array {
  const clean = weights.map((w) => (w > 1e-12 ? w : 0));
  const sum = clean.reduce((total, w) => total + w, 0);
  return clean.map((w) => w / sum);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
