import type { ApprovalView, MeasureView, PlaceSeries } from '@jaarring/contracts';
import type { ApprovalRow } from './approval-rows.ts';

// What the tests of this screen decide about.

/** A proposal that waits for the director. */
export const row: ApprovalRow = {
  id: '0190a000-0000-7000-8000-00000000cccc',
  subjectKind: 'measure',
  subjectId: '0190a000-0000-7000-8000-00000000dddd',
  number: 'M27-018',
  title: 'Binnentuin opnieuw inrichten',
  complexId: '0190a000-0000-7000-8000-00000000aaaa',
  complex: 'Dichterspoort',
  workAreaId: '0190a000-0000-7000-8000-0000000000a1',
  workArea: 'Meerdrecht',
  lever: 'maintenance',
  why: 'Kaal en onveilig',
  amountCents: 118_000_00,
  costs: [{ year: 2027, amountCents: 118_000_00 }],
  contentHash: 'a'.repeat(64),
  requestedBy: 'Ruud Tammens',
  requestedAt: '2026-09-13T10:00:00.000Z',
  decides: 'director',
  status: 'open',
  advices: [],
  decision: null,
  myPart: 'decide',
  notTogether: null,
  standsOut: [],
  asWhom: [{ id: null, name: null }],
};

/** Another one, that only waits for advice of the reader. */
export const other: ApprovalRow = {
  ...row,
  id: '0190a000-0000-7000-8000-00000000eeee',
  subjectId: '0190a000-0000-7000-8000-00000000ffff',
  number: 'M27-022',
  title: 'Buurtkamer',
  amountCents: 27_500_00,
  costs: [{ year: 2027, amountCents: 27_500_00 }],
  requestedAt: '2026-09-21T10:00:00.000Z',
  myPart: 'advise',
  asWhom: [],
};

/** The whole of a proposal in the list. */
export function wholeOf(one: ApprovalRow, more: Partial<ApprovalView> = {}): ApprovalView {
  return {
    ...one,
    content: { why: 'Kaal en onveilig', costs: [{ year: 2027, amountCents: one.amountCents }] },
    changes: [],
    budget: [],
    mandate: { limitCents: null, decides: 'director' },
    ...more,
  };
}

/** A decision of the person of the tests that can still be taken back. */
export const decision: NonNullable<ApprovalView['decision']> = {
  id: '0190a000-0000-7000-8000-00000000bbbb',
  batchId: null,
  outcome: 'approved',
  reason: '',
  condition: null,
  conditionOwnerId: null,
  conditionOwner: null,
  conditionDueOn: null,
  conditionDoneAt: null,
  deferredUntil: null,
  decidedBy: 'Noor Verhagen',
  decidedById: '0190a000-0000-7000-8000-000000000001',
  decidedAs: 'director',
  onBehalfOf: null,
  decidedAt: '2026-09-22T10:00:00.000Z',
  finalFrom: '2026-09-22T10:30:00.000Z',
  final: false,
};

/** An advice that is not given yet. */
export const advice: ApprovalView['advices'][number] = {
  id: '0190a000-0000-7000-8000-000000000ad1',
  role: 'controller',
  required: true,
  dueOn: '2026-09-25',
  verdict: null,
  remark: null,
  givenBy: null,
  givenAt: null,
  version: 1,
};

/** As much of the measure as the figure reads. */
export const measure = {
  id: row.subjectId,
  complex: 'Dichterspoort',
  complexNumber: '1042',
  endsOn: '2028-12-31',
  indicatorId: '0190a000-0000-7000-8000-000000000ab1',
  indicator: 'Overlastmeldingen',
  indicatorUnit: 'per 100 woningen',
  approvalId: row.id,
} as MeasureView;

/** The figure of the complex, one year of it too small to show. */
export const place: PlaceSeries = {
  place: '1042',
  series: [
    {
      indicatorId: measure.indicatorId,
      periods: ['2024', '2025', '2026'],
      values: [12, null, 13.8],
      counts: [null, null, null],
      batches: [],
      hidden: ['2025'],
      missing: [],
    },
  ],
  batches: [],
} as unknown as PlaceSeries;
