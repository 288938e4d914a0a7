// The headline again and again for other start years, without making new arrays: for permutation only.
import type { Frame } from './frames.ts';
import { invertPositive, regress } from './least-squares.ts';
import type { Study } from './study.ts';

/** Estimate and analytic standard error; null when no cell can be estimated. */
export type QuickHeadline = (starts: Float64Array) => { att: number; se: number } | null;

/** A frame with its columns made comparable in size, so that normal equations keep enough digits. */
interface ReadyFrame {
  readonly frame: Frame;
  readonly X: Float64Array;
  readonly k: number;
}

/** What one cell leaves behind in the buffers. */
interface Buffers {
  readonly influence: Float64Array;
  readonly cohort: Float64Array;
  readonly sums: Float64Array;
}

/** Prepares the repetition; gives the same numbers as `headlineOf` up to rounding. Only without weighting models. */
export function quickHeadline(study: Study): QuickHeadline {
  const frames = study.frames.filter(({ since }) => since >= 0).map((frame) => ready(frame, study));
  const byStart = new Map<number, ReadyFrame[]>();
  for (const one of frames) byStart.set(one.frame.start, [...(byStart.get(one.frame.start) ?? []), one]);
  const n = study.who.starts.length;
  const count = study.clusters.reduce((most, cluster) => Math.max(most, cluster + 1), 0);
  const buffers: Buffers = {
    influence: new Float64Array(n),
    cohort: new Float64Array(n),
    sums: new Float64Array(count),
  };
  return (starts) => compute(study, byStart, starts, buffers);
}

function compute(study: Study, byStart: Map<number, ReadyFrame[]>, starts: Float64Array, buffers: Buffers) {
  const { influence, cohort, sums } = buffers;
  const n = starts.length;
  influence.fill(0);
  const effects: { start: number; att: number; mass: number }[] = [];
  let total = 0;
  for (const [start, frames] of byStart) {
    const mass = massOf(study, starts, start);
    if (mass === 0) continue;
    cohort.fill(0);
    let att = 0;
    let cells = 0;
    for (const one of frames) {
      const value = addCell(study, one, starts, cohort);
      if (Number.isNaN(value)) continue;
      att += value;
      cells++;
    }
    if (cells === 0) continue;
    for (let i = 0; i < n; i++)
      influence[i] = (influence[i] as number) + (mass * (cohort[i] as number)) / cells;
    effects.push({ start, att: att / cells, mass });
    total += mass;
  }
  if (total === 0) return null;
  const att = effects.reduce((sum, effect) => sum + (effect.mass / total) * effect.att, 0);
  sums.fill(0);
  const { size, weights } = study.who;
  for (let i = 0; i < n; i++) {
    let value = (influence[i] as number) / total;
    for (const effect of effects) {
      if (starts[i] === effect.start)
        value += ((weights ? (weights[i] as number) : 1) * (effect.att - att) * size) / total;
    }
    const cluster = study.clusters[i] as number;
    sums[cluster] = (sums[cluster] as number) + value;
  }
  let square = 0;
  for (const sum of sums) square += sum * sum;
  return { att, se: Math.sqrt(square) / size };
}

/** Adds the influence of one cell and answers its estimate; NaN when a group is empty. */
function addCell(
  study: Study,
  { frame, X, k }: ReadyFrame,
  starts: Float64Array,
  influence: Float64Array,
): number {
  const { change } = frame;
  const free = frame.freeUntil + study.rule.anticipation;
  const notyet = study.rule.control === 'notyet';
  const { weights, size } = study.who;
  const A = new Float64Array(k * k);
  const b = new Float64Array(k);
  const centre = new Float64Array(k);
  let treated = 0;
  let treatedSum = 0;
  let comparison = 0;
  for (let i = 0; i < starts.length; i++) {
    const d = change[i] as number;
    if (d !== d) continue;
    const start = starts[i] as number;
    const w = weights ? (weights[i] as number) : 1;
    const at = i * k;
    if (start === frame.start) {
      treated += w;
      treatedSum += w * d;
      for (let a = 0; a < k; a++) centre[a] = (centre[a] as number) + w * (X[at + a] as number);
    } else if (start === 0 || (notyet && start > free)) {
      comparison += w;
      for (let a = 0; a < k; a++) {
        const x = w * (X[at + a] as number);
        b[a] = (b[a] as number) + x * d;
        for (let c = 0; c <= a; c++) A[a * k + c] = (A[a * k + c] as number) + x * (X[at + c] as number);
      }
    }
  }
  if (treated === 0 || comparison === 0) return NaN;
  for (let a = 0; a < k; a++) {
    centre[a] = (centre[a] as number) / treated;
    for (let c = 0; c < a; c++) A[c * k + a] = A[a * k + c] as number;
  }
  const inverse = k === 1 ? Float64Array.of(1 / (A[0] as number)) : invertPositive(A, k);
  if (inverse === null) return NaN;
  const gamma = multiply(inverse, b);
  const pull = multiply(inverse, centre);
  const att = treatedSum / treated - dot(gamma, centre, 0);
  for (let i = 0; i < starts.length; i++) {
    const d = change[i] as number;
    if (d !== d) continue;
    const start = starts[i] as number;
    const w = weights ? (weights[i] as number) : 1;
    const at = i * k;
    if (start === frame.start) {
      influence[i] = (influence[i] as number) + (size * w * (d - dot(gamma, X, at) - att)) / treated;
    } else if (start === 0 || (notyet && start > free)) {
      influence[i] = (influence[i] as number) - size * w * (d - dot(gamma, X, at)) * dot(pull, X, at);
    }
  }
  return att;
}

/** Columns centred and scaled over all complexes; repeated columns are left out once and for all. */
function ready(frame: Frame, study: Study): ReadyFrame {
  const n = frame.change.length;
  const plain = study.adjustment === 'none' || frame.design === null;
  if (plain) return { frame, X: new Float64Array(n).fill(1), k: 1 };
  const p = frame.columns;
  const design = frame.design;
  const known = [...frame.change.keys()].filter((i) =>
    design.subarray(i * p, i * p + p).every(Number.isFinite),
  );
  const { kept } = regress(design, p, frame.change, Int32Array.from(known));
  const k = kept.length;
  const X = new Float64Array(n * k).fill(NaN);
  kept.forEach((column, a) => {
    const values = known.map((i) => design[i * p + column] as number);
    const mean = column === 0 ? 0 : values.reduce((sum, v) => sum + v, 0) / values.length;
    const spread =
      column === 0 ? 1 : Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length) || 1;
    known.forEach((i, at) => (X[i * k + a] = ((values[at] as number) - mean) / spread));
  });
  const change = frame.change.map((d, i) => (Number.isNaN(X[i * k]) ? NaN : d));
  return { frame: { ...frame, change }, X, k };
}

function massOf(study: Study, starts: Float64Array, start: number): number {
  let mass = 0;
  for (let i = 0; i < starts.length; i++)
    if (starts[i] === start) mass += study.who.weights ? (study.who.weights[i] as number) : 1;
  return mass;
}

function multiply(A: Float64Array, v: Float64Array): Float64Array {
  const k = v.length;
  const result = new Float64Array(k);
  for (let a = 0; a < k; a++)
    for (let c = 0; c < k; c++)
      result[a] = (result[a] as number) + (A[a * k + c] as number) * (v[c] as number);
  return result;
}

function dot(v: Float64Array, X: Float64Array, at: number): number {
  let sum = 0;
  for (let a = 0; a < v.length; a++) sum += (v[a] as number) * (X[at + a] as number);
  return sum;
}
