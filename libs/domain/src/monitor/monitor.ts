import type { JsonObject } from '../canonical.ts';

/** Which way is better, as far as anyone dares to say. */
export const directions = ['higher', 'lower', 'none'] as const;

/** Which way of an indicator is better. */
export type Direction = (typeof directions)[number];

/** A defined quantity with its unit, source and owner. Below `minCount` behind it a value is not shown. */
export type Indicator = {
  id: string;
  code: string;
  name: string;
  unit: string;
  direction: Direction;
  placeKind: 'area' | 'complex';
  source: string;
  ownerId: string;
  minCount: number;
  relevantEffect: number | null;
  definition: string;
  version: number;
};

/** Why there is no value. It is never zero. */
export const missingReasons = ['secret_or_unknown', 'not_published', 'not_asked', 'not_applicable'] as const;

/** A reason why there is no value. */
export type MissingReason = (typeof missingReasons)[number];

/** The value of an indicator at a place in a period, or why there is none; `count` is how many stand behind it. */
export type Observation = {
  indicatorId: string;
  placeCode: string;
  period: string;
  value: number | null;
  missing: MissingReason | null;
  count: number | null;
  batchId: string;
};

/** What an observation was before a batch changed it; no old batch means that it did not exist. */
export type ObservationBefore = {
  batchId: string;
  indicatorId: string;
  placeCode: string;
  period: string;
  oldValue: number | null;
  oldMissing: MissingReason | null;
  oldCount: number | null;
  oldBatchId: string | null;
};

/** Figures as they were at one moment, under everything that was decided or reported with them. */
export type Snapshot = {
  id: string;
  name: string;
  takenAt: Date;
  takenBy: string;
};

/** An observation in a snapshot. */
export type SnapshotValue = {
  snapshotId: string;
  indicatorId: string;
  placeCode: string;
  period: string;
  value: number | null;
  missing: MissingReason | null;
  count: number | null;
  batchId: string;
};

/** How sure the author of a remark is. */
export const confidences = ['certain', 'likely', 'unsure'] as const;

/** What a person says of a figure at a place; it stays with the figure in later years. */
export type Remark = {
  id: string;
  indicatorId: string;
  placeCode: string;
  period: string;
  text: string;
  authorId: string;
  authorRole: string;
  confidence: (typeof confidences)[number];
  atelierId: string | null;
  createdAt: Date;
};

/** The states of a load of figures. */
export const importStatuses = ['checked', 'committed', 'undone', 'refused'] as const;

/** A state of a load of figures. */
export type ImportStatus = (typeof importStatuses)[number];

/** One file load: what it would do, whether that was done, and by whom. */
export type ImportBatch = {
  id: string;
  fileName: string;
  fingerprint: string;
  source: string;
  mapping: JsonObject;
  status: ImportStatus;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  refusal: JsonObject | null;
  createdBy: string;
  createdAt: Date;
  committedAt: Date | null;
  undoneAt: Date | null;
  version: number;
};

/** A cell of a file that was not taken, with the reason and what helps to repair it. */
export type ImportRejection = {
  batchId: string;
  ordinal: number;
  fileRow: number;
  columnName: string;
  value: string;
  reason: string;
  detail: JsonObject;
};

/** How the columns of a source are read, remembered for the next file. */
export type ImportMapping = { source: string; mapping: JsonObject };

/** The areas a batch loaded, and what they were before. */
export type AreaBatch = {
  batchId: string;
  keys: readonly { year: number; code: string }[];
  former: readonly JsonObject[];
};
