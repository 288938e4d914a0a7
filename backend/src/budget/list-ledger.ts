import type { LedgerFiles, LedgerFileView } from '@jaarring/contracts';
import { Refusal } from '@jaarring/domain';
import { toCsv } from '@jaarring/formats';
import type { Reader, Scope } from '../shell/scope.ts';
import type { Rejected } from './ledger.table.ts';
import { wordsFor } from './ledger-words.ts';

/** How many rejected lines a screen shows; the file of rejections has them all. */
const REJECTIONS_SHOWN = 200;

const ROW = `
  select l.id, l.file_name as "fileName", l.status, l.matched, l.unmatched, l.known, l.rejected,
    (select count(*)::integer from booking b where b.batch_id = l.id and b.measure_id is null) as open,
    l.amount_cents as "amountCents", a.name as "createdBy", l.created_at as "createdAt",
    l.committed_at as "committedAt", l.undone_at as "undoneAt", l.version
  from ledger_batch l
  join account a on a.corporation_id = l.corporation_id and a.id = l.created_by`;

/** The ledger files, newest first. */
export async function listLedgerFiles(
  scope: Scope<Reader>,
  { page, size }: { page: number; size: number },
): Promise<LedgerFiles> {
  const files = await scope.db.rows<LedgerFiles['files'][number]>(
    `${ROW} order by l.created_at desc, l.id desc limit $1 offset $2`,
    [size, (page - 1) * size],
  );
  const all = await scope.db.row<{ total: number }>('select count(*)::integer as total from ledger_batch');
  return { files, total: all!.total };
}

/** One ledger file with what was rejected of it. */
export async function readLedgerFile(scope: Scope<Reader>, id: string): Promise<LedgerFileView> {
  const file = await scope.db.row<Omit<LedgerFileView, 'rejections'>>(`${ROW} where l.id = $1`, [id]);
  if (!file) throw new Refusal('access.not-found', { kind: 'ledger-file' });
  const rejections = await rejectionsOf(scope, id);
  return { ...file, rejections: rejections.slice(0, REJECTIONS_SHOWN) };
}

/** All that was rejected of a ledger file as CSV, with the reason and the cure in words. */
export async function ledgerRejectionsCsv(scope: Scope<Reader>, id: string): Promise<string> {
  await readLedgerFile(scope, id);
  const lines = (await rejectionsOf(scope, id)).map((rejection) => {
    const { why, cure } = wordsFor(rejection);
    return [rejection.row, rejection.column, rejection.value, why, cure];
  });
  return [...toCsv([['Regel', 'Kolom', 'Waarde', 'Waarom niet', 'Wat nu'], ...lines])].join('');
}

async function rejectionsOf(scope: Scope<Reader>, id: string): Promise<Rejected[]> {
  const check = await scope.db.row<{ rejections: Rejected[] }>(
    'select rejections from ledger_check where batch_id = $1',
    [id],
  );
  return check?.rejections ?? [];
}
