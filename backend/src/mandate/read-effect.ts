import type { MandateEffectView } from '@jaarring/contracts';
import { addMonths, type DecisionKind, effectOf, Refusal } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';
import { findBase } from './lock-draft.ts';
import { MandateDraftTable } from './mandate.table.ts';

/** Over how long a draft is tried. Unit: months. */
const MONTHS_BACK = 12;
/** How many moved decisions are named; all are counted. */
const NAMED = 200;

type Taken = {
  id: string;
  kind: DecisionKind | null;
  countedCents: number | null;
  number: string | null;
  title: string;
  decidedOn: string;
};

/** What the draft would have done to the decisions of the last twelve months. */
export async function readEffect(scope: Scope<Reader>, draftId: string): Promise<MandateEffectView> {
  const draft = await scope.db.find(MandateDraftTable, draftId);
  if (!draft) throw new Refusal('access.not-found', { kind: 'mandate_draft' });
  const base = await findBase(scope, draft);
  const since = addMonths(scope.today, -MONTHS_BACK);
  const taken = await decisionsSince(scope, since);
  const { moved, ...counts } = effectOf(taken, base.rules, draft.rules);
  const byId = new Map(taken.map((one) => [one.id, one]));
  return {
    since,
    ...counts,
    movedCount: moved.length,
    moved: moved.slice(0, NAMED).map(({ id, from, to }) => {
      const { number, title, countedCents, decidedOn } = byId.get(id)!;
      return { id, number, title, countedCents: countedCents!, decidedOn, from, to };
    }),
  };
}

/** The decisions that stand, newest first; the mandate itself is not decided by its own table. */
function decisionsSince(scope: Scope<Reader>, since: string): Promise<Taken[]> {
  return scope.db.rows<Taken>(
    `select d.id, r.decision_kind as kind, r.counted_cents as "countedCents", m.number, r.title,
       to_char(d.decided_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as "decidedOn"
     from decision d
     join approval_request r on r.corporation_id = d.corporation_id and r.id = d.request_id and r.subject_kind <> 'mandate'
     left join measure m on m.corporation_id = r.corporation_id and m.id = r.subject_id and r.subject_kind = 'measure'
     where d.taken_back_at is null and d.decided_at >= ($1::date)::timestamp at time zone 'Europe/Amsterdam'
     order by d.decided_at desc, d.id`,
    [since],
  );
}
