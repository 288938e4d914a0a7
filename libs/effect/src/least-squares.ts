// Small dense regressions, by orthogonal reflections: exact where normal equations lose half the digits.

/** A factorised set of rows and columns, ready to fit any outcome. */
export interface Factored {
  /** Columns that carry information, in their original order; the others repeat these. */
  readonly kept: readonly number[];
  /** Inverse of X'WX over the kept columns, row by row. */
  readonly inverse: Float64Array;
  readonly rows: Int32Array;
  readonly roots: Float64Array | null;
  readonly mirrors: readonly Float64Array[];
  readonly R: readonly (readonly number[])[];
}

/** A fitted regression. */
export interface Regression {
  readonly kept: readonly number[];
  readonly coefficients: Float64Array;
  readonly inverse: Float64Array;
}

/** A column counts as a repetition when less than this share of its length is new. Unitless. */
const REPETITION = 1e-9;

/**
 * Factorises the given rows of X (row by row, p columns), weighted when weights are given.
 * Source: Golub & Van Loan, Matrix Computations (2013), §5.3 (Householder QR).
 */
export function factorise(
  X: Float64Array,
  p: number,
  rows: Int32Array,
  weight: Float64Array | null,
): Factored {
  const m = rows.length;
  const roots = weight === null ? null : gatherRoots(weight, rows);
  const kept: number[] = [];
  const R: number[][] = [];
  const mirrors: Float64Array[] = [];
  for (let k = 0; k < p; k++) {
    const column = columnOf(X, p, k, rows, roots);
    const full = norm(column, 0);
    mirrors.forEach((mirror, j) => reflect(mirror, j, column));
    const at = kept.length;
    const left = norm(column, at);
    if (at >= m || !(left > REPETITION * full)) continue;
    const alpha = (column[at] as number) > 0 ? -left : left;
    R.push([...column.subarray(0, at), alpha]);
    column[at] = (column[at] as number) - alpha;
    mirrors.push(column);
    kept.push(k);
  }
  return { kept, inverse: inverseOf(R), rows, roots, mirrors, R };
}

/** Coefficients of the kept columns for an outcome indexed like the rows of X. */
export function solveFactored({ rows, roots, mirrors, R }: Factored, y: Float64Array): Float64Array {
  const target = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++)
    target[i] = (y[rows[i] as number] as number) * (roots === null ? 1 : (roots[i] as number));
  mirrors.forEach((mirror, j) => reflect(mirror, j, target));
  return backSubstitute(R, target);
}

/** Weighted least squares in one go. */
export function regress(
  X: Float64Array,
  p: number,
  y: Float64Array,
  rows: Int32Array,
  weight?: Float64Array,
): Regression {
  const factored = factorise(X, p, rows, weight ?? null);
  return { kept: factored.kept, inverse: factored.inverse, coefficients: solveFactored(factored, y) };
}

/** Multiplies a row of X (kept columns) with coefficients. */
export function fitted(X: Float64Array, p: number, i: number, { kept, coefficients }: Regression): number {
  let sum = 0;
  for (let j = 0; j < kept.length; j++)
    sum += (X[i * p + (kept[j] as number)] as number) * (coefficients[j] as number);
  return sum;
}

/** A v for a square matrix given row by row. */
export function applyMatrix(A: Float64Array, v: Float64Array): Float64Array {
  const p = v.length;
  const result = new Float64Array(p);
  for (let a = 0; a < p; a++) {
    let sum = 0;
    for (let b = 0; b < p; b++) sum += (A[a * p + b] as number) * (v[b] as number);
    result[a] = sum;
  }
  return result;
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
  const x = new Float64Array(p);
  for (let c = 0; c < p; c++) {
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
  roots: Float64Array | null,
): Float64Array {
  const column = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++)
    column[i] = (X[(rows[i] as number) * p + k] as number) * (roots === null ? 1 : (roots[i] as number));
  return column;
}

function gatherRoots(weight: Float64Array, rows: Int32Array): Float64Array {
  const roots = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) roots[i] = Math.sqrt(weight[rows[i] as number] as number);
  return roots;
}

function norm(v: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < v.length; i++) sum += (v[i] as number) * (v[i] as number);
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

/** R[c] holds the entries of column c down to the diagonal. */
function backSubstitute(R: readonly (readonly number[])[], b: ArrayLike<number>): Float64Array {
  const x = new Float64Array(R.length);
  for (let i = R.length - 1; i >= 0; i--) {
    let sum = b[i] as number;
    for (let c = i + 1; c < R.length; c++) sum -= ((R[c] as number[])[i] as number) * (x[c] as number);
    x[i] = sum / ((R[i] as number[])[i] as number);
  }
  return x;
}

function inverseOf(R: readonly (readonly number[])[]): Float64Array {
  const r = R.length;
  const inverse = new Float64Array(r * r);
  for (let c = 0; c < r; c++) {
    const unit = new Float64Array(r);
    unit[c] = 1;
    const column = backSubstitute(R, unit);
    for (let i = 0; i < r; i++)
      for (let j = 0; j < r; j++)
        inverse[i * r + j] = (inverse[i * r + j] as number) + (column[i] as number) * (column[j] as number);
  }
  return inverse;
}
