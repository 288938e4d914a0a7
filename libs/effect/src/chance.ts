// A statistic among those that chance alone produced: its p and the margin that goes with it.

/** p, the smallest p these draws could give, and the half width of the 95% margin in units of the statistic. */
export interface AmongChance {
  readonly p: number;
  readonly floor: number;
  /** null when there are too few draws for a 95% margin. */
  readonly limit: number | null;
}

/** A draw this close to the statistic counts as equal: the same sum in another order. Relative. */
const EQUAL = 1e-9;

/**
 * Counts how many draws are at least as far from zero. The margin excludes zero exactly when p is at most 5%.
 * Source: Phipson & Smyth (2010), Stat. Appl. Genet. Mol. Biol. 9(1): the observed one counts among the draws.
 */
export function amongChance(statistic: number, draws: ArrayLike<number>): AmongChance {
  const n = draws.length;
  const sizes = Float64Array.from(draws, (value) => (Number.isNaN(value) ? 0 : Math.abs(value))).sort();
  const observed = Math.abs(statistic) * (1 - EQUAL);
  let beyond = 0;
  for (const size of sizes) if (size >= observed) beyond++;
  const limit = sizes[Math.ceil(0.95 * (n + 1)) - 1];
  return {
    p: (1 + beyond) / (1 + n),
    floor: 1 / (1 + n),
    limit: limit === undefined || !Number.isFinite(limit) ? null : limit,
  };
}
