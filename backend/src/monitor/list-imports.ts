import type { Imports, ImportView, Rejections } from '@jaarring/contracts';
import { needsConfirmation, Refusal } from '@jaarring/domain';
import { toCsv } from '@jaarring/formats';
import type { Reader, Scope } from '../shell/scope.ts';
import { inWords } from './rejection-words.ts';

type AnyScope = Scope<Reader>;

const ROW = `
  select b.id, case when b.source = 'areas' then 'areas' else 'figures' end as kind, b.file_name as "fileName", b.source,
    b.status, b.added, b.changed, b.unchanged, b.rejected, a.name as "createdBy", b.created_at as "createdAt",
    b.committed_at as "committedAt", b.undone_at as "undoneAt", b.version`;
const FROM = `
  from import_batch b
  join account a on a.corporation_id = b.corporation_id and a.id = b.created_by`;

/** The loads, newest first. */
export async function listImports(
  scope: AnyScope,
  { page, size }: { page: number; size: number },
): Promise<Imports> {
  const imports = await scope.db.rows<Imports['imports'][number]>(
    `${ROW} ${FROM} order by b.created_at desc, b.id desc limit $1 offset $2`,
    [size, (page - 1) * size],
  );
  const all = await scope.db.row<{ total: number }>('select count(*)::integer as total from import_batch');
  return { imports, total: all!.total };
}

type Found = Omit<ImportView, 'check' | 'mapping' | 'areaYear'> & {
  mapping: ImportView['mapping'] & { areaYear?: number | null };
  check: Omit<NonNullable<ImportView['check']>, 'needsConfirmation'> | null;
};

/** One load with what its check found, and the committed load of the very same file when there is one. */
export async function readImport(scope: AnyScope, id: string): Promise<ImportView> {
  const found = await scope.db.row<Found>(
    `${ROW}, b.fingerprint, b.mapping, b.refusal, (
        select jsonb_build_object('layout', c.layout, 'rows', c.rows, 'rejectedRows', c.rejected_rows,
          'leftOut', c.left_out, 'elsewhere', c.elsewhere, 'withdrawn', c.withdrawn, 'skipped', c.skipped,
          'periods', c.periods, 'doubts', c.doubts)
        from import_check c where c.corporation_id = b.corporation_id and c.batch_id = b.id) as check, (
        select jsonb_build_object('id', s.id, 'fileName', s.file_name, 'committedAt',
          to_char(s.committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from import_batch s
        where s.corporation_id = b.corporation_id and s.fingerprint = b.fingerprint and s.id <> b.id
          and s.status = 'committed'
        order by s.committed_at desc limit 1) as "sameAs"
     ${FROM} where b.id = $1`,
    [id],
  );
  if (!found) throw new Refusal('access.not-found', { kind: 'import_batch' });
  const { check, mapping, ...fields } = found;
  const isFigures = fields.kind === 'figures';
  return {
    ...fields,
    mapping: isFigures ? mapping : null,
    areaYear: isFigures ? null : (mapping.areaYear ?? null),
    check: check && { ...check, needsConfirmation: needsConfirmation(check) },
  };
}

const REJECTION = `
  select file_row as row, column_name as column, value, reason, detail
  from import_rejection where batch_id = $1 order by ordinal`;

type RejectionRow = Omit<Rejections['rejections'][number], 'sentence' | 'cure'>;

/** What was rejected of a file, in the order of the file. */
export async function listRejections(
  scope: AnyScope,
  id: string,
  { page, size }: { page: number; size: number },
): Promise<Rejections> {
  const { rejected } = await readImport(scope, id);
  const rows = await scope.db.rows<RejectionRow>(`${REJECTION} limit $2 offset $3`, [
    id,
    size,
    (page - 1) * size,
  ]);
  return { rejections: rows.map((row) => ({ ...row, ...inWords(row.reason, row.detail) })), total: rejected };
}

/** All that was rejected of a file as CSV, with the reason and the cure in words, to repair it beside the file. */
export async function rejectionsCsv(
  scope: AnyScope,
  id: string,
): Promise<{ fileName: string; text: string }> {
  const { fileName } = await readImport(scope, id);
  const rows = await scope.db.rows<RejectionRow>(REJECTION, [id]);
  const lines = rows.map((row) => {
    const { sentence, cure } = inWords(row.reason, row.detail);
    return [row.row, row.column, row.value, sentence, cure, row.reason];
  });
  const head = ['Regel', 'Kolom', 'Waarde', 'Waarom niet', 'Wat nu', 'Code'];
  return {
    fileName: `afgewezen-${fileName}.csv`,
    text: [...toCsv([head, ...lines])].join(''),
  };
}
