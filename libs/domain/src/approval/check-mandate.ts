import { isAmount } from '../money.ts';
import { Refusal } from '../refusal.ts';
import { decidingRoles, decisionKinds } from './mandate.ts';
import type { DecidingRole, DecisionKind, MandateRules } from './mandate.ts';

/** How long the tenants' organisation has at least. Unit: days. Source: Wet op het overleg huurders verhuurder, art. 5 (six weeks). */
export const LEAST_TENANT_ADVICE_DAYS = 42;

/** What a mandate can do wrong; the screen has one cure for each. */
export const mandateFaults = [
  'twice',
  'amount',
  'order',
  'nobody',
  'days',
  'tenantDays',
  'minutes',
  'months',
] as const;

/** A fault of a mandate. */
export type MandateFault = (typeof mandateFaults)[number];

/** The settings with the whole numbers they may be. Units: as in the names. Source of the upper bounds: own choice, 2026. */
const settingBounds: readonly [
  'adviceDays' | 'tenantAdviceDays' | 'takeBackMinutes' | 'splittingMonths',
  MandateFault,
  number,
  number,
][] = [
  ['adviceDays', 'days', 1, 90],
  ['tenantAdviceDays', 'tenantDays', LEAST_TENANT_ADVICE_DAYS, 180],
  ['takeBackMinutes', 'minutes', 0, 24 * 60],
  ['splittingMonths', 'months', 0, 60],
];

/**
 * Refuses a mandate that contradicts itself: a row twice, an odd amount, a lower function with the larger limit, a kind
 * that nobody decides on, or a setting outside what the law or common sense allows. It names kind, function and fault.
 */
export function checkMandate(rules: MandateRules): void {
  for (const kind of decisionKinds) checkLimits(rules, kind);
  for (const kind of decisionKinds) {
    if (decidersOf(rules, kind).length === 0) throw fault('nobody', { kind, role: 'director' });
  }
  if (!isAmount(rules.controllerFromCents)) throw fault('amount', { setting: 'controllerFromCents' });
  for (const [setting, because, least, most] of settingBounds) {
    const value = rules[setting];
    if (!Number.isInteger(value) || value < least || value > most)
      throw fault(because, { setting, least, most });
  }
}

function checkLimits(rules: MandateRules, kind: DecisionKind): void {
  let highest = -1;
  for (const role of decidingRoles) {
    const rows = rules.rows.filter((row) => row.kind === kind && row.role === role);
    if (rows.length > 1) throw fault('twice', { kind, role });
    const limit = rows[0]?.limitCents;
    if (limit === undefined) continue;
    if (limit !== null && !isAmount(limit)) throw fault('amount', { kind, role });
    const reach = limit ?? Infinity;
    if (reach < highest) throw fault('order', { kind, role });
    highest = reach;
  }
}

/** The functions that decide on a kind at all; in the central style those below the director do not. */
function decidersOf(rules: MandateRules, kind: DecisionKind): DecidingRole[] {
  const able =
    rules.style === 'central' ? decidingRoles.slice(decidingRoles.indexOf('director')) : decidingRoles;
  return able.filter((role) => rules.rows.some((row) => row.kind === kind && row.role === role));
}

function fault(because: MandateFault, details: Record<string, string | number>): Refusal {
  return new Refusal('mandate.invalid', { ...details, because });
}
