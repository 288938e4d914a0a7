import type { FieldLogs, FieldLogsQuery } from '@jaarring/contracts';
import { can } from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';

type Row = Omit<FieldLogs['fieldLogs'][number], 'loggedBy'> & {
  loggedBy: string;
  total: number;
  totalMinutes: number;
};

/** Entries, newest first. Who made one is shown to that person and to the team leader of the area, to nobody else. */
export async function listFieldLogs(scope: ReadScope, query: FieldLogsQuery): Promise<FieldLogs> {
  const rows = await scope.db.rows<Row>(
    `select l.id, l.complex_id as "complexId", c.number as "complexNumber", c.name as complex,
       c.work_area_id as "workAreaId", l.kind, l.happened_at as "happenedAt", l.minutes, l.result, l.note,
       l.measure_id as "measureId", m.number || ' ' || m.title as measure, a.name as "loggedBy",
       l.logged_by = $1 as "isMine", l.received_at as "receivedAt", l.withdrawn_at as "withdrawnAt",
       l.withdrawn_because as "withdrawnBecause", l.version,
       (count(*) filter (where l.withdrawn_at is null) over ())::integer as total,
       coalesce(sum(l.minutes) filter (where l.withdrawn_at is null) over (), 0)::integer as "totalMinutes"
     from field_log l
     join complex c on c.corporation_id = l.corporation_id and c.id = l.complex_id
     join account a on a.corporation_id = l.corporation_id and a.id = l.logged_by
     left join measure m on m.corporation_id = l.corporation_id and m.id = l.measure_id
     where ($2::uuid is null or l.complex_id = $2) and ($3::uuid is null or l.measure_id = $3)
       and (not $4 or l.logged_by = $1)
       and ($5::date is null or l.happened_at >= $5::timestamp at time zone 'Europe/Amsterdam')
       and ($6::date is null or l.happened_at < ($6::timestamp + interval '1 day') at time zone 'Europe/Amsterdam')
       and ($7::text is null or exists (
         select from complex_dwellings d where d.complex_id = l.complex_id and d.area_code = $7))
     order by l.happened_at desc, l.id
     limit $8 offset $9`,
    [
      scope.actor.accountId,
      query.complexId ?? null,
      query.measureId ?? null,
      query.mine,
      query.from ?? null,
      query.until ?? null,
      query.areaCode ?? null,
      query.size,
      (query.page - 1) * query.size,
    ],
  );
  return {
    fieldLogs: rows.map(({ total: _total, totalMinutes: _minutes, loggedBy, ...row }) => ({
      ...row,
      loggedBy: row.isMine || leads(scope, row.workAreaId) ? loggedBy : null,
    })),
    total: rows[0]?.total ?? 0,
    minutes: rows[0]?.totalMinutes ?? 0,
  };
}

const leads = (scope: ReadScope, workAreaId: string) => can(scope.actor, 'fieldLog.readTeam', { workAreaId });
