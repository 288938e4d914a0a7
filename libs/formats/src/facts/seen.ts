import { FileRefusal } from '../fault.ts';

const PAGE = 16;
// Power of two: a hash becomes a slot with a mask.
const FIRST_SLOTS = 1024;
/** Most different places and indicators one file may name; more means that the columns are mapped wrongly. */
const MOST_PLACES = 2 ** 24;
const MOST_INDICATORS = 2 ** 16;
const MOST_PERIODS = 2 ** 12;

/**
 * Remembers on which line each fact stood, to name both lines of a double.
 * Lines are kept in pages of neighbouring places: 4 to 14 bytes per fact in a full file.
 */
export class Seen {
  readonly #places = new Map<string, number>();
  readonly #periods = new Map<string, number>();
  readonly #indicators = new Map<string, number>();
  // Open addressing: `keys` holds the page's key or -1, `pages` where its lines start.
  #keys = new Float64Array(FIRST_SLOTS).fill(-1);
  #pages = new Int32Array(FIRST_SLOTS);
  #lines = new Int32Array(PAGE * FIRST_SLOTS);
  #used = 0;

  placeNumber(code: string): number {
    return numberOf(this.#places, code, MOST_PLACES, 'file.too-many-places');
  }

  periodNumber(period: string): number {
    return numberOf(this.#periods, period, MOST_PERIODS, 'file.no-period');
  }

  indicatorNumber(code: string): number {
    return numberOf(this.#indicators, code, MOST_INDICATORS, 'file.too-many-indicators');
  }

  /** Marks a combination as read on this line; gives the line where it was read before, or 0. */
  mark(place: number, period: number, indicator: number, line: number): number {
    const key = ((indicator * MOST_PERIODS + period) * MOST_PLACES) / PAGE + (place >> 4);
    const slot = slotOf(this.#keys, key);
    const page = this.#keys[slot] === key ? this.#pages[slot]! : this.#newPage(key, slot);
    const at = page + (place & (PAGE - 1));
    const before = this.#lines[at]!;
    if (before === 0) this.#lines[at] = line;
    return before;
  }

  #newPage(key: number, slot: number): number {
    const page = this.#used;
    this.#used += PAGE;
    this.#keys[slot] = key;
    this.#pages[slot] = page;
    if (this.#used >= this.#lines.length / 2) this.#grow();
    return page;
  }

  // Slots and lines grow together, so at most half of the slots are taken.
  #grow(): void {
    const [keys, pages] = [this.#keys, this.#pages];
    this.#keys = new Float64Array(keys.length * 2).fill(-1);
    this.#pages = new Int32Array(keys.length * 2);
    for (let slot = 0; slot < keys.length; slot++) {
      if (keys[slot] === -1) continue;
      const moved = slotOf(this.#keys, keys[slot]!);
      this.#keys[moved] = keys[slot]!;
      this.#pages[moved] = pages[slot]!;
    }
    const lines = this.#lines;
    this.#lines = new Int32Array(lines.length * 2);
    this.#lines.set(lines);
  }
}

// The slot of a key, or the free slot where it belongs.
function slotOf(keys: Float64Array, key: number): number {
  const mask = keys.length - 1;
  const mixed = Math.imul(key % 0x7fffffff, 0x9e3779b1) ^ Math.imul(key / 0x10000, 0x85ebca6b);
  let slot = (mixed ^ (mixed >>> 15)) & mask;
  while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & mask;
  return slot;
}

type TooMany = 'file.too-many-places' | 'file.too-many-indicators' | 'file.no-period';

function numberOf(known: Map<string, number>, text: string, most: number, fault: TooMany): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= most) throw new FileRefusal(fault, { most });
  known.set(text, known.size);
  return known.size - 1;
}
