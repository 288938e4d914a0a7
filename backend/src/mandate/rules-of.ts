import { mandateOn, type MandateRules, Refusal } from '@jaarring/domain';
import { MandateTable } from '../approval/approval.table.ts';
import type { Reader, Scope } from '../shell/scope.ts';
import { MandateDraftTable } from './mandate.table.ts';

/** The rules of a version or of a draft; without an id those that count today. */
export async function rulesOf(scope: Scope<Reader>, id: string | undefined): Promise<MandateRules> {
  if (id === undefined) return mandateOn(await scope.db.findAll(MandateTable), scope.today).rules;
  const found = (await scope.db.find(MandateTable, id)) ?? (await scope.db.find(MandateDraftTable, id));
  if (!found) throw new Refusal('access.not-found', { kind: 'mandate' });
  return found.rules;
}
