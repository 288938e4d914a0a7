import type { BudgetChange, BudgetChangeItem } from '@jaarring/domain';
import { table } from '../shell/table.ts';

/** Changes of a budget; each lies where its money goes, in the cycle of its year. */
export const BudgetChangeTable = table<BudgetChange>(
  'budget_change',
  {
    id: 'key',
    number: 'text',
    year: 'integer',
    cycleId: 'uuid',
    workAreaId: 'uuid',
    title: 'text',
    reason: 'text',
    status: 'text',
    proposedBy: 'uuid',
    createdAt: 'instant',
    appliedAt: 'instant',
    version: 'integer',
  },
  ({ workAreaId, cycleId }) => ({ workAreaId, cycleId }),
);

/** What a change moves, in the order in which it was drafted. */
export const BudgetChangeItemTable = table<BudgetChangeItem>('budget_change_item', {
  changeId: 'key',
  position: 'key',
  ceilingId: 'uuid',
  lineId: 'uuid',
  deltaCents: 'cents',
});
