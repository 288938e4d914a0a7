import type { JsonObject } from './canonical.ts';

/** Every no that a person can act on, with the HTTP status it travels under. */
export const refusals = {
  'access.no-session': 401,
  'access.wrong-password': 401,
  'access.throttled': 429,
  'access.denied': 403,
  'access.wrong-phase': 403,
  'access.not-found': 404,
  'access.account-ended': 403,

  stale: 409,
  'general.duplicate': 409,
  'general.unknown-reference': 422,
  'general.bug': 500,

  'contract.invalid': 422,
  'contract.unknown-field': 422,
  'contract.not-json': 400,
  'request.too-large': 413,
  'request.too-many': 429,
  'request.cross-site': 403,
  'request.unknown-route': 404,
  'request.method-not-allowed': 405,
  'request.media-type': 415,
  'request.repeated-differently': 409,
  'request.busy': 503,

  'people.unknown-role': 422,
  'people.already-ended': 409,
  'people.end-in-past': 422,
  'people.still-owns': 409,
  'people.email-taken': 409,
  'people.last-administrator': 409,

  'place.unknown': 422,
  'place.code-invalid': 422,
  'place.number-taken': 409,
  'place.name-taken': 409,
  'place.ends-before-start': 422,
  'place.without-dwellings': 422,
  'place.dwelling-twice': 422,
  'place.not-in-municipality': 422,

  'indicator.code-taken': 409,
  'indicator.unknown': 422,
  'indicator.wrong-place-kind': 422,
  'indicator.unit-in-use': 409,

  'import.unreadable': 422,
  'import.no-file': 422,
  'import.source-unknown': 422,
  'import.mapping-invalid': 422,
  'import.indicator-unknown': 422,
  'import.nothing-to-commit': 422,
  'import.not-checked': 409,
  'import.already-committed': 409,
  'import.already-undone': 409,
  'import.same-file': 409,
  'import.changed-since': 409,
  'import.many-rejected': 409,
  'import.later-batch': 409,
  'import.area-in-use': 409,
  'import.too-many-rows': 422,

  'figure.unknown-period': 422,
  'figure.period-invalid': 422,
  'snapshot.name-taken': 409,
  'snapshot.empty': 422,
  'remark.no-figure': 422,

  'cycle.year-taken': 409,
  'cycle.year-invalid': 422,
  'cycle.without-areas': 422,
  'cycle.not-open': 409,
  'cycle.area-not-in-cycle': 422,
  'cycle.wrong-gate': 409,
  'cycle.gate-blocked': 409,
  'cycle.warning-needs-note': 422,
  'cycle.answer-or-reason': 422,
  'cycle.snapshot-fixed': 409,

  'task.already-done': 409,
  'task.not-done': 409,
  'task.not-yours': 403,
  'task.done-by-system': 409,

  'atelier.area-ateliers-open': 409,
  'atelier.exception-needed': 422,
  'atelier.not-draft': 409,
  'atelier.not-open': 409,
  'atelier.closed': 409,
  'atelier.snapshot-missing': 409,
  'pin.text-length': 422,
  'pin.without-place': 422,
  'pin.complex-elsewhere': 422,
  'pin.organisation-missing': 422,
  'pin.changed': 409,
  'pin.not-yours': 403,

  'finding.complex-missing': 422,
  'finding.complex-elsewhere': 422,
  'finding.reason-missing': 422,
  'finding.has-measure': 409,
  'finding.pin-elsewhere': 422,

  'measure.wrong-status': 409,
  'measure.complex-elsewhere': 422,
  'measure.complex-ended': 422,
  'measure.finding-elsewhere': 422,
  'measure.lever-differs': 422,
  'measure.period-invalid': 422,
  'measure.no-expected-change': 422,
  'measure.incomplete': 422,
  'measure.cost-outside-period': 422,
  'measure.cost-twice': 422,
  'measure.not-final': 409,
  'measure.no-released-budget': 409,
  'measure.reason-missing': 422,
  'measure.has-budget-line': 409,

  'mandate.none': 409,
  'mandate.invalid': 422,
  'mandate.valid-from-too-early': 422,
  'mandate.draft-open': 409,
  'mandate.wrong-status': 409,
  'mandate.unchanged': 422,

  'deputy.yourself': 422,
  'deputy.not-yours': 403,
  'deputy.starts-in-past': 422,
  'deputy.ends-before-start': 422,
  'deputy.too-long': 422,
  'deputy.account-ends': 422,
  'deputy.function-not-held': 422,
  'deputy.chain': 422,
  'deputy.independent': 422,
  'deputy.already-ended': 409,
  'deputy.no-deputy': 403,
  'deputy.above-limit': 403,

  'approval.already-open': 409,
  'approval.not-open': 409,
  'approval.own-request': 403,
  'approval.above-mandate': 403,
  'approval.stale': 409,
  'approval.reason-required': 422,
  'approval.condition-incomplete': 422,
  'approval.date-in-past': 422,
  'approval.deferral-needs-date': 422,
  'approval.advice-missing': 409,
  'approval.advice-unknown': 404,
  'approval.advice-remark-required': 422,
  'approval.advice-own-request': 403,
  'approval.agreement-missing': 409,
  'approval.takeback-too-late': 409,
  'approval.takeback-not-yours': 403,
  'approval.no-decision': 409,

  'legal-basis.code-taken': 409,
  'agreement.number-taken': 409,
  'agreement.period-invalid': 422,
  'agreement.without-area': 422,
  'agreement.basis-ended': 422,
  'agreement.not-in-period': 422,
  'agreement.elsewhere': 422,
  'agreement.other-municipality': 422,

  'goal.number-taken': 409,
  'goal.period-invalid': 422,
  'goal.target-outside-period': 422,
  'goal.indicator-twice': 422,
  'strategy.draft-open': 409,
  'strategy.review-in-past': 422,
  'strategy.not-draft': 409,
  'strategy.own-draft': 403,

  'budget.not-decided': 409,
  'budget.not-final': 409,
  'budget.over-cost': 422,
  'budget.over-ceiling': 409,
  'budget.year-taken': 409,
  'budget.wrong-ceiling': 422,
  'budget.wrong-status': 409,
  'budget.ceiling-below-lines': 409,
  'budget.amount-invalid': 422,

  'field-log.unknown-kind': 422,
  'field-log.minutes': 422,
  'field-log.in-future': 422,
  'field-log.too-old': 422,
  'field-log.note-required': 422,
  'field-log.note-too-long': 422,
  'field-log.changed': 409,
  'field-log.not-yours': 403,
  'field-log.already-withdrawn': 409,
  'field-log.reason-missing': 422,
  'field-log.measure-elsewhere': 422,

  'effect.not-target-indicator': 422,
  'effect.no-series': 422,

  'evaluation.not-open-yet': 409,
  'evaluation.too-early': 409,
  'evaluation.already-concluded': 409,
  'evaluation.wrong-status': 409,
  'evaluation.lesson-missing': 422,

  'audit.unknown-subject': 404,
  'dossier.unknown-link': 404,
} as const satisfies Record<string, number>;

/** The code of a refusal; the frontend owes one Dutch sentence for each. */
export type RefusalCode = keyof typeof refusals;

/** A no that the user can act on. The details name the row, field, date or amount that stands in the way. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: JsonObject;

  constructor(code: RefusalCode, details: JsonObject = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }

  /** The HTTP status under which this refusal travels. */
  get status(): number {
    return refusals[this.code];
  }
}
