import type { ChangeAgreement, ConcludeAgreement } from '@jaarring/contracts';
import {
  type Agreement,
  type AgreementContext,
  changeAgreement as change,
  concludeAgreement as conclude,
  Refusal,
} from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { AgreementAreaTable, AgreementTable, LegalBasisTable } from './agreement.table.ts';

/** Writes down an agreement that was made; answers its id. */
export async function concludeAgreement(
  scope: Scope,
  { workAreaIds, ...input }: ConcludeAgreement,
): Promise<string> {
  await scope.require('agreement.write', {});
  const taken = await scope.db.row('select 1 from agreement where number = $1', [input.number]);
  if (taken) throw new Refusal('agreement.number-taken', { number: input.number });
  const agreement: Agreement = { ...input, id: uuidv7(scope.now), version: 1 };
  const context = await contextOf(scope, agreement, workAreaIds);
  const event = conclude(agreement, context);
  await scope.db.insert(AgreementTable, agreement);
  await keepAreas(scope, agreement.id, context);
  scope.record(event);
  return agreement.id;
}

/** Changes an agreement; the measures that rest on it keep their link. */
export async function changeAgreement(
  scope: Scope,
  id: string,
  { workAreaIds, version, ...input }: ChangeAgreement,
): Promise<void> {
  await scope.db.rows('select 1 from agreement where id = $1 for update', [id]);
  const agreement = { ...(await scope.load(AgreementTable, id, 'agreement.write')), version };
  const context = await contextOf(scope, input, workAreaIds);
  const event = change(agreement, input, context);
  await scope.db.save(AgreementTable, agreement);
  await scope.db.rows('delete from agreement_area where agreement_id = $1', [id]);
  await keepAreas(scope, id, context);
  scope.record(event);
}

async function keepAreas(scope: Scope, agreementId: string, { workAreas }: AgreementContext): Promise<void> {
  await scope.db.insert(
    AgreementAreaTable,
    workAreas.map(({ id: workAreaId }) => ({ agreementId, workAreaId })),
  );
}

async function contextOf(
  scope: Scope,
  { legalBasisId }: Pick<Agreement, 'legalBasisId'>,
  ids: readonly string[],
): Promise<AgreementContext> {
  const wanted = [...new Set(ids)];
  const basis = await scope.db.find(LegalBasisTable, legalBasisId);
  if (!basis) throw new Refusal('access.not-found', { kind: 'legal-basis' });
  const workAreas = await scope.db.rows<{ id: string; municipalityCode: string }>(
    'select id, municipality_code as "municipalityCode" from work_area where id = any ($1::uuid[])',
    [wanted],
  );
  if (workAreas.length < wanted.length) throw new Refusal('access.not-found', { kind: 'work-area' });
  return { basis, workAreas };
}
