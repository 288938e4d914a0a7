import type { Events, EventsQuery, Verification } from '@jaarring/contracts';
import type { ReadScope } from '../shell/scope.ts';

/**
 * What happened, newest first; everything, or to one subject. Staff are people too: who logged field work is told to
 * that person only, here as in the log itself (the chain still holds who it was).
 */
export async function listEvents(scope: ReadScope, query: EventsQuery): Promise<Events> {
  const events = await scope.db.rows<Events['events'][number]>(
    `select e.id, e.occurred_at as "occurredAt", e.kind, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
       case when e.subject_kind <> 'field-log' or e.actor_id = $5 then a.name end as actor, b.name as "onBehalfOf", e.data, s.position, encode(s.hash, 'hex') as fingerprint
     from event e
     left join account a on a.corporation_id = e.corporation_id and a.id = e.actor_id
     left join account b on b.corporation_id = e.corporation_id and b.id = e.on_behalf_of
     left join sealed_event s on s.corporation_id = e.corporation_id and s.event_id = e.id
     where ($1::text is null or e.subject_kind = $1)
       and ($2::text is null or e.subject_id = $2)
       and ($3::timestamptz is null or e.occurred_at < $3)
     order by e.occurred_at desc, e.id desc
     limit $4`,
    [
      query.subjectKind ?? null,
      query.subjectId ?? null,
      query.before ?? null,
      query.size,
      scope.actor.accountId,
    ],
  );
  return { events };
}

/** Recomputes the chain of this corporation and says where it breaks, if it does. */
export async function verifyEvents(scope: ReadScope): Promise<Verification> {
  const found = await scope.db.row<Verification>(
    'select sealed, unsealed, broken_position as "brokenPosition" from verify_events()',
  );
  return found!;
}
