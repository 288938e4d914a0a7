import type { Mandates } from '@jaarring/contracts';
import {
  changedFields,
  contentOfRules,
  type DecidingRole,
  decidingRoles,
  type DecisionKind,
  limitOf,
  type MandateRules,
  Refusal,
  checkMandate,
  type MandateFault,
} from '@jaarring/domain';
import type { Texts } from '../texts/texts.ts';

/** A version, or the draft of the next one. */
export type Version = Mandates['mandates'][number];
export type DraftVersion = NonNullable<Mandates['draft']>;

/** How far a function goes on a kind: cents; null: no limit; undefined: it does not decide. */
export type Limit = number | null | undefined;

/** The rules with one limit written anew; the others stay as they are. */
export function withLimit(
  rules: MandateRules,
  at: { kind: DecisionKind; role: DecidingRole },
  limitCents: Limit,
): MandateRules {
  const rows = rules.rows.filter(({ kind, role }) => kind !== at.kind || role !== at.role);
  return { ...rules, rows: limitCents === undefined ? rows : [...rows, { ...at, limitCents }] };
}

/** Tells whether a function only advises, because everything goes to the director. */
export function onlyAdvises({ style }: MandateRules, role: DecidingRole): boolean {
  return style === 'central' && decidingRoles.indexOf(role) < decidingRoles.indexOf('director');
}

/** How many lines of the rules differ. */
export function differences(before: MandateRules, after: MandateRules): number {
  return changedFields(contentOfRules(before), contentOfRules(after)).length;
}

/** The fields that differ, with what they were and became, as the approval shows them. */
export function changesBetween(before: MandateRules, after: MandateRules) {
  const [old, next] = [contentOfRules(before), contentOfRules(after)];
  return changedFields(old, next).map((field) => ({
    field,
    before: old[field] ?? null,
    after: next[field] ?? null,
  }));
}

/** What contradicts itself in the rules, with its cure in words; null when they are sound. */
export function faultIn(rules: MandateRules, { mandate }: Texts): string | null {
  try {
    checkMandate(rules);
    return null;
  } catch (error) {
    // the one thing that is expected here: the rules of the domain say what is wrong
    if (!(error instanceof Refusal)) throw error;
    const { because, kind, role } = error.details as {
      because: MandateFault;
      kind?: DecisionKind;
      role?: DecidingRole;
    };
    return mandate.faults[because](
      kind ? mandate.kinds[kind] : mandate.settings.controllerFromCents,
      role ? mandate.columns[role].toLowerCase() : '',
    );
  }
}

/** Whether a limit became another one since the version that the draft follows. */
export function isChanged(
  base: MandateRules | null,
  rules: MandateRules,
  at: { kind: DecisionKind; role: DecidingRole },
): boolean {
  return base !== null && limitOf(base, at.kind, at.role) !== limitOf(rules, at.kind, at.role);
}
