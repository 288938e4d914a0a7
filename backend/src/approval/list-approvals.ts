import type { Approvals, ApprovalsQuery, ApprovalView } from '@jaarring/contracts';
import {
  changedFields,
  contentOfMandate,
  isDeciding,
  type JsonObject,
  limitOf,
  mandateOn,
  type MandateVersion,
  Refusal,
} from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';
import { MandateTable } from './approval.table.ts';
import { roomPerYear } from './budget-room.ts';
import { areasOf, type Row, readerNow, withReader } from './reader-part.ts';

const UTC = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** $1: now. Requests with their advices and standing decision, ready to show. */
const ROWS = `
  select r.id, r.subject_kind as "subjectKind", r.subject_id as "subjectId", coalesce(m.number, g.number) as number, r.title, m.complex_id as "complexId",
    c.name as complex, w.name as "workArea", m.lever, coalesce(m.why, g.reason) as why, r.amount_cents as "amountCents",
    coalesce(r.content->'costs', '[]') as costs, r.content_hash as "contentHash",
    p.name as "requestedBy", r.requested_at as "requestedAt", r.decides, r.status,
    r.work_area_id as "workAreaId", r.requested_by as "requestedById",
    coalesce(m.proposed_by, x.drafted_by, g.proposed_by, z.created_by) as "proposedById", r.decision_kind as "decisionKind", r.counted_cents as "countedCents",
    coalesce(nullif(r.content->>'agreement', ''), r.content->'agreements'->>0, '') as agreement,
    exists (
      select from approval_request e
      where e.subject_id = r.subject_id and e.requested_at < r.requested_at and e.content_hash <> r.content_hash) as "isChanged",
    coalesce((
      select jsonb_agg(jsonb_build_object('id', a.id, 'role', a.role, 'required', a.required, 'dueOn', a.due_on,
        'verdict', a.verdict, 'remark', a.remark, 'givenBy', g.name, 'givenAt', ${UTC('a.given_at')}, 'version', a.version) order by a.role)
      from advice a left join account g on g.corporation_id = a.corporation_id and g.id = a.given_by
      where a.request_id = r.id), '[]') as advices,
    (select jsonb_build_object('id', d.id, 'batchId', d.batch_id, 'outcome', d.outcome, 'reason', d.reason, 'condition', d.condition,
        'conditionOwnerId', d.condition_owner_id, 'conditionOwner', s.name, 'conditionDueOn', d.condition_due_on,
        'conditionDoneAt', (
          select ${UTC('min(t.done_at)')} from task t
          where d.condition is not null and t.kind = 'meet-condition'
            and t.subject_id in (r.subject_id::text, r.id::text) and t.assignee_id = d.condition_owner_id and t.created_at >= d.decided_at),
        'deferredUntil', d.deferred_until, 'decidedBy', b.name, 'decidedById', d.decided_by,
        'decidedAs', d.decided_as, 'onBehalfOf', o.name, 'decidedAt', ${UTC('d.decided_at')}, 'finalFrom', ${UTC('d.final_from')},
        'final', d.final_at is not null or d.final_from <= $1::timestamptz)
      from decision d
      join account b on b.corporation_id = d.corporation_id and b.id = d.decided_by
      left join account o on o.corporation_id = d.corporation_id and o.id = d.on_behalf_of
      left join account s on s.corporation_id = d.corporation_id and s.id = d.condition_owner_id
      where d.request_id = r.id and d.taken_back_at is null) as decision
  from approval_request r
  left join work_area w on w.corporation_id = r.corporation_id and w.id = r.work_area_id
  join account p on p.corporation_id = r.corporation_id and p.id = r.requested_by
  left join measure m on m.corporation_id = r.corporation_id and m.id = r.subject_id and r.subject_kind = 'measure'
  left join mandate_draft x on x.corporation_id = r.corporation_id and x.id = r.subject_id and r.subject_kind = 'mandate'
  left join budget_change g on g.corporation_id = r.corporation_id and g.id = r.subject_id and r.subject_kind = 'budgetChange'
  left join scenario z on z.corporation_id = r.corporation_id and z.id = r.subject_id and r.subject_kind = 'scenario'
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
  const mandate = mandateOn(await scope.db.findAll(MandateTable), scope.today);
  const approvals = withReader(rows, await readerNow(scope, mandate));
  const areas = status === 'open' ? await areasOf(scope, approvals) : [];
  return { approvals, totalCents: approvals.reduce((sum, one) => sum + one.amountCents, 0), areas };
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
  const mandate = mandateOn(versions, scope.today);
  const content = contents[0]!.content;
  const before = row.subjectKind === 'mandate' ? followed(versions, content) : contents[1]?.content;
  return {
    ...withReader([row], await readerNow(scope, mandate))[0]!,
    content,
    changes: before ? changesBetween(before, content) : [],
    budget: row.workAreaId ? await budgetOf(scope, row.workAreaId, { ...row, content }) : [],
    mandate: { limitCents: limitFor(row, mandate), decides: row.decides },
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
