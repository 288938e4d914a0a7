import type { Role } from '../access/account.ts';
import { Refusal } from '../refusal.ts';
import type { MandateVersion } from './rows.ts';

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

/** What a request can be about: a kind that the mandate tells apart, or the next version of the mandate itself. */
export type ApprovalKind = DecisionKind | 'mandateVersion';

/** Who adopts a version of the mandate: never one of the functions that it gives power to, whatever its table says. */
export const MANDATE_ADOPTED_BY: DecidingRole = 'supervisoryBoard';

/** Up to which amount a function decides on a kind: cents per decision excluding VAT, that amount included; null: no limit. */
export type MandateRow = { kind: DecisionKind; role: DecidingRole; limitCents: number | null };

/**
 * The mandate of a corporation, with the rules that belong to it. In the central style everything goes to the director
 * and the functions below advise; in the delegated style the lowest function that may decide does so.
 */
export type MandateRules = {
  style: 'central' | 'delegated';
  rows: readonly MandateRow[];
  /** From this amount on, outside the budget, or over more than one year, the controller advises first. */
  controllerFromCents: number;
  /** How long an adviser has. Unit: days. */
  adviceDays: number;
  /** How long the tenants' organisation has. Unit: days. At least six weeks by law (Wet op het overleg huurders verhuurder, art. 5). */
  tenantAdviceDays: number;
  /** How long a decision can be taken back by who took it. Unit: minutes; 0: not at all. */
  takeBackMinutes: number;
  /** A measure needs an agreement with municipality and tenants, or a reason for none, before it is approved. */
  agreementRequired: boolean;
  /** Measures at one complex with one lever that follow each other within so many months are counted together. */
  splittingMonths: number;
};

/** The version of the mandate that counts on a day. */
export function mandateOn(versions: readonly MandateVersion[], day: string): MandateVersion {
  const valid = versions.filter(({ validFrom }) => validFrom <= day);
  const last = valid.sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0];
  if (last === undefined) throw new Refusal('mandate.none', { day });
  return last;
}

/** The function that decides on a request: by the table, or for the table itself who adopts it. */
export function deciderOf(
  rules: MandateRules,
  { kind, countedCents }: { kind: ApprovalKind; countedCents: number },
): DecidingRole {
  return kind === 'mandateVersion' ? MANDATE_ADOPTED_BY : decidesFor(rules, kind, countedCents);
}

/** The function that decides: the lowest whose limit holds the amount of all years and additions together. */
export function decidesFor(rules: MandateRules, kind: DecisionKind, countedCents: number): DecidingRole {
  const role = lowestFor(rules, kind, countedCents);
  if (role === null) throw new Refusal('mandate.none', { kind, amountCents: countedCents });
  return role;
}

/** The same function, or null where nobody may decide: for whoever only wants to know. */
export function lowestFor(
  rules: MandateRules,
  kind: DecisionKind,
  countedCents: number,
): DecidingRole | null {
  return decidingRoles.find((candidate) => holdsAmount(rules, kind, candidate, countedCents)) ?? null;
}

function holdsAmount(rules: MandateRules, kind: DecisionKind, role: DecidingRole, cents: number): boolean {
  if (rules.style === 'central' && rank(role) < rank('director')) return false;
  return rules.rows.some(
    (row) => row.kind === kind && row.role === role && (row.limitCents === null || cents <= row.limitCents),
  );
}

/** Tells whether a function may decide where another one decides: it is the same, or higher. */
export function mayDecideFor(role: Role, decides: DecidingRole): boolean {
  return isDeciding(role) && rank(role) >= rank(decides);
}

/** Tells whether a function is one that decides at all. */
export function isDeciding(role: Role): role is DecidingRole {
  return (decidingRoles as readonly Role[]).includes(role);
}

function rank(role: DecidingRole): number {
  return decidingRoles.indexOf(role);
}

/** Tells whether a function decides on a kind up to an amount, by the table alone; undefined: not at all, null: no limit. */
export function limitOf(
  rules: MandateRules,
  kind: DecisionKind,
  role: DecidingRole,
): number | null | undefined {
  return rules.rows.find((row) => row.kind === kind && row.role === role)?.limitCents;
}
