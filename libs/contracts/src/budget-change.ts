import { budgetChangeStatuses, decisionKinds } from '@jaarring/domain';
import * as z from 'zod';
import { Cents, Id, Instant, Text, Version } from './common.ts';

const Year = z.int().min(2000).max(2100);

/** Whole cents to add or, when negative, to take away. */
const Delta = z.int();

/** One amount that a change moves, as it is and as it becomes; a line when it has a measure, otherwise a ceiling. */
export const ChangeMoveSchema = z
  .strictObject({
    ceilingId: Id,
    lineId: Id.nullable(),
    programme: z.string(),
    workArea: z.string(),
    measureNumber: z.string().nullable(),
    measureTitle: z.string().nullable(),
    beforeCents: Cents,
    deltaCents: Delta,
    afterCents: z.int(),
  })
  .meta({ id: 'ChangeMove' });

/** A change of the budget as the list shows it. */
export const BudgetChangeRowSchema = z
  .strictObject({
    id: Id,
    number: z.string(),
    year: Year,
    title: z.string(),
    workAreaId: Id,
    workArea: z.string(),
    status: z.enum(budgetChangeStatuses),
    movedCents: Cents,
    proposedBy: z.string(),
    createdAt: Instant,
    appliedAt: Instant.nullable(),
    approvalId: Id.nullable(),
    version: Version,
  })
  .meta({ id: 'BudgetChangeRow' });

/** One change, whole: its moves, what kind of decision it is, and the amount the mandate looks at. */
export const BudgetChangeSchema = BudgetChangeRowSchema.extend({
  reason: z.string(),
  cycleId: Id,
  moves: z.array(ChangeMoveSchema),
  kind: z.enum(decisionKinds),
  countedCents: Cents,
  decides: z.string(),
  isOwn: z.boolean(),
}).meta({ id: 'BudgetChange' });
export type BudgetChangeView = z.infer<typeof BudgetChangeSchema>;

export const BudgetChangesSchema = z
  .strictObject({ changes: z.array(BudgetChangeRowSchema) })
  .meta({ id: 'BudgetChanges' });
export type BudgetChanges = z.infer<typeof BudgetChangesSchema>;

export const BudgetChangesQuery = z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) });
export type BudgetChangesQuery = z.infer<typeof BudgetChangesQuery>;

const words = {
  title: Text(3, 120),
  reason: Text(3, 2000),
  items: z
    .array(z.strictObject({ ceilingId: Id, lineId: Id.nullable().default(null), deltaCents: Delta }))
    .min(1)
    .max(40),
};

/** Drafts a change; what it moves lies under ceilings of one year. */
export const DraftChangeSchema = z.strictObject({ year: Year, ...words }).meta({ id: 'DraftChange' });
export type DraftChange = z.infer<typeof DraftChangeSchema>;

export const EditChangeSchema = z.strictObject({ ...words, version: Version }).meta({ id: 'EditChange' });
export type EditChange = z.infer<typeof EditChangeSchema>;

export const ActOnChangeSchema = z.strictObject({ version: Version }).meta({ id: 'ActOnChange' });
export type ActOnChange = z.infer<typeof ActOnChangeSchema>;
