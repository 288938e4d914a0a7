import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { Refusal } from '../refusal.ts';

/** The versions of a budget, in the words of VERA 5.0: the original, the update on the way, and the one made actual. */
export const budgetVersionKinds = ['OOB', 'MUB', 'ACB'] as const;

/** A kind of budget version. */
export type BudgetVersionKind = (typeof budgetVersionKinds)[number];

/** A budget of one year as it was at one moment; it never changes. */
export type BudgetVersion = {
  id: string;
  year: number;
  kind: BudgetVersionKind;
  /** Counted per kind and year: the original is there once, the others may follow each other. */
  ordinal: number;
  note: string;
  fixedBy: string;
  fixedAt: Date;
};

/** One row of a version: a ceiling, or a line under it (then with its measure). Amounts: cents. */
export type BudgetVersionRow = {
  versionId: string;
  position: number;
  ceilingId: string;
  lineId: string | null;
  programme: string;
  workArea: string;
  measureNumber: string | null;
  measureTitle: string | null;
  complex: string | null;
  status: string | null;
  amountCents: number;
  orderedCents: number;
  actualCents: number;
};

/** Fixes a version: the original first and once, whatever follows after it. */
export function fixVersion(version: BudgetVersion, earlier: readonly BudgetVersion[]): DomainEvent {
  const hasOriginal = earlier.some(({ kind }) => kind === 'OOB');
  if (version.kind === 'OOB' && hasOriginal) throw new Refusal('budget.version-exists', { kind: 'OOB' });
  if (version.kind !== 'OOB' && !hasOriginal) throw new Refusal('budget.version-needs-original', {});
  return happened('budget.version-fixed', version.id, {
    ...{ year: version.year, kind: version.kind, ordinal: version.ordinal },
  });
}

/** A row that differs between two versions; null: it was not in that version. */
export type VersionDifference = {
  id: string;
  name: Pick<BudgetVersionRow, 'programme' | 'workArea' | 'measureNumber' | 'measureTitle'>;
  beforeCents: number | null;
  afterCents: number | null;
};

/** What differs between two versions, ceilings first, in the order of the later one. */
export function differenceBetween(
  before: readonly BudgetVersionRow[],
  after: readonly BudgetVersionRow[],
): VersionDifference[] {
  const idOf = ({ lineId, ceilingId }: BudgetVersionRow) => lineId ?? ceilingId;
  const amountIn = (rows: readonly BudgetVersionRow[]) =>
    new Map(rows.map((row) => [idOf(row), row.status === 'withdrawn' ? null : row.amountCents]));
  const [was, becomes] = [amountIn(before), amountIn(after)];
  const rows = [...after, ...before.filter((row) => !becomes.has(idOf(row)))];
  return rows
    .map((row) => ({
      id: idOf(row),
      name: {
        ...{ programme: row.programme, workArea: row.workArea },
        ...{ measureNumber: row.measureNumber, measureTitle: row.measureTitle },
      },
      beforeCents: was.get(idOf(row)) ?? null,
      afterCents: becomes.get(idOf(row)) ?? null,
    }))
    .filter(({ beforeCents, afterCents }) => beforeCents !== afterCents);
}
