import { concludeAgreement, type Lever, type LegalBasis } from '@jaarring/domain';
import { workAreaId } from '../corporations.ts';
import { at, workday } from '../dutch-time.ts';
import { legalBasisId, legalBasisRows } from '../legal-bases.ts';
import { seededId } from '../seeded-id.ts';
import type { Chronicle } from './chronicle.ts';
import type { DemoComplex } from './complexes.ts';
import { kindOf } from './mandate.ts';
import { municipalities } from './places.ts';
import type { MeasurePlan } from './plan.ts';

/** A theme on which every municipality agrees something for each year. Unit: euros for the largest municipality. */
type Theme = { levers: readonly Lever[]; basis: string; article: string; euros: number | null; text: string };

const themes: readonly Theme[] = [
  {
    ...{ levers: ['maintenance', 'safety'], basis: 'LB3', article: 'artikel 3', euros: 420_000 },
    text: 'Waardmeer Wonen maakt entrees, portieken en achterpaden schoon en veilig. De gemeente doet de openbare ruimte.',
  },
  {
    ...{ levers: ['socialManagement', 'care'], basis: 'LB1', article: 'artikel 4', euros: 260_000 },
    text: 'Waardmeer Wonen zet sociaal beheer in waar overlast toeneemt. Het wijkteam neemt zorgvragen binnen twee weken over.',
  },
  {
    ...{ levers: ['allocation', 'rent'], basis: 'WW44', article: 'artikel 6', euros: null },
    text: 'Bij toewijzing letten we op de draagkracht van het portiek. De huurdersorganisatie denkt mee over de regels.',
  },
];

/** How much a municipality gets, against the largest. */
const shares: Readonly<Record<string, number>> = { GM9901: 1, GM9902: 0.5, GM9903: 0.3, GM9904: 0.15 };

const numberOf = (municipality: string, planYear: number, theme: number) =>
  `${municipality.slice(0, 3).toUpperCase()}${String(planYear).slice(2)}-${theme + 1}`;
const agreementId = (number: string) => seededId(`agreement:waardmeer:${number}`);

/** Three agreements with each municipality, for the year that is carried out and the one that is decided. */
export function concludeAgreements(chronicle: Chronicle): void {
  chronicle.add('legal_basis', ...legalBasisRows());
  for (const planYear of [chronicle.year, chronicle.year + 1])
    for (const { code, name } of municipalities)
      for (const [index, theme] of themes.entries())
        conclude(chronicle, { planYear, code, name, index, theme });
}

type Part = { planYear: number; code: string; name: string; index: number; theme: Theme };

function conclude(chronicle: Chronicle, { planYear, code, name, index, theme }: Part): void {
  const number = numberOf(name, planYear, index);
  const agreement = {
    ...{ id: agreementId(number), number, municipalityCode: code, planYear, version: 1 },
    ...{ parties: `Gemeente ${name}, Huurdersbelang en Waardmeer Wonen`, article: theme.article },
    ...{ text: theme.text, legalBasisId: legalBasisId(theme.basis) },
    amountCents: theme.euros === null ? null : Math.round(theme.euros * shares[code]!) * 100,
    ...{ validFrom: `${planYear}-01-01`, validUntil: `${planYear}-12-31` },
  };
  const basis: LegalBasis = {
    ...{ id: agreement.legalBasisId, code: theme.basis, name: '', source: '', validUntil: null, version: 1 },
  };
  const area = { id: workAreaId(name), municipalityCode: code };
  const event = concludeAgreement(agreement, { basis, workAreas: [area] });
  chronicle.happened(event, at(workday(`${planYear - 1}-06-12`), '14:00'), 'noor');
  chronicle.add('agreement', {
    ...{ id: agreement.id, number, municipality_code: code, parties: agreement.parties, plan_year: planYear },
    ...{ article: agreement.article, text: agreement.text, amount_cents: agreement.amountCents },
    ...{ legal_basis_id: agreement.legalBasisId, valid_from: agreement.validFrom },
    valid_until: agreement.validUntil,
  });
  chronicle.add('agreement_area', { agreement_id: agreement.id, work_area_id: area.id });
}

/** What must be known of the demo to tell what a measure rests on. */
type Ground = { chronicle: Chronicle; complexes: ReadonlyMap<string, DemoComplex> };

/**
 * The numbers of the agreements that a measure rests on; none for a measure of before agreements were kept, which names
 * one in words, and for one that says why it has none.
 */
export function agreementsOf({ chronicle, complexes }: Ground, plan: MeasurePlan): string[] {
  if (plan.agreement !== undefined || plan.planYear < chronicle.year) return [];
  const { lever } = kindOf(plan.kind);
  const theme = themes.findIndex(({ levers }) => levers.includes(lever));
  return [numberOf(complexes.get(plan.complex)!.workArea, plan.planYear, theme)];
}

/** The row that lays a measure on its agreement. */
export const linkRow = (measureId: string, number: string) => ({
  measure_id: measureId,
  agreement_id: agreementId(number),
});
