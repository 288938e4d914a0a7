import type { MandateDraft } from '@jaarring/domain';
import { table } from '../shell/table.ts';

/** The next version of the mandate while it is being made. */
export const MandateDraftTable = table<MandateDraft>('mandate_draft', {
  id: 'key',
  baseId: 'uuid',
  validFrom: 'date',
  rules: 'json',
  why: 'text',
  status: 'text',
  draftedBy: 'uuid',
  version: 'integer',
});
