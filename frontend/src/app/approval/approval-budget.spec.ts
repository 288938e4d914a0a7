import type { ApprovalView } from '@jaarring/contracts';
import { find, findAll, noor, show, signInAs, stage, textOf } from '../../test/screen.ts';
import { ApprovalBudget } from './approval-budget.ts';
import { row, wholeOf } from './approval.world.ts';
import { decisionPath } from './approval-rows.ts';

const money = { ...row, complex: null, complexId: null, lever: null };
const shown = async (approval: ApprovalView) => {
  await signInAs(await stage(), noor);
  return show(ApprovalBudget, { approval });
};

test('a budget change shows each amount before and after', async () => {
  const item = {
    ...{ ceilingId: 'a', lineId: null, programme: 'Samen wonen', workArea: 'Vliethorst' },
    ...{ measureNumber: null, measureTitle: null, beforeCents: 100_000_00, afterCents: 76_000_00 },
  };
  const line = {
    ...{ ...item, ceilingId: 'b', lineId: 'c', measureNumber: 'M27-014', measureTitle: 'Entree' },
    ...{ beforeCents: 84_000_00, afterCents: 108_000_00 },
  };
  const approval = wholeOf(
    { ...money, subjectKind: 'budgetChange', number: 'BW-03' },
    { content: { year: 2027, items: [item, line] } },
  );
  const fixture = await shown(approval);
  expect(findAll(fixture, 'tbody tr').map(textOf)).toEqual([
    expect.stringMatching(/Samen wonen, Vliethorst\s?€\s100\.000\s?€\s76\.000\s?−€\s24\.000/),
    expect.stringMatching(/M27-014 Entree.*€\s84\.000\s?€\s108\.000\s?\+€\s24\.000/),
  ]);
  expect(find(fixture, 'p a').getAttribute('href')).toBe(`/begroting/wijzigingen/${row.subjectId}`);
  expect(decisionPath(approval)).toBe(`/api/budget-changes/${row.subjectId}/decision`);
});

test('a scenario shows every measure that it pays, and what they cost together', async () => {
  const measures = [{ measureId: 'm', number: 'M27-014', title: 'Entree', costCents: 84_000_00 }];
  const approval = wholeOf(
    { ...money, subjectKind: 'scenario', number: null, workArea: null, amountCents: 84_000_00 },
    { content: { year: 2027, measures } },
  );
  const fixture = await shown(approval);
  expect(textOf(find(fixture, 'table'))).toMatch(/M27-014 Entree\s?€\s84\.000\s?samen\s?€\s84\.000/);
  expect(find(fixture, 'p a').getAttribute('href')).toBe('/begroting/2027/scenario');
  expect(decisionPath(approval)).toBe(`/api/scenarios/${row.subjectId}/decision`);
});

test('a measure has nothing of this', async () => {
  expect(textOf(await shown(wholeOf(row)))).toBe('');
});
