import type {
  Actuals,
  Bookings,
  BudgetChangeView,
  BudgetVersions,
  LedgerFiles,
  LedgerFileView,
  ProposalView,
  Scenarios,
  VersionDifferences,
} from '@jaarring/contracts';
import { ceiling, second, vliethorst } from './budget.world.ts';

// The money that the tests of this folder put on the screen.

const id = (end: string) => `0190a000-0000-7000-8000-00000000${end}`;
const when = '2026-09-22T07:12:00.000Z';

/** A change that moves € 24,000 between two ceilings of Vliethorst. */
export const change: BudgetChangeView = {
  ...{ id: id('1001'), number: 'BW-03', year: 2027, title: 'Meer schoon', workAreaId: vliethorst },
  ...{ workArea: 'Vliethorst', status: 'draft', movedCents: 24_000_00, proposedBy: 'Noor Verhagen' },
  ...{ createdAt: when, appliedAt: null, approvalId: null, version: 2, cycleId: id('f001') },
  ...{ reason: 'Er ligt meer zwerfvuil.', kind: 'measureShiftedWithinArea', countedCents: 24_000_00 },
  ...{ decides: 'director', isOwn: true },
  moves: [
    {
      ...{ ceilingId: second.id, lineId: null, programme: 'Samen wonen', workArea: 'Vliethorst' },
      ...{ measureNumber: null, measureTitle: null, beforeCents: 100_000_00, deltaCents: -24_000_00 },
      afterCents: 76_000_00,
    },
    {
      ...{ ceilingId: ceiling.id, lineId: id('d001'), programme: ceiling.programme, workArea: 'Vliethorst' },
      ...{ measureNumber: 'M27-014', measureTitle: 'Afsluitbare entree', beforeCents: 84_000_00 },
      ...{ deltaCents: 24_000_00, afterCents: 108_000_00 },
    },
  ],
};

const money = (plannedCents: number, committedCents: number, actualCents: number, forecastCents: number) => ({
  ...{ plannedCents, committedCents, actualCents, forecastCents },
});

/** Two measures in two areas; one of them has no agreement and will cost more than planned. */
export const actuals: Actuals = {
  year: 2027,
  rows: [
    {
      ...{ measureId: id('e001'), number: 'M27-014', title: 'Afsluitbare entree', status: 'running' },
      ...{ agreement: true, complex: 'Schepenflat', workArea: 'Vliethorst' },
      ...{ programme: 'Schoon, heel en veilig', lineId: id('d001'), lineStatus: 'released' },
      ...money(84_000_00, 60_000_00, 20_000_50, 84_000_00),
    },
    {
      ...{ measureId: id('e002'), number: 'M27-018', title: 'Binnentuin', status: 'running' },
      ...{ agreement: false, complex: 'Dichterspoort', workArea: 'Meerdrecht' },
      ...{ programme: null, lineId: null, lineStatus: null, ...money(0, 1_000_00, 1_000_00, 1_000_00) },
    },
  ],
  unmatched: { count: 2, amountCents: 250_00 },
  lastBookedOn: '2027-03-09',
  total: money(84_000_00, 61_000_00, 21_000_50, 85_000_00),
};

/** What was booked on the first of them. */
export const bookings: Bookings = {
  bookings: [
    {
      ...{ id: id('2001'), fileId: id('3001'), ledgerYear: 2027, number: 'G1', bookedOn: '2027-03-01' },
      ...{ costCentre: '4210', description: 'Schilderwerk', amountCents: 20_000_50, measureId: id('e001') },
      ...{ measureNumber: 'M27-014', measureTitle: 'Afsluitbare entree', matchedBy: 'number' },
      ...{ matchNote: null, version: 1 },
    },
  ],
  ...{ total: 1, totalCents: 20_000_50 },
};

/** A booking that belongs to no measure yet. */
export const loose: Bookings = {
  bookings: [
    {
      ...bookings.bookings[0]!,
      ...{ id: id('2002'), number: 'G7', measureId: null, measureNumber: null, measureTitle: null },
      matchedBy: null,
    },
  ],
  ...{ total: 1, totalCents: 20_000_50 },
};
export const noBookings: Bookings = { bookings: [], total: 0, totalCents: 0 };

