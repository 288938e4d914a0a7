import type { Reader, Scope } from '../shell/scope.ts';
import { onErrand } from '../shell/jobs.ts';
import { decisionLetter, type DecisionNews, togetherLetter } from './decision-letter.ts';

/** The errand that tells the proposer of a measure what was decided; ask for it once the decision is final. */
export const TELL_DECISION = 'mail.decision';

type Told = DecisionNews & { measureId: string; email: string; batchId: string | null };

/**
 * One letter per decision; of decisions that were taken together, one letter with all of the same proposer. The queue
 * runs it once; should a crash fall between sending and noting that, the second letter carries the same message id, by
 * which a mail program knows it is the same.
 */
onErrand(TELL_DECISION, async ({ door, mail }, decisionId) => {
  const told = await door.read((scope) => newsOf(scope, decisionId));
  const [first] = told;
  if (!first) return;
  const letter =
    told.length === 1
      ? decisionLetter(first, mail.linkTo(`/maatregelen/${first.measureId}`))
      : togetherLetter(told, mail.linkTo(`/nota/samen/${first.batchId}`));
  await mail.send({ ...letter, to: first.email, key: `besluit-${decisionId}` });
});

/** What there is to tell; nothing when the decision does not stand for good, or the proposer no longer works here. */
function newsOf(scope: Scope<Reader>, decisionId: string): Promise<Told[]> {
  return scope.db.rows<Told>(
    `select m.id as "measureId", p.email, p.name as proposer, m.number, m.title, c.name as complex, d.outcome, d.reason,
       d.batch_id as "batchId", d.condition, o.name as "conditionOwner", d.condition_due_on as "conditionDueOn",
       d.deferred_until as "deferredUntil", b.name as "decidedBy", h.name as "onBehalfOf", d.decided_as as "decidedAs",
       to_char(d.decided_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as "decidedOn"
     from decision first
     join approval_request fr on fr.corporation_id = first.corporation_id and fr.id = first.request_id
     join measure fm on fm.corporation_id = fr.corporation_id and fm.id = fr.subject_id
     join decision d on d.corporation_id = first.corporation_id and (d.id = first.id or d.batch_id = first.batch_id)
     join approval_request r on r.corporation_id = d.corporation_id and r.id = d.request_id
     join measure m on m.corporation_id = r.corporation_id and m.id = r.subject_id and r.subject_kind = 'measure'
       and m.proposed_by = fm.proposed_by
     join complex c on c.corporation_id = m.corporation_id and c.id = m.complex_id
     join account p on p.corporation_id = m.corporation_id and p.id = m.proposed_by
     join account b on b.corporation_id = d.corporation_id and b.id = d.decided_by
     left join account h on h.corporation_id = d.corporation_id and h.id = d.on_behalf_of
     left join account o on o.corporation_id = d.corporation_id and o.id = d.condition_owner_id
     where first.id = $1 and d.taken_back_at is null and d.final_at is not null
       and (p.ends_on is null or p.ends_on >= $2)
     order by m.number`,
    [decisionId, scope.today],
  );
}
