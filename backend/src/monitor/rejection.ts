import type { JsonObject } from '@jaarring/domain';
import type { Rejection, RejectionCode } from '@jaarring/formats';

/** Why a row or cell that was read well is still not taken. */
export type OwnReason =
  | 'place.unknown-area'
  | 'place.unknown-complex'
  | 'indicator.not-in-catalogue'
  | 'indicator.two-spellings'
  | 'indicator.wrong-place-kind'
  | 'n.needed'
  | 'n.too-large';

/** Every reason a row or cell can be rejected for. */
export type RejectionReason = RejectionCode | OwnReason;

/** A rejected cell; a whole row when `column` is empty. */
export type Rejected = {
  row: number;
  column: string;
  value: string;
  reason: RejectionReason;
  detail: JsonObject;
};

export function rejectedByReader({ row, column, value, code, cure }: Rejection): Rejected {
  return { row, column, value, reason: code, detail: cure };
}

/** Text as the database can keep it: PostgreSQL knows no zero character. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd');
}

/** The same for everything in an object. */
export function storableObject<T extends object>(given: T): T {
  return JSON.parse(JSON.stringify(given).replaceAll('\\u0000', '\\ufffd')) as T;
}
