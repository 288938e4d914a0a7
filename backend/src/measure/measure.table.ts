import type { Measure, MeasureCost, MeasureKind, Urgency } from '@jaarring/domain';
import { table } from '../shell/table.ts';

export const MeasureKindTable = table<MeasureKind>('measure_kind', {
  id: 'key',
  code: 'text',
  name: 'text',
  lever: 'text',
  unit: 'text',
  priceLowCents: 'cents',
  priceHighCents: 'cents',
  priceDate: 'date',
  lagMonths: 'integer',
  evidence: 'text',
  needs: 'texts',
  version: 'integer',
});

export const MeasureTable = table<Measure>(
  'measure',
  {
    id: 'key',
    number: 'text',
    cycleId: 'uuid',
    workAreaId: 'uuid',
    complexId: 'uuid',
    findingId: 'uuid',
    kindId: 'uuid',
    lever: 'text',
    title: 'text',
    why: 'text',
    ownerId: 'uuid',
    proposedBy: 'uuid',
    startsOn: 'date',
    endsOn: 'date',
    dose: 'text',
    indicatorId: 'uuid',
    expectedChange: 'double',
    lagMonths: 'integer',
    success: 'text',
    agreement: 'text',
    status: 'text',
    stopReason: 'text',
    version: 'integer',
  },
  ({ workAreaId, cycleId }) => ({ workAreaId, cycleId }),
);

export const MeasureCostTable = table<MeasureCost>('measure_cost', {
  measureId: 'key',
  year: 'key',
  amountCents: 'cents',
});

export const UrgencyTable = table<Urgency>(
  'urgency',
  {
    id: 'key',
    cycleId: 'uuid',
    workAreaId: 'uuid',
    complexId: 'uuid',
    turn: 'integer',
    score: 'integer',
    oldScore: 'integer',
    motive: 'text',
    parties: 'texts',
    setBy: 'uuid',
    setAt: 'instant',
  },
  ({ workAreaId, cycleId }) => ({ workAreaId, cycleId }),
);
