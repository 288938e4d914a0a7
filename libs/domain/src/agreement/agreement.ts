import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { isAmount } from '../money.ts';
import { Refusal } from '../refusal.ts';
import type { Agreement, LegalBasis } from './rows.ts';

/** Shortest reason that tells something. Unit: characters. Source: own choice, 2026. */
export const MIN_EXCEPTION = 10;

/** What must be known of the list of rules before an agreement can stand on one of them. */
export type AgreementContext = {
  basis: LegalBasis;
  workAreas: readonly { id: string; municipalityCode: string }[];
};

/** Writes down an agreement that was made. */
export function concludeAgreement(agreement: Agreement, context: AgreementContext): DomainEvent {
  checkAgreementFields(agreement, context);
  return happened('agreement.concluded', agreement.id, factsOf(agreement));
}

/** What may be changed of an agreement: all but its number and municipality, by which decisions name it. */
export type AgreementChange = Omit<Agreement, 'id' | 'number' | 'municipalityCode' | 'version'>;

/** Changes what was written down, also its last day; measures that rest on it keep their link. */
export function changeAgreement(
  agreement: Agreement,
  change: AgreementChange,
  context: AgreementContext,
): DomainEvent {
  const next = { ...agreement, ...change };
  checkAgreementFields(next, context, agreement.legalBasisId);
  Object.assign(agreement, next);
  return happened('agreement.changed', agreement.id, factsOf(agreement));
}

function factsOf({ number, planYear, amountCents, validUntil }: Agreement) {
  return { number, planYear, amountCents, validUntil };
}

function checkAgreementFields(
  { validFrom, validUntil, amountCents, legalBasisId, municipalityCode }: Agreement,
  { basis, workAreas }: AgreementContext,
  keptBasisId?: string,
): void {
  if (basis.id !== legalBasisId) throw new Error('The rule of law does not belong to the agreement.');
  if (validUntil !== null && validUntil < validFrom) {
    throw new Refusal('agreement.period-invalid', { validFrom, validUntil });
  }
  if (amountCents !== null && !isAmount(amountCents)) {
    throw new Refusal('budget.amount-invalid', { field: 'amountCents' });
  }
  if (workAreas.length === 0) throw new Refusal('agreement.without-area', { field: 'workAreaIds' });
  if (workAreas.some((area) => area.municipalityCode !== municipalityCode)) {
    throw new Refusal('agreement.other-municipality', { municipalityCode });
  }
  const isOver = basis.validUntil !== null && basis.validUntil < validFrom;
  if (isOver && legalBasisId !== keptBasisId) {
    throw new Refusal('agreement.basis-ended', { basis: basis.name, validUntil: basis.validUntil });
  }
}

/** The days on which something holds or is done. */
type Period = { startsOn: string; endsOn: string };

/** Tells whether an agreement holds on at least one day of a period. */
export function holdsIn(agreement: Pick<Agreement, 'validFrom' | 'validUntil'>, period: Period): boolean {
  const { validFrom, validUntil } = agreement;
  return validFrom <= period.endsOn && (validUntil === null || validUntil >= period.startsOn);
}

/** An agreement as far as a measure that rests on it needs to know it. */
export type LinkedAgreement = Pick<Agreement, 'id' | 'number' | 'validFrom' | 'validUntil'> & {
  workAreaIds: readonly string[];
};

/** Refuses to lay a measure on an agreement that does not hold in its period, or not in its area. */
export function checkLinks(
  measure: Period & { workAreaId: string },
  agreements: readonly LinkedAgreement[],
): void {
  for (const agreement of agreements) {
    if (!holdsIn(agreement, measure)) {
      const { number, validFrom, validUntil } = agreement;
      throw new Refusal('agreement.not-in-period', { number, validFrom, validUntil });
    }
    if (!agreement.workAreaIds.includes(measure.workAreaId)) {
      throw new Refusal('agreement.elsewhere', { number: agreement.number });
    }
  }
}

/** What a measure says of agreements: those it is linked to, and the words why there is none. */
export type Basis = {
  measure: Period;
  agreements: readonly Pick<Agreement, 'number' | 'validFrom' | 'validUntil'>[];
  exception: string;
};

/**
 * What a measure rests on, in words: the agreements that hold in its period, or else the reason why there is none.
 * Empty when it rests on nothing: no agreement that holds, and no reason that tells something.
 */
export function restsOn({ measure, agreements, exception }: Basis): string {
  const holding = agreements.filter((one) => holdsIn(one, measure));
  if (holding.length > 0) return holding.map(({ number }) => number).join(', ');
  const reason = exception.trim();
  return reason.length >= MIN_EXCEPTION ? reason : '';
}

/** Takes a rule up in the list. */
export function addLegalBasis({ id, code, name, source }: LegalBasis): DomainEvent {
  return happened('legal-basis.added', id, { code, name, source });
}

/** Rewords a rule of the list, or gives it a last day. */
export function changeLegalBasis(
  basis: LegalBasis,
  change: Pick<LegalBasis, 'name' | 'source' | 'validUntil'>,
): DomainEvent {
  Object.assign(basis, change);
  return happened('legal-basis.changed', basis.id, { code: basis.code, ...change });
}
