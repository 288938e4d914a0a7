import type { Approvals, ApprovalsQuery, ApprovalView } from '@jaarring/contracts';
import {
  type Actor,
  changedFields,
  contentOfMandate,
  type DecisionKind,
  holds,
  isDeciding,
  type JsonObject,
  limitOf,
  mandateOn,
  type MandateVersion,
  mayDecideFor,
  Refusal,
} from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';
import { MandateTable } from './approval.table.ts';
import { roomPerYear } from './budget-room.ts';

type ApprovalRow = Approvals['approvals'][number];
type Row = Omit<ApprovalRow, 'myPart' | 'asWhom'> & {
  workAreaId: string | null;
  requestedById: string;
  proposedById: string | null;
  decisionKind: DecisionKind | 'mandateVersion' | null;
  countedCents: number | null;
};

const UTC = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** $1: now. Requests with their advices and standing decision, ready to show. */
const ROWS = `
  select r.id, r.subject_kind as "subjectKind", r.subject_id as "subjectId", coalesce(m.number, g.number) as number, r.title, m.complex_id as "complexId",
    c.name as complex, w.name as "workArea", m.lever, coalesce(m.why, g.reason) as why, r.amount_cents as "amountCents", r.content_hash as "contentHash",
    p.name as "requestedBy", r.requested_at as "requestedAt", r.decides, r.status,
    r.work_area_id as "workAreaId", r.requested_by as "requestedById",
    coalesce(m.proposed_by, x.drafted_by) as "proposedById", r.decision_kind as "decisionKind", r.counted_cents as "countedCents",
    coalesce((
      select jsonb_agg(jsonb_build_object('id', a.id, 'role', a.role, 'required', a.required, 'dueOn', a.due_on,
        'verdict', a.verdict, 'remark', a.remark, 'givenBy', g.name, 'givenAt', ${UTC('a.given_at')}, 'version', a.version) order by a.role)
      from advice a left join account g on g.corporation_id = a.corporation_id and g.id = a.given_by
      where a.request_id = r.id), '[]') as advices,
    (select jsonb_build_object('id', d.id, 'outcome', d.outcome, 'reason', d.reason, 'condition', d.condition,
        'conditionDueOn', d.condition_due_on, 'deferredUntil', d.deferred_until, 'decidedBy', b.name, 'decidedById', d.decided_by,
        'decidedAs', d.decided_as, 'onBehalfOf', o.name, 'decidedAt', ${UTC('d.decided_at')}, 'finalFrom', ${UTC('d.final_from')},
        'final', d.final_at is not null or d.final_from <= $1::timestamptz)
      from decision d
      join account b on b.corporation_id = d.corporation_id and b.id = d.decided_by
      left join account o on o.corporation_id = d.corporation_id and o.id = d.on_behalf_of
      where d.request_id = r.id and d.taken_back_at is null) as decision
  from approval_request r
  left join work_area w on w.corporation_id = r.corporation_id and w.id = r.work_area_id
  join account p on p.corporation_id = r.corporation_id and p.id = r.requested_by
  left join measure m on m.corporation_id = r.corporation_id and m.id = r.subject_id and r.subject_kind = 'measure'
  left join mandate_draft x on x.corporation_id = r.corporation_id and x.id = r.subject_id and r.subject_kind = 'mandate'
  left join budget_change g on g.corporation_id = r.corporation_id and g.id = r.subject_id and r.subject_kind = 'budgetChange'
  left join complex c on c.corporation_id = m.corporation_id and c.id = m.complex_id`;

const NEWEST = 200;

/** What waits for a decision (oldest first), or what was decided (newest first), with the part of the reader in it. */
export async function listApprovals(scope: Scope<Reader>, { status }: ApprovalsQuery): Promise<Approvals> {
  const rows = await scope.db.rows<Row>(
    `${ROWS}
     where ($2 = 'all' or r.status = $2)
     order by case when $2 = 'open' then r.requested_at end, r.requested_at desc, r.id
     limit ${NEWEST}`,
    [scope.now, status],
  );
  const names = await principalNames(scope);
  const approvals = rows.map((row) => withMyPart(row, scope.actor, names));
  return { approvals, totalCents: approvals.reduce((sum, one) => sum + one.amountCents, 0) };
}

