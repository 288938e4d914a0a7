import { type Measure, type PermissionName, Refusal } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { MeasureTable } from './measure.table.ts';

/**
 * A measure that the actor may use for this, locked until the end of the transaction. Every act that moves a measure
 * takes it first and its request second: a change and a decision then follow one another and never wait in a circle.
 */
export async function lockMeasure(scope: Scope, id: string, permission: PermissionName): Promise<Measure> {
  await scope.db.rows('select 1 from measure where id = $1 for update', [id]);
  return scope.load(MeasureTable, id, permission);
}

/** Refuses when the sender looked at an older version. */
export function refuseOld(measure: Measure, version: number): void {
  if (measure.version !== version) throw new Refusal('stale', { table: MeasureTable.name, version });
}
