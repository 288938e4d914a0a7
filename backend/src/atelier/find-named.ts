import { type ComplexPlace, Refusal } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';

/** A colleague who still works here; whoever left, or never was here, is not found. */
export async function findColleague(scope: Scope, accountId: string): Promise<void> {
  const found = await scope.db.row(
    'select id from account where id = $1 and (ends_on is null or ends_on >= $2)',
    [accountId, scope.today],
  );
  if (!found) throw new Refusal('access.not-found', { kind: 'account' });
}

/** The complex that was named, with the work area it lies in; null when none was named. */
export async function findComplex(scope: Scope, complexId: string | null): Promise<ComplexPlace | null> {
  if (complexId === null) return null;
  const found = await scope.db.row<ComplexPlace>(
    'select id, work_area_id as "workAreaId" from complex where id = $1',
    [complexId],
  );
  if (!found) throw new Refusal('access.not-found', { kind: 'complex' });
  return found;
}
