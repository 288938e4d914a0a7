import { cycleDateNames, factNames, phases } from '@jaarring/domain';
import * as z from 'zod';
import { Id, Instant, IsoDate, Text, Version } from './common.ts';

const PlanYear = z.int().min(2000).max(2100);
export const PhaseName = z.enum(phases);
export const GateNumber = z.literal([1, 2, 3, 4, 5]);
export const QuestionNumber = z.literal([1, 2, 3]);

/** A path parameter that names a gate. */
export const GateParam = z.coerce.number().pipe(GateNumber);
export type GateParam = z.infer<typeof GateParam>;

const CycleDateSchema = z.strictObject({ name: z.enum(cycleDateNames), dueOn: IsoDate, version: Version });

const cycleFields = {
  id: Id,
  planYear: PlanYear,
  status: z.enum(['draft', 'open', 'closed']),
  evaluationOpensOn: IsoDate,
  version: Version,
  dates: z.array(CycleDateSchema),
};

/** A cycle in the list: enough to draw its arc of the ring, with where each area stands. */
export const CycleRowSchema = z
  .strictObject({
    ...cycleFields,
    areas: z.array(z.strictObject({ workAreaId: Id, workArea: z.string(), phase: PhaseName })),
  })
  .meta({ id: 'CycleRow' });

/**
 * Every cycle, newest plan year first, which plan years are decided, executed and evaluated today, and how many
 * measures were at work in each earlier year, oldest first.
 */
export const CyclesSchema = z
  .strictObject({
    cycles: z.array(CycleRowSchema),
    earlier: z.array(z.strictObject({ year: PlanYear, measures: z.int().min(1) })),
    years: z.strictObject({ decides: PlanYear, executes: PlanYear, evaluates: PlanYear }),
    nextPlanYear: PlanYear,
  })
  .meta({ id: 'Cycles' });
export type Cycles = z.infer<typeof CyclesSchema>;

/** How much of each phase is done: questions, workshops, measures decided, measures paid, measures judged. */
export const CycleProgressSchema = z
  .strictObject({
    phases: z.array(
      z.strictObject({
        phase: PhaseName,
        done: z.int().min(0),
        total: z.int().min(0),
        /** The day on which the last area passed its gate, and who closed it there; null while one has not. */
        closedOn: IsoDate.nullable(),
        closedBy: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CycleProgress' });
export type CycleProgress = z.infer<typeof CycleProgressSchema>;

/** What stands in the way of a gate, or is warned about: how many, and how each is called. */
export const BlockerSchema = z
  .strictObject({ fact: z.enum(factNames), count: z.int().min(1), names: z.array(z.string()) })
  .meta({ id: 'Blocker' });

export const AnswerSchema = z
  .strictObject({
    question: QuestionNumber,
    answer: z.string().nullable(),
    noAnswerBecause: z.string().nullable(),
    authorId: Id,
    author: z.string(),
    version: Version,
  })
  .meta({ id: 'CycleAnswer' });

export const GateClosingSchema = z
  .strictObject({
    gate: GateNumber,
    closedBy: z.string(),
    closedAt: Instant,
    note: z.string(),
  })
  .meta({ id: 'GateClosing' });

/** Where an area stands in a cycle; `gate` is the gate that is open, with what blocks it and what it warns about. */
export const CycleAreaSchema = z
  .strictObject({
    id: Id,
    workAreaId: Id,
    workArea: z.string(),
    phase: PhaseName,
    snapshotId: Id.nullable(),
    snapshot: z.string().nullable(),
    version: Version,
    answers: z.array(AnswerSchema),
    closings: z.array(GateClosingSchema),
    gate: GateNumber.nullable(),
    gateDueOn: IsoDate.nullable(),
    blockers: z.array(BlockerSchema),
    warnings: z.array(BlockerSchema),
  })
  .meta({ id: 'CycleArea' });

export const CycleSchema = z
  .strictObject({ ...cycleFields, areas: z.array(CycleAreaSchema) })
  .meta({ id: 'Cycle' });
export type CycleView = z.infer<typeof CycleSchema>;

export const OpenCycleSchema = z.strictObject({ planYear: PlanYear }).meta({ id: 'OpenCycle' });
export type OpenCycle = z.infer<typeof OpenCycleSchema>;

/** An answer or a reason for none; `version` is that of the answer it replaces, or null for the first. */
export const AnswerQuestionSchema = z
  .strictObject({
    workAreaId: Id,
    question: QuestionNumber,
    answer: Text(3, 2000).nullable().default(null),
    noAnswerBecause: Text(3, 500).nullable().default(null),
    version: Version.nullable().default(null),
  })
  .meta({ id: 'AnswerQuestion' });
export type AnswerQuestion = z.infer<typeof AnswerQuestionSchema>;

/** `version` is that of the area in the cycle. */
export const ChooseSnapshotSchema = z
  .strictObject({ workAreaId: Id, snapshotId: Id, version: Version })
  .meta({ id: 'ChooseSnapshot' });
export type ChooseSnapshot = z.infer<typeof ChooseSnapshotSchema>;

/** `version` is that of the area in the cycle; the note is owed when the gate warns. */
export const CloseGateSchema = z
  .strictObject({ workAreaId: Id, note: z.string().trim().max(1000).default(''), version: Version })
  .meta({ id: 'CloseGate' });
export type CloseGate = z.infer<typeof CloseGateSchema>;

/** A path parameter that names a date of the year. */
export const CycleDateParam = z.enum(cycleDateNames);
export type CycleDateParam = z.infer<typeof CycleDateParam>;

/** `version` is that of the date; dates that are planned from it move along. */
export const MoveDateSchema = z.strictObject({ dueOn: IsoDate, version: Version }).meta({ id: 'MoveDate' });
export type MoveDate = z.infer<typeof MoveDateSchema>;

/** What came of closing a gate; `cycleClosed` when it was the last of the year. */
export const GateClosedSchema = z
  .strictObject({
    id: Id,
    version: Version,
    phase: PhaseName,
    cycleClosed: z.boolean(),
    openedPlanYear: PlanYear.nullable(),
  })
  .meta({ id: 'GateClosed' });
export type GateClosed = z.infer<typeof GateClosedSchema>;
