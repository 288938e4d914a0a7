// A study is one estimator on one panel: frames, who takes part, and how the headline is computed from them.
import type { Adjustment } from './adjustment.ts';
import { groupAggregate, type Summary } from './aggregate.ts';
import { assignment, estimateCells, type Assignment, type Cell, type ComparisonRule } from './cell.ts';
import type { Frame } from './frames.ts';
import { standardError } from './standard-error.ts';

/** Everything needed to compute an estimate again for other start years (permutation) or other complexes. */
export interface Study {
  readonly frames: readonly Frame[];
  readonly who: Assignment;
  readonly rule: ComparisonRule;
  readonly adjustment: Adjustment;
  readonly clusters: Int32Array;
}

/** The headline and its analytic standard error. */
export interface Headline extends Summary {
  readonly se: number;
  readonly cells: readonly Cell[];
}

const known = new WeakMap<Study, readonly Cell[]>();

/** All cells of the study, computed once. */
export function cellsOf(study: Study): readonly Cell[] {
  const cells = known.get(study) ?? estimateCells(study.frames, study.who, study.rule, study.adjustment);
  known.set(study, cells);
  return cells;
}

/** Mean over cohorts of their mean effect, or null when no cell after the start can be estimated. */
export function headlineOf(study: Study, starts: Float64Array = study.who.starts): Headline | null {
  const own = starts === study.who.starts;
  const who = own ? study.who : assignment(starts, study.who.weights);
  const after = ({ since }: { since: number }) => since >= 0;
  const cells = own
    ? cellsOf(study).filter(after)
    : estimateCells(study.frames.filter(after), who, study.rule, study.adjustment);
  if (cells.length === 0) return null;
  const { overall } = groupAggregate(cells, who);
  return { ...overall, cells, se: standardError(overall.influence, study.clusters, who.size) };
}

/** The complexes that were decided on together: their rows, their common start, in order of first appearance. */
export interface Cluster {
  readonly rows: readonly number[];
  readonly start: number;
}

/**
 * Clusters of the contrast with one start each. A cluster in which only some complexes got the measure is split
 * by start, because there the decision was taken lower down.
 */
export function clustersOf(starts: Float64Array, clusters: Int32Array): Cluster[] {
  const found = new Map<string, { rows: number[]; start: number }>();
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number;
    if (Number.isNaN(start)) continue;
    const key = `${clusters[i]} ${start}`;
    const known = found.get(key);
    if (known) known.rows.push(i);
    else found.set(key, { rows: [i], start });
  }
  return [...found.values()];
}
