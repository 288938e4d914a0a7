import { measureStatuses } from '../measure/rows.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import {
  approveLine,
  budgetLineSteps,
  releaseLine,
  requestLine,
  room,
  setCeiling,
  unfundedYears,
  withdrawLine,
} from './budget.ts';
import type { BudgetLineVerb, LineContext } from './budget.ts';
import { budgetLineStatuses } from './rows.ts';
import type { BudgetLine, BudgetLineStatus, Ceiling } from './rows.ts';

const safety = (amountCents = 100_000_00): Ceiling => ({
  id: 'ceiling',
  year: 2027,
  programmeId: 'clean-whole-safe',
  workAreaId: 'vliethorst',
  amountCents,
  version: 1,
});
const line = (change: Partial<BudgetLine> = {}): BudgetLine => ({
  id: 'line',
  measureId: 'm27-014',
  ceilingId: 'ceiling',
  year: 2027,
  amountCents: 84_000_00,
  status: 'requested',
  version: 1,
  ...change,
});
const other = (amountCents: number, status: BudgetLineStatus = 'approved') =>
  line({ id: `other-${status}-${amountCents}`, measureId: 'm27-024', amountCents, status });
const context = (change: Partial<LineContext> = {}): LineContext => ({
  measure: { id: 'm27-014', workAreaId: 'vliethorst', status: 'approved' },
  costs: [
    { measureId: 'm27-014', year: 2027, amountCents: 84_000_00 },
    { measureId: 'm27-014', year: 2028, amountCents: 6_000_00 },
  ],
  isDecisionFinal: true,
  ceiling: safety(),
  lines: [other(16_000_00)],
  ...change,
});

test('money for a decided measure fits to the last cent', () => {
  expect(requestLine(line(), context())).toMatchObject({
    kind: 'budget.line-requested',
    data: { measureId: 'm27-014', ceilingId: 'ceiling', year: 2027, amountCents: 84_000_00 },
  });
});

const refused: [RefusalCode, string, Partial<BudgetLine>, Partial<LineContext>][] = [
  ['budget.over-ceiling', 'one cent', {}, { lines: [other(16_000_01)] }],
  ['budget.over-ceiling', 'requested counts', {}, { lines: [other(16_000_01, 'requested')] }],
  ['budget.over-ceiling', 'released counts', {}, { lines: [other(16_000_01, 'released')] }],
  ['budget.over-cost', 'one cent', { amountCents: 84_000_01 }, { lines: [] }],
  ['budget.over-cost', 'no cost that year', { year: 2029 }, { ceiling: { ...safety(), year: 2029 } }],
  ['budget.year-taken', 'twice', {}, { lines: [line({ id: 'earlier', amountCents: 1 })] }],
  ['budget.wrong-ceiling', 'of another year', {}, { ceiling: { ...safety(), year: 2028 } }],
  ['budget.wrong-ceiling', 'of another area', {}, { ceiling: { ...safety(), workAreaId: 'rijnsloot' } }],
  ['budget.wrong-ceiling', 'another one', { ceilingId: 'else' }, {}],
  ['budget.not-final', 'decision not final', {}, { isDecisionFinal: false }],
  ['budget.amount-invalid', 'nothing', { amountCents: 0 }, {}],
  ['budget.amount-invalid', 'half a cent', { amountCents: 0.5 }, {}],
];
test.each(refused)('%s: %s', (code, _, change, around) => {
  expect(() => requestLine(line(change), context(around))).toThrow(new Refusal(code));
});

test('the refusal over a ceiling names the amounts', () => {
  try {
    requestLine(line(), context({ lines: [other(20_000_00)] }));
    throw new Error('it fitted');
  } catch (refusal) {
    expect(refusal).toMatchObject({
      details: { ceilingCents: 100_000_00, roomCents: 80_000_00, wantedCents: 84_000_00 },
    });
  }
});

test('a withdrawn line takes no room and no year', () => {
  const lines = [other(90_000_00, 'withdrawn'), line({ id: 'earlier', status: 'withdrawn' })];
  expect(requestLine(line(), context({ lines })).kind).toBe('budget.line-requested');
});

test.each(measureStatuses)('money for a measure that is %s', (status) => {
  const act = () => requestLine(line(), context({ measure: { ...context().measure, status } }));
  if (['approved', 'conditional', 'running'].includes(status))
    expect(act().kind).toBe('budget.line-requested');
  else expect(act).toThrow(new Refusal('budget.not-decided'));
});

const acts = { approve: approveLine, release: releaseLine, withdraw: withdrawLine };
const expected: Record<BudgetLineStatus, Partial<Record<BudgetLineVerb, BudgetLineStatus>>> = {
  requested: { approve: 'approved', withdraw: 'withdrawn' },
  approved: { release: 'released', withdraw: 'withdrawn' },
  released: {},
  withdrawn: {},
};
const rows = budgetLineStatuses.flatMap((status) =>
  (Object.keys(acts) as BudgetLineVerb[]).map((verb) => [status, verb] as const),
);
test.each(rows)('a line that is %s meets %s', (status, verb) => {
  const row = line({ status });
  const next = expected[status][verb];
  expect(budgetLineSteps[status][verb]).toBe(next);
  if (next === undefined) expect(() => acts[verb](row)).toThrow(new Refusal('budget.wrong-status'));
  else expect(acts[verb](row).subjectId).toBe('line');
  expect(row.status).toBe(next ?? status);
});

test('the room under a ceiling counts only its own lines', () => {
  const lines = [
    other(10_00, 'requested'),
    other(20_00),
    other(30_00, 'released'),
    other(40_00, 'withdrawn'),
  ];
  expect(room(safety(100_00), [...lines, line({ ceilingId: 'else' })])).toEqual({
    ceilingCents: 100_00,
    requestedCents: 10_00,
    approvedCents: 20_00,
    releasedCents: 30_00,
    roomCents: 40_00,
  });
  expect(room(safety(50_00), lines).roomCents).toBe(-10_00);
});

test('a ceiling is not set below what stands under it', () => {
  const ceiling = safety();
  const lines = [other(60_000_00)];
  expect(() => setCeiling(ceiling, 59_999_99, lines)).toThrow(new Refusal('budget.ceiling-below-lines'));
  expect(() => setCeiling(ceiling, -1, [])).toThrow(new Refusal('budget.amount-invalid'));
  expect(ceiling.amountCents).toBe(100_000_00);
  expect(setCeiling(ceiling, 60_000_00, lines).data).toEqual({
    year: 2027,
    beforeCents: 100_000_00,
    amountCents: 60_000_00,
  });
  expect(ceiling.amountCents).toBe(60_000_00);
});

test('a measure tells the years that lack money', () => {
  const { costs } = context();
  expect(unfundedYears(costs, [])).toEqual([2027, 2028]);
  expect(unfundedYears(costs, [line()])).toEqual([2028]);
  expect(unfundedYears(costs, [line({ amountCents: 83_999_99 })])).toEqual([2027, 2028]);
  expect(unfundedYears(costs, [line({ status: 'withdrawn' })])).toEqual([2027, 2028]);
});
