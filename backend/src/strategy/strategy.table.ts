import type { ComplexStrategy } from '@jaarring/domain';
import { table } from '../shell/table.ts';

/** Every version of what the corporation means to do with a complex. */
export const StrategyTable = table<ComplexStrategy>(
  'complex_strategy',
  {
    id: 'key',
    complexId: 'uuid',
    workAreaId: 'uuid',
    course: 'text',
    why: 'text',
    indicatorId: 'uuid',
    score: 'double',
    scorePeriod: 'text',
    threshold: 'double',
    reviewOn: 'date',
    status: 'text',
    draftedBy: 'uuid',
    draftedAt: 'instant',
    decidedBy: 'uuid',
    decidedAt: 'instant',
    reason: 'text',
    reviewProposedAt: 'instant',
    reviewScore: 'double',
    version: 'integer',
  },
  ({ workAreaId }) => ({ workAreaId }),
);
