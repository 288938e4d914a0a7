/** Why a value is absent. Missing is never zero; each source symbol keeps its own reason. */
export type MissingReason = 'secret_or_unknown' | 'secret' | 'nil' | 'not_published';

/** The character sets the readers know; anything else is refused rather than guessed. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'windows-1252';

/** Cell separators that occur in exports of Dutch offices. */
export type Delimiter = ';' | ',' | '\t' | '|';

/** What one column of the file holds. */
export type ColumnRole =
  | { as: 'place' }
  | { as: 'kind' }
  | { as: 'period' }
  /** Wide layout: every cell of the column is a value of this indicator. */
  | { as: 'fact'; indicator: string }
  /** Long layout: the cell names the indicator; `names` translates it, and what is not in `names` is rejected. */
  | { as: 'indicator'; names?: Record<string, string> }
  | { as: 'value' }
  /** How many observations stand behind the value of this row. */
  | { as: 'n' }
  /** Only rows with exactly this text (padding trimmed) count; others are left out and counted. */
  | { as: 'keep'; equals: string }
  | { as: 'ignore' };

/** One header of the file and its role. */
export type ColumnMapping = { header: string; role: ColumnRole };

/** What stands in the place column: codes of areas, numbers of complexes, or both. */
export type PlaceNotation = 'area' | 'complex' | 'either';

/**
 * How to read one kind of file: plain JSON, so that it can be remembered and shown.
 * Columns are found by their header; headers not named here are ignored.
 */
export type Mapping = {
  version: 1;
  encoding: Encoding;
  delimiter: Delimiter;
  decimal: ',' | '.';
  /** Set only when somebody confirmed it: then `1.234` in a comma file reads as 1234 instead of being rejected. */
  thousands: '.' | ',' | ' ' | null;
  places: PlaceNotation;
  /** Period of the whole file when no column holds it, like `2024`. */
  period: string | null;
  /** Indicator of the value column when no column names it. */
  indicator: string | null;
  /** Cell text (trimmed) that stands for "no value". */
  missing: Record<string, MissingReason>;
  columns: ColumnMapping[];
};

/**
 * Symbols of CBS, Politie and RIVM files. The negative numbers come from map files.
 * Source: CBS explanation of symbols; Wijk- en Buurtkaart notes.
 */
export const STATLINE_SYMBOLS: Record<string, MissingReason> = {
  '': 'not_published',
  '.': 'secret_or_unknown',
  x: 'secret',
  '-': 'nil',
  '-99995': 'secret_or_unknown',
  '-99997': 'secret_or_unknown',
  '-99999': 'secret_or_unknown',
  '-99999999': 'secret_or_unknown',
};

/** Own files of a corporation: only an empty cell is a missing value, everything else must be a number. */
export const OWN_FILE_SYMBOLS: Record<string, MissingReason> = {
  '': 'not_published',
  '.': 'secret_or_unknown',
};
