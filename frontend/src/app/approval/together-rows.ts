import type { Approvals, DecideTogether } from '@jaarring/contracts';
import type { Outcome } from '@jaarring/domain';
import type { ApprovalRow } from './approval-rows.ts';
import { wordsFor } from './decision-bar.ts';
import type { Said } from './decision-form.ts';

/** A line that is decided otherwise than the rest, with its own words. */
export type Exception = { outcome: Outcome; said: Said };

/** The lines that are decided otherwise, by request. */
export type Exceptions = Readonly<Record<string, Exception>>;

/** What stops a line whatever is said about it. */
const never: readonly (string | null)[] = [
  'approval.decided-alone',
  'approval.own-request',
  'approval.above-mandate',
  'approval.stale',
];

/** Somebody in whose name the reader decides; themselves without an id and a name. */
export type Name = ApprovalRow['asWhom'][number];

/** In whose name the reader decides something of these, their own first. */
export function namesIn(rows: readonly ApprovalRow[]): Name[] {
  const all = new Map(rows.flatMap(({ asWhom }) => asWhom.map((one) => [one.id, one] as const)));
  return [...all.values()].sort((one, other) => (one.name ?? '').localeCompare(other.name ?? ''));
}

/** What the reader decides about in one name: what stands out first, then by area, the largest amount first. */
export function mineToDecide(rows: readonly ApprovalRow[], onBehalfOf: string | null): ApprovalRow[] {
  return rows
    .filter(({ myPart, asWhom }) => myPart === 'decide' && asWhom.some(({ id }) => id === onBehalfOf))
    .sort(
      (one, other) =>
        Number(other.standsOut.length > 0) - Number(one.standsOut.length > 0) ||
        (one.workArea ?? '').localeCompare(other.workArea ?? '') ||
        other.amountCents - one.amountCents,
    );
}

/** Tells whether a line can go along now: as it is, or because it is decided otherwise. */
export function canGoAlong({ id, notTogether }: ApprovalRow, exceptions: Exceptions): boolean {
  return notTogether === null || (mayDiffer(notTogether) && exceptions[id] !== undefined);
}

/** Tells whether other words can help a line along. */
export function mayDiffer(notTogether: ApprovalRow['notTogether']): boolean {
  return !never.includes(notTogether);
}

export function sumOf(rows: readonly ApprovalRow[]): number {
  return rows.reduce((sum, { amountCents }) => sum + amountCents, 0);
}

/** What is chosen in an area, and what its ceilings leave per year after it; only a yes takes money. */
export type AreaTotal = {
  workAreaId: string;
  workArea: string;
  chosen: number;
  of: number;
  totalCents: number;
  years: readonly { year: number; leftCents: number | null }[];
};

/** Per area what is chosen now, also where nothing is. */
export function areaTotals(
  rows: readonly ApprovalRow[],
  chosen: readonly ApprovalRow[],
  { areas, exceptions }: { areas: Approvals['areas']; exceptions: Exceptions },
): AreaTotal[] {
  const ids = rows.map(({ workAreaId }) => workAreaId).filter((id) => id !== null);
  return [...new Set(ids)]
    .map((workAreaId) => {
      const all = rows.filter((row) => row.workAreaId === workAreaId);
      const own = chosen.filter((row) => row.workAreaId === workAreaId);
      const costs = own.filter(({ id }) => isYes(exceptions[id])).flatMap((row) => row.costs);
      const rooms = areas.find((area) => area.workAreaId === workAreaId)?.years ?? [];
      const years = [...new Set(costs.map(({ year }) => year))].sort((one, other) => one - other);
      return {
        workAreaId,
        workArea: all[0]!.workArea ?? '',
        chosen: own.length,
        of: all.length,
        totalCents: sumOf(own),
        years: years.map((year) => {
          const room = rooms.find((one) => one.year === year)?.roomCents;
          const cost = costs
            .filter((one) => one.year === year)
            .reduce((sum, one) => sum + one.amountCents, 0);
          return { year, leftCents: room === undefined ? null : room - cost };
        }),
      };
    })
    .sort((one, other) => one.workArea.localeCompare(other.workArea));
}

function isYes(exception: Exception | undefined): boolean {
  return exception === undefined || exception.outcome === 'approved' || exception.outcome === 'conditional';
}

/** How many and how much per outcome, in the order of the outcomes that occur. */
export function byOutcome(
  chosen: readonly ApprovalRow[],
  exceptions: Exceptions,
): { outcome: Outcome; count: number; totalCents: number }[] {
  const outcomeOf = ({ id }: ApprovalRow): Outcome => exceptions[id]?.outcome ?? 'approved';
  return [...new Set(chosen.map(outcomeOf))].map((outcome) => {
    const rows = chosen.filter((row) => outcomeOf(row) === outcome);
    return { outcome, count: rows.length, totalCents: sumOf(rows) };
  });
}

/** What is sent: exactly what was shown, with the number and the total that stand in the question. */
export function bodyOf(
  chosen: readonly ApprovalRow[],
  exceptions: Exceptions,
  onBehalfOf: string | null,
): Partial<DecideTogether> {
  return {
    outcome: 'approved',
    onBehalfOf,
    lines: chosen.map(({ id, contentHash }) => {
      const other = exceptions[id];
      const instead = other ? { outcome: other.outcome, ...wordsFor(other.outcome, other.said) } : null;
      return { approvalId: id, contentHash, instead } as DecideTogether['lines'][number];
    }),
    count: chosen.length,
    totalCents: sumOf(chosen),
  };
}
