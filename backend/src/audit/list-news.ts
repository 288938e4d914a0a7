import type { News } from '@jaarring/contracts';
import { fridayBefore } from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';

const NEWEST = 12;

// What each kind of event is called in the news, and what it is about. $1: since, $2: who asks; own acts are no news.
const HAPPENED = `
  select e.occurred_at as at, a.name as actor, e.kind, e.subject_id, e.data
  from event e
  join account a on a.corporation_id = e.corporation_id and a.id = e.actor_id
  where e.occurred_at >= $1::date and e.actor_id <> $2
    and e.kind in ('approval.decided', 'approval.advised', 'cycle.gate-closed', 'budget.ceiling-set', 'import.committed',
      'atelier.closed', 'measure.started', 'measure.finished', 'measure.stopped')`;

const TOLD = `
  select 'decided' as kind, h.at, h.actor, r.title, h.data->>'outcome' as word, null::integer as count, null::bigint as cents,
    'approval' as to_kind, r.id::text as to_id
  from happened h join approval_request r on r.id = h.subject_id::uuid where h.kind = 'approval.decided'
  union all
  select 'advised', h.at, h.actor, r.title, h.data->>'verdict', null, null, 'approval', r.id::text
  from happened h join approval_request r on r.id = h.subject_id::uuid where h.kind = 'approval.advised'
  union all
  select 'gateClosed', h.at, h.actor, w.name || ', ' || c.plan_year, null, (h.data->>'gate')::integer, null, 'cycle', c.plan_year::text
  from happened h
  join cycle c on c.id = h.subject_id::uuid
  join work_area w on w.id = (h.data->>'workAreaId')::uuid
  where h.kind = 'cycle.gate-closed'
  union all
  select 'ceilingSet', h.at, h.actor, p.name || ', ' || w.name, null, c.year, (h.data->>'amountCents')::bigint, 'budget', c.year::text
  from happened h
  join ceiling c on c.id = h.subject_id::uuid
  join programme p on p.id = c.programme_id
  join work_area w on w.id = c.work_area_id
  where h.kind = 'budget.ceiling-set'
  union all
  select 'figuresLoaded', h.at, h.actor, b.file_name, null, b.added + b.changed, null, 'import', b.id::text
  from happened h join import_batch b on b.id = h.subject_id::uuid where h.kind = 'import.committed'
  union all
  select 'atelierClosed', h.at, h.actor, t.title, null, null, null, 'atelier', t.id::text
  from happened h join atelier t on t.id = h.subject_id::uuid where h.kind = 'atelier.closed'
  union all
  select substr(h.kind, 9), h.at, h.actor, m.number || ' ' || m.title, null, null, null, 'measure', m.id::text
  from happened h join measure m on m.id = h.subject_id::uuid where h.kind like 'measure.%'
  union all
  select 'logged', max(l.received_at), null, w.name, null, count(*)::integer, null, 'work-area', w.id::text
  from field_log l
  join complex x on x.id = l.complex_id
  join work_area w on w.id = x.work_area_id
  where l.received_at >= $1::date and l.withdrawn_at is null and l.logged_by <> $2
  group by w.id, w.name`;

/** What colleagues did since last Friday, newest first. Days are those of the Netherlands. */
export async function listNews(scope: ReadScope): Promise<News> {
  const since = fridayBefore(scope.today);
  const rows = await scope.db.rows<Omit<News['news'][number], 'to'> & { toKind: string; toId: string }>(
    `with happened as (${HAPPENED})
     select kind, at, actor, title, word, count, cents, to_kind as "toKind", to_id as "toId"
     from (${TOLD}) as told
     order by at desc, title
     limit ${NEWEST}`,
    [since, scope.actor.accountId],
  );
  return {
    since,
    news: rows.map(({ toKind, toId, ...one }) => ({ ...one, to: { kind: toKind, id: toId } })),
  };
}
