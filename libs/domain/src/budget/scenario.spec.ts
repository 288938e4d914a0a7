import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import { compareLedger, matchBooking } from './booking.ts';
import type { LedgerEntry } from './booking.ts';
import type { Booking } from './rows.ts';
import {
  adoptScenario,
  changeScenario,
  drawScenario,
  dropScenario,
  figuresOf,
  forwardScenario,
  scenarioStatuses,
  settleScenario,
  submitScenario,
  unsettleScenario,
  urgencyOf,
} from './scenario.ts';
import type { Scenario, ScenarioFigures, ScenarioGround, ScenarioStatus } from './scenario.ts';
import { differenceBetween, fixVersion } from './version.ts';
import type { BudgetVersion, BudgetVersionKind, BudgetVersionRow } from './version.ts';

const codeOf = (act: () => unknown): RefusalCode | null => {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

test.each<[readonly number[], number]>([
  [[], 1],
  [[0], 1],
  [[1], 100],
  [[0.5, 1], 75],
])('shares %j make %i points', (shares, points) => expect(urgencyOf(shares)).toBe(points));

const ground: ScenarioGround = {
  candidates: [
    { id: 'one', ceilingId: 'a', complexId: 'x', costCents: 60_00, tailCents: 10_00, urgency: 80 },
    { id: 'two', ceilingId: 'a', complexId: 'y', costCents: 50_00, tailCents: 0, urgency: 40 },
    { id: 'three', ceilingId: 'b', complexId: 'x', costCents: 0, tailCents: 5_00, urgency: 10 },
  ],
  rooms: [
    { id: 'a', roomCents: 100_00 },
    { id: 'b', roomCents: -1_00 },
  ],
  weakest: ['x', 'y', 'z'],
  reached: ['z'],
};

test('a choice is measured in money, room, tail and whom it reaches', () => {
  expect(figuresOf(new Set(['one', 'three']), ground)).toEqual({
    ...{ count: 2, newCents: 60_00, tailCents: 15_00, overCents: 1_00, weakestReached: 2, urgency: 90 },
    left: [
      { ceilingId: 'a', newCents: 60_00, leftCents: 40_00 },
      { ceilingId: 'b', newCents: 0, leftCents: -1_00 },
    ],
    urgencyPerThousand: 1500,
  });
  expect(figuresOf(new Set(), ground).urgencyPerThousand).toBeNull();
});

const scenario = (status: ScenarioStatus = 'draft', id = 'b'): Scenario => ({
  ...{ id, year: 2027, cycleId: 'c27', name: `Scenario ${id}`, status, createdBy: 'joost' },
  ...{ createdAt: new Date('2026-09-22T07:00:00Z'), version: 1 },
});
const fits = { count: 3, newCents: 60_00, overCents: 0 } as ScenarioFigures;

test.each<[string, Scenario[], RefusalCode | null]>([
  ['the third', [scenario('draft', 'x'), scenario('adopted', 'y')], null],
  ['a fourth', ['x', 'y', 'z'].map((id) => scenario('draft', id)), 'budget.scenarios-full'],
  ['one put aside makes room', ['x', 'y', 'z'].map((id) => scenario('dropped', id)), null],
  ['the same name', [scenario()], 'budget.scenario-name-taken'],
])('drawing %s', (_, standing, code) => {
  expect(codeOf(() => drawScenario(scenario(), standing))).toBe(code);
});

test.each<[string, Partial<ScenarioFigures>, Scenario[], RefusalCode | null]>([
  ['what fits', {}, [scenario('draft', 'x')], null],
  ['nothing', { count: 0 }, [], 'budget.scenario-empty'],
  ['too much', { overCents: 1 }, [], 'budget.scenario-over-ceiling'],
  ['a second one', {}, [scenario('submitted', 'x')], 'budget.scenario-waits'],
  ['after one was adopted', {}, [scenario('adopted', 'x')], 'budget.scenario-waits'],
])('laying %s before director and board', (_, change, others, code) => {
  expect(codeOf(() => submitScenario(scenario(), { ...fits, ...change }, others))).toBe(code);
});

const acts: Record<string, (one: Scenario) => unknown> = {
  change: changeScenario,
  drop: dropScenario,
  submit: (one) => submitScenario(one, fits, []),
  decide: (one) => settleScenario(one, 'approved'),
  takeBack: unsettleScenario,
  forward: forwardScenario,
  adopt: adoptScenario,
};
const becomes: Record<string, Partial<Record<ScenarioStatus, ScenarioStatus>>> = {
  change: { draft: 'draft', rejected: 'draft' },
  drop: { draft: 'dropped', rejected: 'dropped' },
  submit: { draft: 'submitted', rejected: 'submitted' },
  decide: { submitted: 'approved' },
  takeBack: { approved: 'submitted', rejected: 'submitted' },
  forward: { approved: 'submitted' },
  adopt: { approved: 'adopted' },
};
test.each(Object.keys(acts).flatMap((verb) => scenarioStatuses.map((status) => [verb, status] as const)))(
  'to %s a scenario that is %s',
  (verb, status) => {
    const one = scenario(status);
    const next = becomes[verb]![status];
    expect(codeOf(() => acts[verb]!(one))).toBe(next ? null : 'budget.wrong-status');
    expect(one.status).toBe(next ?? status);
  },
);

const version = (kind: BudgetVersionKind): BudgetVersion => ({
  ...{ id: kind, year: 2027, kind, ordinal: 1, note: '', fixedBy: 'joost', fixedAt: new Date(0) },
});
test.each<[BudgetVersionKind, BudgetVersionKind[], RefusalCode | null]>([
  ['OOB', [], null],
  ['OOB', ['OOB'], 'budget.version-exists'],
  ['MUB', [], 'budget.version-needs-original'],
  ['MUB', ['OOB', 'MUB'], null],
  ['ACB', ['OOB'], null],
])('fixing %s after %j', (kind, earlier, code) => {
  expect(codeOf(() => fixVersion(version(kind), earlier.map(version)))).toBe(code);
});

test('two versions differ in what got another amount, came or went', () => {
  const row = (lineId: string | null, amountCents: number): BudgetVersionRow => ({
    ...{
      versionId: 'v',
      position: 1,
      ceilingId: 'a',
      lineId,
      programme: 'Samen wonen',
      workArea: 'Vliethorst',
    },
    ...{ measureNumber: lineId, measureTitle: lineId, complex: null, status: lineId && 'approved' },
    ...{ amountCents, orderedCents: 0, actualCents: 0 },
  });
  const before = [row(null, 100), row('same', 10), row('gone', 20)];
  const after = [row(null, 120), row('same', 10), row('new', 30)];
  expect(
    differenceBetween(before, after).map(({ id, beforeCents, afterCents }) => [id, beforeCents, afterCents]),
  ).toEqual([
    ['a', 100, 120],
    ['new', null, 30],
    ['gone', 20, null],
  ]);
});

const entry = (change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ row: 2, ledgerYear: 2026, number: 'G1', bookedOn: '2026-03-01', costCentre: '4210' },
  ...{ description: 'Verlichting', amountCents: 1_250_00, measureNumber: '', ...change },
});
test.each<[string, LedgerEntry, string | null, string | null]>([
  ['by its number', entry({ measureNumber: 'M26-014' }), 'm14', 'number'],
  ['by its cost centre', entry(), 'm15', 'rule'],
  ['by number before cost centre', entry({ measureNumber: 'M26-014', costCentre: '4210' }), 'm14', 'number'],
  ['not by a number nobody knows', entry({ measureNumber: 'M26-999' }), null, null],
  ['not by another cost centre', entry({ costCentre: '4999' }), null, null],
])('a booking finds its measure %s', (_, one, measureId, matchedBy) => {
  const { added } = compareLedger([one], {
    known: [],
    measures: new Map([['M26-014', 'm14']]),
    rules: new Map([['4210', 'm15']]),
  });
  expect(added).toMatchObject([{ measureId, matchedBy }]);
});

test('what is known is not taken in twice, and what contradicts it is named', () => {
  const ground = { measures: new Map<string, string>(), rules: new Map<string, string>() };
  const other = entry({ number: 'G2', row: 3 });
  const compared = compareLedger([entry(), other], {
    ...ground,
    known: [entry(), { ...other, amountCents: 1 }],
  });
  expect(compared).toMatchObject({ added: [], known: 1, differing: [{ row: 3 }] });
});

test('a booking is put on a measure by hand with a reason', () => {
  const booking = {
    ...entry(),
    id: 'b',
    measureId: null,
    matchedBy: null,
    matchNote: null,
  } as unknown as Booking;
  expect(codeOf(() => matchBooking(booking, 'm14', '  '))).toBe('budget.match-reason-missing');
  expect(matchBooking(booking, 'm14', ' Staat op de bon ')).toMatchObject({ data: { before: null } });
  expect(booking).toMatchObject({ measureId: 'm14', matchedBy: 'hand', matchNote: 'Staat op de bon' });
});
