import { type BudgetLine, type PermissionName, Refusal } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { BudgetLineTable } from './budget.table.ts';
import { findMeasure, type PaidMeasure } from './find-measure.ts';

/** A budget line that the actor may use for this, where its measure lies and in the phase of its measure's cycle. */
export async function findLine(
  scope: Scope,
  id: string,
  permission: PermissionName,
): Promise<{ line: BudgetLine; measure: PaidMeasure }> {
  const line = await scope.db.find(BudgetLineTable, id);
  if (!line) throw new Refusal('access.not-found', { kind: 'budget-line' });
  const measure = await findMeasure(scope, line.measureId);
  await scope.require(permission, measure);
  return { line, measure };
}
