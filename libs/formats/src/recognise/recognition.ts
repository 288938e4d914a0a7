import type { Params } from '../fault.ts';
import type { Delimiter, Encoding, Mapping } from '../mapping.ts';

/** The kinds of file the readers know. `wide-csv` is any table with a place per row and an indicator per column. */
export type Layout =
  | 'kwb-wide-csv'
  | 'police-csv'
  | 'rivm-csv'
  | 'leefbaarometer-csv'
  | 'wide-csv'
  | 'long-csv'
  | 'geojson'
  | 'unknown';

/** Who published the figures; `own` is the corporation itself, null is not known. */
export type Source = 'cbs' | 'politie' | 'rivm' | 'leefbaarometer' | 'own';

/** What somebody must look at before the file is read; the screen words the code. */
export type DoubtCode =
  | 'file.empty'
  | 'file.encoding-unknown'
  | 'file.encoding-assumed'
  | 'file.is-workbook'
  | 'file.is-archive'
  | 'file.no-place-column'
  | 'file.no-value-column'
  | 'file.no-period'
  | 'file.column-twice'
  | 'file.quote-misplaced'
  | 'file.quote-unclosed'
  | 'period.from-name'
  | 'column.unmapped'
  | 'column.missing'
  | 'column.unnamed'
  | 'column.all-zero'
  | 'number.mixed'
  | 'number.ambiguous'
  | 'number.unknown-words'
  | 'code.leading-zero-lost'
  | 'crs.by-magnitude';

/** One doubt with what its sentence needs. */
export type Doubt = { code: DoubtCode; params: Params };

/** What the first bytes of a file tell: enough to show a wizard page, nothing stored yet. */
export type Recognition = {
  layout: Layout;
  source: Source | null;
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  decimal: ',' | '.' | null;
  header: string[];
  /** Null when the file has no columns to map (GeoJSON) or cannot be read. */
  mapping: Mapping | null;
  doubts: Doubt[];
};
