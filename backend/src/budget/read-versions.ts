import type { BudgetVersions, VersionDifferences } from '@jaarring/contracts';
import { differenceBetween, Refusal } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';
import { BudgetVersionRowTable } from './scenario.table.ts';

type Version = BudgetVersions['versions'][number];

const ROW = `
  select v.id, v.year, v.kind, v.ordinal, v.note, a.name as "fixedBy", v.fixed_at as "fixedAt",
    coalesce((select sum(r.amount_cents) from budget_version_row r
      where r.version_id = v.id and r.line_id is null), 0)::bigint as "ceilingCents",
    coalesce((select sum(r.amount_cents) from budget_version_row r
      where r.version_id = v.id and r.line_id is not null), 0)::bigint as "lineCents"
  from budget_version v
  join account a on a.corporation_id = v.corporation_id and a.id = v.fixed_by`;

/** The versions of a year's budget, newest first. */
export async function listVersions(scope: Scope<Reader>, year: number): Promise<BudgetVersions> {
  return {
    versions: await scope.db.rows<Version>(`${ROW} where v.year = $1 order by v.fixed_at desc, v.id desc`, [
      year,
    ]),
  };
}

/** A version, and what differs from the one that was fixed before it. */
export async function readVersion(scope: Scope<Reader>, id: string): Promise<VersionDifferences> {
  const version = await scope.db.row<Version>(`${ROW} where v.id = $1`, [id]);
  if (!version) throw new Refusal('access.not-found', { kind: 'budget-version' });
  const before =
    (await scope.db.row<Version>(
      `${ROW}
       where v.year = $1 and v.id <> $2
         and (v.fixed_at, v.id) < (select n.fixed_at, n.id from budget_version n where n.id = $2)
       order by v.fixed_at desc, v.id desc limit 1`,
      [version.year, id],
    )) ?? null;
  const rowsOf = (versionId: string) => scope.db.findAll(BudgetVersionRowTable, { versionId });
  const differences = before ? differenceBetween(await rowsOf(before.id), await rowsOf(id)) : [];
  return {
    version,
    before,
    differences: differences.map(({ name, ...amounts }) => ({ ...name, ...amounts })),
  };
}
