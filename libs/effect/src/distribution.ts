// The normal, t and chi-square distributions, as far as tests and intervals need them.
import library from 'jstat';

const { jStat } = library;

const CENTRE = {
  top: [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
    45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  bottom: [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
    39307.89580009271061, 28729.085735721942674, 5226.495278852854561,
  ],
};
const SHOULDER = {
  top: [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  bottom: [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
};
const TAIL = {
  top: [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  bottom: [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
};

function ratio({ top, bottom }: { top: number[]; bottom: number[] }, x: number): number {
  const value = (c: number[]) => c.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
  return value(top) / value(bottom);
}

/**
 * The point below which a standard normal lies with chance p.
 * Source: Wichura (1988), Algorithm AS 241, Applied Statistics 37(3), routine PPND16; about 16 digits.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const size = r <= 5 ? ratio(SHOULDER, r - 1.6) : ratio(TAIL, r - 5);
  return q < 0 ? -size : size;
}

/** Half width of a two-sided 95% normal interval, in standard errors. */
export const Z95 = normalQuantile(0.975);

/** Chance that a standard normal is at least as far from zero as z. */
export function twoSidedNormal(z: number): number {
  return Math.min(1, Math.max(0, jStat.erfc(Math.abs(z) / Math.SQRT2)));
}

/** Chance that a t variable with df degrees of freedom is at least as far from zero as t. */
export function twoSidedT(t: number, df: number): number {
  return Math.min(1, 2 * jStat.studentt.cdf(-Math.abs(t), df));
}

/** Chance that a chi-square variable with df degrees of freedom is at least x. */
export function chiSquareUpper(x: number, df: number): number {
  return Math.min(1, Math.max(0, 1 - jStat.chisquare.cdf(x, df)));
}

/** Quantile of a sorted sample, straight lines between order statistics (Hyndman & Fan 1996, type 7). */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const below = sorted[low] ?? NaN;
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? NaN;
  return below + (at - low) * (above - below);
}
