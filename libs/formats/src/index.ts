export { FileRefusal } from './fault.ts';
export type { FileFault, Params, Rejection, RejectionCode } from './fault.ts';
export { OWN_FILE_SYMBOLS, STATLINE_SYMBOLS } from './mapping.ts';
export type {
  ColumnMapping,
  ColumnRole,
  Delimiter,
  Encoding,
  Mapping,
  MissingReason,
  PlaceNotation,
} from './mapping.ts';
export { areaKind, COUNTRY_CODE, parentCode } from './cbs/area-code.ts';
export type { AreaKind } from './cbs/area-code.ts';
export { readPeriod } from './period.ts';
export { readFacts } from './facts/read-facts.ts';
export type { FactBatch } from './facts/batch.ts';
export { toCsv } from './to-csv.ts';
export type { CsvCell, CsvNotation } from './to-csv.ts';
export type { Doubt, DoubtCode, Layout, Recognition, Source } from './recognise/recognition.ts';
export { compareMapping, HEAD_BYTES, recognise } from './recognise/recognise.ts';
export { KWB_INDICATORS } from './cbs/kwb-indicators.ts';
export type { PublicIndicator, Unit } from './cbs/kwb-indicators.ts';
export { LEEFBAAROMETER_INDICATORS, POLICE_INDICATORS, RIVM_INDICATORS } from './cbs/other-indicators.ts';
export { readAreas } from './geo/read-areas.ts';
export type { Area, AreaBatch, AreaOptions } from './geo/read-areas.ts';
export { rdToWgs84 } from './geo/rd.ts';
export type { MultiPolygon } from './geo/polygon.ts';
export { fitsTotal } from './rounding.ts';
export { LEDGER_COLUMNS, MOST_LEDGER_LINES, readLedger } from './ledger/read-ledger.ts';
export type {
  LedgerFault,
  LedgerLine,
  LedgerReading,
  LedgerRefusal,
  LedgerRejection,
} from './ledger/read-ledger.ts';
export { readSheet } from './xlsx/read-sheet.ts';
export { SHEET_LIMITS, SheetRefusal } from './xlsx/sheet-refusal.ts';
export type { SheetFault, SheetLimits } from './xlsx/sheet-refusal.ts';
export type { SheetCell, SheetRow } from './xlsx/sheet-rows.ts';
