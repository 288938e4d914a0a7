import type { Cycle, CycleAnswer, CycleArea, CycleDate, GateClosing } from '@jaarring/domain';
import { table } from '../shell/table.ts';

/** The yearly loop of one plan year. */
export const CycleTable = table<Cycle>('cycle', {
  id: 'key',
  planYear: 'integer',
  status: 'text',
  evaluationOpensOn: 'date',
  version: 'integer',
});

/** Where a work area stands in a cycle. */
export const CycleAreaTable = table<CycleArea>(
  'cycle_area',
  {
    id: 'key',
    cycleId: 'uuid',
    workAreaId: 'uuid',
    phase: 'text',
    snapshotId: 'uuid',
    version: 'integer',
  },
  ({ cycleId, workAreaId }) => ({ cycleId, workAreaId }),
);

/** The dates of gates and milestones. */
export const CycleDateTable = table<CycleDate>('cycle_date', {
  cycleId: 'key',
  name: 'key',
  dueOn: 'date',
  version: 'integer',
});

/** The answers to the three fixed questions. */
export const CycleAnswerTable = table<CycleAnswer>(
  'cycle_answer',
  {
    id: 'key',
    cycleId: 'uuid',
    workAreaId: 'uuid',
    question: 'integer',
    answer: 'text',
    noAnswerBecause: 'text',
    authorId: 'uuid',
    version: 'integer',
  },
  ({ cycleId, workAreaId }) => ({ cycleId, workAreaId }),
);

/** The gates that were closed. */
export const GateClosingTable = table<GateClosing>(
  'gate_closing',
  {
    id: 'key',
    cycleId: 'uuid',
    workAreaId: 'uuid',
    gate: 'integer',
    closedBy: 'uuid',
    closedAt: 'instant',
    note: 'text',
  },
  ({ cycleId, workAreaId }) => ({ cycleId, workAreaId }),
);
