import type { Role } from '../access/account.ts';

/** Whose move it is: of a person, or of a function in a work area. */
export type Task = {
  id: string;
  kind: string;
  subjectKind: string;
  subjectId: string;
  title: string;
  cycleId: string | null;
  workAreaId: string | null;
  assigneeId: string | null;
  role: Role | null;
  because: string;
  dueOn: string;
  notBefore: string | null;
  createdAt: Date;
  doneAt: Date | null;
  doneBy: string | null;
  version: number;
};
