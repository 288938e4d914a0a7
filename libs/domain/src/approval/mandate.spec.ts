import { roles } from '../access/account.ts';
import { Refusal } from '../refusal.ts';
import { checkMandate } from './check-mandate.ts';
import { decidesFor, decidingRoles, mandateOn, mayDecideFor } from './mandate.ts';
import type { DecidingRole, DecisionKind, MandateRow } from './mandate.ts';
import { centralMandate, delegatedMandate } from './starter-mandate.ts';

const table: [DecisionKind, number, DecidingRole, DecidingRole | 'nobody'][] = [
  ['measureWithinBudget', 0, 'director', 'teamLeader'],
  ['measureWithinBudget', 5_000_00, 'director', 'teamLeader'],
  ['measureWithinBudget', 5_000_01, 'director', 'areaManager'],
  ['measureWithinBudget', 25_000_00, 'director', 'areaManager'],
  ['measureWithinBudget', 25_000_01, 'director', 'manager'],
  ['measureWithinBudget', 100_000_00, 'director', 'manager'],
  ['measureWithinBudget', 100_000_01, 'director', 'director'],
  ['measureWithinBudget', 150_000_00, 'director', 'director'],
  ['measureWithinBudget', 150_000_01, 'supervisoryBoard', 'director'],
  ['measureWithinBudget', 3_000_000_00, 'supervisoryBoard', 'director'],
  ['measureWithinBudget', 3_000_000_01, 'supervisoryBoard', 'supervisoryBoard'],
  ['measureShiftedWithinArea', 1_00, 'director', 'areaManager'],
  ['measureShiftedWithinArea', 10_000_01, 'director', 'manager'],
  ['measureShiftedWithinArea', 50_000_01, 'director', 'director'],
  ['measureOutsideBudget', 1_00, 'director', 'director'],
  ['measureOutsideBudget', 150_000_01, 'supervisoryBoard', 'supervisoryBoard'],
  ['expenseWithinMeasure', 10_000_01, 'director', 'areaManager'],
  ['residentInitiative', 3_000_00, 'director', 'teamLeader'],
  ['residentInitiative', 3_000_01, 'director', 'areaManager'],
  ['residentInitiative', 10_000_01, 'director', 'nobody'],
  ['changeOfScope', 15_000_01, 'director', 'manager'],
];
test.each(table)('%s of %i cents: central %s, delegated %s', (kind, cents, central, delegated) => {
  expect(decidesFor(centralMandate, kind, cents)).toBe(central);
  if (delegated === 'nobody') {
    expect(() => decidesFor(delegatedMandate, kind, cents)).toThrow(new Refusal('mandate.none'));
  } else {
    expect(decidesFor(delegatedMandate, kind, cents)).toBe(delegated);
  }
});

test('in the central style the functions below the director decide nothing, whatever their limit says', () => {
  const rules = { ...delegatedMandate, style: 'central' as const };
  expect(decidesFor(rules, 'measureWithinBudget', 1_00)).toBe('director');
});

const pairs = roles.flatMap((role) => decidingRoles.map((decides) => [role, decides] as const));
test.each(pairs)('a %s decides where a %s decides only when it is as high', (role, decides) => {
  const rank = (decidingRoles as readonly string[]).indexOf(role);
  expect(mayDecideFor(role, decides)).toBe(rank >= decidingRoles.indexOf(decides) && rank >= 0);
});

test('the latest version that is valid counts', () => {
  const version = (id: string, validFrom: string) => ({ id, validFrom, rules: centralMandate });
  const versions = [version('v4', '2026-01-01'), version('v5', '2026-10-01'), version('v3', '2024-01-01')];
  expect(mandateOn(versions, '2026-09-30').id).toBe('v4');
  expect(mandateOn(versions, '2026-10-01').id).toBe('v5');
  expect(() => mandateOn(versions, '2023-12-31')).toThrow(new Refusal('mandate.none'));
});

test('the tables to start from are sound', () => {
  expect(() => checkMandate(centralMandate)).not.toThrow();
  expect(() => checkMandate(delegatedMandate)).not.toThrow();
});

const row = (role: DecidingRole, limitCents: number | null): MandateRow => ({
  kind: 'changeOfScope',
  role,
  limitCents,
});
test.each<[string, MandateRow[]]>([
  ['twice', [row('manager', 1), row('manager', 2)]],
  ['amount', [row('manager', 0.5)]],
  ['amount', [row('manager', -1)]],
  ['order', [row('manager', 5), row('director', 4)]],
  ['order', [row('manager', null), row('director', 4)]],
])('a mandate is refused for %s: %j', (because, rows) => {
  try {
    checkMandate({ ...delegatedMandate, rows });
    throw new Error('it was accepted');
  } catch (refusal) {
    expect(refusal).toMatchObject({ code: 'mandate.invalid', details: { because } });
  }
});
