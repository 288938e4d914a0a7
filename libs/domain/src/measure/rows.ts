import type { Lever } from './levers.ts';

/** How strong the evidence is that a kind of measure works. */
export const evidences = ['good', 'moderate', 'weak', 'plausible', 'unknown'] as const;

/** A grade of evidence. */
export type Evidence = (typeof evidences)[number];

/** What a kind of measure needs beforehand, besides a decision. */
export const needs = [
  'tenantAdvice',
  'municipality',
  'permit',
  'privacyAssessment',
  'worksCouncil',
  'designation',
] as const;

/** Something that is needed beforehand. */
export type Need = (typeof needs)[number];

/** A kind of measure in the catalogue of the corporation. Prices exclude VAT and carry their date. */
export type MeasureKind = {
  id: string;
  code: string;
  name: string;
  lever: Lever;
  unit: string;
  priceLowCents: number;
  priceHighCents: number;
  priceDate: string;
  lagMonths: number;
  evidence: Evidence;
  needs: readonly Need[];
  version: number;
};

/** The states of a measure, from draft to its ends. */
export const measureStatuses = [
  'draft',
  'submitted',
  'approved',
  'conditional',
  'deferred',
  'returned',
  'rejected',
  'running',
  'done',
  'stopped',
  'withdrawn',
] as const;

/** A state of a measure. */
export type MeasureStatus = (typeof measureStatuses)[number];

/** An intervention at a complex, with the change it should bring and the words that say when it succeeded. */
export type Measure = {
  id: string;
  number: string;
  cycleId: string;
  workAreaId: string;
  complexId: string;
  findingId: string | null;
  kindId: string;
  lever: Lever;
  title: string;
  why: string;
  ownerId: string;
  proposedBy: string;
  startsOn: string;
  endsOn: string;
  dose: string;
  indicatorId: string;
  expectedChange: number;
  lagMonths: number;
  success: string;
  agreement: string;
  status: MeasureStatus;
  stopReason: string | null;
  version: number;
};

/** What a measure costs in one year. */
export type MeasureCost = { measureId: string; year: number; amountCents: number };
