import {
  type BudgetChange,
  type BudgetChangeItem,
  type BudgetLine,
  type Ceiling,
  type ChangeGround,
  contentOfChange,
  type JsonObject,
  kindOfChange,
  type NamedMove,
} from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';

/**
 * Everything a change acts on: its ceilings, every line under them, what is ordered and what the measures cost. With
 * `lock` the ceilings come first and then the lines, in the order of their ids, so that two changes never wait for each other.
 */
export async function groundOf(
  scope: Scope<Reader>,
  items: readonly Pick<BudgetChangeItem, 'ceilingId'>[],
  lock: '' | 'for update' = '',
): Promise<ChangeGround> {
  const ids = [...new Set(items.map(({ ceilingId }) => ceilingId))];
  const ceilings = await scope.db.rows<Ceiling>(
    `select id, year, programme_id as "programmeId", work_area_id as "workAreaId", amount_cents as "amountCents", version
     from ceiling where id = any($1::uuid[]) order by id ${lock}`,
    [ids],
  );
  const lines = await scope.db.rows<BudgetLine>(
    `select id, measure_id as "measureId", ceiling_id as "ceilingId", year, amount_cents as "amountCents", status, version
     from budget_line where ceiling_id = any($1::uuid[]) order by id ${lock}`,
    [ids],
  );
  const sums = await scope.db.rows<{ id: string; orderedCents: number; measureCents: number }>(
    `select b.id,
       coalesce((select sum(k.amount_cents) from commitment k where k.line_id = b.id), 0)::bigint as "orderedCents",
       coalesce((select sum(c.amount_cents) from measure_cost c where c.measure_id = b.measure_id), 0)::bigint as "measureCents"
     from budget_line b where b.ceiling_id = any($1::uuid[])`,
    [ids],
  );
  return {
    ceilings,
    lines,
    orderedCents: new Map(sums.map(({ id, orderedCents }) => [id, orderedCents])),
    measureCents: new Map(sums.map(({ id, measureCents }) => [id, measureCents])),
  };
}

/** The amounts of a change as they are now, with the names by which people know them. */
export function movesOf(scope: Scope<Reader>, changeId: string): Promise<NamedMove[]> {
  return scope.db.rows<NamedMove>(
    `select i.ceiling_id as "ceilingId", i.line_id as "lineId", p.name as programme, w.name as "workArea",
       m.number as "measureNumber", m.title as "measureTitle",
       coalesce(b.amount_cents, e.amount_cents) as "beforeCents", i.delta_cents as "deltaCents"
     from budget_change_item i
     join ceiling e on e.corporation_id = i.corporation_id and e.id = i.ceiling_id
     join programme p on p.corporation_id = e.corporation_id and p.id = e.programme_id
     join work_area w on w.corporation_id = e.corporation_id and w.id = e.work_area_id
     left join budget_line b on b.corporation_id = i.corporation_id and b.id = i.line_id
     left join measure m on m.corporation_id = b.corporation_id and m.id = b.measure_id
     where i.change_id = $1 order by i.position`,
    [changeId],
  );
}

/** What is decided about a change as it is now. */
export async function contentNow(
  scope: Scope<Reader>,
  change: BudgetChange,
  items: readonly BudgetChangeItem[],
  { ceilings }: ChangeGround,
): Promise<JsonObject> {
  return contentOfChange(change, await movesOf(scope, change.id), kindOfChange(items, ceilings));
}
