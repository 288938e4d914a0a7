import { checkLinks, type LinkedAgreement, type Measure, Refusal } from '@jaarring/domain';
import type { Reader, Scope } from '../shell/scope.ts';
import { MeasureAgreementTable } from './agreement.table.ts';

const LINKED = `
  select g.id, g.number, g.valid_from as "validFrom", g.valid_until as "validUntil",
    array(select x.work_area_id::text from agreement_area x where x.agreement_id = g.id) as "workAreaIds"
  from agreement g`;

/** The agreements a measure is linked to, whether they hold or not. */
export function agreementsOf(scope: Scope<Reader>, measureId: string): Promise<LinkedAgreement[]> {
  return scope.db.rows<LinkedAgreement>(
    `${LINKED} join measure_agreement l on l.corporation_id = g.corporation_id and l.agreement_id = g.id
     where l.measure_id = $1 order by g.number`,
    [measureId],
  );
}

/** Lays a measure on exactly these agreements. The use case that calls it records what happened to the measure. */
export async function linkAgreements(scope: Scope, measure: Measure, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const agreements = await scope.db.rows<LinkedAgreement>(`${LINKED} where g.id = any ($1::uuid[])`, [
    wanted,
  ]);
  if (agreements.length < wanted.length) throw new Refusal('access.not-found', { kind: 'agreement' });
  checkLinks(measure, agreements);
  await scope.db.rows('delete from measure_agreement where measure_id = $1', [measure.id]);
  await scope.db.insert(
    MeasureAgreementTable,
    wanted.map((agreementId) => ({ measureId: measure.id, agreementId })),
  );
}
