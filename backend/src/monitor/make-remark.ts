import type { MakeRemark, Remarks, RemarksQuery, RemarkView } from '@jaarring/contracts';
import { happened, Refusal, type Remark } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Reader, Scope } from '../shell/scope.ts';
import { IndicatorTable, RemarkTable } from './monitor.table.ts';

/** Says something of a figure; it stays with the figure in later years. */
export async function makeRemark(scope: Scope, { role, ...input }: MakeRemark): Promise<RemarkView> {
  await scope.load(IndicatorTable, input.indicatorId, 'remark.write');
  await refuseWithoutFigure(scope, input);
  await refuseUnknownAtelier(scope, input.atelierId);
  const authorRole = scope.actor.roles.find((held) => role === undefined || held.role === role)?.role;
  if (!authorRole) throw new Refusal('access.denied', { permission: 'remark.write', role: role ?? null });
  const remark: Remark = {
    ...input,
    id: uuidv7(scope.now),
    authorId: scope.actor.accountId,
    authorRole,
    createdAt: scope.now,
  };
  await scope.db.insert(RemarkTable, remark);
  const { indicatorId, placeCode, period } = remark;
  scope.record(happened('remark.made', remark.id, { indicatorId, placeCode, period }));
  const { remarks } = await listRemarks(scope, { place: placeCode }, remark.id);
  return remarks[0]!;
}

/** What was said of the figures of a place, newest first. */
export async function listRemarks(scope: Scope<Reader>, query: RemarksQuery, id?: string): Promise<Remarks> {
  const remarks = await scope.db.rows<RemarkView>(
    `select r.id, r.indicator_id as "indicatorId", r.place_code as "placeCode", r.period, r.text, a.name as author,
       r.author_role as "authorRole", r.confidence, r.atelier_id as "atelierId", r.created_at as "createdAt"
     from remark r
     join account a on a.corporation_id = r.corporation_id and a.id = r.author_id
     where r.place_code = $1 and ($2::uuid is null or r.indicator_id = $2) and ($3::uuid is null or r.id = $3)
     order by r.created_at desc, r.id desc`,
    [query.place, query.indicator ?? null, id ?? null],
  );
  return { remarks };
}

async function refuseWithoutFigure(scope: Scope, figure: Omit<MakeRemark, 'role'>): Promise<void> {
  const found = await scope.db.row(
    'select period from observation where indicator_id = $1 and period = $2 and place_code = $3',
    [figure.indicatorId, figure.period, figure.placeCode],
  );
  if (!found) throw new Refusal('remark.no-figure', { placeCode: figure.placeCode, period: figure.period });
}

async function refuseUnknownAtelier(scope: Scope, atelierId: string | null): Promise<void> {
  if (atelierId === null) return;
  const found = await scope.db.row('select id from atelier where id = $1', [atelierId]);
  if (!found) throw new Refusal('access.not-found', { kind: 'atelier' });
}
