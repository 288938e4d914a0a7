import type { Role } from '../access/account.ts';

/** The functions that can decide, from near the work to far from it. A higher one may always decide itself. */
export const decidingRoles = [
  'teamLeader',
  'areaManager',
  'manager',
  'director',
  'supervisoryBoard',
] as const;

/** A function that can decide. */
export type DecidingRole = (typeof decidingRoles)[number] & Role;

/** The kinds of decisions a mandate tells apart. */
export const decisionKinds = [
  'expenseWithinMeasure',
  'measureWithinBudget',
  'measureShiftedWithinArea',
  'measureOutsideBudget',
  'residentInitiative',
  'changeOfScope',
] as const;

/** A kind of decision. */
export type DecisionKind = (typeof decisionKinds)[number];

/** Up to which amount a function decides on a kind. Cents per decision, all years and additions, excluding VAT; null: no limit. */
export type MandateRow = { kind: DecisionKind; role: DecidingRole; limitCents: number | null };

/**
 * The mandate of a corporation. In the central style every measure goes to the director and the functions below
 * advise; in the delegated style the lowest function that may decide does so.
 */
export type MandateRules = {
  style: 'central' | 'delegated';
  rows: readonly MandateRow[];
};
