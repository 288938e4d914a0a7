import type { JsonObject } from '../canonical.ts';
import { isDay } from '../day.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { changedFields } from '../measure/content.ts';
import { Refusal } from '../refusal.ts';
import { checkMandate } from './check-mandate.ts';
import { contentOfRules } from './mandate-content.ts';
import type { MandateRules } from './mandate.ts';
import type { MandateDraft, MandateVersion, Outcome } from './rows.ts';

/** What the drafter says: the rules, the first day they count, and why. */
export type MandateInput = { validFrom: string; rules: MandateRules; why: string };

/** Starts the next version as a copy of the last one; there is one draft at a time, so that each follows the other. */
export function draftMandate(
  draft: Pick<MandateDraft, 'id' | 'draftedBy' | 'validFrom'>,
  base: MandateVersion,
  context: { open: readonly MandateDraft[]; today: string },
): { draft: MandateDraft; event: DomainEvent } {
  if (context.open.length > 0) throw new Refusal('mandate.draft-open', { draftId: context.open[0]!.id });
  checkValidFrom(draft.validFrom, base, context.today);
  const made: MandateDraft = {
    ...draft,
    baseId: base.id,
    rules: base.rules,
    why: '',
    status: 'draft',
    version: 1,
  };
  return { draft: made, event: happened('mandate.drafted', draft.id, { baseId: base.id }) };
}

/** Writes the draft down; a contradiction in the rules is refused. Lying before the board it comes back to the drafter. */
export function changeMandateDraft(
  draft: MandateDraft,
  input: MandateInput,
  { base, today }: { base: MandateVersion; today: string },
): { event: DomainEvent; makesStale: boolean } {
  const makesStale = draft.status === 'submitted';
  mustBe(draft, ['draft', 'submitted']);
  checkValidFrom(input.validFrom, base, today);
  checkMandate(input.rules);
  const before = { validFrom: draft.validFrom, ...contentOfRules(draft.rules) };
  const after = { validFrom: input.validFrom, ...contentOfRules(input.rules) };
  const fields = changedFields(before, after);
  Object.assign(draft, input, { status: 'draft' });
  return { event: happened('mandate.changed', draft.id, { fields }), makesStale };
}

/** Lays the draft before whoever adopts it; a draft that changes nothing is not worth a meeting. */
export function submitMandate(
  draft: MandateDraft,
  { base, today }: { base: MandateVersion; today: string },
): DomainEvent {
  mustBe(draft, ['draft']);
  checkMandate(draft.rules);
  checkValidFrom(draft.validFrom, base, today);
  const fields = changedFields(contentOfRules(base.rules), contentOfRules(draft.rules));
  if (fields.length === 0) throw new Refusal('mandate.unchanged', {});
  draft.status = 'submitted';
  return happened('mandate.submitted', draft.id, { fields, validFrom: draft.validFrom });
}

/** Where a decision leaves the draft: sent back it can be written on, put off it stays with the drafter too. */
const afterOutcome: Record<Outcome, MandateDraft['status']> = {
  approved: 'approved',
  conditional: 'approved',
  returned: 'draft',
  deferred: 'draft',
  rejected: 'rejected',
};

/** Settles a draft that was decided on; a yes comes too late when its first day is here already. */
export function settleMandate(draft: MandateDraft, outcome: Outcome, today: string): DomainEvent {
  mustBe(draft, ['submitted']);
  const next = afterOutcome[outcome];
  if (next === 'approved' && draft.validFrom <= today) {
    throw new Refusal('mandate.valid-from-too-early', { earliest: today, validFrom: draft.validFrom });
  }
  draft.status = next;
  return happened('mandate.settled', draft.id, { outcome });
}

/** A decision that was taken back leaves the draft before the board again. */
export function takeMandateBack(draft: MandateDraft): DomainEvent {
  mustBe(draft, ['approved', 'rejected', 'draft']);
  draft.status = 'submitted';
  return happened('mandate.settling-taken-back', draft.id, {});
}

/** Once the decision is final, the draft is a version of the mandate under its own id. */
export function adoptMandate(draft: MandateDraft): { version: MandateVersion; event: DomainEvent } {
  mustBe(draft, ['approved']);
  draft.status = 'adopted';
  const { id, validFrom, rules } = draft;
  const data: JsonObject = { baseId: draft.baseId, validFrom };
  return { version: { id, validFrom, rules }, event: happened('mandate.followed', id, data) };
}

function checkValidFrom(validFrom: string, base: MandateVersion, today: string): void {
  const earliest = base.validFrom > today ? base.validFrom : today;
  if (!isDay(validFrom) || validFrom <= earliest) {
    throw new Refusal('mandate.valid-from-too-early', { field: 'validFrom', earliest, validFrom });
  }
}

function mustBe(draft: MandateDraft, statuses: readonly MandateDraft['status'][]): void {
  if (!statuses.includes(draft.status)) throw new Refusal('mandate.wrong-status', { status: draft.status });
}
