import type { JsonObject } from '../canonical.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import type { ImportBatch, ImportStatus } from './monitor.ts';

/** What can be done with a load. */
export type ImportVerb = 'map' | 'commit' | 'undo';

/** Which state a verb leads to, or the refusal it meets: every state with every verb. */
export const importSteps: Record<
  ImportStatus,
  Record<ImportVerb, ImportStatus | { refused: RefusalCode }>
> = {
  checked: { map: 'checked', commit: 'committed', undo: { refused: 'import.not-checked' } },
  refused: {
    map: 'checked',
    commit: { refused: 'import.not-checked' },
    undo: { refused: 'import.not-checked' },
  },
  committed: {
    map: { refused: 'import.already-committed' },
    commit: { refused: 'import.already-committed' },
    undo: 'undone',
  },
  undone: {
    map: { refused: 'import.already-undone' },
    commit: { refused: 'import.already-undone' },
    undo: { refused: 'import.already-undone' },
  },
};

/** Reads the file again with another mapping; a load that was refused for its mapping comes back to life. */
export function mapImport(batch: ImportBatch): DomainEvent {
  step(batch, 'map');
  batch.refusal = null;
  return happened('import.mapped', batch.id, { source: batch.source });
}

/** Keeps why a file cannot be read as a whole; with another mapping it may be read after all. */
export function refuseImport(batch: ImportBatch, refusal: JsonObject): DomainEvent {
  step(batch, 'map');
  batch.status = 'refused';
  batch.refusal = refusal;
  return happened('import.refused', batch.id, { fileName: batch.fileName, refusal });
}

/** Takes the figures of a checked load into the monitor. */
export function commitImport(batch: ImportBatch, now: Date): DomainEvent {
  if (batch.status === 'checked' && batch.added + batch.changed === 0) {
    throw new Refusal('import.nothing-to-commit', { unchanged: batch.unchanged, rejected: batch.rejected });
  }
  step(batch, 'commit');
  batch.committedAt = now;
  return happened('import.committed', batch.id, counts(batch));
}

/** Takes a load back; the figures become what they were. */
export function undoImport(batch: ImportBatch, now: Date): DomainEvent {
  step(batch, 'undo');
  batch.undoneAt = now;
  return happened('import.undone', batch.id, counts(batch));
}

function step(batch: ImportBatch, verb: ImportVerb): void {
  const next = importSteps[batch.status][verb];
  if (typeof next !== 'string') throw new Refusal(next.refused, { status: batch.status });
  batch.status = next;
}

function counts({ fileName, added, changed, unchanged, rejected }: ImportBatch) {
  return { fileName, added, changed, unchanged, rejected };
}
