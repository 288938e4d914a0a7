/** Values that a sentence on screen needs: line numbers, the text found, what was probably meant. */
export type Params = Record<string, string | number>;

/** Every reason to refuse a whole file. */
export type FileFault =
  | 'file.empty'
  | 'file.encoding-unknown'
  | 'file.header-twice'
  | 'file.column-twice'
  | 'file.column-missing'
  | 'file.quote-unclosed'
  | 'file.quote-misplaced'
  | 'file.row-too-long'
  | 'file.no-place-column'
  | 'file.no-period'
  | 'file.no-value-column'
  | 'file.no-indicator'
  | 'file.wide-and-long'
  | 'file.indicator-twice'
  | 'file.too-many-places'
  | 'file.too-many-indicators'
  | 'file.not-geojson'
  | 'file.json-broken'
  | 'file.feature-too-large'
  | 'file.crs-unknown'
  | 'file.crs-contradicts';

/** A file that cannot be read as a whole: the one reason, in a code that the screen words. */
export class FileRefusal extends Error {
  readonly code: FileFault;
  readonly params: Params;

  constructor(code: FileFault, params: Params = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'FileRefusal';
    this.code = code;
    this.params = params;
  }
}

/** Every reason to reject one row or one cell while the rest of the file goes on. */
export type RejectionCode =
  | 'row.cell-count'
  | 'row.duplicate'
  | 'code.empty'
  | 'code.invalid'
  | 'code.leading-zero-lost'
  | 'code.prefix-missing'
  | 'code.kind-differs'
  | 'text.encoding'
  | 'text.too-long'
  | 'period.unreadable'
  | 'indicator.empty'
  | 'indicator.unknown'
  | 'value.not-a-number'
  | 'value.formula'
  | 'value.ambiguous'
  | 'value.decimal-mark'
  | 'value.too-large'
  | 'n.not-a-count'
  | 'area.not-a-feature'
  | 'area.year-missing'
  | 'area.year-differs'
  | 'area.name-missing'
  | 'area.parent-differs'
  | 'area.change-flag'
  | 'area.geometry-kind'
  | 'area.ring-too-short'
  | 'area.ring-open'
  | 'area.position-not-finite'
  | 'area.outside-netherlands'
  | 'area.flat';

/**
 * One cell (or a whole row, then `column` is empty) that was not accepted.
 * `row` is the line in the file, the header being line 1; in GeoJSON it is the number of the feature.
 * `cure` holds what the sentence with the cure needs, like `suggestion` or `firstRow`.
 */
export type Rejection = { row: number; column: string; value: string; code: RejectionCode; cure: Params };

/** Longest text repeated in a rejection. Unit: characters. Enough to recognise the cell, too short to fill a disk. */
export const LONGEST_QUOTE = 200;

/** Describes a rejected cell; long texts are cut for display. */
export function reject(
  row: number,
  column: string,
  value: string,
  code: RejectionCode,
  cure: Params = {},
): Rejection {
  return { row, column, value: value.slice(0, LONGEST_QUOTE), code, cure };
}
