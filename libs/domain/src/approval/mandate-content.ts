import type { JsonObject } from '../canonical.ts';
import { decidingRoles, decisionKinds, limitOf } from './mandate.ts';
import type { DecidingRole, DecisionKind, MandateRules } from './mandate.ts';
import type { MandateDraft } from './rows.ts';

/** The settings of a mandate besides its table, in the order in which they are read. */
export const mandateSettings = [
  'style',
  'controllerFromCents',
  'adviceDays',
  'tenantAdviceDays',
  'takeBackMinutes',
  'agreementRequired',
  'splittingMonths',
] as const satisfies readonly (keyof MandateRules)[];

/** The name of one limit in the content of a mandate. */
export const limitField = (kind: DecisionKind, role: DecidingRole) => `limit.${kind}.${role}`;

/** A field of the content of a mandate taken apart again; null when it is not a limit. */
export function limitFieldParts(field: string): { kind: DecisionKind; role: DecidingRole } | null {
  const kind = decisionKinds.find((one) => field.startsWith(`limit.${one}.`));
  const role = decidingRoles.find((one) => field.endsWith(`.${one}`));
  return kind && role && field === limitField(kind, role) ? { kind, role } : null;
}

/**
 * The rules as one flat content, so that two versions can be laid beside each other line by line. A limit is a number of
 * cents, 'unlimited', or absent where the function does not decide.
 */
export function contentOfRules(rules: MandateRules): JsonObject {
  const limits = decisionKinds.flatMap((kind) =>
    decidingRoles.flatMap((role) => {
      const limit = limitOf(rules, kind, role);
      return limit === undefined ? [] : [[limitField(kind, role), limit ?? 'unlimited'] as const];
    }),
  );
  return {
    ...Object.fromEntries(mandateSettings.map((setting) => [setting, rules[setting]])),
    ...Object.fromEntries(limits),
  };
}

/** What the board decides about: the rules, from when they count, why, and which version they follow. */
export function contentOfMandate(
  draft: Pick<MandateDraft, 'baseId' | 'validFrom' | 'rules' | 'why'>,
): JsonObject {
  const { baseId, validFrom, why, rules } = draft;
  return { baseId, validFrom, why, ...contentOfRules(rules) };
}
