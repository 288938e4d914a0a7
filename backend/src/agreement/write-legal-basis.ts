import type { AddLegalBasis, ChangeLegalBasis } from '@jaarring/contracts';
import { addLegalBasis as add, changeLegalBasis as change, type LegalBasis, Refusal } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { LegalBasisTable } from './agreement.table.ts';

/** Takes a rule of law up in the list. */
export async function addLegalBasis(scope: Scope, input: AddLegalBasis): Promise<void> {
  await scope.require('legalBasis.change', {});
  const taken = await scope.db.row('select 1 from legal_basis where code = $1', [input.code]);
  if (taken) throw new Refusal('legal-basis.code-taken', { code: input.code });
  const basis: LegalBasis = { ...input, id: uuidv7(scope.now), validUntil: null, version: 1 };
  await scope.db.insert(LegalBasisTable, basis);
  scope.record(add(basis));
}

/** Rewords a rule of the list, or gives it a last day. */
export async function changeLegalBasis(
  scope: Scope,
  id: string,
  { version, ...input }: ChangeLegalBasis,
): Promise<void> {
  const basis = { ...(await scope.load(LegalBasisTable, id, 'legalBasis.change')), version };
  const event = change(basis, input);
  await scope.db.save(LegalBasisTable, basis);
  scope.record(event);
}
