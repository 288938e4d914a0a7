import type { FieldLogs, FieldLogsQuery } from '@jaarring/contracts';
import { can } from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';

type Row = Omit<FieldLogs['fieldLogs'][number], 'loggedBy'> & { loggedBy: string };

const WHERE = `
  where ($1::uuid is null or l.logged_by = $1) and ($2::uuid is null or l.complex_id = $2)
    and ($3::uuid is null or l.measure_id = $3)
    and ($4::date is null or l.happened_at >= $4::timestamp at time zone 'Europe/Amsterdam')
    and ($5::date is null or l.happened_at < ($5::timestamp + interval '1 day') at time zone 'Europe/Amsterdam')
    and ($6::text is null or l.complex_id in (select d.complex_id from complex_dwellings d where d.area_code = $6))`;

/** Entries, newest first. Who made one is shown to that person and to the team leader of the area, to nobody else. */
export async function listFieldLogs(scope: ReadScope, query: FieldLogsQuery): Promise<FieldLogs> {
  const wanted = [
    query.mine ? scope.actor.accountId : null,
    query.complexId ?? null,
    query.measureId ?? null,
    query.from ?? null,
    query.until ?? null,
    query.areaCode ?? null,
  ];
  const totals = await scope.db.row<{ total: number; minutes: number }>(
    `select count(*)::integer as total, coalesce(sum(l.minutes), 0)::integer as minutes
     from field_log l ${WHERE} and l.withdrawn_at is null`,
    wanted,
  );
  const rows = await pageOf(scope, wanted, query);
  return {
    fieldLogs: rows.map(({ loggedBy, ...row }) => ({
      ...row,
      loggedBy: row.isMine || leads(scope, row.workAreaId) ? loggedBy : null,
    })),
    ...totals!,
  };
}

function pageOf(scope: ReadScope, wanted: unknown[], { page, size }: FieldLogsQuery): Promise<Row[]> {
  return scope.db.rows<Row>(
    `select l.id, l.complex_id as "complexId", c.number as "complexNumber", c.name as complex,
       c.work_area_id as "workAreaId", l.kind, l.happened_at as "happenedAt", l.minutes, l.result, l.note,
       l.measure_id as "measureId", m.number || ' ' || m.title as measure, a.name as "loggedBy",
       l.logged_by = $9 as "isMine", l.received_at as "receivedAt", l.withdrawn_at as "withdrawnAt",
       l.withdrawn_because as "withdrawnBecause", l.version
     from (select l.* from field_log l ${WHERE} order by l.happened_at desc, l.id limit $7 offset $8) as l
     join complex c on c.corporation_id = l.corporation_id and c.id = l.complex_id
     join account a on a.corporation_id = l.corporation_id and a.id = l.logged_by
     left join measure m on m.corporation_id = l.corporation_id and m.id = l.measure_id
     order by l.happened_at desc, l.id`,
    [...wanted, size, (page - 1) * size, scope.actor.accountId],
  );
}

const leads = (scope: ReadScope, workAreaId: string) => can(scope.actor, 'fieldLog.readTeam', { workAreaId });
