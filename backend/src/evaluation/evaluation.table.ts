import type { Evaluation } from '@jaarring/domain';
import { table } from '../shell/table.ts';

export const EvaluationTable = table<Evaluation>('evaluation', {
  id: 'key',
  measureId: 'uuid',
  indicatorId: 'uuid',
  effect: 'json',
  verdict: 'text',
  judgement: 'text',
  lesson: 'text',
  expectedChange: 'double',
  evaluatedBy: 'uuid',
  evaluatedAt: 'instant',
});
