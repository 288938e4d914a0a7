import type { Outcome } from '../approval/rows.ts';
import type { JsonObject } from '../canonical.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { sumCents } from '../money.ts';
import { Refusal } from '../refusal.ts';
import type { Candidate, CeilingRoom } from './optimise.ts';

/** The states of a scenario: drawn, before director and board, adopted, or put aside. */
export const scenarioStatuses = ['draft', 'submitted', 'approved', 'adopted', 'rejected', 'dropped'] as const;

/** A state of a scenario. */
export type ScenarioStatus = (typeof scenarioStatuses)[number];

/** A named choice of measures for one budget year. */
export type Scenario = {
  id: string;
  year: number;
  cycleId: string;
  name: string;
  status: ScenarioStatus;
  createdBy: string;
  createdAt: Date;
  version: number;
};

/** A measure that a scenario pays, and from which ceiling. */
export type ScenarioMeasure = { scenarioId: string; measureId: string; ceilingId: string };

/** The most scenarios that stand side by side. Source: product row 62. */
export const MOST_SCENARIOS = 3;

/** How many complexes count as the weakest ones. Source: the drawing of the budget screen. */
export const WEAKEST_COMPLEXES = 6;

/** The urgency of a place without figures: it counts, and anything known to be worse goes before it. Unit: points. */
export const LEAST_URGENCY = 1;

/**
 * How urgent a complex is, from 1 to 100 points: on average over its figures, the share of the corporation's complexes
 * that stand better. The data has no urgency of its own, so this is the one place where it is defined; a measure is as
 * urgent as its complex.
 */
export function urgencyOf(shares: readonly number[]): number {
  if (shares.length === 0) return LEAST_URGENCY;
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return Math.max(LEAST_URGENCY, Math.min(100, Math.round(100 * mean)));
}

/** A candidate with what a comparison of scenarios shows of it. */
export type ScenarioCandidate = Candidate & {
  complexId: string;
  /** What it costs in all later years together. Unit: cents. */
  tailCents: number;
};

/** What scenarios are compared on. */
export type ScenarioFigures = {
  count: number;
  /** What it costs in the year, beside what was already given. Unit: cents. */
  newCents: number;
  /** What it costs in later years. Unit: cents. */
  tailCents: number;
  /** What is left under each ceiling; negative when the choice does not fit. */
  left: { ceilingId: string; newCents: number; leftCents: number }[];
  /** How much stands above the ceilings that are exceeded. Unit: cents. */
  overCents: number;
  /** How many of the weakest complexes get at least one measure, also from money that was given before. */
  weakestReached: number;
  urgency: number;
  /** Points of urgency per thousand euro; null when nothing is spent. */
  urgencyPerThousand: number | null;
};

/** What a choice is measured against. `reached` are the complexes that were already given money in the year. */
export type ScenarioGround = {
  candidates: readonly ScenarioCandidate[];
  rooms: readonly CeilingRoom[];
  weakest: readonly string[];
  reached: readonly string[];
};

/** Measures a choice: what it costs, what it leaves, and whom it reaches. */
export function figuresOf(chosen: ReadonlySet<string>, ground: ScenarioGround): ScenarioFigures {
  const own = ground.candidates.filter(({ id }) => chosen.has(id));
  const left = ground.rooms.map(({ id, roomCents }) => {
    const newCents = sumCents(own.filter(({ ceilingId }) => ceilingId === id).map((one) => one.costCents));
    return { ceilingId: id, newCents, leftCents: roomCents - newCents };
  });
  const newCents = sumCents(own.map(({ costCents }) => costCents));
  const reached = new Set([...ground.reached, ...own.map(({ complexId }) => complexId)]);
  const urgency = own.reduce((sum, one) => sum + one.urgency, 0);
  return {
    count: own.length,
    newCents,
    tailCents: sumCents(own.map(({ tailCents }) => tailCents)),
    left,
    overCents: sumCents(left.map(({ leftCents }) => Math.max(0, -leftCents))),
    weakestReached: ground.weakest.filter((id) => reached.has(id)).length,
    urgency,
    urgencyPerThousand: newCents === 0 ? null : (urgency * 100_000) / newCents,
  };
}

