import { starterLegalBases } from '@jaarring/domain';
import type { Row } from './insert.ts';
import { seededId } from './seeded-id.ts';

/** The id of a rule of law in the list of a corporation. */
export const legalBasisId = (code: string, slug = 'waardmeer') => seededId(`legal-basis:${slug}:${code}`);

/** The list of rules that a corporation begins with. */
export function legalBasisRows(slug = 'waardmeer'): Row[] {
  return starterLegalBases.map((basis) => ({ id: legalBasisId(basis.code, slug), ...basis }));
}
