import type { Direction } from '@jaarring/domain';
import type { Fill } from '../ui/map/places.ts';

/** A value, or nothing where there is no figure or it may not be shown. */
export type Value = number | null;

/**
 * What colour says: how far a value lies from the middle and on which side, or only how high it is where higher is
 * neither better nor worse. `reach` is how far from the middle the strongest colour begins.
 */
export type Scale =
  | { readonly kind: 'diverging'; readonly middle: number; readonly reach: number; readonly up: 1 | -1 }
  | { readonly kind: 'neutral'; readonly low: number; readonly high: number };

/** Where a value stands among the others; equal values share a place. */
export interface Rank {
  readonly fromLow: number;
  readonly fromHigh: number;
  readonly of: number;
  readonly shared: boolean;
}

/** Nine of ten values lie within the reach of the scale, so that one outlier does not make all others pale. */
const WITHIN_REACH = 0.9;
const STEPS = 7;
const diverging = [
  'div-neg-3',
  'div-neg-2',
  'div-neg-1',
  'div-0',
  'div-pos-1',
  'div-pos-2',
  'div-pos-3',
] as const;
const neutral = ['seq-1', 'seq-2', 'seq-3', 'seq-4', 'seq-5', 'seq-6', 'seq-7'] as const;

/** The mean of the values that are shown, every place counting the same; null when there are none. */
export function meanOf(values: readonly Value[]): number | null {
  const known = knownOf(values);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The scale for these values. `middle` is what they are compared with: their mean, or nought for a change. */
export function scaleOf(values: readonly Value[], direction: Direction, middle: number): Scale | null {
  const known = knownOf(values);
  if (known.length === 0) return null;
  if (direction === 'none') return { kind: 'neutral', low: Math.min(...known), high: Math.max(...known) };
  const distances = known.map((value) => Math.abs(value - middle)).sort((one, other) => one - other);
  const reach = distances[Math.ceil(WITHIN_REACH * distances.length) - 1] ?? 0;
  return { kind: 'diverging', middle, reach, up: direction === 'higher' ? 1 : -1 };
}

/** The colour of a value; a place without a figure is hatched. */
export function fillOf(scale: Scale | null, value: Value): Fill {
  if (!scale || value === null) return 'hidden';
  if (scale.kind === 'neutral') return neutral[stepOf(value - scale.low, scale.high - scale.low)]!;
  const { middle, reach, up } = scale;
  return diverging[stepOf(up * (value - middle) + reach, 2 * reach)]!;
}

/** The colours of a scale in their order, the unfavourable ones or the low ones first. */
export function fillsOf({ kind }: Scale): readonly Exclude<Fill, null>[] {
  return kind === 'neutral' ? neutral : diverging;
}

function stepOf(at: number, width: number): number {
  if (width === 0) return (STEPS - 1) / 2;
  return Math.min(STEPS - 1, Math.max(0, Math.floor((at / width) * STEPS)));
}

/** Where a value stands among all that are shown. */
export function rankOf(values: readonly Value[], value: Value): Rank | null {
  if (value === null) return null;
  const known = knownOf(values);
  return {
    fromLow: known.filter((other) => other < value).length + 1,
    fromHigh: known.filter((other) => other > value).length + 1,
    of: known.length,
    shared: known.filter((other) => other === value).length > 1,
  };
}

/** As many decimals as tell the values apart: none for whole numbers, two when all lie within one of nought. */
export function decimalsOf(values: readonly Value[]): number {
  const known = knownOf(values);
  if (known.every(Number.isInteger)) return 0;
  return Math.max(...known.map(Math.abs)) < 1 ? 2 : 1;
}

function knownOf(values: readonly Value[]): number[] {
  return values.filter((value) => value !== null);
}
