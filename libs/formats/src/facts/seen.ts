import { FileRefusal } from '../fault.ts';

const PAGE = 16;
/** Most different places and indicators one file may name; more means that the columns are mapped wrongly. */
const MOST_PLACES = 2 ** 24;
const MOST_INDICATORS = 2 ** 16;
const MOST_PERIODS = 2 ** 12;

/**
 * Remembers on which line each fact stood, to name both lines of a double.
 * Lines are kept in pages of neighbouring places: about 7 bytes per fact in a full file.
 */
export class Seen {
  readonly #places = new Map<string, number>();
  readonly #periods = new Map<string, number>();
  readonly #indicators = new Map<string, number>();
  readonly #pages = new Map<number, number>();
  #lines = new Int32Array(PAGE * 1024);
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
    let page = this.#pages.get(key);
    if (page === undefined) {
      page = this.#newPage();
      this.#pages.set(key, page);
    }
    const at = page + (place & (PAGE - 1));
    const before = this.#lines[at]!;
    if (before === 0) this.#lines[at] = line;
    return before;
  }

  #newPage(): number {
    const page = this.#used;
    this.#used += PAGE;
    if (this.#used > this.#lines.length) {
      const larger = new Int32Array(this.#lines.length * 2);
      larger.set(this.#lines);
      this.#lines = larger;
    }
    return page;
  }
}

type TooMany = 'file.too-many-places' | 'file.too-many-indicators' | 'file.no-period';

function numberOf(known: Map<string, number>, text: string, most: number, fault: TooMany): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= most) throw new FileRefusal(fault, { most });
  known.set(text, known.size);
  return known.size - 1;
}
