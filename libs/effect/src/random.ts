// Every random number comes from one stored seed, so the same question gives the same bytes tomorrow.
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { normalQuantile } from './distribution.ts';

/** A stream of random numbers that belongs to one purpose (bootstrap, permutation, placebo …). */
export interface RandomStream {
  /** 32 random bits as a signed integer. */
  bits(): number;
  /** A whole number from 0 up to but not including the limit, every value equally likely. */
  below(limit: number): number;
  /** A standard normal number. */
  normal(): number;
}

/** Opens the stream of one purpose; streams of different purposes do not follow one another. */
export function openStream(seed: number, purpose: string): RandomStream {
  const generator = xoroshiro128plus(mix(seed, purpose));
  const bits = () => generator.next() | 0;
  const below = (limit: number) => {
    const room = Math.floor(4294967296 / limit) * limit;
    let draw = bits() >>> 0;
    while (draw >= room) draw = bits() >>> 0;
    return draw % limit;
  };
  return { bits, below, normal: () => normalQuantile(((bits() >>> 0) + 0.5) / 4294967296) };
}

/** Puts the items in a random order, in place (Fisher and Yates). */
export function shuffle<T extends { length: number; [index: number]: number }>(
  items: T,
  stream: RandomStream,
): T {
  for (let last = items.length - 1; last > 0; last--) {
    const other = stream.below(last + 1);
    const kept = items[last] as number;
    items[last] = items[other] as number;
    items[other] = kept;
  }
  return items;
}

/** FNV-1a over the purpose, started from the seed: a 32-bit number that differs per purpose. */
function mix(seed: number, purpose: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const letter of purpose) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash | 0;
}
