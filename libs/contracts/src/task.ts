import { roles, taskKinds, type TaskKind } from '@jaarring/domain';
import * as z from 'zod';
import { Id, Instant, IsoDate, PageQuery, Version } from './common.ts';

/**
 * `whose`: mine; what others have to do about something that I asked or own; or everything I may see of the work areas.
 * `done` shows what is finished instead of what is open.
 */
export const TasksQuery = z.strictObject({
  whose: z.enum(['mine', 'others', 'everyone']).default('mine'),
  done: z.stringbool().default(false),
  ...PageQuery,
});
export type TasksQuery = z.infer<typeof TasksQuery>;

/** Whose move it is. `kind` and `because` are codes that the screen words; `title` is the subject's own name. */
export const TaskSchema = z
  .strictObject({
    id: Id,
    kind: z.enum(Object.keys(taskKinds) as [TaskKind, ...TaskKind[]]),
    because: z.string(),
    title: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    cycleId: Id.nullable(),
    planYear: z.int().nullable(),
    workAreaId: Id.nullable(),
    workArea: z.string().nullable(),
    assigneeId: Id.nullable(),
    assignee: z.string().nullable(),
    role: z.enum(roles).nullable(),
    dueOn: IsoDate,
    isLate: z.boolean(),
    isMine: z.boolean(),
    endsBy: z.enum(['act', 'hand']),
    createdAt: Instant,
    doneAt: Instant.nullable(),
    doneBy: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'Task' });

/** A page of tasks, earliest due first, with how many there are and how many of them are late. */
export const TasksSchema = z
  .strictObject({ tasks: z.array(TaskSchema), total: z.int(), late: z.int() })
  .meta({ id: 'Tasks' });
export type Tasks = z.infer<typeof TasksSchema>;

export const FinishTaskSchema = z.strictObject({ version: Version }).meta({ id: 'FinishTask' });
export type FinishTask = z.infer<typeof FinishTaskSchema>;
