import type { Scope } from '../shell/scope.ts';

/** What the figures in the temporary table would do to those that stand; `found` fingerprints the latter. */
export type Comparison = { added: number; changed: number; unchanged: number; found: string };

/** The figures that stand in the slices of the file, joined to those in the file; the arrays lead into the index. */
export const STANDING = `o.indicator_id = f.indicator_id and o.period = f.period and o.place_code = f.place_code
  and o.indicator_id = any ($1::uuid[]) and o.period = any ($2::text[])`;

export const DIFFERS = '(o.value, o.missing, o.count) is distinct from (f.value, f.missing, f.count)';

/**
 * From here on, in this transaction, large sets are joined as sets. A file meets figures that came in a moment ago, of
 * which the planner has no statistics yet: it then expects one row and looks at every row for every row.
 */
export async function joinAsSets(scope: Scope): Promise<void> {
  await scope.db.rows("select set_config('enable_nestloop', 'off', true)");
}

/** Sets the figures of the file against those that stand. */
export async function compareFacts(
  scope: Scope,
  indicatorIds: string[],
  periods: string[],
): Promise<Comparison> {
  const found = await scope.db.row<Comparison>(
    `select count(*) filter (where o.batch_id is null)::integer as added,
       count(*) filter (where o.batch_id is not null and ${DIFFERS})::integer as changed,
       count(*) filter (where o.batch_id is not null and not (${DIFFERS}))::integer as unchanged,
       coalesce(bit_xor(hash_record_extended(
         row(o.indicator_id, o.period, o.place_code, o.value, o.missing, o.count, o.batch_id), 0))
         filter (where o.batch_id is not null), 0)::text as found
     from import_fact f
     left join observation o on ${STANDING}`,
    [indicatorIds, periods],
  );
  return found!;
}

/** How many figures of the same source, indicator and period are not among those of the file. They stay. */
export async function countWithdrawn(
  scope: Scope,
  slices: { indicatorIds: string[]; periods: string[] },
  source: string,
): Promise<number> {
  const found = await scope.db.row<{ withdrawn: number }>(
    `select count(*)::integer as withdrawn
     from observation o
     join import_batch b on b.corporation_id = o.corporation_id and b.id = o.batch_id and b.source = $3
     join (select distinct indicator_id, period from import_fact) s on s.indicator_id = o.indicator_id and s.period = o.period
     where o.indicator_id = any ($1::uuid[]) and o.period = any ($2::text[])
       and not exists (
         select from import_fact f
         where f.indicator_id = o.indicator_id and f.period = o.period and f.place_code = o.place_code)`,
    [slices.indicatorIds, slices.periods, source],
  );
  return found!.withdrawn;
}
