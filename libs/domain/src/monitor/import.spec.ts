import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import { commitImport, importSteps, mapImport, refuseImport, undoImport } from './import.ts';
import type { ImportVerb } from './import.ts';
import { importStatuses } from './monitor.ts';
import type { ImportBatch, ImportStatus } from './monitor.ts';

const now = new Date('2026-09-22T09:00:00Z');
const load = (status: ImportStatus, change: Partial<ImportBatch> = {}): ImportBatch => ({
  id: 'load',
  fileName: 'politie-2025.csv',
  fingerprint: 'f'.repeat(64),
  source: 'police',
  mapping: {},
  status,
  added: 3,
  changed: 1,
  unchanged: 0,
  rejected: 2,
  refusal: { code: 'file.no-period' },
  createdBy: 'noor',
  createdAt: now,
  committedAt: null,
  undoneAt: null,
  version: 1,
  ...change,
});
const verbs: Record<ImportVerb, (batch: ImportBatch) => unknown> = {
  map: mapImport,
  commit: (batch) => commitImport(batch, now),
  undo: (batch) => undoImport(batch, now),
};
const expected: Record<ImportStatus, Record<ImportVerb, ImportStatus | RefusalCode>> = {
  checked: { map: 'checked', commit: 'committed', undo: 'import.not-checked' },
  refused: { map: 'checked', commit: 'import.not-checked', undo: 'import.not-checked' },
  committed: { map: 'import.already-committed', commit: 'import.already-committed', undo: 'undone' },
  undone: {
    map: 'import.already-undone',
    commit: 'import.already-undone',
    undo: 'import.already-undone',
  },
};
const rows = importStatuses.flatMap((status) =>
  (Object.keys(verbs) as ImportVerb[]).map((verb) => [status, verb] as const),
);

test.each(rows)('a load that is %s meets %s', (status, verb) => {
  const batch = load(status);
  const answer = expected[status][verb];
  if (answer in importSteps) {
    expect(verbs[verb](batch)).toMatchObject({ subjectKind: 'import', subjectId: 'load' });
    expect(batch.status).toBe(answer);
  } else {
    expect(() => verbs[verb](batch)).toThrow(new Refusal(answer as RefusalCode));
    expect(batch).toEqual(load(status));
  }
});

test('committing and undoing leave their moment', () => {
  const batch = load('checked');
  expect(commitImport(batch, now).data).toMatchObject({ added: 3, rejected: 2 });
  undoImport(batch, now);
  expect(batch).toMatchObject({ status: 'undone', committedAt: now, undoneAt: now });
});

test('a load that would change nothing is not committed', () => {
  expect(() => commitImport(load('checked', { added: 0, changed: 0, unchanged: 9 }), now)).toThrow(
    new Refusal('import.nothing-to-commit'),
  );
});

test('a file that cannot be read keeps the reason until it is mapped again', () => {
  const batch = load('checked', { refusal: null });
  expect(refuseImport(batch, { code: 'file.no-period' })).toMatchObject({ kind: 'import.refused' });
  expect(batch).toMatchObject({ status: 'refused', refusal: { code: 'file.no-period' } });
  mapImport(batch);
  expect(batch).toMatchObject({ status: 'checked', refusal: null });
  expect(() => refuseImport(load('committed'), {})).toThrow(new Refusal('import.already-committed'));
});
