import type { Findings, FindingsQuery } from '@jaarring/contracts';
import { unreadyBoxes } from '@jaarring/domain';
import type { Reader, ReadScope } from '../shell/scope.ts';

type Row = Omit<Findings['findings'][number], 'unready'>;

/** Findings by area and title; `undestined` leaves those that still go nowhere. */
export async function listFindings(scope: ReadScope, query: FindingsQuery): Promise<Findings> {
  return { findings: await findingsWhere(scope.db, query) };
}

/** The findings of one workshop. */
export function findingsOf(db: Reader, atelierId: string): Promise<Findings['findings']> {
  return findingsWhere(db, { atelierId, undestined: false });
}

async function findingsWhere(
  db: Reader,
  query: FindingsQuery & { atelierId?: string },
): Promise<Findings['findings']> {
  const rows = await db.rows<Row>(
    `select f.id, f.atelier_id as "atelierId", t.title as atelier, f.cycle_id as "cycleId", f.work_area_id as "workAreaId",
       w.name as "workArea", f.title, f.analysis, f.success, f.owner_id as "ownerId", p.name as owner, f.destination,
       f.complex_id as "complexId", c.name as complex, f.because, f.version,
       coalesce((
         select jsonb_agg(jsonb_build_object('id', n.id, 'number', n.number, 'text', n.text) order by n.number)
         from finding_pin l join pin n on n.corporation_id = l.corporation_id and n.id = l.pin_id
         where l.finding_id = f.id and not n.hidden), '[]') as pins,
       coalesce((
         select jsonb_agg(jsonb_build_object('id', m.id, 'number', m.number, 'title', m.title) order by m.number)
         from measure m where m.finding_id = f.id and m.status <> 'withdrawn'), '[]') as measures
     from finding f
     join atelier t on t.corporation_id = f.corporation_id and t.id = f.atelier_id
     join work_area w on w.corporation_id = f.corporation_id and w.id = f.work_area_id
     join account p on p.corporation_id = f.corporation_id and p.id = f.owner_id
     left join complex c on c.corporation_id = f.corporation_id and c.id = f.complex_id
     where ($1::uuid is null or f.cycle_id = $1) and ($2::uuid is null or f.work_area_id = $2)
       and ($3::uuid is null or f.complex_id = $3) and ($4::uuid is null or f.atelier_id = $4)
       and (not $5 or f.destination is null)
     order by w.name, f.title, f.id`,
    [
      query.cycleId ?? null,
      query.workAreaId ?? null,
      query.complexId ?? null,
      query.atelierId ?? null,
      query.undestined,
    ],
  );
  return rows.map((row) => ({ ...row, unready: unreadyBoxes(row) }));
}
