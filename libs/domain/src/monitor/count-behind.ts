import { SENSITIVE_MIN_COUNT } from './hide.ts';

/** What is known of how many stand behind a figure. `isPublished`: the source protects its small numbers itself. */
export type Backing = {
  given: number | null;
  dwellings: number | null;
  isPublished: boolean;
  minCount: number;
};

/**
 * How many stand behind a figure, or `needed` when it may not be kept without. What the file says counts; published
 * figures need none. Own figures of a complex rest on its dwellings at most, which is enough to go by except where the
 * group may be far smaller: allocation and vulnerability must bring their own number.
 */
export function countBehind({ given, dwellings, isPublished, minCount }: Backing): number | null | 'needed' {
  if (given !== null) return given;
  if (isPublished) return null;
  return minCount >= SENSITIVE_MIN_COUNT ? 'needed' : dwellings;
}
