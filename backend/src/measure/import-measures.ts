import {
  ChangeMeasureSchema,
  type MeasureSheet,
  ProposeMeasureSchema,
  type SheetFaultCode,
} from '@jaarring/contracts';
import { Refusal } from '@jaarring/domain';
import type { ZodType } from 'zod';
import type { Door } from '../shell/door.ts';
import type { Scope } from '../shell/scope.ts';
import { changeMeasure } from './change-measure.ts';
import { proposeMeasure } from './propose-measure.ts';
import type { GivenSheet } from './read-measure-sheet.ts';
import { judgeRow, type Judged } from './judge-row.ts';
import { linesById } from './sheet-lines.ts';
import { sheetNames } from './sheet-names.ts';

/** Carries the answer of a look out of the transaction that must not be kept. */
class OnlyLooked extends Error {
  readonly answer: MeasureSheet;

  constructor(answer: MeasureSheet) {
    super('only looked');
    this.answer = answer;
  }
}

/**
 * Does what a sheet says, all rows or none. A look does exactly the same, by the same rules, and undoes the transaction:
 * what it promises is what keeping will do.
 */
export async function importMeasures(door: Door, sheet: GivenSheet, keep: boolean): Promise<MeasureSheet> {
  try {
    return await door.write(async (scope) => {
      const answer = await takeSheet(scope, sheet);
      if (keep && answer.refused > 0) {
        throw new Refusal('measure.sheet-refused', { refused: answer.rows.flatMap(refusedOnly) });
      }
      if (!keep) throw new OnlyLooked(answer);
      return { ...answer, kept: true };
    });
  } catch (error) {
    if (error instanceof OnlyLooked) return error.answer;
    throw error;
  }
}

function refusedOnly({ row, outcome, faults }: MeasureSheet['rows'][number]) {
  return outcome === 'refused' ? [{ row, faults }] : [];
}

async function takeSheet(scope: Scope, sheet: GivenSheet): Promise<MeasureSheet> {
  const names = await sheetNames(scope);
  const ids = sheet.rows.map(({ cells }) => textOf(cells.get('id'))).filter(isId);
  const lines = await linesById(scope, ids);
  const seen = new Set<string>();
  const answer: MeasureSheet = { rows: [], fresh: 0, changed: 0, unchanged: 0, refused: 0, kept: false };
  for (const given of sheet.rows) {
    const judged = judgeRow(given, sheet.columns, { lines, names, seen });
    if (judged.faults.length === 0 && judged.outcome !== 'unchanged') await take(scope, judged);
    count(answer, judged);
  }
  return answer;
}

/** Does what one row says; a rule that refuses it becomes a fault of the row. */
async function take(scope: Scope, judged: Judged): Promise<void> {
  try {
    if (judged.outcome === 'new') await proposeMeasure(scope, checked(ProposeMeasureSchema, judged));
    else await changeMeasure(scope, judged.id!, checked(ChangeMeasureSchema, judged));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const column = textOf(error.details['column']) || null;
    const code = error.code === 'contract.invalid' ? ('sheet.invalid' satisfies SheetFaultCode) : error.code;
    judged.faults.push({ column, value: textOf(error.details['value']), code });
  }
}

/** The content as the contract of the screen takes it: a sheet gets in no longer than a form. */
function checked<T>(contract: ZodType<T>, { content, headOf }: Judged): T {
  const read = contract.safeParse(content);
  if (read.success) return read.data;
  const [field, index] = read.error.issues[0]?.path ?? [];
  const value = content[String(field)];
  const column = headOf(String(field), typeof index === 'number' ? index : 0);
  throw new Refusal('contract.invalid', { column, value: typeof value === 'string' ? value : '' });
}

function count(answer: MeasureSheet, { row, number, title, outcome, changes, faults }: Judged): void {
  if (faults.length > 0) answer.refused += 1;
  else if (outcome === 'unchanged') answer.unchanged += 1;
  else answer[outcome === 'new' ? 'fresh' : 'changed'] += 1;
  if (faults.length === 0 && outcome === 'unchanged') return;
  const told = faults.length > 0 || outcome === 'unchanged' ? 'refused' : outcome;
  answer.rows.push({ row, number, title, outcome: told, changes, faults });
}

/** Whether a text can be an id at all; anything else would stop the database instead of the row. */
function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** A cell or detail as text; what is no text or number says nothing here. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
