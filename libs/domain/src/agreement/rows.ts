/**
 * A rule of law that an agreement may rest on, in the corporation's own list, with the text it comes from. A rule that
 * no longer counts gets a last day and stays with the agreements that stand on it.
 */
export type LegalBasis = {
  id: string;
  code: string;
  name: string;
  source: string;
  validUntil: string | null;
  version: number;
};

/**
 * What was promised to a municipality and the tenants: by article, for a plan year, with the money that goes with it
 * (cents; null when the agreement names no amount) and the days on which it holds.
 */
export type Agreement = {
  id: string;
  number: string;
  municipalityCode: string;
  parties: string;
  planYear: number;
  article: string;
  text: string;
  amountCents: number | null;
  legalBasisId: string;
  validFrom: string;
  validUntil: string | null;
  version: number;
};

/** That an agreement counts in a work area. */
export type AgreementArea = { agreementId: string; workAreaId: string };

/** That a measure rests on an agreement. */
export type MeasureAgreement = { measureId: string; agreementId: string };
