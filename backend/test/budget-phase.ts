import { programmeId } from '../../infra/db/seed/demo/money.ts';
import { smallCeilingId } from '../../infra/db/seed/small-ground.ts';
import { type DecidedMeasure, decidedMeasuresIn } from './decided-measures.ts';
import type { Answer, World } from './world.ts';

/** Two ceilings of Vliethorst in 2027, of € 100,000 each. */
export const SAFETY = smallCeilingId('Schoon, heel en veilig', 'Vliethorst');
export const TOGETHER = smallCeilingId('Samen wonen', 'Vliethorst');

/** What a request for money may ask otherwise than € 84,000 under the first ceiling. */
export type Wish = { ceilingId?: string; amountCents?: number };

/** A cycle of plan year 2027 in its budget phase, with the acts by which money is given. */
export type BudgetPhase = {
  cycleId: string;
  inPhase(phase: string): Promise<unknown>;
  /** A measure of € 84,000 in 2027 with a final decision, unless told otherwise; answers its id. */
  decided(more?: DecidedMeasure): Promise<string>;
  manyDecided(count: number): Promise<string[]>;
  asks(who: string, measureId: string, more?: Wish): Promise<Answer>;
  acts(who: string, verb: string, line: { id: string; version: number }): Promise<Answer>;
  /** Sets the ceiling of the first programme in Vliethorst, unless told otherwise. */
  sets(who: string, more?: object, year?: number): Promise<Answer>;
  budget(who?: string): Promise<Answer['body']>;
  ceiling(): Promise<Answer['body']>;
};

export async function budgetPhase(world: World): Promise<BudgetPhase> {
  const cycleId = (await (await world.as('noor')).post('/api/cycles', { planYear: 2027 })).body.id as string;
  const self: BudgetPhase = {
    cycleId,
    inPhase: (phase) =>
      world.rows('update cycle_area set phase = $2, version = version + 1 where cycle_id = $1', [
        cycleId,
        phase,
      ]),
    decided: decidedMeasuresIn(world, cycleId),
    manyDecided: async (count) => {
      const ids: string[] = [];
      while (ids.length < count) ids.push(await self.decided());
      return ids;
    },
    asks: async (who, measureId, more = {}) =>
      (await world.as(who)).post('/api/budget-lines', {
        measureId,
        ceilingId: SAFETY,
        amountCents: 84_000_00,
        ...more,
      }),
    acts: async (who, verb, { id, version }) =>
      (await world.as(who)).put(`/api/budget-lines/${id}/${verb}`, { version }),
    sets: async (who, more = {}, planYear = 2027) =>
      (await world.as(who)).put(`/api/budgets/${planYear}/ceilings`, {
        programmeId: programmeId('Schoon, heel en veilig'),
        workAreaId: world.workArea('Vliethorst'),
        amountCents: 120_000_00,
        version: 1,
        ...more,
      }),
    budget: async (who = 'joost') => (await (await world.as(who)).get('/api/budgets/2027')).body,
    ceiling: async () => (await self.budget()).ceilings.find(({ id }: { id: string }) => id === SAFETY),
  };
  await self.inPhase('budget');
  return self;
}
