import { type MandateDraft, type MandateVersion, type PermissionName, Refusal } from '@jaarring/domain';
import { MandateTable } from '../approval/approval.table.ts';
import type { Reader, Scope } from '../shell/scope.ts';
import { MandateDraftTable } from './mandate.table.ts';

/** A draft with the version it follows. */
export type DraftAndBase = { draft: MandateDraft; base: MandateVersion };

/** A draft locked until the end of the transaction, so that a change and a decision come one after the other. */
export async function lockDraft(scope: Scope, id: string, permission: PermissionName): Promise<DraftAndBase> {
  await scope.db.rows('select 1 from mandate_draft where id = $1 for update', [id]);
  const draft = await scope.load(MandateDraftTable, id, permission);
  return { draft, base: await findBase(scope, draft) };
}

/** The version that a draft follows. */
export async function findBase(scope: Scope<Reader>, { baseId }: MandateDraft): Promise<MandateVersion> {
  const base = await scope.db.find(MandateTable, baseId);
  if (!base) throw new Error(`The mandate ${baseId} that a draft follows is not there.`);
  return base;
}

/** Refuses when the sender looked at an older version of the draft. */
export function refuseOld(draft: MandateDraft, version: number): void {
  if (draft.version !== version) throw new Refusal('stale', { table: MandateDraftTable.name, version });
}
