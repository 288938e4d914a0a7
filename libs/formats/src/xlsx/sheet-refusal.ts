/** Every reason to refuse a whole workbook. */
export type SheetFault = 'not-a-workbook' | 'damaged' | 'too-large' | 'too-many-rows' | 'no-sheet';

/** A workbook that cannot be read as a whole, with the one reason. */
export class SheetRefusal extends Error {
  readonly code: SheetFault;

  constructor(code: SheetFault) {
    super(code);
    this.name = 'SheetRefusal';
    this.code = code;
  }
}

/** How much of a workbook is read at most; beyond it the whole file is refused. */
export type SheetLimits = {
  /** Of all parts we read together, unpacked. Unit: bytes. */
  unpackedBytes: number;
  rows: number;
  cellsPerRow: number;
  parts: number;
};

/**
 * Room for every measure of a large corporation and little more, so that a bomb is noticed while it unpacks.
 * Source: own choice, 2026; 1,500 measures a year of about 2 kB each are 3 MB.
 */
export const SHEET_LIMITS: SheetLimits = {
  unpackedBytes: 64 * 1_048_576,
  rows: 20_000,
  cellsPerRow: 200,
  parts: 500,
};
