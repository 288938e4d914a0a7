import type { Approvals, ApprovalsQuery, ApprovalView } from '@jaarring/contracts';
import {
  type Actor,
  changedFields,
  holds,
  type JsonObject,
  mandateOn,
  mayDecideFor,
  Refusal,
} from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';
import { MandateTable } from './approval.table.ts';
import { roomPerYear } from './budget-room.ts';

type Row = Omit<Approvals['approvals'][number], 'myPart'> & {
  workAreaId: string | null;
  requestedById: string;
};

const UTC = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** $1: now. Requests with their advices and standing decision, ready to show. */
const ROWS = `
  select r.id, r.subject_kind as "subjectKind", r.subject_id as "subjectId", coalesce(m.number, g.number) as number, r.title, m.complex_id as "complexId",
    c.name as complex, w.name as "workArea", m.lever, coalesce(m.why, g.reason) as why, r.amount_cents as "amountCents", r.content_hash as "contentHash",
    p.name as "requestedBy", r.requested_at as "requestedAt", r.decides, r.status,
    r.work_area_id as "workAreaId", r.requested_by as "requestedById",
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
  const approvals = rows.map((row) => withMyPart(row, scope.actor));
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
  const [content, before] = [contents[0]!.content, contents[1]?.content];
  const rules = mandateOn(await scope.db.findAll(MandateTable), scope.today).rules;
  const rooms = row.workAreaId === null ? [] : await roomPerYear(scope, row.workAreaId, row.subjectId);
  const limit = rules.rows.find(({ kind, role }) => kind === kindIn(content) && role === row.decides);
  return {
    ...withMyPart(row, scope.actor),
    content,
    changes: before
      ? changedFields(before, content).map((field) => ({
          field,
          before: before[field] ?? null,
          after: content[field] ?? null,
        }))
      : [],
    budget: costsOf(content).map(({ year, amountCents }) => ({
      year,
      costCents: amountCents,
      roomCents: rooms.find((room) => room.year === year)?.roomCents ?? null,
    })),
    mandate: { limitCents: limit?.limitCents ?? null, decides: row.decides },
  };
}

/** Which row of the mandate counts: a subject that is about money alone says so in its content. */
function kindIn(content: JsonObject): string {
  return typeof content['kind'] === 'string' ? content['kind'] : 'measureWithinBudget';
}

/** The costs as they stand in the content that is decided. */
function costsOf(content: JsonObject): readonly { year: number; amountCents: number }[] {
  return (content['costs'] ?? []) as { year: number; amountCents: number }[];
}

function withMyPart(
  { workAreaId, requestedById, ...row }: Row,
  actor: Actor,
): Approvals['approvals'][number] {
  const own = requestedById === actor.accountId;
  const decides = actor.roles.some(
    ({ role, workAreaId: area }) =>
      mayDecideFor(role, row.decides as never) && (area === null || area === workAreaId),
  );
  const advises = row.advices.some(({ role, verdict }) => verdict === null && holds(actor, role, workAreaId));
  if (row.status !== 'open') return { ...row, myPart: 'none' };
  if (decides && !own) return { ...row, myPart: 'decide' };
  if (advises && !own) return { ...row, myPart: 'advise' };
  return { ...row, myPart: own ? 'wait' : 'none' };
}
