import type { Deputy } from '@jaarring/domain';
import { table } from '../shell/table.ts';

/** Who decides in whose place, and when. */
export const DeputyTable = table<Deputy>('deputy', {
  id: 'key',
  principalId: 'uuid',
  deputyId: 'uuid',
  role: 'text',
  workAreaId: 'uuid',
  startsOn: 'date',
  endsOn: 'date',
  limitCents: 'cents',
  why: 'text',
  appointedBy: 'uuid',
  endedAt: 'instant',
  version: 'integer',
});
