import type { ChangeMeasure, MeasureView } from '@jaarring/contracts';

/** What stands in the form of a measure. Amounts: cents per year, null while empty, NaN while what is typed is no amount. */
export interface MeasureForm {
  readonly complexId: string | null;
  readonly kindId: string;
  readonly title: string;
  readonly why: string;
  readonly ownerId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dose: string;
  readonly indicatorId: string;
  /** As typed, so that "-3,8" can be read in the notation of the reader. */
  readonly expectedChange: string;
  readonly success: string;
  readonly agreement: string;
  readonly agreementIds: readonly string[];
  readonly costs: Readonly<Record<number, number | null>>;
}

/** A form for a plan year: the measure runs through that year and its proposer sees to it. */
export function emptyForm(planYear: number, ownerId: string): MeasureForm {
  return {
    complexId: null,
    kindId: '',
    title: '',
    why: '',
    ownerId,
    startsOn: `${planYear}-01-01`,
    endsOn: `${planYear}-12-31`,
    dose: '',
    indicatorId: '',
    expectedChange: '',
    success: '',
    agreement: '',
    agreementIds: [],
    costs: {},
  };
}

/** The form of a measure that exists. */
export function formOf(measure: MeasureView): MeasureForm {
  return {
    complexId: measure.complexId,
    kindId: measure.kindId,
    title: measure.title,
    why: measure.why,
    ownerId: measure.ownerId,
    startsOn: measure.startsOn,
    endsOn: measure.endsOn,
    dose: measure.dose,
    indicatorId: measure.indicatorId,
    expectedChange: String(measure.expectedChange).replace('.', ','),
    success: measure.success,
    agreement: measure.agreement,
    agreementIds: measure.agreementIds,
    costs: Object.fromEntries(measure.costs.map(({ year, amountCents }) => [year, amountCents])),
  };
}

/** The years a measure runs in; none while its dates are not both there. A measure runs fifteen years at most. */
export function yearsOf({ startsOn, endsOn }: MeasureForm): number[] {
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))];
  if (!first || !last || last < first || last - first > 14) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** All years together, in cents. */
export function totalOf(form: MeasureForm): number {
  return yearsOf(form).reduce((sum, year) => sum + (form.costs[year] || 0), 0);
}

/** The fields that must be filled in before the form can be kept at all. */
export type Needed =
  'complexId' | 'kindId' | 'title' | 'ownerId' | 'period' | 'indicatorId' | 'expectedChange' | 'costs';

/** What is still needed, in the order of the form. */
export function neededIn(form: MeasureForm): Needed[] {
  const missing: Record<Needed, boolean> = {
    kindId: !form.kindId,
    complexId: !form.complexId,
    title: form.title.trim().length < 3,
    period: yearsOf(form).length === 0 || form.startsOn > form.endsOn,
    indicatorId: !form.indicatorId,
    expectedChange: changeIn(form) === null,
    ownerId: !form.ownerId,
    costs: yearsOf(form).some((year) => Number.isNaN(form.costs[year])),
  };
  return (Object.keys(missing) as Needed[]).filter((field) => missing[field]);
}

/** The expected change in the unit of the indicator; an empty field is zero, null is no number. */
function changeIn({ expectedChange }: MeasureForm): number | null {
  const text = expectedChange.trim().replace('−', '-').replace(',', '.');
  if (text === '') return 0;
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** The content as the server takes it. Costs of years outside the period stay behind in the form. */
export function contentOf(form: MeasureForm): Omit<ChangeMeasure, 'version'> {
  const costs = yearsOf(form).flatMap((year) => {
    const amountCents = form.costs[year] ?? null;
    return amountCents === null ? [] : [{ year, amountCents }];
  });
  const { kindId, title, why, ownerId, startsOn, endsOn, dose, indicatorId, success, agreement } = form;
  const expectedChange = changeIn(form) ?? 0;
  return {
    kindId,
    title,
    why,
    ownerId,
    startsOn,
    endsOn,
    dose,
    indicatorId,
    expectedChange,
    success,
    agreement,
    agreementIds: [...form.agreementIds],
    costs,
  };
}
