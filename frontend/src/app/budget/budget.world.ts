import type { BudgetView, Me } from '@jaarring/contracts';

// The budget that the tests of this folder put on the screen.

/** What makes a person another one than the policy officer of the tests. */
type Part = Pick<Me, 'roles' | 'permissions'>;

const id = (end: string) => `0190a000-0000-7000-8000-00000000${end}`;
export const [vliethorst, meerdrecht] = [id('a001'), id('a002')];
export const [clean, living] = [id('b001'), id('b002')];

export const ceiling: BudgetView['ceilings'][number] = {
  id: id('c001'),
  programmeId: clean,
  programme: 'Schoon, heel en veilig',
  workAreaId: vliethorst,
  workArea: 'Vliethorst',
  year: 2027,
  ceilingCents: 610_000_00,
  requestedCents: 84_000_00,
  approvedCents: 36_000_00,
  releasedCents: 54_000_00,
  roomCents: 436_000_00,
  version: 4,
};
export const second = {
  ...ceiling,
  id: id('c002'),
  programmeId: living,
  programme: 'Samen wonen',
  ceilingCents: 20_000_00,
  requestedCents: 0,
  approvedCents: 31_200_00,
  releasedCents: 0,
  roomCents: -11_200_00,
  version: 1,
};
export const requested: BudgetView['lines'][number] = {
  id: id('d001'),
  measureId: id('e001'),
  measureNumber: 'M27-014',
  measureTitle: 'Afsluitbare entree',
  complex: 'Schepenflat',
  ceilingId: ceiling.id,
  programme: ceiling.programme,
  workArea: 'Vliethorst',
  year: 2027,
  amountCents: 84_000_00,
  status: 'requested',
  version: 3,
};
export const approved: typeof requested = {
  ...requested,
  id: id('d002'),
  measureNumber: 'M27-024',
  measureTitle: "Camera's",
  amountCents: 36_000_00,
  status: 'approved',
  version: 7,
};
export const unfunded: BudgetView['unfunded'][number] = {
  measureId: id('e009'),
  number: 'M27-018',
  title: 'Binnentuin',
  complex: 'Dichterspoort',
  workAreaId: vliethorst,
  costCents: 118_000_00,
  decisionFinal: true,
};
export const filled: BudgetView = {
  year: 2027,
  programmes: [
    { id: clean, name: ceiling.programme },
    { id: living, name: second.programme },
  ],
  ceilings: [ceiling, second],
  lines: [requested, approved],
  unfunded: [unfunded],
  total: {
    ceilingCents: 630_000_00,
    requestedCents: 84_000_00,
    approvedCents: 67_200_00,
    releasedCents: 54_000_00,
    roomCents: 424_800_00,
  },
};
export const empty: BudgetView = {
  ...filled,
  ceilings: [],
  lines: [],
  unfunded: [],
  total: { ceilingCents: 0, requestedCents: 0, approvedCents: 0, releasedCents: 0, roomCents: 0 },
};
export const cycles = {
  cycles: [
    {
      planYear: 2027,
      areas: [
        { workAreaId: vliethorst, workArea: 'Vliethorst', phase: 'budget' },
        { workAreaId: meerdrecht, workArea: 'Meerdrecht', phase: 'evaluation' },
      ],
    },
  ],
  years: { decides: 2027, executes: 2026, evaluates: 2025 },
  earlier: [],
  nextPlanYear: 2028,
};
export const workAreas = {
  workAreas: [
    { id: vliethorst, name: 'Vliethorst', municipalityCode: 'GM0001', version: 1 },
    { id: meerdrecht, name: 'Meerdrecht', municipalityCode: 'GM0001', version: 1 },
  ],
};

export const manager: Part = {
  roles: [{ role: 'manager', workAreaId: null }],
  permissions: ['budget.read', 'budget.approveLine', 'budget.requestLine'],
};
export const director: Part = {
  roles: [{ role: 'director', workAreaId: null }],
  permissions: ['budget.read', 'budget.approveLine', 'budget.releaseLine'],
};
export const controller: Part = {
  roles: [{ role: 'controller', workAreaId: null }],
  permissions: ['budget.read', 'budget.setCeiling'],
};
