import type { Reader, Scope } from '../shell/scope.ts';

/** What the codes in a sheet stand for: column key, then the code in lower case, then the id. */
export type SheetNames = Readonly<
  Record<'kind' | 'indicator' | 'owner' | 'complexNumber' | 'planYear', Map<string, string>>
>;

/** Looks every code up once, before the rows are read. */
export async function sheetNames(scope: Scope<Reader>): Promise<SheetNames> {
  const named = async (sql: string) => {
    const rows = await scope.db.rows<{ code: string; id: string }>(sql);
    return new Map(rows.map(({ code, id }) => [code.toLowerCase(), id]));
  };
  return {
    kind: await named('select code, id from measure_kind'),
    indicator: await named('select code, id from indicator'),
    owner: await named('select email as code, id from account'),
    complexNumber: await named('select number as code, id from complex'),
    planYear: await named('select plan_year::text as code, id from cycle'),
  };
}
