// Synthetic estimates on a panel: one block per start year, and placebos among the complexes without the measure.
import { amongChance } from './chance.ts';
import { shuffle, type RandomStream } from './random.ts';
import type { Panel } from './panel.ts';
import type { Interval } from './result.ts';
import { estimateSynthetic, type Block, type SyntheticKind } from './synthetic.ts';

/** One start year: which rows, which periods, and the donors that are complete in those periods. */
export interface CohortBlock {
  readonly start: number;
  readonly treated: readonly number[];
  readonly periods: readonly number[];
  readonly before: number;
}

/** All blocks of a contrast and the donors they share. */
export interface SyntheticDesign {
  readonly blocks: readonly CohortBlock[];
  readonly donors: readonly number[];
}

/** The estimate over all blocks. */
export interface SyntheticResult {
  readonly att: number;
  readonly omega: Readonly<Record<string, number>>;
  readonly lambda: Readonly<Record<string, number>>;
  readonly fitGap: number;
}

/** What the placebos say. */
export interface PlaceboTest {
  readonly p: number;
  readonly n: number;
  readonly floor: number;
  /** Standard deviation of the placebo estimates; null with as few donors as treated complexes. */
  readonly se: number | null;
  readonly interval: Interval | null;
  readonly draws: Float64Array;
}

/** With one treated complex every donor is tried once, up to this number; beyond it a random choice. */
const ENUMERATE = 400;

/** Blocks whose treated complexes are all observed, with at least the given number of periods before the start. */
export function designSynthetic(
  panel: Panel,
  starts: Float64Array,
  options: { anticipation: number; periodsBefore: number },
): SyntheticDesign {
  const rows = [...starts.keys()];
  const known = (i: number, t: number) => !Number.isNaN(panel.outcome[i * panel.times.length + t]);
  const last = panel.times.at(-1) ?? 0;
  const cohorts = [...new Set(starts)].filter((start) => start > 0 && start <= last).sort((a, b) => a - b);
  const never = rows.filter((i) => starts[i] === 0);
  const blocks = cohorts.flatMap((start): CohortBlock[] => {
    const treated = rows.filter((i) => starts[i] === start);
    const seen = [...panel.times.keys()].filter((t) => treated.every((i) => known(i, t)));
    const pre = seen.filter((t) => (panel.times[t] as number) < start - options.anticipation);
    const post = seen.filter((t) => (panel.times[t] as number) >= start);
    if (pre.length < options.periodsBefore || post.length === 0) return [];
    return [{ start, treated, periods: [...pre, ...post], before: pre.length }];
  });
  const needed = new Set(blocks.flatMap(({ periods }) => periods));
  return { blocks, donors: never.filter((i) => [...needed].every((t) => known(i, t))) };
}

/** The estimate: blocks weighted by treated complexes × periods after the start. */
export function estimateDesign(
  panel: Panel,
  { blocks, donors }: SyntheticDesign,
  kind: SyntheticKind,
): SyntheticResult {
  const omega: Record<string, number> = {};
  const lambda: Record<string, number> = {};
  let att = 0;
  let fitGap = 0;
  const total = blocks.reduce((sum, block) => sum + massOf(block), 0);
  for (const block of blocks) {
    const share = massOf(block) / total;
    const estimate = estimateSynthetic(blockOf(panel, block, block.treated, donors), kind);
    att += share * estimate.att;
    fitGap += share * estimate.fitGap;
    donors.forEach((i, k) => add(omega, panel.units[i] as string, share * (estimate.omega[k] as number)));
    block.periods
      .slice(0, block.before)
      .forEach((t, k) => add(lambda, String(panel.times[t]), share * (estimate.lambda[k] as number)));
  }
  return { att, omega, lambda, fitGap };
}

/**
 * Pretends that donors got the measure. With one treated complex every donor in turn, else random groups.
 * Assumes the treated complexes could have been any of the donors.
 * Source: Abadie, Diamond & Hainmueller (2010); Arkhangelsky et al. (2021), Algorithm 4.
 */
export function placeboTest(
  panel: Panel,
  design: SyntheticDesign,
  kind: SyntheticKind,
  actual: number,
  draws: number,
  stream: RandomStream,
): PlaceboTest | null {
  const size = design.blocks.reduce((sum, block) => sum + block.treated.length, 0);
  if (design.donors.length <= size) return null;
  const estimates: number[] = [];
  for (const chosen of pretenders(design.donors, size, draws, stream)) {
    const taken = new Set(chosen);
    let at = 0;
    const blocks = design.blocks.map((block) => ({
      ...block,
      treated: chosen.slice(at, (at += block.treated.length)),
    }));
    const donors = design.donors.filter((i) => !taken.has(i));
    estimates.push(estimateDesign(panel, { blocks, donors }, kind).att);
  }
  const n = estimates.length;
  const centre = estimates.reduce((sum, value) => sum + value, 0) / n;
  const se = Math.sqrt(estimates.reduce((sum, value) => sum + (value - centre) ** 2, 0) / n);
  const { p, floor, limit } = amongChance(actual, estimates);
  return {
    p,
    n,
    floor,
    se,
    interval: limit === null ? null : [actual - limit, actual + limit],
    draws: Float64Array.from(estimates),
  };
}

function pretenders(
  donors: readonly number[],
  size: number,
  draws: number,
  stream: RandomStream,
): number[][] {
  if (size === 1 && donors.length <= ENUMERATE) return donors.map((donor) => [donor]);
  return Array.from({ length: draws }, () => shuffle([...donors], stream).slice(0, size));
}

function blockOf(
  panel: Panel,
  block: CohortBlock,
  treated: readonly number[],
  donors: readonly number[],
): Block {
  const T = panel.times.length;
  const row = (i: number) => Float64Array.from(block.periods, (t) => panel.outcome[i * T + t] as number);
  const mean = new Float64Array(block.periods.length);
  for (const values of treated.map(row))
    values.forEach((value, t) => (mean[t] = (mean[t] as number) + value / treated.length));
  return { donors: donors.map(row), treated: mean, before: block.before, treatedCount: treated.length };
}

function massOf(block: CohortBlock): number {
  return block.treated.length * (block.periods.length - block.before);
}

function add(record: Record<string, number>, key: string, value: number): void {
  record[key] = (record[key] ?? 0) + value;
}
