import { catalogue, centralMandate, type MandateVersion, type MeasureKind } from '@jaarring/domain';
import type { Row } from '../insert.ts';
import { seededId } from '../seeded-id.ts';

/** The id of a kind of measure of Waardmeer Wonen. */
export const kindId = (code: string, slug = 'waardmeer') => seededId(`measure-kind:${slug}:${code}`);

/** The catalogue as the corporation holds it. */
export const kinds: ReadonlyMap<string, MeasureKind> = new Map(
  catalogue.map((kind) => [kind.code, { ...kind, id: kindId(kind.code), version: 1 }]),
);

/** A kind that must exist. */
export function kindOf(code: string): MeasureKind {
  const kind = kinds.get(code);
  if (!kind) throw new Error(`The catalogue has no ${code}.`);
  return kind;
}

/** The rows of the catalogue. */
export function kindRows(slug = 'waardmeer'): Row[] {
  return catalogue.map((kind) => ({
    ...{ id: kindId(kind.code, slug), code: kind.code, name: kind.name, lever: kind.lever, unit: kind.unit },
    ...{ price_low_cents: kind.priceLowCents, price_high_cents: kind.priceHighCents },
    ...{ price_date: kind.priceDate, lag_months: kind.lagMonths, evidence: kind.evidence, needs: kind.needs },
  }));
}

/** The id of the first mandate of a corporation. */
export const mandateId = (slug = 'waardmeer') => seededId(`mandate:${slug}:1`);

/** The mandate: central style, the director up to € 150,000, the supervisory board above. */
export const mandate: MandateVersion = {
  id: mandateId(),
  validFrom: '2015-01-01',
  rules: centralMandate,
};

/** The row of the mandate. */
export const mandateRow = (id = mandate.id): Row => ({
  id,
  valid_from: mandate.validFrom,
  rules: mandate.rules,
});
