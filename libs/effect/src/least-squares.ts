// Small dense regressions, by orthogonal reflections: exact where normal equations lose half the digits.

/** A regression of some rows on a few columns. */
export interface Regression {
  /** Columns that carry information, in their original order; the others repeat these. */
  readonly kept: readonly number[];
  /** Coefficients of the kept columns. */
  readonly coefficients: Float64Array;
  /** Inverse of X'X over the kept columns, row by row. */
  readonly inverse: Float64Array;
}

/** A column counts as a repetition when less than this share of its length is new. Unitless. */
const REPETITION = 1e-9;

/**
 * Weighted least squares on the rows given. X is row by row with p columns.
 * Source: Golub & Van Loan, Matrix Computations (2013), §5.3 (Householder QR).
 */
export function regress(
  X: Float64Array,
  p: number,
  y: Float64Array,
  rows: Int32Array,
  weight?: Float64Array,
): Regression {
  const m = rows.length;
  const columns = Array.from({ length: p }, (_, k) => columnOf(X, p, k, rows, weight));
  const target = Float64Array.from(rows, (i) => (y[i] as number) * root(weight, i));
  const kept: number[] = [];
  const R: number[][] = [];
  for (let k = 0; k < p; k++) {
    const column = columns[k] as Float64Array;
    const full = norm(column, 0);
    R.forEach((_, j) => reflect(columns[kept[j] as number] as Float64Array, j, column));
    const left = norm(column, kept.length);
    if (kept.length >= m || !(left > REPETITION * full)) continue;
    const at = kept.length;
    const alpha = (column[at] as number) > 0 ? -left : left;
    R.push([...column.subarray(0, at), alpha]);
    column[at] = (column[at] as number) - alpha;
    reflect(column, at, target);
    kept.push(k);
  }
  return { kept, ...solve(R, target) };
}

/** Multiplies a row of X (kept columns) with coefficients. */
export function fitted(X: Float64Array, p: number, i: number, { kept, coefficients }: Regression): number {
  let sum = 0;
  for (let j = 0; j < kept.length; j++)
    sum += (X[i * p + (kept[j] as number)] as number) * (coefficients[j] as number);
  return sum;
}

/** Inverse of a symmetric positive definite matrix given row by row, or null when it is (nearly) singular. */
export function invertPositive(A: Float64Array, p: number): Float64Array | null {
  const L = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = A[i * p + j] as number;
      for (let k = 0; k < j; k++) sum -= (L[i * p + k] as number) * (L[j * p + k] as number);
      if (i === j && !(sum > 1e-13 * Math.abs(A[i * p + i] as number))) return null;
      L[i * p + j] = i === j ? Math.sqrt(sum) : sum / (L[j * p + j] as number);
    }
  }
  const inverse = new Float64Array(p * p);
  for (let c = 0; c < p; c++) {
    const x = new Float64Array(p);
    for (let i = 0; i < p; i++) {
      let sum = i === c ? 1 : 0;
      for (let k = 0; k < i; k++) sum -= (L[i * p + k] as number) * (x[k] as number);
      x[i] = sum / (L[i * p + i] as number);
    }
    for (let i = p - 1; i >= 0; i--) {
      let sum = x[i] as number;
      for (let k = i + 1; k < p; k++) sum -= (L[k * p + i] as number) * (x[k] as number);
      x[i] = sum / (L[i * p + i] as number);
    }
    for (let i = 0; i < p; i++) inverse[i * p + c] = x[i] as number;
  }
  return inverse;
}

/** v' A v for a symmetric matrix given row by row. */
export function quadraticForm(A: Float64Array, v: ArrayLike<number>): number {
  const p = v.length;
  let sum = 0;
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) sum += (v[i] as number) * (A[i * p + j] as number) * (v[j] as number);
  return sum;
}

function columnOf(
  X: Float64Array,
  p: number,
  k: number,
  rows: Int32Array,
  weight?: Float64Array,
): Float64Array {
  return Float64Array.from(rows, (i) => (X[i * p + k] as number) * root(weight, i));
}

function root(weight: Float64Array | undefined, i: number): number {
  return weight ? Math.sqrt(weight[i] as number) : 1;
}

function norm(v: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < v.length; i++) sum += (v[i] as number) ** 2;
  return Math.sqrt(sum);
}

/** Applies the reflection stored in `mirror` (from row `from` on) to a vector. */
function reflect(mirror: Float64Array, from: number, vector: Float64Array): void {
  let length = 0;
  let dot = 0;
  for (let i = from; i < mirror.length; i++) {
    const v = mirror[i] as number;
    length += v * v;
    dot += v * (vector[i] as number);
  }
  if (length === 0) return;
  const twice = (2 * dot) / length;
  for (let i = from; i < mirror.length; i++)
    vector[i] = (vector[i] as number) - twice * (mirror[i] as number);
}

/** Back substitution; R[c] holds the entries of column c down to the diagonal. */
function solve(R: number[][], target: Float64Array): { coefficients: Float64Array; inverse: Float64Array } {
  const r = R.length;
  const at = (i: number, c: number) => (R[c] as number[])[i] as number;
  const back = (b: ArrayLike<number>) => {
    const x = new Float64Array(r);
    for (let i = r - 1; i >= 0; i--) {
      let sum = b[i] as number;
      for (let c = i + 1; c < r; c++) sum -= at(i, c) * (x[c] as number);
      x[i] = sum / at(i, i);
    }
    return x;
  };
  const inverseR = Array.from({ length: r }, (_, c) =>
    back(Array.from({ length: r }, (_, i) => (i === c ? 1 : 0))),
  );
  const inverse = new Float64Array(r * r);
  for (let i = 0; i < r; i++)
    for (let j = 0; j < r; j++)
      for (const column of inverseR)
        inverse[i * r + j] = (inverse[i * r + j] as number) + (column[i] as number) * (column[j] as number);
  return { coefficients: back(target), inverse };
}