/** One request with the exact content it is about, and what differs from the content asked before it, and what there is to pay it from. */
export async function readApproval(scope: Scope<Reader>, id: string): Promise<ApprovalView> {
  const row = await scope.db.row<Row>(`${ROWS} where r.id = $2`, [scope.now, id]);
  if (!row) throw new Refusal('access.not-found', { kind: 'approval' });
  const contents = await scope.db.rows<{ content: JsonObject }>(
    `select content from approval_request
     where subject_id = $1 and (id = $2 or requested_at < (select requested_at from approval_request where id = $2))
     order by requested_at desc limit 2`,
    [row.subjectId, id],
  );
  const versions = await scope.db.findAll(MandateTable);
  const content = contents[0]!.content;
  const before = row.subjectKind === 'mandate' ? followed(versions, content) : contents[1]?.content;
  return {
    ...withMyPart(row, scope.actor, await principalNames(scope)),
    content,
    changes: before ? changesBetween(before, content) : [],
    budget: row.workAreaId ? await budgetOf(scope, row.workAreaId, { ...row, content }) : [],
    mandate: { limitCents: limitFor(row, mandateOn(versions, scope.today)), decides: row.decides },
  };
}

/** The content of the version that a draft follows, to lay beside it; that it follows is not a change. */
function followed(versions: readonly MandateVersion[], content: JsonObject): JsonObject | undefined {
  const base = versions.find(({ id }) => id === content['baseId']);
  return base && { ...contentOfMandate({ ...base, baseId: base.id, why: '' }), why: content['why'] ?? '' };
}

function changesBetween(before: JsonObject, after: JsonObject): ApprovalView['changes'] {
  return changedFields(before, after).map((field) => ({
    field,
    before: before[field] ?? null,
    after: after[field] ?? null,
  }));
}

/** Per year what it costs, by the content that is decided, and what the ceilings of the area leave. */
async function budgetOf(
  scope: Scope<Reader>,
  workAreaId: string,
  { subjectId, content }: { subjectId: string; content: JsonObject },
): Promise<ApprovalView['budget']> {
  const rooms = await roomPerYear(scope, workAreaId, subjectId);
  const costs = (content['costs'] ?? []) as unknown as { year: number; amountCents: number }[];
  return costs.map(({ year, amountCents }) => ({
    year,
    costCents: amountCents,
    roomCents: rooms.find((room) => room.year === year)?.roomCents ?? null,
  }));
}

/** Up to what the deciding function may decide on this kind today. */
function limitFor({ decisionKind, decides }: Row, { rules }: MandateVersion): number | null {
  if (decisionKind === 'mandateVersion' || !isDeciding(decides)) return null;
  return limitOf(rules, decisionKind ?? 'measureWithinBudget', decides) ?? null;
}

/** The names of whoever the reader stands in for, by their id. */
async function principalNames(scope: Scope<Reader>): Promise<ReadonlyMap<string, string>> {
  const ids = (scope.actor.standsIn ?? []).map(({ principalId }) => principalId);
  if (ids.length === 0) return new Map();
  const rows = await scope.db.rows<{ id: string; name: string }>(
    'select id, name from account where id = any ($1)',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function withMyPart(row: Row, actor: Actor, names: ReadonlyMap<string, string>): ApprovalRow {
  const {
    workAreaId,
    requestedById,
    proposedById,
    decisionKind: _kind,
    countedCents: _counted,
    ...shown
  } = row;
  const asWhom = row.status === 'open' ? decidesAs(row, actor, names) : [];
  const own = requestedById === actor.accountId;
  const advises = row.advices.some(
    ({ role, verdict }) => verdict === null && workAreaId !== null && holds(actor, role, workAreaId),
  );
  if (row.status !== 'open') return { ...shown, asWhom, myPart: 'none' };
  if (asWhom.length > 0) return { ...shown, asWhom, myPart: 'decide' };
  if (advises && !own) return { ...shown, asWhom, myPart: 'advise' };
  return { ...shown, asWhom, myPart: own || proposedById === actor.accountId ? 'wait' : 'none' };
}

/** In whose name the actor may decide: their own, or of whoever they stand in for; never on a proposal of either. */
function decidesAs(row: Row, actor: Actor, names: ReadonlyMap<string, string>): ApprovalRow['asWhom'] {
  const proposers = [row.requestedById, row.proposedById];
  if (proposers.includes(actor.accountId) || !isDeciding(row.decides)) return [];
  const decides = row.decides;
  const isEnough = ({ role, workAreaId }: Actor['roles'][number]) =>
    mayDecideFor(role, decides) && (workAreaId === null || workAreaId === row.workAreaId);
  const counted = row.countedCents ?? row.amountCents;
  const principals = (actor.standsIn ?? []).filter(
    (one) =>
      isEnough(one) &&
      !proposers.includes(one.principalId) &&
      (one.limitCents === null || counted <= one.limitCents),
  );
  return [
    ...(actor.roles.some(isEnough) ? [{ id: null, name: null }] : []),
    ...[...new Set(principals.map(({ principalId }) => principalId))].map((id) => ({
      id,
      name: names.get(id) ?? null,
    })),
  ];
}
