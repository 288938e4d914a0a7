import type { Role } from '../access/account.ts';
import { isAmount } from '../money.ts';
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

/** The function that decides: the lowest whose limit holds the amount of all years and additions together. */
export function decidesFor(rules: MandateRules, kind: DecisionKind, countedCents: number): DecidingRole {
  const role = decidingRoles.find((candidate) => holdsAmount(rules, kind, candidate, countedCents));
  if (role === undefined) throw new Refusal('mandate.none', { kind, amountCents: countedCents });
  return role;
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

/** Refuses a mandate that contradicts itself: a row twice, an odd amount, or a lower function with the larger limit. */
export function checkMandate(rules: MandateRules): void {
  for (const kind of decisionKinds) {
    let highest = -1;
    for (const role of decidingRoles) {
      const rows = rules.rows.filter((row) => row.kind === kind && row.role === role);
      if (rows.length > 1) throw new Refusal('mandate.invalid', { kind, role, because: 'twice' });
      const limit = rows[0]?.limitCents;
      if (limit === undefined) continue;
      if (limit !== null && !isAmount(limit))
        throw new Refusal('mandate.invalid', { kind, role, because: 'amount' });
      const reach = limit ?? Infinity;
      if (reach < highest) throw new Refusal('mandate.invalid', { kind, role, because: 'order' });
      highest = reach;
    }
  }
}
