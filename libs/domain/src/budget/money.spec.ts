import fc from 'fast-check';
import { measureStatuses } from '../measure/rows.ts';
import { Refusal } from '../refusal.ts';
import { groupMoney, moneyGroupings, moneyOf, sumMoney } from './actuals.ts';
import { approveLine, releaseLine, requestLine, room, withdrawLine } from './budget.ts';
import { applyChange } from './change.ts';
import type { BudgetChange } from './change.ts';
import { commit } from './commitment.ts';
import type { BudgetLine, Ceiling, Commitment } from './rows.ts';

test.each<[string, Parameters<typeof moneyOf>[1], boolean, [committed: number, forecast: number]]>([
  ['nothing ordered yet', { plannedCents: 100, orderedCents: 0, actualCents: 0 }, false, [0, 100]],
  ['ordered, partly paid', { plannedCents: 100, orderedCents: 60, actualCents: 20 }, false, [60, 100]],
  ['paid above the order', { plannedCents: 100, orderedCents: 60, actualCents: 120 }, false, [120, 120]],
  ['over, below plan', { plannedCents: 100, orderedCents: 60, actualCents: 55 }, true, [60, 60]],
  ['a refund', { plannedCents: 100, orderedCents: 0, actualCents: -5 }, true, [0, 0]],
])('%s', (_, known, isEnded, [committedCents, forecastCents]) => {
  const status = isEnded ? 'done' : 'running';
  expect(moneyOf({ status }, known)).toEqual({
    ...{ plannedCents: known.plannedCents, actualCents: known.actualCents, committedCents, forecastCents },
  });
});

const rows = fc.array(
  fc
    .record({
      status: fc.constantFrom(...measureStatuses),
      known: fc.record({
        plannedCents: fc.integer({ min: 0, max: 10_000_000_00 }),
        orderedCents: fc.integer({ min: 0, max: 10_000_000_00 }),
        actualCents: fc.integer({ min: -10_000_00, max: 10_000_000_00 }),
      }),
      workArea: fc.constantFrom('Vliethorst', 'Meerdrecht'),
      complex: fc.constantFrom('Schepenflat', 'Dichterspoort', 'Kersenhof'),
      programme: fc.constantFrom('Samen wonen', 'Woonomgeving', null),
    })
    .map(({ status, known, ...names }) => ({ ...names, ...moneyOf({ status }, known) })),
  { maxLength: 40 },
);

test.each(moneyGroupings)('grouped by %s the sums add up to the total, to the cent', (by) => {
  fc.assert(
    fc.property(rows, (all) => {
      const groups = groupMoney(all, by);
      expect(sumMoney(groups.map(({ money }) => money))).toEqual(sumMoney(all));
      expect(groups.flatMap((group) => group.rows)).toHaveLength(all.length);
      const names = groups.map(({ name }) => name);
      if (names.includes(null)) expect(names.at(-1)).toBeNull();
    }),
  );
});

type Act = { verb: string; of: number; cents: number };
const act = fc.record({
  verb: fc.constantFrom('request', 'approve', 'release', 'withdraw', 'order', 'lower', 'raise', 'ceiling'),
  of: fc.integer({ min: 0, max: 3 }),
  cents: fc.integer({ min: 1, max: 60_00 }),
});

/** Three measures that ask for money under one ceiling, order and change it, in whatever order. */
class Year {
  readonly ceiling: Ceiling = {
    ...{ id: 'c', year: 2027, programmeId: 'p', workAreaId: 'v', amountCents: 150_00, version: 1 },
  };
  readonly lines: BudgetLine[] = [];
  readonly orders: Commitment[] = [];

  act({ verb, of, cents }: Act): void {
    const line = this.lines[of % Math.max(1, this.lines.length)];
    if (verb === 'request') return this.request(cents);
    if (!line) return;
    if (verb === 'approve') return void approveLine(line);
    if (verb === 'release') return void releaseLine(line);
    if (verb === 'withdraw') return void withdrawLine(line);
    if (verb === 'order') return this.order(line, cents);
    const delta = verb === 'lower' ? -cents : cents;
    this.change(verb === 'ceiling' ? null : line.id, verb === 'ceiling' && of > 1 ? -delta : delta);
  }

  private request(amountCents: number): void {
    const measureId = `m${this.lines.length}`;
    const line: BudgetLine = {
      ...{ id: `l${this.lines.length}`, measureId, ceilingId: 'c', year: 2027, amountCents },
      ...{ status: 'requested', version: 1 },
    };
    requestLine(line, {
      measure: { id: measureId, workAreaId: 'v', status: 'approved' },
      costs: [{ measureId, year: 2027, amountCents: 100_00 }],
      ...{ isDecisionFinal: true, ceiling: this.ceiling, lines: this.lines },
    });
    this.lines.push(line);
  }

  private order(line: BudgetLine, cents: number): void {
    const order: Commitment = {
      ...{ id: `o${this.orders.length}`, lineId: line.id, description: 'Opdracht', amountCents: 0 },
      ...{ agreedOn: '2027-03-01', version: 1 },
    };
    const others = this.orders.filter(({ lineId }) => lineId === line.id);
    commit(order, cents, { line, others, reservedCents: 0 });
    this.orders.push(order);
  }

  private change(lineId: string | null, deltaCents: number): void {
    const change = { id: 'x', number: 'BW-01', status: 'approved' } as BudgetChange;
    const item = { changeId: 'x', position: 0, ceilingId: 'c', lineId, deltaCents };
    const ground = {
      ...{ ceilings: [this.ceiling], lines: this.lines, measureCents: new Map<string, number>() },
      orderedCents: new Map(this.lines.map(({ id }) => [id, this.ordered(id)])),
    };
    applyChange(change, [item], ground, new Date('2027-03-01T09:00:00Z'));
  }

  ordered(lineId: string): number {
    const own = this.orders.filter((order) => order.lineId === lineId);
    return own.reduce((sum, { amountCents }) => sum + amountCents, 0);
  }
}

test('whatever people do in whatever order, a line holds its orders and a ceiling its lines', () => {
  let done = 0;
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const year = new Year();
      for (const one of acts) {
        try {
          year.act(one);
          done += 1;
        } catch (error) {
          // a no is what guards the sums; anything else is a bug
          if (!(error instanceof Refusal)) throw error;
        }
        for (const line of year.lines) {
          expect(line.amountCents).toBeGreaterThanOrEqual(year.ordered(line.id));
          if (line.status === 'withdrawn') expect(year.ordered(line.id)).toBe(0);
        }
        expect(room(year.ceiling, year.lines).roomCents).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 300 },
  );
  expect(done).toBeGreaterThan(1000);
});
