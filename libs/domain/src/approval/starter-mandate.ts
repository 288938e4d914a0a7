import { decidingRoles } from './mandate.ts';
import type { DecisionKind, MandateRow, MandateRules } from './mandate.ts';

type Limit = number | null | undefined;

/**
 * The tables a corporation can start from and then version: limits in whole euros excluding VAT per decision, in the
 * order team leader, area manager, manager, director, supervisory board; undefined: does not decide, null: no limit.
 * Trade knowledge for about 12,000 dwellings, 2025. Investments above € 3 million need the supervisory board by law.
 */
const delegated: Record<DecisionKind, readonly Limit[]> = {
  expenseWithinMeasure: [10_000, 25_000, 100_000, 3_000_000, null],
  measureWithinBudget: [5_000, 25_000, 100_000, 3_000_000, null],
  measureShiftedWithinArea: [undefined, 10_000, 50_000, 500_000, null],
  measureOutsideBudget: [undefined, undefined, undefined, 150_000, null],
  residentInitiative: [3_000, 10_000, undefined, undefined, undefined],
  changeOfScope: [5_000, 15_000, 50_000, 3_000_000, null],
};

const DIRECTOR_LIMIT_IN_CENTRAL_STYLE = 150_000;

const shared = {
  controllerFromCents: 25_000_00,
  adviceDays: 14,
  tenantAdviceDays: 42,
  takeBackMinutes: 30,
  agreementRequired: true,
  splittingMonths: 12,
} as const;

/** The delegated style: the lowest function that may decide does so. */
export const delegatedMandate: MandateRules = {
  style: 'delegated',
  rows: (Object.keys(delegated) as DecisionKind[]).flatMap((kind) => rowsOf(kind, delegated[kind])),
  ...shared,
};

/** The central style: the director decides up to € 150,000, the supervisory board above it, and the others advise. */
export const centralMandate: MandateRules = {
  style: 'central',
  rows: (Object.keys(delegated) as DecisionKind[]).flatMap((kind) =>
    rowsOf(kind, [undefined, undefined, undefined, DIRECTOR_LIMIT_IN_CENTRAL_STYLE, null]),
  ),
  ...shared,
};

function rowsOf(kind: DecisionKind, limits: readonly Limit[]): MandateRow[] {
  return decidingRoles.flatMap((role, index) => {
    const limit = limits[index];
    return limit === undefined ? [] : [{ kind, role, limitCents: limit === null ? null : limit * 100 }];
  });
}
