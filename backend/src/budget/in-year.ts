import {
  permissions,
  type Permission,
  permit,
  type PermissionName,
  type Phase,
  Refusal,
} from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';

/**
 * Refuses unless the actor may do this for a whole year: with a function in all work areas, as soon as one area of the
 * year is in a phase for it. Areas go at their own pace, and the budget is one.
 */
export async function requireInYear(
  scope: Scope,
  permission: PermissionName,
  cycleId: string,
): Promise<void> {
  const areas = await scope.db.rows<{ phase: Phase }>(
    'select phase from cycle_area where cycle_id = $1 for share',
    [cycleId],
  );
  const { phases }: Permission = permissions[permission];
  const here = areas.map(({ phase }) => phase);
  const phase = here.find((one) => phases?.includes(one)) ?? here[0];
  permit(scope.actor, permission, { workAreaId: null, ...(phase ? { phase } : {}) });
}

/** The cycle of a plan year; without one there is nothing to decide about that year. */
export async function cycleOfYear(scope: Scope, year: number): Promise<string> {
  const cycle = await scope.db.row<{ id: string }>('select id from cycle where plan_year = $1', [year]);
  if (!cycle) throw new Refusal('access.not-found', { kind: 'cycle', year });
  return cycle.id;
}
