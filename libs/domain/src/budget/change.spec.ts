import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import {
  applyChange,
  budgetChangeStatuses,
  checkChange,
  contentOfChange,
  countedForChange,
  editChange,
  kindOfChange,
  movedCents,
  reservedOn,
  reservedUnder,
  settleChange,
  submitChange,
  unsettleChange,
  withdrawChange,
} from './change.ts';
import type { BudgetChange, BudgetChangeStatus, ChangeGround } from './change.ts';
import type { BudgetLine, Ceiling } from './rows.ts';

type Move = { ceilingId: string; lineId: string | null; deltaCents: number };
const now = new Date('2026-09-22T07:12:00Z');

const ceiling = (id: string, workAreaId: string, programmeId: string, amountCents = 100_000_00): Ceiling => ({
  ...{ id, workAreaId, programmeId, amountCents, year: 2027, version: 1 },
});
const line = (
  id: string,
  ceilingId: string,
  amountCents: number,
  status: BudgetLine['status'] = 'released',
) => ({
  ...{ id, ceilingId, amountCents, status, measureId: `m-${id}`, year: 2027, version: 1 },
});
/** Two ceilings in Vliethorst, one of the same programme in Meerdrecht, and one that shares nothing with the first. */
const ground = (): ChangeGround => ({
  ceilings: [
    ceiling('safe-v', 'vliethorst', 'safe'),
    ceiling('living-v', 'vliethorst', 'living'),
    ceiling('safe-m', 'meerdrecht', 'safe'),
    ceiling('living-m', 'meerdrecht', 'living'),
  ],
  lines: [
    line('entrance', 'safe-v', 84_000_00),
    line('camera', 'living-v', 36_000_00, 'approved'),
    line('gone', 'living-v', 90_000_00, 'withdrawn'),
    line('asked', 'living-v', 10_000_00, 'requested'),
  ],
  orderedCents: new Map([['entrance', 50_000_00]]),
  measureCents: new Map([['entrance', 140_000_00]]),
});
const move = (ceilingId: string, euros: number, lineId: string | null = null): Move => ({
  ...{ ceilingId, lineId, deltaCents: euros * 100 },
});
const codeOf = (act: () => unknown): RefusalCode | null => {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

test.each<[string, Move[], RefusalCode | null]>([
  ['nothing', [], 'budget.change-empty'],
  ['a shift between programmes', [move('safe-v', -16_000), move('living-v', 16_000)], null],
  ['one ceiling twice', [move('safe-v', 1), move('safe-v', 2)], 'budget.change-twice'],
  ['nothing to add', [move('safe-v', 0)], 'budget.amount-invalid'],
  ['half a cent', [{ ...move('safe-v', 1), deltaCents: 0.5 }], 'budget.amount-invalid'],
  ['a ceiling elsewhere', [move('nowhere', 1)], 'budget.wrong-ceiling'],
  ['a line of another ceiling', [move('safe-v', 1, 'camera')], 'budget.wrong-ceiling'],
  ['a ceiling below its lines', [move('safe-v', -16_001)], 'budget.change-over-ceiling'],
  ['a line up to its ceiling', [move('safe-v', 16_000, 'entrance')], null],
  ['a line above its ceiling', [move('safe-v', 16_001, 'entrance')], 'budget.change-over-ceiling'],
  ['a line with its ceiling', [move('safe-v', 30_000, 'entrance'), move('safe-v', 14_000)], null],
  ['a line down to what is ordered', [move('safe-v', -34_000, 'entrance')], null],
  ['a line below what is ordered', [move('safe-v', -34_001, 'entrance')], 'budget.below-commitments'],
  ['a line down to nothing', [move('living-v', -36_000, 'camera')], 'budget.below-commitments'],
  ['a line that is only asked', [move('living-v', 1, 'asked')], 'budget.wrong-status'],
  ['a line that is gone', [move('living-v', 1, 'gone')], 'budget.wrong-status'],
])('%s', (_, items, code) => {
  expect(codeOf(() => checkChange(items, ground()))).toBe(code);
});

test.each<[string, Move[], string]>([
  ['a line gets more', [move('safe-v', 1_000, 'entrance')], 'changeOfScope'],
  ['within an area', [move('safe-v', -1_000), move('living-v', 1_000)], 'measureShiftedWithinArea'],
  ['within a programme', [move('safe-m', -1_000), move('safe-v', 1_000)], 'measureShiftedWithinArea'],
  ['across both', [move('living-m', -1_000), move('safe-v', 1_000)], 'measureOutsideBudget'],
  ['new money', [move('safe-v', 1_000)], 'measureOutsideBudget'],
  ['less money', [move('safe-v', -1_000)], 'measureShiftedWithinArea'],
])('%s is decided as %s', (_, items, kind) => {
  expect(kindOfChange(items, ground().ceilings)).toBe(kind);
});

test('a measure that gets more is counted with all it costs', () => {
  const raise = [move('safe-v', 16_000, 'entrance')];
  expect(movedCents(raise)).toBe(16_000_00);
  expect(countedForChange(raise, ground())).toBe(156_000_00);
  const shift = [move('safe-v', -9_000), move('living-v', 9_000)];
  expect([movedCents(shift), countedForChange(shift, ground())]).toEqual([9_000_00, 9_000_00]);
});

const change = (status: BudgetChangeStatus = 'draft'): BudgetChange => ({
  ...{ id: 'change', number: 'BW-01', year: 2027, cycleId: 'c27', workAreaId: 'vliethorst' },
  ...{ title: 'Extra groen', reason: 'Het groenwerk is duurder.', status, proposedBy: 'joost' },
  ...{ createdAt: now, appliedAt: null, version: 1 },
});

const acts: Record<string, (one: BudgetChange) => unknown> = {
  edit: (one) => editChange(one, { title: 'Anders', reason: 'Daarom' }),
  submit: submitChange,
  withdraw: withdrawChange,
  decide: (one) => settleChange(one, 'approved'),
  takeBack: unsettleChange,
  apply: (one) =>
    applyChange(one, [{ ...move('safe-v', 1), changeId: 'change', position: 0 }], ground(), now),
};
const becomes: Record<string, Partial<Record<BudgetChangeStatus, BudgetChangeStatus>>> = {
  edit: { draft: 'draft', submitted: 'draft', returned: 'draft', deferred: 'draft' },
  submit: { draft: 'submitted', returned: 'submitted', deferred: 'submitted' },
  withdraw: { draft: 'withdrawn', submitted: 'withdrawn', returned: 'withdrawn', deferred: 'withdrawn' },
  decide: { submitted: 'approved' },
  takeBack: { approved: 'submitted', returned: 'submitted', deferred: 'submitted', rejected: 'submitted' },
  apply: { approved: 'applied' },
};

test.each(Object.keys(acts).flatMap((verb) => budgetChangeStatuses.map((status) => [verb, status] as const)))(
  'to %s a change that is %s',
  (verb, status) => {
    const one = change(status);
    const next = becomes[verb]![status];
    expect(codeOf(() => acts[verb]!(one))).toBe(next ? null : 'budget.wrong-status');
    expect(one.status).toBe(next ?? status);
  },
);

test('a change moves all of its money, or none', () => {
  const before = ground();
  const items = [move('safe-v', 14_000), move('safe-v', 30_000, 'entrance')];
  const rows = items.map((item, position) => ({ ...item, changeId: 'change', position }));
  applyChange(change('approved'), rows, before, now);
  expect(before.ceilings[0]!.amountCents).toBe(114_000_00);
  expect(before.lines[0]!.amountCents).toBe(114_000_00);
  const other = ground();
  const bad = [...rows, { ...move('living-v', -60_000), changeId: 'change', position: 2 }];
  expect(codeOf(() => applyChange(change('approved'), bad, other, now))).toBe('budget.change-over-ceiling');
  expect(other).toEqual(ground());
});

test('what waits is nobody else’s: the net of ceiling and lines', () => {
  const waiting = [move('safe-v', -10_000), move('safe-v', 5_000, 'entrance'), move('living-v', 3_000)];
  expect(reservedUnder('safe-v', waiting)).toBe(15_000_00);
  expect(reservedUnder('living-v', waiting)).toBe(0);
  expect(reservedOn('entrance', waiting)).toBe(0);
  expect(reservedOn('entrance', [move('safe-v', -5_000, 'entrance')])).toBe(5_000_00);
});

test('another amount before makes another content', () => {
  const names = { programme: 'Samen wonen', workArea: 'Vliethorst', measureNumber: null, measureTitle: null };
  const content = (beforeCents: number) =>
    contentOfChange(change(), [{ ...names, ...move('safe-v', 10), beforeCents }], 'measureOutsideBudget');
  expect(content(5_00)['items']).toMatchObject([{ beforeCents: 5_00, afterCents: 15_00 }]);
  expect(content(5_00)).not.toEqual(content(6_00));
});
