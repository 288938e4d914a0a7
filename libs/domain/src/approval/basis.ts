import type { Role } from '../access/account.ts';
import type { Lever } from '../measure/levers.ts';
import type { DecisionKind } from './mandate.ts';
import type { AdviceVerdict } from './rows.ts';

/**
 * What a decision stood on besides its content: names, figure, money and advices as they were at that moment. It is kept
 * with the decision, so that its note says the same in ten years. Dates: YYYY-MM-DD in the Netherlands.
 */
export type DecisionBasis = {
  complexNumber: string | null;
  complex: string | null;
  workArea: string;
  planYear: number;
  kind: string | null;
  lever: Lever | null;
  owner: string | null;
  requestedBy: string;
  figure: FigureBasis | null;
  /** What the ceilings of the area left per year, before this decision; a year without ceilings is not there. */
  rooms: { year: number; roomCents: number }[];
  /** As what the mandate counted it, and up to which amount; null: no limit, or (all of it) not known any more. */
  mandate: { kind: DecisionKind; countedCents: number; limitCents: number | null } | null;
  advices: AdviceBasis[];
};

/** The figure that has to change: per period, with where it came from and when it was read in. */
export type FigureBasis = {
  indicator: string;
  unit: string;
  /** Too small to show: then there are no points. */
  isHidden: boolean;
  points: { period: string; value: number }[];
  source: string | null;
  readOn: string | null;
};

/** An advice as it stood; without a verdict it was asked and not given. */
export type AdviceBasis = {
  role: Role;
  verdict: AdviceVerdict | null;
  remark: string | null;
  by: string | null;
  on: string | null;
};

/** The row that keeps it. */
export type KeptBasis = { decisionId: string; basis: DecisionBasis };
