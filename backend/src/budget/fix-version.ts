import type { FixVersion } from '@jaarring/contracts';
import { type BudgetVersion, fixVersion } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import { oneAtATime } from '../shell/one-at-a-time.ts';
import type { Scope } from '../shell/scope.ts';
import { BudgetVersionTable } from './scenario.table.ts';

// $1: the version, $2: the year. One statement, so that every row is of the same moment.
const ROWS = `
  insert into budget_version_row (version_id, position, ceiling_id, line_id, programme, work_area, measure_number,
    measure_title, complex, status, amount_cents, ordered_cents, actual_cents)
  select $1, row_number() over (order by w.name, p.name, r.number nulls first, r.line_id), c.id, r.line_id, p.name, w.name,
    r.number, r.title, r.complex, r.status, r.amount_cents, r.ordered_cents, r.actual_cents
  from ceiling c
  join programme p on p.corporation_id = c.corporation_id and p.id = c.programme_id
  join work_area w on w.corporation_id = c.corporation_id and w.id = c.work_area_id
  cross join lateral (
    select null::uuid as line_id, null::text as number, null::text as title, null::text as complex,
      null::text as status, c.amount_cents, 0::bigint as ordered_cents, 0::bigint as actual_cents
    union all
    select b.id, m.number, m.title, x.name, b.status, b.amount_cents,
      coalesce((select sum(k.amount_cents) from commitment k where k.line_id = b.id), 0)::bigint,
      coalesce((select sum(g.amount_cents) from booking g
        where g.measure_id = b.measure_id and g.ledger_year = b.year), 0)::bigint
    from budget_line b
    join measure m on m.corporation_id = b.corporation_id and m.id = b.measure_id
    join complex x on x.corporation_id = m.corporation_id and x.id = m.complex_id
    where b.ceiling_id = c.id and b.status <> 'withdrawn') r
  where c.year = $2`;

/** Fixes the budget of a year as it is now; a version never changes. Answers its id. */
export async function fixBudgetVersion(scope: Scope, year: number, input: FixVersion): Promise<string> {
  await scope.require('budget.fixVersion', {});
  await oneAtATime(scope, 'budget-version');
  const earlier = await scope.db.findAll(BudgetVersionTable, { year });
  const version: BudgetVersion = {
    ...{ id: uuidv7(scope.now), year, ...input },
    ordinal: earlier.filter(({ kind }) => kind === input.kind).length + 1,
    ...{ fixedBy: scope.actor.accountId, fixedAt: scope.now },
  };
  const event = fixVersion(version, earlier);
  await scope.db.insert(BudgetVersionTable, version);
  await scope.db.rows(ROWS, [version.id, year]);
  scope.record(event);
  return version.id;
}
