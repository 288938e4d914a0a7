import type { Task } from '@jaarring/domain';
import { table } from '../shell/table.ts';

/** Whose move it is. */
export const TaskTable = table<Task>(
  'task',
  {
    id: 'key',
    kind: 'text',
    subjectKind: 'text',
    subjectId: 'text',
    title: 'text',
    cycleId: 'uuid',
    workAreaId: 'uuid',
    assigneeId: 'uuid',
    role: 'text',
    because: 'text',
    dueOn: 'date',
    notBefore: 'date',
    createdAt: 'instant',
    doneAt: 'instant',
    doneBy: 'uuid',
    version: 'integer',
  },
  ({ workAreaId }) => ({ workAreaId }),
);
