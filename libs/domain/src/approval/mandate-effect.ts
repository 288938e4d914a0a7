import { decidingRoles, lowestFor } from './mandate.ts';
import type { DecidingRole, DecisionKind, MandateRules } from './mandate.ts';

/** A decision that was taken, as far as it tells who takes it under other rules. The kind is null from before it was kept. */
export type TakenDecision = {
  id: string;
  kind: DecisionKind | null;
  countedCents: number | null;
};

/** A decision that another function would have taken; null: nobody could have. */
export type MovedDecision = { id: string; from: DecidingRole | null; to: DecidingRole | null };

/** What other rules would have done to the same decisions: how many each function takes, before and after. */
export type MandateEffect = {
  counted: number;
  /** Decisions of which the kind was not kept; they are left out rather than guessed. */
  unknown: number;
  perRole: { role: DecidingRole; before: number; after: number }[];
  moved: MovedDecision[];
};

/**
 * Decides the same decisions again under two sets of rules. The amount that counted then is taken as it was: what was
 * taken together as split then is not looked for again.
 */
export function effectOf(
  taken: readonly TakenDecision[],
  before: MandateRules,
  after: MandateRules,
): MandateEffect {
  const known = taken.flatMap(({ id, kind, countedCents }) =>
    kind === null || countedCents === null
      ? []
      : [{ id, from: lowestFor(before, kind, countedCents), to: lowestFor(after, kind, countedCents) }],
  );
  return {
    counted: known.length,
    unknown: taken.length - known.length,
    perRole: decidingRoles.map((role) => ({
      role,
      before: known.filter(({ from }) => from === role).length,
      after: known.filter(({ to }) => to === role).length,
    })),
    moved: known.filter(({ from, to }) => from !== to),
  };
}
