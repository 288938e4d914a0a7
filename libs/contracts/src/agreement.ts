import { measureStatuses } from '@jaarring/domain';
import * as z from 'zod';
import { Cents, Id, IsoDate, Text, Version } from './common.ts';

const PlanYear = z.int().min(2000).max(2100);
const MunicipalityCode = z.string().regex(/^GM\d{4}$/);

/** A rule of law in the corporation's own list; without a last day it still counts. */
export const LegalBasisSchema = z
  .strictObject({
    id: Id,
    code: z.string(),
    name: z.string(),
    source: z.string(),
    validUntil: IsoDate.nullable(),
    version: Version,
  })
  .meta({ id: 'LegalBasis' });
export const LegalBasesSchema = z
  .strictObject({ legalBases: z.array(LegalBasisSchema) })
  .meta({ id: 'LegalBases' });
export type LegalBases = z.infer<typeof LegalBasesSchema>;

export const AddLegalBasisSchema = z
  .strictObject({
    code: z
      .string()
      .trim()
      .regex(/^[A-Z0-9]{2,10}$/),
    name: Text(3, 120),
    source: Text(3, 120),
  })
  .meta({ id: 'AddLegalBasis' });
export type AddLegalBasis = z.infer<typeof AddLegalBasisSchema>;

export const ChangeLegalBasisSchema = z
  .strictObject({
    name: Text(3, 120),
    source: Text(3, 120),
    validUntil: IsoDate.nullable().default(null),
    version: Version,
  })
  .meta({ id: 'ChangeLegalBasis' });
export type ChangeLegalBasis = z.infer<typeof ChangeLegalBasisSchema>;

/**
 * An agreement with the measures that rest on it. `plannedCents` is what those measures cost in the plan year of the
 * agreement, to lay beside what was promised; a measure on two agreements counts under each.
 */
export const AgreementSchema = z
  .strictObject({
    id: Id,
    number: z.string(),
    municipalityCode: MunicipalityCode,
    municipality: z.string(),
    parties: z.string(),
    planYear: PlanYear,
    article: z.string(),
    text: z.string(),
    amountCents: Cents.nullable(),
    plannedCents: Cents,
    legalBasisId: Id,
    legalBasis: z.string(),
    legalSource: z.string(),
    validFrom: IsoDate,
    validUntil: IsoDate.nullable(),
    workAreas: z.array(z.strictObject({ id: Id, name: z.string() })),
    measures: z.array(
      z.strictObject({
        id: Id,
        number: z.string(),
        title: z.string(),
        status: z.enum(measureStatuses),
        amountCents: Cents,
      }),
    ),
    version: Version,
  })
  .meta({ id: 'Agreement' });
export type AgreementView = z.infer<typeof AgreementSchema>;

/** A measure without an agreement that holds in its period; it is excused when the reason tells something. */
export const WithoutAgreementSchema = z.strictObject({
  id: Id,
  number: z.string(),
  title: z.string(),
  workArea: z.string(),
  status: z.enum(measureStatuses),
  exception: z.string(),
  isExcused: z.boolean(),
  amountCents: Cents,
});

/** The agreements, with what a new one is chosen from, and the measures of the year that have none. */
export const AgreementsSchema = z
  .strictObject({
    agreements: z.array(AgreementSchema),
    legalBases: z.array(LegalBasisSchema),
    municipalities: z.array(z.strictObject({ code: MunicipalityCode, name: z.string() })),
    workAreas: z.array(z.strictObject({ id: Id, name: z.string(), municipalityCode: MunicipalityCode })),
    without: z.array(WithoutAgreementSchema),
  })
  .meta({ id: 'Agreements' });
export type Agreements = z.infer<typeof AgreementsSchema>;

export const AgreementsQuery = z.strictObject({
  planYear: z.coerce.number().int().min(2000).max(2100).optional(),
});
export type AgreementsQuery = z.infer<typeof AgreementsQuery>;

const content = {
  parties: Text(3, 200),
  planYear: PlanYear,
  article: Text(0, 60).default(''),
  text: Text(3, 1000),
  amountCents: Cents.nullable().default(null),
  legalBasisId: Id,
  validFrom: IsoDate,
  validUntil: IsoDate.nullable().default(null),
  workAreaIds: z.array(Id).min(1).max(50),
};

/** An agreement as it was made. Number and municipality stay: decisions name it by them. */
export const ConcludeAgreementSchema = z
  .strictObject({ number: Text(1, 20), municipalityCode: MunicipalityCode, ...content })
  .meta({ id: 'ConcludeAgreement' });
export type ConcludeAgreement = z.infer<typeof ConcludeAgreementSchema>;

export const ChangeAgreementSchema = z
  .strictObject({ ...content, version: Version })
  .meta({ id: 'ChangeAgreement' });
export type ChangeAgreement = z.infer<typeof ChangeAgreementSchema>;

/**
 * What a measure rests on: agreements (and whether each holds in its period), or the reason why there is none.
 * Without either it is not covered, and nobody can approve it. And the goals that its indicator serves.
 */
export const MeasureBasisSchema = z
  .strictObject({
    measureId: Id,
    agreements: z.array(
      z.strictObject({
        id: Id,
        number: z.string(),
        municipality: z.string(),
        article: z.string(),
        text: z.string(),
        legalBasis: z.string(),
        legalSource: z.string(),
        validUntil: IsoDate.nullable(),
        holds: z.boolean(),
      }),
    ),
    exception: z.string(),
    isCovered: z.boolean(),
    goals: z.array(
      z.strictObject({
        id: Id,
        number: z.int(),
        title: z.string(),
        indicator: z.string(),
        unit: z.string(),
        target: z.number(),
        targetYear: z.int(),
      }),
    ),
  })
  .meta({ id: 'MeasureBasis' });
export type MeasureBasis = z.infer<typeof MeasureBasisSchema>;
