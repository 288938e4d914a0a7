import type { NoteView } from '@jaarring/contracts';

const id = '0190a000-0000-7000-8000-00000000cccc';

/** The note that the tests of these screens show. */
export const note: NoteView = {
  ...{ id, batchId: null, approvalId: id, measureId: id, code: '7F3A-91C2', state: 'concept' },
  ...{ isKept: true, isIntact: true, corporation: 'Waardmeer Wonen', planYear: 2027, number: 'M27-014' },
  ...{ title: 'Afsluitbare entree', complexNumber: '1042', complex: 'Schepenflat', workArea: 'Vliethorst' },
  ...{ kind: 'Entree afsluitbaar maken', lever: 'maintenance', owner: 'Noor Verhagen' },
  why: 'Sinds de conciërge weg is, is de entree van niemand.',
  ...{ dose: '2 portieken', startsOn: '2027-03-01', endsOn: '2028-12-31', expectedChange: -3.8 },
  ...{ success: 'Hoogstens 10 meldingen', agreement: 'Artikel 3' },
  figure: {
    ...{ indicator: 'Overlastmeldingen', unit: 'per 100 woningen', isHidden: false },
    points: [
      { period: '2025', value: 12 },
      { period: '2026', value: 13.8 },
    ],
    ...{ source: 'eigen meldingen', readOn: '2026-09-01' },
  },
  amountCents: 84_000_00,
  money: [
    { year: 2027, costCents: 62_000_00, roomCents: 120_000_00 },
    { year: 2028, costCents: 22_000_00, roomCents: null },
  ],
  advices: [
    { role: 'areaManager', verdict: 'positive', remark: null, by: 'Samira El Idrissi', on: '2026-09-21' },
    { role: 'tenantOrganisation', verdict: null, remark: null, by: null, on: null },
  ],
  mandate: { kind: 'measureWithinBudget', countedCents: 84_000_00, limitCents: 150_000_00 },
  ...{ mandateFrom: '2026-01-01', outcome: 'conditional', reason: 'De bewoners wachten al lang.' },
  ...{ condition: 'Eerst de bewoners horen', conditionOwner: 'Noor Verhagen', conditionDueOn: '2026-12-01' },
  ...{ deferredUntil: null, decidedBy: 'Marleen Oostrum', decidedAs: 'director', onBehalfOf: null },
  ...{ decidedAt: '2026-09-22T07:12:00.000Z', finalFrom: '2026-09-22T07:42:00.000Z', takenBackAt: null },
  ...{ requestedBy: 'Noor Verhagen', requestedAt: '2026-09-18T09:00:00.000Z' },
};
