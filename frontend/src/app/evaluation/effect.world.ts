import type { EffectView, EvaluationView, MeasureView } from '@jaarring/contracts';

// What the server answers in the tests of this folder.

export const measureId = '0190a000-0000-7000-8000-00000000aaaa';
export const indicatorId = '0190a000-0000-7000-8000-00000000bbbb';
const areaId = '0190a000-0000-7000-8000-0000000000d1';

export const measure: MeasureView = {
  id: measureId,
  number: 'M24-002',
  title: 'Buurtconciërge',
  cycleId: '0190a000-0000-7000-8000-0000000000e1',
  planYear: 2024,
  workAreaId: areaId,
  workArea: 'Meerdrecht',
  complexId: '0190a000-0000-7000-8000-0000000000f1',
  complex: 'Kersenhof',
  kind: 'Buurtconciërge',
  lever: 'socialManagement',
  owner: 'Ruud Tammens',
  startsOn: '2024-04-01',
  endsOn: '2026-06-30',
  amountCents: 96_000_00,
  status: 'done',
  version: 3,
  complexNumber: 'C-014',
  findingId: null,
  finding: null,
  kindId: '0190a000-0000-7000-8000-0000000000a9',
  ownerId: '0190a000-0000-7000-8000-000000000002',
  proposedBy: 'Noor Verhagen',
  why: 'Veel overlast',
  dose: '12 uur per week',
  indicatorId,
  indicator: 'Overlast',
  indicatorUnit: 'meldingen per 100 woningen',
  expectedChange: -2,
  lagMonths: 12,
  success: 'Twee meldingen minder',
  agreement: '',
  agreementIds: [],
  stopReason: null,
  costs: [{ year: 2024, amountCents: 96_000_00 }],
  tooEarlyUntil: null,
  approvalId: null,
  conditions: [],
  urgency: null,
  urgencyTurn: 0,
  impact: null,
};

const line = (year: number, treated: number | null, comparison: number) => ({
  year,
  treated,
  comparison,
  treatedCount: treated === null ? 0 : 4,
  comparisonCount: 31,
});

export const effect: EffectView = {
  measure: { id: measureId, number: measure.number, title: measure.title },
  indicator: {
    id: indicatorId,
    name: 'Overlast',
    unit: 'meldingen per 100 woningen',
    direction: 'lower',
    source: 'Eigen meldingen (Vera)',
  },
  contrast: { kinds: ['buurtconcierge'], complexes: [measure.complexId] },
  lines: [line(2022, 10.4, 10.2), line(2023, null, 10.6), line(2024, 9.1, 10.5), line(2025, 8.4, 10.5)],
  effect: {
    estimate: -2.1,
    se: 0.6,
    ci95: [-3.4, -0.8],
    pA: 0.0123,
    pB: 0.0234,
    pBh: 0.0345,
    verdict: 'LIKELY_IMPROVEMENT',
    codes: [],
    notes: ['negen woningen kregen nieuwe huurders'],
    sentence: 'Na Buurtconciërge in 4 complexen veranderde Overlast met 2,1 punt minder.',
    counts: { treated: 4, comparison: 31 },
    group: { att: -2.1, se: 0.6 },
    dynamic: {
      points: [
        { e: 1, att: -2.1, lo: -3.2, hi: -1, pre: false },
        { e: -2, att: 0.2, lo: -0.7, hi: 1.1, pre: true },
        { e: 0, att: -0.5, lo: null, hi: null, pre: false },
      ],
    },
    mde: 1.7,
    seed: 20_260_922,
    dataHash: 'abcdef0123456789abcdef',
    engine: 'jaarring-effect 1.0.0',
  },
};

export const conclusion: EvaluationView = {
  id: '0190a000-0000-7000-8000-00000000e001',
  measureId,
  measureNumber: measure.number,
  measureTitle: measure.title,
  complex: measure.complex,
  indicatorId,
  indicator: 'Overlast',
  unit: 'meldingen per 100 woningen',
  verdict: 'LIKELY_IMPROVEMENT',
  sentence: effect.effect.sentence,
  estimate: -2.1,
  ci95: [-3.4, -0.8],
  expectedChange: -2,
  judgement: 'adjust',
  lesson: 'Een vast gezicht werkt.',
  evaluatedBy: 'Fatma Yildirim',
  evaluatedAt: '2026-09-20T10:00:00.000Z',
};
