/** How a piece of field work ended. */
export const fieldLogResults = ['solved', 'appointment', 'followUp', 'referred', 'notHome'] as const;

/** A result of field work. */
export type FieldLogResult = (typeof fieldLogResults)[number];

/** What was done where and how long: at a complex, never about a person. */
export type FieldLog = {
  id: string;
  complexId: string;
  kind: string;
  happenedAt: Date;
  minutes: number;
  result: FieldLogResult | null;
  note: string | null;
  measureId: string | null;
  loggedBy: string;
  receivedAt: Date;
  withdrawnAt: Date | null;
  withdrawnBecause: string | null;
  version: number;
};
