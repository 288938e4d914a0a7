import type { Role } from '../access/account.ts';
import type { Lever } from '../measure/levers.ts';
import type { Need } from '../measure/rows.ts';
import { advicesFor } from './advice.ts';
import { limitOf, lowestFor } from './mandate.ts';
import type { DecidingRole, DecisionKind, MandateRules } from './mandate.ts';
import { countedCents, splittingOf } from './splitting.ts';

/** A decision that somebody imagines, to see who would take it. Amounts: cents, all years together. */
export type Trial = {
  kind: DecisionKind;
  amountCents: number;
  years: number;
  lever: Lever;
  needs: readonly Need[];
  /** What was asked before for the same complex with the same lever, within the months that count. */
  earlierCents: number;
  workAreaId: string;
  /** Today. */
  on: string;
};

/** Why it is this function, and why these advise: codes that the screen words. */
export const trialReasons = [
  'within-limit',
  'central-style',
  'split',
  'above-lower',
  'controller-amount',
  'controller-outside-budget',
  'controller-years',
  'tenants',
] as const;

/** A reason in the answer to a trial. */
export type TrialReason = (typeof trialReasons)[number];

/** Who decides on an imagined decision and up to what, who advises before that within how many days, and why. */
export type TrialAnswer = {
  /** Null: nobody may decide on this kind for this amount. */
  decides: DecidingRole | null;
  limitCents: number | null;
  countedCents: number;
  advisers: { role: Role; dueOn: string }[];
  reasons: TrialReason[];
};

/** Answers who would decide and advise under these rules, with the very functions that a real request goes through. */
export function tryMandate(rules: MandateRules, trial: Trial): TrialAnswer {
  const counted = countedOf(rules, trial);
  const facts = { ...trial, countedCents: counted };
  const decides = lowestFor(rules, trial.kind, counted);
  if (decides === null)
    return { decides, limitCents: null, countedCents: counted, advisers: [], reasons: [] };
  const advisers = advicesFor(
    {
      requester: { accountId: '', roles: [] },
      workAreaId: trial.workAreaId,
      requestedAt: new Date(`${trial.on}T12:00:00Z`),
      decides,
    },
    facts,
    rules,
  ).map(({ role, dueOn }) => ({ role, dueOn }));
  return {
    decides,
    limitCents: limitOf(rules, trial.kind, decides) ?? null,
    countedCents: counted,
    advisers,
    reasons: reasonsFor(rules, trial, { decides, counted, asked: advisers.map(({ role }) => role) }),
  };
}

/** The amount that counts: with what went before, when together they pass what the controller must see. */
function countedOf(rules: MandateRules, trial: Trial): number {
  const part = { complexId: 'complex', lever: trial.lever, on: trial.on };
  const self = { ...part, id: 'self', amountCents: trial.amountCents };
  const before = { ...part, id: 'before', amountCents: trial.earlierCents };
  const others = trial.earlierCents > 0 ? [before] : [];
  return countedCents(trial.amountCents, splittingOf(self, others, rules));
}

type Found = { decides: DecidingRole; counted: number; asked: readonly Role[] };

function reasonsFor(rules: MandateRules, trial: Trial, { decides, counted, asked }: Found): TrialReason[] {
  const isSplit = counted > trial.amountCents;
  const isOutside = trial.kind === 'measureOutsideBudget' || trial.kind === 'measureShiftedWithinArea';
  const withoutSplit = lowestFor(rules, trial.kind, trial.amountCents);
  const reasons: [TrialReason, boolean][] = [
    ['split', isSplit],
    ['central-style', rules.style === 'central' && decides === 'director'],
    ['within-limit', rules.style === 'delegated' || decides !== 'director'],
    ['above-lower', isSplit && withoutSplit !== decides],
    ['controller-amount', asked.includes('controller') && counted >= rules.controllerFromCents],
    ['controller-outside-budget', asked.includes('controller') && isOutside],
    ['controller-years', asked.includes('controller') && trial.years > 1],
    ['tenants', asked.includes('tenantOrganisation')],
  ];
  return reasons.filter(([, isTrue]) => isTrue).map(([reason]) => reason);
}
