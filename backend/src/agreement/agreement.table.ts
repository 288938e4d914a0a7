import type { Agreement, AgreementArea, LegalBasis, MeasureAgreement } from '@jaarring/domain';
import { table } from '../shell/table.ts';

/** The rules of law an agreement may rest on. */
export const LegalBasisTable = table<LegalBasis>('legal_basis', {
  id: 'key',
  code: 'text',
  name: 'text',
  source: 'text',
  validUntil: 'date',
  version: 'integer',
});

/** What was promised to a municipality and its tenants. */
export const AgreementTable = table<Agreement>('agreement', {
  id: 'key',
  number: 'text',
  municipalityCode: 'text',
  parties: 'text',
  planYear: 'integer',
  article: 'text',
  text: 'text',
  amountCents: 'cents',
  legalBasisId: 'uuid',
  validFrom: 'date',
  validUntil: 'date',
  version: 'integer',
});

/** The work areas in which an agreement counts. */
export const AgreementAreaTable = table<AgreementArea>('agreement_area', {
  agreementId: 'key',
  workAreaId: 'key',
});

/** The agreements a measure rests on. */
export const MeasureAgreementTable = table<MeasureAgreement>('measure_agreement', {
  measureId: 'key',
  agreementId: 'key',
});
