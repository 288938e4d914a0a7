import type { FieldLog } from '@jaarring/domain';
import { table } from '../shell/table.ts';

/** What was done where and how long. */
export const FieldLogTable = table<FieldLog>('field_log', {
  id: 'key',
  complexId: 'uuid',
  kind: 'text',
  happenedAt: 'instant',
  minutes: 'integer',
  result: 'text',
  note: 'text',
  measureId: 'uuid',
  loggedBy: 'uuid',
  receivedAt: 'instant',
  withdrawnAt: 'instant',
  withdrawnBecause: 'text',
  version: 'integer',
});