/** A file that was checked: three bookings, one of which has no measure, and a line that was rejected. */
export const checked: LedgerFileView = {
  ...{ id: id('3001'), fileName: 'grootboek.csv', status: 'checked', matched: 2, unmatched: 1, known: 0 },
  ...{ rejected: 1, open: 0, amountCents: 21_000_00, createdBy: 'Joost de Weerd', createdAt: when },
  ...{ committedAt: null, undoneAt: null, version: 1 },
  rejections: [
    { row: 5, column: 'bedrag', value: '12.50', reason: 'amount.unreadable', cure: { suggestion: '12,50' } },
  ],
};
const { rejections: _rejections, ...row } = checked;
export const files: LedgerFiles = { files: [{ ...row, status: 'committed', version: 2 }], total: 1 };

/** Two scenarios of a year: one that does not fit, and one that does. */
export const scenarios: Scenarios = {
  year: 2027,
  scenarios: [],
  candidates: [
    {
      ...{ measureId: id('e001'), number: 'M27-014', title: 'Afsluitbare entree', lever: 'maintenance' },
      ...{ complexId: id('c101'), complex: 'Schepenflat', workArea: 'Vliethorst', ceilingId: ceiling.id },
      ...{ costCents: 84_000_00, tailCents: 5_000_00, urgency: 90 },
    },
    {
      ...{ measureId: id('e002'), number: 'M27-024', title: "Camera's", lever: 'safety' },
      ...{ complexId: id('c102'), complex: 'Stationsblok', workArea: 'Vliethorst', ceilingId: ceiling.id },
      ...{ costCents: 36_000_00, tailCents: 0, urgency: 60 },
    },
    {
      ...{ measureId: id('e003'), number: 'M27-030', title: 'Groene gevels', lever: 'maintenance' },
      ...{ complexId: id('c102'), complex: 'Stationsblok', workArea: 'Rijnsloot', ceilingId: null },
      ...{ costCents: 33_000_00, tailCents: 0, urgency: 60 },
    },
  ],
  rooms: [
    {
      ...{ ceilingId: ceiling.id, programme: ceiling.programme, workArea: 'Vliethorst' },
      ...{ ceilingCents: 150_000_00, fixedCents: 50_000_00, roomCents: 100_000_00 },
    },
  ],
  weakest: [
    { complexId: id('c101'), complex: 'Schepenflat', urgency: 90 },
    { complexId: id('c102'), complex: 'Stationsblok', urgency: 60 },
  ],
  reached: [],
};
const figures = (newCents: number, count: number, overCents = 0) => ({
  ...{ count, newCents, tailCents: 5_000_00, overCents, weakestReached: count, urgency: 90 },
  left: [{ ceilingId: ceiling.id, newCents, leftCents: 100_000_00 - newCents }],
  urgencyPerThousand: 1,
});
export const compared: Scenarios = {
  ...scenarios,
  scenarios: [
    {
      ...{ id: id('4001'), name: 'Alles', status: 'draft', measureIds: [id('e001'), id('e002')] },
      ...{ figures: figures(120_000_00, 2, 20_000_00), createdBy: 'Joost de Weerd', createdAt: when },
      ...{ approvalId: null, version: 1 },
    },
    {
      ...{ id: id('4002'), name: 'Urgentie eerst', status: 'draft', measureIds: [id('e001')] },
      ...{ figures: figures(84_000_00, 1), createdBy: 'Joost de Weerd', createdAt: when },
      ...{ approvalId: null, version: 3 },
    },
  ],
};
export const proposal: ProposalView = {
  measureIds: [id('e001')],
  figures: figures(84_000_00, 1),
  reasons: [
    { measureId: id('e001'), reason: 'mostUrgentPerEuro' },
    { measureId: id('e002'), reason: 'lessUrgentPerEuro' },
    { measureId: id('e003'), reason: 'noCeiling' },
  ],
  isBest: true,
};

const version = (kind: 'OOB' | 'MUB', end: string): BudgetVersions['versions'][number] => ({
  ...{ id: id(end), year: 2027, kind, ordinal: 1, note: '', fixedBy: 'Joost de Weerd', fixedAt: when },
  ...{ ceilingCents: 630_000_00, lineCents: 120_000_00 },
});
export const versions: BudgetVersions = { versions: [version('MUB', '5002'), version('OOB', '5001')] };
export const differences: VersionDifferences = {
  version: version('MUB', '5002'),
  before: version('OOB', '5001'),
  differences: [
    {
      ...{ id: ceiling.id, programme: ceiling.programme, workArea: 'Vliethorst', measureNumber: null },
      ...{ measureTitle: null, beforeCents: 600_000_00, afterCents: 610_000_00 },
    },
  ],
};