/** What is decided about a scenario: exactly which measures, from which ceilings, for how much. */
export function contentOfScenario(
  scenario: Pick<Scenario, 'year' | 'name'>,
  chosen: readonly {
    measureId: string;
    number: string;
    title: string;
    ceilingId: string;
    costCents: number;
  }[],
): JsonObject {
  const lines = [...chosen].sort((one, other) => (one.measureId < other.measureId ? -1 : 1));
  return {
    year: scenario.year,
    title: scenario.name,
    measures: lines.map(({ measureId, number, title, ceilingId, costCents }) => ({
      ...{ measureId, number, title, ceilingId, costCents },
    })),
  };
}

/** Draws a scenario; three at most stand side by side. */
export function drawScenario(scenario: Scenario, standing: readonly Scenario[]): DomainEvent {
  const others = standing.filter(({ status }) => status !== 'dropped');
  if (others.length >= MOST_SCENARIOS) throw new Refusal('budget.scenarios-full', { most: MOST_SCENARIOS });
  if (others.some(({ name }) => name === scenario.name))
    throw new Refusal('budget.scenario-name-taken', { name: scenario.name });
  return happened('budget.scenario-drawn', scenario.id, { year: scenario.year, name: scenario.name });
}

/** Chooses other measures; what lies before director and board is fixed until it comes back. */
export function changeScenario(scenario: Scenario): DomainEvent {
  refuseUnless(scenario, ['draft', 'rejected'], 'change');
  scenario.status = 'draft';
  return happened('budget.scenario-changed', scenario.id, { name: scenario.name });
}

/** Puts a scenario aside; its place comes free. */
export function dropScenario(scenario: Scenario): DomainEvent {
  refuseUnless(scenario, ['draft', 'rejected'], 'drop');
  scenario.status = 'dropped';
  return happened('budget.scenario-dropped', scenario.id, { name: scenario.name });
}

/** Lays a scenario before director and board: only when it fits, and one at a time. */
export function submitScenario(
  scenario: Scenario,
  figures: ScenarioFigures,
  others: readonly Scenario[],
): DomainEvent {
  refuseUnless(scenario, ['draft', 'rejected'], 'submit');
  if (figures.count === 0) throw new Refusal('budget.scenario-empty', {});
  if (figures.overCents > 0)
    throw new Refusal('budget.scenario-over-ceiling', { overCents: figures.overCents });
  const waits: readonly ScenarioStatus[] = ['submitted', 'approved', 'adopted'];
  if (others.some(({ id, status }) => id !== scenario.id && waits.includes(status)))
    throw new Refusal('budget.scenario-waits', {});
  scenario.status = 'submitted';
  return happened('budget.scenario-submitted', scenario.id, {
    ...{ name: scenario.name, newCents: figures.newCents, count: figures.count },
  });
}

/** Keeps what was decided about a scenario; anything but yes gives it back to whoever drew it. */
export function settleScenario(scenario: Scenario, outcome: Outcome): DomainEvent {
  refuseUnless(scenario, ['submitted'], 'decide');
  scenario.status = outcome === 'approved' || outcome === 'conditional' ? 'approved' : 'rejected';
  return happened('budget.scenario-settled', scenario.id, { name: scenario.name, outcome });
}

/** The decision was taken back: the scenario waits again. */
export function unsettleScenario(scenario: Scenario): DomainEvent {
  refuseUnless(scenario, ['approved', 'rejected'], 'takeBack');
  scenario.status = 'submitted';
  return happened('budget.scenario-settling-taken-back', scenario.id, { name: scenario.name });
}

/** The director said yes for good: the same scenario now lies before the board. */
export function forwardScenario(scenario: Scenario): DomainEvent {
  refuseUnless(scenario, ['approved'], 'forward');
  scenario.status = 'submitted';
  return happened('budget.scenario-forwarded', scenario.id, { name: scenario.name });
}

/** The decision is final: from now on this choice is what lines are asked for. */
export function adoptScenario(scenario: Scenario): DomainEvent {
  refuseUnless(scenario, ['approved'], 'adopt');
  scenario.status = 'adopted';
  return happened('budget.scenario-adopted', scenario.id, { year: scenario.year, name: scenario.name });
}

function refuseUnless(scenario: Scenario, allowed: readonly ScenarioStatus[], verb: string): void {
  if (!allowed.includes(scenario.status))
    throw new Refusal('budget.wrong-status', { verb, status: scenario.status });
}
