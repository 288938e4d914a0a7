import { isOneGroup } from '../csv/number.ts';
import type { Delimiter } from '../mapping.ts';
import type { Doubt } from './recognition.ts';

const WITH_COMMA = /^-?\d*,\d+$/;
const WITH_DOT = /^-?\d*\.\d+$/;

/** Finds the decimal mark from sample cells, and names the doubt where cells can be read in two ways. */
export function recogniseDecimal(
  cells: readonly string[],
  delimiter: Delimiter,
): { decimal: ',' | '.'; doubts: Doubt[] } {
  const commas = cells.filter((cell) => WITH_COMMA.test(cell) && !isOneGroup(cell, ','));
  const dots = cells.filter((cell) => WITH_DOT.test(cell) && !isOneGroup(cell, '.'));
  const decimal = decide(commas.length, dots.length, delimiter);
  const doubts: Doubt[] = [];
  if (commas.length > 0 && dots.length > 0)
    doubts.push({ code: 'number.mixed', params: { comma: commas[0]!, dot: dots[0]!, decimal } });
  const isDoubtful = (cell: string): boolean =>
    isOneGroup(cell, decimal === ',' ? '.' : ',') || isUndecided(cell);
  const example = cells.find(isDoubtful);
  if (example !== undefined) doubts.push({ code: 'number.ambiguous', params: { example, decimal } });
  return { decimal, doubts };

  // Without one clear decimal in the sample, `1,234` in the file's own mark is as doubtful as the other.
  function isUndecided(cell: string): boolean {
    return commas.length + dots.length === 0 && isOneGroup(cell, decimal);
  }
}

function decide(commas: number, dots: number, delimiter: Delimiter): ',' | '.' {
  if (commas !== dots) return commas > dots ? ',' : '.';
  return delimiter === ';' ? ',' : '.';
}
