import type { JsonObject } from './canonical.ts';

/** Everything that can happen, in the past tense, with the kind of thing it happens to. */
export const events = {
  'account.added': 'account',
  'account.changed': 'account',
  'account.ended': 'account',
  'account.password-set': 'account',
  'account.role-given': 'account',
  'account.role-ended': 'account',

  'area.loaded': 'import',
  'area.unloaded': 'import',
  'work-area.added': 'work-area',
  'complex.added': 'complex',
  'complex.changed': 'complex',

  'indicator.added': 'indicator',
  'indicator.changed': 'indicator',
  'import.checked': 'import',
  'import.refused': 'import',
  'import.mapped': 'import',
  'import.committed': 'import',
  'import.undone': 'import',
  'snapshot.taken': 'snapshot',
  'remark.made': 'remark',

  'cycle.opened': 'cycle',
  'cycle.question-answered': 'cycle',
  'cycle.snapshot-chosen': 'cycle',
  'cycle.date-moved': 'cycle',
  'cycle.gate-closed': 'cycle',
  'cycle.closed': 'cycle',

  'task.assigned': 'task',
  'task.done': 'task',
  'task.reopened': 'task',
  'task.escalated': 'task',
  'task.dropped': 'task',

  'atelier.prepared': 'atelier',
  'atelier.opened': 'atelier',
  'atelier.closed': 'atelier',
  'pin.placed': 'pin',
  'pin.hidden': 'pin',
  'finding.written': 'finding',
  'finding.changed': 'finding',
  'finding.destined': 'finding',

  'measure-kind.added': 'measure-kind',
  'measure-kind.changed': 'measure-kind',
  'measure.proposed': 'measure',
  'measure.changed': 'measure',
  'measure.submitted': 'measure',
  'measure.settled': 'measure',
  'measure.settling-taken-back': 'measure',
  'measure.started': 'measure',
  'measure.finished': 'measure',
  'measure.stopped': 'measure',
  'measure.withdrawn': 'measure',
  'urgency.scored': 'urgency',

  'mandate.followed': 'mandate',
  'mandate.drafted': 'mandate',
  'mandate.changed': 'mandate',
  'mandate.submitted': 'mandate',
  'mandate.settled': 'mandate',
  'mandate.settling-taken-back': 'mandate',
  'deputy.appointed': 'deputy',
  'deputy.ended': 'deputy',
  'approval.requested': 'approval',
  'approval.advised': 'approval',
  'approval.decided': 'approval',
  'approval.decision-taken-back': 'approval',
  'approval.decision-made-final': 'approval',
  'approval.became-stale': 'approval',
  'approval.withdrawn': 'approval',

  'legal-basis.added': 'legal-basis',
  'legal-basis.changed': 'legal-basis',
  'agreement.concluded': 'agreement',
  'agreement.changed': 'agreement',

  'goal.set': 'goal',
  'goal.changed': 'goal',
  'strategy.drafted': 'strategy',
  'strategy.adopted': 'strategy',
  'strategy.dropped': 'strategy',
  'strategy.review-proposed': 'strategy',

  'budget.programme-added': 'programme',
  'budget.ceiling-set': 'ceiling',
  'budget.line-requested': 'budget-line',
  'budget.line-approved': 'budget-line',
  'budget.line-released': 'budget-line',
  'budget.line-withdrawn': 'budget-line',
  'budget.committed': 'commitment',
  'budget.change-drafted': 'budget-change',
  'budget.change-edited': 'budget-change',
  'budget.change-submitted': 'budget-change',
  'budget.change-settled': 'budget-change',
  'budget.change-settling-taken-back': 'budget-change',
  'budget.change-applied': 'budget-change',
  'budget.change-withdrawn': 'budget-change',
  'budget.scenario-drawn': 'scenario',
  'budget.scenario-changed': 'scenario',
  'budget.scenario-dropped': 'scenario',
  'budget.scenario-submitted': 'scenario',
  'budget.scenario-settled': 'scenario',
  'budget.scenario-settling-taken-back': 'scenario',
  'budget.scenario-forwarded': 'scenario',
  'budget.scenario-adopted': 'scenario',
  'budget.version-fixed': 'budget-version',

  'ledger.checked': 'ledger-file',
  'ledger.committed': 'ledger-file',
  'ledger.undone': 'ledger-file',
  'ledger.booking-matched': 'booking',
  'ledger.rule-kept': 'ledger-rule',

  'field-log.logged': 'field-log',
  'field-log.withdrawn': 'field-log',

  'evaluation.concluded': 'evaluation',
} as const satisfies Record<string, string>;

/** The name of something that can happen. */
export type EventKind = keyof typeof events;

/** The kinds of things that something can happen to. */
export type SubjectKind = (typeof events)[EventKind];

/** Something that happened in this transaction; who and when are added by the scope. */
export type DomainEvent = {
  kind: EventKind;
  subjectKind: SubjectKind;
  subjectId: string;
  data: JsonObject;
};

/** Says that something happened to a subject. */
export function happened(kind: EventKind, subjectId: string, data: JsonObject = {}): DomainEvent {
  return { kind, subjectKind: events[kind], subjectId, data };
}

/** An event as it is kept: who did it, for whom, and when. */
export type RecordedEvent = DomainEvent & {
  id: string;
  occurredAt: Date;
  actorId: string | null;
  onBehalfOf: string | null;
  requestId: string | null;
};
