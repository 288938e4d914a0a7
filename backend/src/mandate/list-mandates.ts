import type { MandateDraftView, Mandates } from '@jaarring/contracts';
import { mandateOn } from '@jaarring/domain';
import { MandateTable } from '../approval/approval.table.ts';
import type { Reader, Scope } from '../shell/scope.ts';

type DraftRow = Omit<MandateDraftView, 'number'>;

const UTC = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The draft that is not adopted, newest first, with the request that lies open and what the board said last. */
const DRAFT = `
  select m.id, m.base_id as "baseId", m.valid_from as "validFrom", m.rules, m.why, m.status, a.name as "draftedBy", m.version,
    (select r.id from approval_request r where r.subject_id = m.id and r.status in ('open', 'decided')
     order by r.requested_at desc, r.id desc limit 1) as "approvalId",
    (select jsonb_build_object('outcome', d.outcome, 'reason', d.reason, 'decidedBy', b.name,
        'decidedAt', ${UTC('d.decided_at')}, 'finalFrom', ${UTC('d.final_from')})
     from decision d
     join approval_request r on r.corporation_id = d.corporation_id and r.id = d.request_id and r.subject_id = m.id
     join account b on b.corporation_id = d.corporation_id and b.id = d.decided_by
     where d.taken_back_at is null order by d.decided_at desc limit 1) as decision
  from mandate_draft m
  join account a on a.corporation_id = m.corporation_id and a.id = m.drafted_by
  where m.status <> 'adopted'
  order by m.id desc limit 1`;

/** Every version of the mandate in the order in which they count, and the draft of the next one. */
export async function listMandates(scope: Scope<Reader>): Promise<Mandates> {
  const versions = await scope.db.findAll(MandateTable);
  const valid = mandateOn([...versions], scope.today).id;
  const mandates = versions
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .map((one, index) => ({ ...one, number: index + 1, isValid: one.id === valid }));
  const draft = await scope.db.row<DraftRow>(DRAFT);
  const isNext = draft !== undefined && (draft.status !== 'rejected' || draft.baseId === mandates.at(-1)!.id);
  return {
    mandates: mandates as unknown as Mandates['mandates'],
    draft: isNext ? { ...draft, number: mandates.length + 1 } : null,
  };
}
