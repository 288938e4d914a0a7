import type { Approvals } from '@jaarring/contracts';
import {
  type Actor,
  holds,
  type MandateVersion,
  mayDecideFor,
  outliersAmong,
  sumCents,
  whyNotTogether,
} from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';

type Shown = Approvals['approvals'][number];

/** A request as it is read, with what tells the part of whoever reads it. */
export type Row = Omit<Shown, 'myPart' | 'notTogether' | 'standsOut'> & {
  requestedById: string;
  proposedById: string | null;
  agreement: string;
  isChanged: boolean;
};

type ReaderNow = { actor: Actor; mandate: MandateVersion; today: string };

/** The requests with what this reader may do about each, and what stands out among those they decide. */
export function withReader(rows: readonly Row[], reader: ReaderNow): Shown[] {
  const parts = new Map(rows.map((row) => [row.id, partOf(row, reader.actor)]));
  const outliers = outliersAmong(rows.filter(({ id }) => parts.get(id) === 'decide'));
  return rows.map((row) => {
    const { requestedById, proposedById, agreement, isChanged: _, ...shown } = row;
    return {
      ...shown,
      myPart: parts.get(row.id)!,
      notTogether: whyNotTogether({ ...row, requestedBy: requestedById }, row.advices, {
        ...reader,
        proposedBy: proposedById ? [proposedById] : [],
        agreement,
      }),
      standsOut: outliers.get(row.id) ?? [],
    };
  });
}

function partOf(row: Row, actor: Actor): Shown['myPart'] {
  if (row.status !== 'open') return 'none';
  const own = row.requestedById === actor.accountId;
  const decides = actor.roles.some(
    ({ role, workAreaId: area }) =>
      mayDecideFor(role, row.decides as never) && (area === null || area === row.workAreaId),
  );
  const advises = row.advices.some(
    ({ role, verdict }) => verdict === null && holds(actor, role, row.workAreaId),
  );
  if (decides && !own) return 'decide';
  if (advises && !own) return 'advise';
  return own ? 'wait' : 'none';
}

/** Per work area what this reader can approve together, and what its ceilings leave per year before that. */
export async function areasOf(
  scope: Scope<Reader>,
  approvals: readonly Shown[],
): Promise<Approvals['areas']> {
  const together = approvals.filter(({ myPart, notTogether }) => myPart === 'decide' && notTogether === null);
  const ids = [...new Set(together.map(({ workAreaId }) => workAreaId))];
  if (ids.length === 0) return [];
  const rooms = await scope.db.rows<{ workAreaId: string; year: number; roomCents: number }>(
    `select e.work_area_id as "workAreaId", e.year, sum(e.amount_cents)::bigint - coalesce((
         select sum(b.amount_cents) from budget_line b
         join ceiling f on f.corporation_id = b.corporation_id and f.id = b.ceiling_id
         where f.work_area_id = e.work_area_id and f.year = e.year and b.status <> 'withdrawn'), 0)::bigint as "roomCents"
     from ceiling e where e.work_area_id = any ($1::uuid[]) group by e.work_area_id, e.year order by e.year`,
    [ids],
  );
  return ids
    .map((workAreaId) => {
      const own = together.filter((one) => one.workAreaId === workAreaId);
      return {
        workAreaId,
        workArea: own[0]!.workArea,
        count: own.length,
        totalCents: sumCents(own.map(({ amountCents }) => amountCents)),
        years: rooms
          .filter((room) => room.workAreaId === workAreaId)
          .map(({ year, roomCents }) => ({ year, roomCents })),
      };
    })
    .sort((one, other) => one.workArea.localeCompare(other.workArea, 'nl'));
}
