import type { CheckedCode, NoteList, NoteView } from '@jaarring/contracts';
import { type DecisionBasis, type JsonObject, Refusal, sumCents } from '@jaarring/domain';
import { contentHash } from '../approval/content-hash.ts';
import { basesOf } from '../measure/decision-basis.ts';
import type { Reader, Scope } from '../shell/scope.ts';

type Row = Pick<
  NoteView,
  | 'id'
  | 'batchId'
  | 'approvalId'
  | 'measureId'
  | 'corporation'
  | 'mandateFrom'
  | 'amountCents'
  | 'outcome'
  | 'reason'
  | 'condition'
  | 'conditionOwner'
  | 'conditionDueOn'
  | 'deferredUntil'
  | 'decidedBy'
  | 'decidedAs'
  | 'onBehalfOf'
> & {
  code: string;
  title: string;
  content: JsonObject;
  contentHash: string;
  basis: DecisionBasis | null;
  decidedAt: Date;
  finalFrom: Date;
  finalAt: Date | null;
  takenBackAt: Date | null;
  requestedAt: Date;
};

const CODE = `control_code(d.content_hash, d.id, d.outcome, d.reason, d.condition, d.condition_due_on, d.deferred_until,
  d.decided_by, d.on_behalf_of, d.decided_at)`;

const NOTES = `
  select d.id, d.batch_id as "batchId", r.id as "approvalId", r.subject_id as "measureId", ${CODE} as code, n.name as corporation,
    r.title, r.content, d.content_hash as "contentHash", k.basis, v.valid_from as "mandateFrom",
    r.amount_cents as "amountCents", d.outcome, d.reason, d.condition, o.name as "conditionOwner",
    d.condition_due_on as "conditionDueOn", d.deferred_until as "deferredUntil", b.name as "decidedBy",
    d.decided_as as "decidedAs", f.name as "onBehalfOf", d.decided_at as "decidedAt", d.final_from as "finalFrom",
    d.final_at as "finalAt", d.taken_back_at as "takenBackAt", r.requested_at as "requestedAt"
  from decision d
  join corporation n on n.id = d.corporation_id
  join approval_request r on r.corporation_id = d.corporation_id and r.id = d.request_id and r.subject_kind = 'measure'
  join mandate_version v on v.corporation_id = d.corporation_id and v.id = d.mandate_id
  join account b on b.corporation_id = d.corporation_id and b.id = d.decided_by
  left join account o on o.corporation_id = d.corporation_id and o.id = d.condition_owner_id
  left join account f on f.corporation_id = d.corporation_id and f.id = d.on_behalf_of
  left join decision_basis k on k.corporation_id = d.corporation_id and k.decision_id = d.id`;

/** What the note of a decision tells, from the content that was decided and what was kept with it. */
export async function readNote(scope: Scope<Reader>, id: string): Promise<NoteView> {
  const rows = await scope.db.rows<Row>(`${NOTES} where d.id = $1`, [id]);
  if (rows.length === 0) throw new Refusal('access.not-found', { kind: 'decision' });
  return (await notesOf(scope, rows))[0]!;
}

/** The notes of what was decided together, by area and number; what was taken back is there, and says so. */
export async function readNoteList(scope: Scope<Reader>, batchId: string): Promise<NoteList> {
  const rows = await scope.db.rows<Row>(`${NOTES} where d.batch_id = $1`, [batchId]);
  if (rows.length === 0) throw new Refusal('access.not-found', { kind: 'decision-batch' });
  const notes = (await notesOf(scope, rows)).sort(
    (one, other) =>
      one.workArea.localeCompare(other.workArea, 'nl') || one.number.localeCompare(other.number),
  );
  return { id: batchId, notes, totalCents: sumCents(notes.map(({ amountCents }) => amountCents)) };
}

/** What carries this code; nothing when no decision ever did, so that a made-up note shows. */
export async function checkCode(scope: Scope<Reader>, typed: string): Promise<CheckedCode> {
  const plain = typed.replace('-', '').toUpperCase();
  const rows = await scope.db.rows<Row>(`${NOTES} where ${CODE} = $1 order by d.decided_at desc`, [plain]);
  const notes = await notesOf(scope, rows);
  const found = notes.map(
    ({ id, number, title, outcome, decidedBy, onBehalfOf, decidedAt, state, isIntact }) => ({
      ...{ id, number, title, outcome },
      ...{ decidedBy, onBehalfOf, decidedAt, state, isIntact },
    }),
  );
  return { code: inGroups(plain), found };
}

async function notesOf(scope: Scope<Reader>, rows: readonly Row[]): Promise<NoteView[]> {
  const unkept = rows.filter(({ basis }) => basis === null).map(({ approvalId }) => approvalId);
  const now = unkept.length > 0 ? await basesOf(scope, unkept) : new Map<string, DecisionBasis>();
  return rows.map((row) => noteOf(row, row.basis ?? now.get(row.approvalId)!, scope.now));
}

function noteOf(row: Row, basis: DecisionBasis, now: Date): NoteView {
  const { content, contentHash: hash, basis: kept, decidedAt, finalFrom, requestedAt, ...rest } = row;
  const { finalAt, takenBackAt, code, ...decision } = rest;
  const isFinal = finalAt !== null || now >= finalFrom;
  const costs = (content['costs'] ?? []) as readonly { year: number; amountCents: number }[];
  const { rooms, ...stood } = basis;
  return {
    ...decision,
    ...stood,
    ...asked(content),
    title: (content['title'] as string | undefined) ?? row.title,
    code: inGroups(code),
    state: takenBackAt ? 'takenBack' : isFinal ? 'final' : 'concept',
    isKept: kept !== null,
    isIntact: contentHash(content) === hash,
    money: costs.map(({ year, amountCents }) => ({
      year,
      costCents: amountCents,
      roomCents: rooms.find((room) => room.year === year)?.roomCents ?? null,
    })),
    decidedAt: decidedAt.toISOString(),
    finalFrom: finalFrom.toISOString(),
    takenBackAt: takenBackAt && takenBackAt.toISOString(),
    requestedAt: requestedAt.toISOString(),
  };
}

/** What was asked, as it stands in the content; an older content may lack a field. */
function asked(content: JsonObject) {
  const text = (field: string) => (content[field] as string | undefined) ?? '';
  const orNothing = <T>(field: string) => (content[field] as T | undefined) ?? null;
  return {
    number: text('number'),
    why: text('why'),
    dose: text('dose'),
    success: text('success'),
    agreement: text('agreement'),
    startsOn: orNothing<string>('startsOn'),
    endsOn: orNothing<string>('endsOn'),
    expectedChange: orNothing<number>('expectedChange'),
  };
}

/** `7F3A91C2` as it stands on paper: `7F3A-91C2`. */
function inGroups(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
