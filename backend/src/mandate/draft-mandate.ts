import type { ChangeMandate, DraftMandate, SubmitMandate } from '@jaarring/contracts';
import {
  changeMandateDraft,
  contentOfMandate,
  draftMandate as draftFrom,
  mandateOn,
  submitMandate as submit,
} from '@jaarring/domain';
import { MandateTable } from '../approval/approval.table.ts';
import { askApproval, closeRequest } from '../approval/ask-approval.ts';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { finishTasks } from '../task/assign-task.ts';
import { lockDraft, refuseOld } from './lock-draft.ts';
import { MandateDraftTable } from './mandate.table.ts';

/** A day after every version there is: the last of them is what the next one follows. */
const END_OF_TIME = '9999-12-31';

/** Starts the next version as a copy of the last one. */
export async function draftMandate(scope: Scope, { validFrom }: DraftMandate): Promise<void> {
  const base = mandateOn(await scope.db.findAll(MandateTable), END_OF_TIME);
  const all = await scope.db.findAll(MandateDraftTable);
  const { draft, event } = draftFrom(
    { id: uuidv7(scope.now), draftedBy: scope.actor.accountId, validFrom },
    base,
    { open: all.filter(({ status }) => !['adopted', 'rejected'].includes(status)), today: scope.today },
  );
  await scope.db.insert(MandateDraftTable, draft);
  scope.record(event);
}

/** Writes the draft down; a request that lies before the board becomes stale with it. */
export async function changeMandate(
  scope: Scope,
  id: string,
  { version, ...input }: ChangeMandate,
): Promise<void> {
  const { draft, base } = await lockDraft(scope, id, 'mandate.change');
  refuseOld(draft, version);
  const { event, makesStale } = changeMandateDraft(draft, input, { base, today: scope.today });
  await scope.db.save(MandateDraftTable, draft);
  scope.record(event);
  if (makesStale) await closeRequest(scope, id, 'stale');
}

/** Lays the draft before the board, on exactly this content. */
export async function submitMandate(scope: Scope, id: string, { version }: SubmitMandate): Promise<void> {
  const { draft, base } = await lockDraft(scope, id, 'mandate.change');
  refuseOld(draft, version);
  const event = submit(draft, { base, today: scope.today });
  await scope.db.save(MandateDraftTable, draft);
  scope.record(event);
  await finishTasks(scope, 'mandate', id, 'revise-mandate');
  const versions = await scope.db.findAll(MandateTable);
  await askApproval(scope, {
    subjectKind: 'mandate',
    subjectId: id,
    subjectVersion: draft.version,
    cycleId: null,
    workAreaId: null,
    title: `Mandaat versie ${versions.length + 1}`,
    amountCents: 0,
    content: contentOfMandate(draft),
    facts: { kind: 'mandateVersion', countedCents: 0, years: 0, lever: null, needs: [] },
  });
}
