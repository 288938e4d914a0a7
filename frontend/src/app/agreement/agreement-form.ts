import type { AgreementView, ConcludeAgreement } from '@jaarring/contracts';

/** What stands in the form of an agreement. The amount: cents, null while empty, NaN while what is typed is no amount. */
export interface AgreementForm {
  readonly number: string;
  readonly municipalityCode: string;
  readonly parties: string;
  readonly planYear: number;
  readonly article: string;
  readonly text: string;
  readonly amountCents: number | null;
  readonly legalBasisId: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly workAreaIds: readonly string[];
}

/** A form for a plan year: an agreement holds in its own year unless somebody says otherwise. */
export function emptyAgreement(planYear: number): AgreementForm {
  return {
    number: '',
    municipalityCode: '',
    parties: '',
    planYear,
    article: '',
    text: '',
    amountCents: null,
    legalBasisId: '',
    validFrom: `${planYear}-01-01`,
    validUntil: `${planYear}-12-31`,
    workAreaIds: [],
  };
}

/** The form of an agreement that exists. */
export function formOfAgreement(agreement: AgreementView): AgreementForm {
  const { number, municipalityCode, parties, planYear, article, text, amountCents, legalBasisId, validFrom } =
    agreement;
  return {
    ...{ number, municipalityCode, parties, planYear, article, text, amountCents, legalBasisId, validFrom },
    validUntil: agreement.validUntil ?? '',
    workAreaIds: agreement.workAreas.map(({ id }) => id),
  };
}

/** Tells whether the form can be kept. */
export function isComplete(form: AgreementForm): boolean {
  const words = [form.number, form.municipalityCode, form.legalBasisId, form.validFrom];
  return (
    words.every((word) => word.trim() !== '') &&
    [form.parties, form.text].every((word) => word.trim().length >= 3) &&
    form.workAreaIds.length > 0 &&
    !Number.isNaN(form.amountCents) &&
    form.planYear >= 2000
  );
}

/** The content as the server takes it, without number and municipality, which never change. */
export function contentOfAgreement(
  form: AgreementForm,
): Omit<ConcludeAgreement, 'number' | 'municipalityCode'> {
  const { parties, planYear, article, text, amountCents, legalBasisId, validFrom, validUntil } = form;
  return {
    ...{ parties, planYear, article, text, amountCents, legalBasisId, validFrom },
    validUntil: validUntil || null,
    workAreaIds: [...form.workAreaIds],
  };
}
