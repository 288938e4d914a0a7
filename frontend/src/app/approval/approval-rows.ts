import type { Approvals, ApprovalView } from '@jaarring/contracts';

/** One proposal in the list. */
export type ApprovalRow = Approvals['approvals'][number];

/** What the reader may do with a proposal. */
export type Part = ApprovalRow['myPart'];

/** The groups of the list, from what the reader must do to what others do. */
export const parts: readonly Part[] = ['decide', 'advise', 'wait', 'none'];

/** The proposals as the list shows them: what waits for the reader stands first. */
export function inOrder(rows: readonly ApprovalRow[]): ApprovalRow[] {
  return parts.flatMap((part) => rows.filter(({ myPart }) => myPart === part));
}

/** Tells whether a proposal waits for the reader. */
export function waitsForMe({ myPart }: Pick<ApprovalRow, 'myPart'>): boolean {
  return myPart === 'decide' || myPart === 'advise';
}

/** The content of a measure as it was asked; each part may be missing in an older version. */
export type Asked = {
  why?: string;
  success?: string;
  agreement?: string;
  dose?: string;
  startsOn?: string;
  endsOn?: string;
  indicatorId?: string;
  expectedChange?: number;
};

/** What is asked, read from the exact content that is decided. */
export function askedIn({ content }: Pick<ApprovalView, 'content'>): Asked {
  return content;
}

/** Where the decision about a subject is written. */
export function decisionPath({
  subjectKind,
  subjectId,
}: Pick<ApprovalRow, 'subjectKind' | 'subjectId'>): string {
  return `/api/${subjectKind === 'mandate' ? 'mandate-drafts' : 'measures'}/${subjectId}/decision`;
}

/** The people in whose place alone the reader may decide; empty when they may also in their own name. */
export function deputyFor({ asWhom }: Pick<ApprovalRow, 'asWhom'>): string[] {
  const names = asWhom.map(({ name }) => name);
  return names.includes(null) ? [] : names.filter((name) => name !== null);
}

/** The day of an instant on the calendar here: `2026-09-22`. */
export function dayOf(instant: string): string {
  const at = new Date(instant);
  const numbers = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return numbers.map((part) => String(part).padStart(2, '0')).join('-');
}
