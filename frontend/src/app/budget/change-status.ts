import type { BudgetChangeView } from '@jaarring/contracts';
import type { Tone } from '../ui/status.ts';

/** How each state of a change looks. */
export const changeTones: Record<BudgetChangeView['status'], Tone> = {
  draft: 'plain',
  submitted: 'now',
  approved: 'info',
  applied: 'ok',
  returned: 'warn',
  deferred: 'info',
  rejected: 'error',
  withdrawn: 'plain',
};
