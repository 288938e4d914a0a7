import type { Approvals } from '@jaarring/contracts';
import {
  actingFor,
  type Actor,
  type ApprovalKind,
  holds,
  type MandateVersion,
  namesToDecideIn,
  outliersAmong,
  sumCents,
  whyNotTogether,
} from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';

type Shown = Approvals['approvals'][number];

/** A request as it is read, with what tells the part of whoever reads it. */
export type Row = Omit<Shown, 'myPart' | 'asWhom' | 'notTogether' | 'standsOut'> & {
  requestedById: string;
  proposedById: string | null;
  decisionKind: ApprovalKind | null;
  countedCents: number | null;
  agreement: string;
  isChanged: boolean;
};

/** Who reads, the names of whoever they stand in for, and the mandate of the day. */
export type ReaderNow = {
  actor: Actor;
  names: ReadonlyMap<string, string>;
  mandate: MandateVersion;
  today: string;
};

/** Whoever reads now. */
export async function readerNow(scope: Scope<Reader>, mandate: MandateVersion): Promise<ReaderNow> {
  const { actor, today } = scope;
  const ids = (actor.standsIn ?? []).map(({ principalId }) => principalId);
  const rows =
    ids.length === 0
      ? []
      : await scope.db.rows<{ id: string; name: string }>(
          'select id, name from account where id = any ($1)',
          [ids],
        );
  return { actor, names: new Map(rows.map(({ id, name }) => [id, name])), mandate, today };
}

/** The requests with what this reader may do about each, and what stands out among those they could decide together. */
export function withReader(rows: readonly Row[], reader: ReaderNow): Shown[] {
  const shown = rows.map((row) => shownTo(row, reader));
  const comparable = new Set(
    shown
      .filter(({ myPart, notTogether }) => myPart === 'decide' && notTogether !== 'approval.decided-alone')
      .map(({ id }) => id),
  );
  const outliers = outliersAmong(rows.filter(({ id }) => comparable.has(id)));
  return shown.map((one) => ({ ...one, standsOut: outliers.get(one.id) ?? [] }));
}

function shownTo(row: Row, reader: ReaderNow): Omit<Shown, 'standsOut'> {
  const { requestedById, proposedById, decisionKind: _, countedCents, agreement, isChanged, ...shown } = row;
  const { actor, names, ...day } = reader;
  const request = { ...shown, requestedBy: requestedById, countedCents };
  const proposedBy = proposedById ? [proposedById] : [];
  const asWhom = namesToDecideIn(request, { actor, proposedBy });
  // whoever can decide it in some name asks in that one what else stands in the way
  const acting = asWhom[0] ? actingFor(actor, asWhom[0]) : actor;
  return {
    ...shown,
    asWhom: asWhom.map((id) => ({ id, name: id === null ? null : (names.get(id) ?? null) })),
    myPart: asWhom.length > 0 ? 'decide' : partOf(row, actor),
    notTogether: whyNotTogether(request, row.advices, { ...day, actor: acting, proposedBy, agreement }),
  };
}

/** What is left to do for who does not decide. */
function partOf(row: Row, actor: Actor): Shown['myPart'] {
  if (row.status !== 'open') return 'none';
  const own = row.requestedById === actor.accountId;
  const advises = row.advices.some(
    ({ role, verdict }) => verdict === null && row.workAreaId !== null && holds(actor, role, row.workAreaId),
  );
  if (advises && !own) return 'advise';
  return own || row.proposedById === actor.accountId ? 'wait' : 'none';
}

type Together = Shown & { workAreaId: string; workArea: string };

/** Per work area what this reader can approve together, and what its ceilings leave per year before that. */
export async function areasOf(
  scope: Scope<Reader>,
  approvals: readonly Shown[],
): Promise<Approvals['areas']> {
  const together = approvals.filter(
    (one): one is Together =>
      one.myPart === 'decide' && one.notTogether === null && one.workAreaId !== null && one.workArea !== null,
  );
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
