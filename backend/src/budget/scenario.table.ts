import type { BudgetVersion, BudgetVersionRow, Scenario, ScenarioMeasure } from '@jaarring/domain';
import { table } from '../shell/table.ts';

/** Scenarios of budget years; about the whole corporation, so they lie in no work area. */
export const ScenarioTable = table<Scenario>('scenario', {
  id: 'key',
  year: 'integer',
  cycleId: 'uuid',
  name: 'text',
  status: 'text',
  createdBy: 'uuid',
  createdAt: 'instant',
  version: 'integer',
});

/** What a scenario pays, and from which ceiling. */
export const ScenarioMeasureTable = table<ScenarioMeasure>('scenario_measure', {
  scenarioId: 'key',
  measureId: 'key',
  ceilingId: 'uuid',
});

/** Budgets as they were at one moment. */
export const BudgetVersionTable = table<BudgetVersion>('budget_version', {
  id: 'key',
  year: 'integer',
  kind: 'text',
  ordinal: 'integer',
  note: 'text',
  fixedBy: 'uuid',
  fixedAt: 'instant',
});

/** The ceilings of a version, and the lines under them. */
export const BudgetVersionRowTable = table<BudgetVersionRow>('budget_version_row', {
  versionId: 'key',
  position: 'key',
  ceilingId: 'uuid',
  lineId: 'uuid',
  programme: 'text',
  workArea: 'text',
  measureNumber: 'text',
  measureTitle: 'text',
  complex: 'text',
  status: 'text',
  amountCents: 'cents',
  orderedCents: 'cents',
  actualCents: 'cents',
});
