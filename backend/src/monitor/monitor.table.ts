import type {
  AreaBatch,
  ImportBatch,
  ImportCheck,
  ImportMapping,
  ImportRejection,
  Indicator,
  Observation,
  ObservationBefore,
  Remark,
  Snapshot,
  SnapshotValue,
} from '@jaarring/domain';
import { table } from '../shell/table.ts';

export const IndicatorTable = table<Indicator>('indicator', {
  id: 'key',
  code: 'text',
  name: 'text',
  unit: 'text',
  direction: 'text',
  placeKind: 'text',
  source: 'text',
  ownerId: 'uuid',
  minCount: 'integer',
  relevantEffect: 'double',
  definition: 'text',
  version: 'integer',
});

export const ImportBatchTable = table<ImportBatch>('import_batch', {
  id: 'key',
  fileName: 'text',
  fingerprint: 'text',
  source: 'text',
  mapping: 'json',
  status: 'text',
  added: 'integer',
  changed: 'integer',
  unchanged: 'integer',
  rejected: 'integer',
  refusal: 'json',
  createdBy: 'uuid',
  createdAt: 'instant',
  committedAt: 'instant',
  undoneAt: 'instant',
  version: 'integer',
});

export const ImportCheckTable = table<ImportCheck>('import_check', {
  batchId: 'key',
  layout: 'text',
  rows: 'integer',
  rejectedRows: 'integer',
  leftOut: 'integer',
  elsewhere: 'integer',
  withdrawn: 'integer',
  skipped: 'texts',
  indicatorIds: 'texts',
  periods: 'texts',
  doubts: 'json',
  found: 'text',
});

export const ImportRejectionTable = table<ImportRejection>('import_rejection', {
  batchId: 'key',
  ordinal: 'key',
  fileRow: 'integer',
  columnName: 'text',
  value: 'text',
  reason: 'text',
  detail: 'json',
});

export const ImportMappingTable = table<ImportMapping>('import_mapping', { source: 'key', mapping: 'json' });

export const AreaBatchTable = table<AreaBatch>('area_batch', {
  batchId: 'key',
  keys: 'json',
  former: 'json',
});

export const ObservationTable = table<Observation>('observation', {
  indicatorId: 'key',
  placeCode: 'key',
  period: 'key',
  value: 'double',
  missing: 'text',
  count: 'integer',
  batchId: 'uuid',
});

export const ObservationBeforeTable = table<ObservationBefore>('observation_before', {
  batchId: 'key',
  indicatorId: 'key',
  placeCode: 'key',
  period: 'key',
  oldValue: 'double',
  oldMissing: 'text',
  oldCount: 'integer',
  oldBatchId: 'uuid',
});

export const SnapshotTable = table<Snapshot>('snapshot', {
  id: 'key',
  name: 'text',
  takenAt: 'instant',
  takenBy: 'uuid',
});

export const SnapshotValueTable = table<SnapshotValue>('snapshot_value', {
  snapshotId: 'key',
  indicatorId: 'key',
  placeCode: 'key',
  period: 'key',
  value: 'double',
  missing: 'text',
  count: 'integer',
  batchId: 'uuid',
});

export const RemarkTable = table<Remark>('remark', {
  id: 'key',
  indicatorId: 'uuid',
  placeCode: 'text',
  period: 'text',
  text: 'text',
  authorId: 'uuid',
  authorRole: 'text',
  confidence: 'text',
  atelierId: 'uuid',
  createdAt: 'instant',
});
