import type { BudgetLine, Ceiling, Programme } from '@jaarring/domain';
import { table } from '../shell/table.ts';

/** The themes under which money is set apart. */
export const ProgrammeTable = table<Programme>('programme', { id: 'key', name: 'text', version: 'integer' });

/** The most that a programme may cost in a work area in one year; its cycle is the one of that plan year. */
export const CeilingTable = table<Ceiling>('ceiling', {
  id: 'key',
  year: 'integer',
  programmeId: 'uuid',
  workAreaId: 'uuid',
  amountCents: 'cents',
  version: 'integer',
});

/** Money for a decided measure in one year; where it lies, and in which cycle, its measure tells: see `findLine`. */
export const BudgetLineTable = table<BudgetLine>('budget_line', {
  id: 'key',
  measureId: 'uuid',
  ceilingId: 'uuid',
  year: 'integer',
  amountCents: 'cents',
  status: 'text',
  version: 'integer',
});
