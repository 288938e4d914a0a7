import { budgetVersionKinds, choiceReasons, scenarioStatuses } from '@jaarring/domain';
import * as z from 'zod';
import { Cents, Id, Instant, Text, Version } from './common.ts';

const Year = z.int().min(2000).max(2100);
const SignedCents = z.int();

/** A measure that can be chosen, and the ceiling that would pay it (null: none in its area). */
export const CandidateSchema = z
  .strictObject({
    measureId: Id,
    number: z.string(),
    title: z.string(),
    lever: z.string(),
    complexId: Id,
    complex: z.string(),
    workArea: z.string(),
    ceilingId: Id.nullable(),
    costCents: Cents,
    tailCents: Cents,
    urgency: z.int().min(1).max(100),
  })
  .meta({ id: 'Candidate' });

/** What is left to divide under a ceiling before anything new is chosen. */
export const ScenarioRoomSchema = z
  .strictObject({
    ceilingId: Id,
    programme: z.string(),
    workArea: z.string(),
    ceilingCents: Cents,
    fixedCents: Cents,
    roomCents: SignedCents,
  })
  .meta({ id: 'ScenarioRoom' });

/** What a scenario amounts to. `leftCents` is negative where it does not fit. */
export const ScenarioFiguresSchema = z
  .strictObject({
    count: z.int(),
    newCents: Cents,
    tailCents: Cents,
    left: z.array(z.strictObject({ ceilingId: Id, newCents: Cents, leftCents: SignedCents })),
    overCents: Cents,
    weakestReached: z.int(),
    urgency: z.int(),
    urgencyPerThousand: z.number().nullable(),
  })
  .meta({ id: 'ScenarioFigures' });

/** A named choice with its figures. */
export const ScenarioSchema = z
  .strictObject({
    id: Id,
    name: z.string(),
    status: z.enum(scenarioStatuses),
    measureIds: z.array(Id),
    figures: ScenarioFiguresSchema,
    createdBy: z.string(),
    createdAt: Instant,
    approvalId: Id.nullable(),
    version: Version,
  })
  .meta({ id: 'Scenario' });

/** The scenarios of a year side by side, and what they choose from. */
export const ScenariosSchema = z
  .strictObject({
    year: Year,
    scenarios: z.array(ScenarioSchema),
    candidates: z.array(CandidateSchema),
    rooms: z.array(ScenarioRoomSchema),
    weakest: z.array(z.strictObject({ complexId: Id, complex: z.string(), urgency: z.int() })),
    reached: z.array(Id),
  })
  .meta({ id: 'Scenarios' });
export type Scenarios = z.infer<typeof ScenariosSchema>;

/** A proposal that was not kept yet: what it chooses, and why each measure is in or out. */
export const ProposalSchema = z
  .strictObject({
    measureIds: z.array(Id),
    figures: ScenarioFiguresSchema,
    reasons: z.array(z.strictObject({ measureId: Id, reason: z.enum(choiceReasons) })),
    isBest: z.boolean(),
  })
  .meta({ id: 'Proposal' });
export type ProposalView = z.infer<typeof ProposalSchema>;

/** Draws a scenario with these measures. */
export const DrawScenarioSchema = z
  .strictObject({ year: Year, name: Text(3, 60), measureIds: z.array(Id).max(5000) })
  .meta({ id: 'DrawScenario' });
export type DrawScenario = z.infer<typeof DrawScenarioSchema>;

export const ChangeScenarioSchema = z
  .strictObject({ measureIds: z.array(Id).max(5000), version: Version })
  .meta({ id: 'ChangeScenario' });
export type ChangeScenario = z.infer<typeof ChangeScenarioSchema>;

export const ActOnScenarioSchema = z.strictObject({ version: Version }).meta({ id: 'ActOnScenario' });
export type ActOnScenario = z.infer<typeof ActOnScenarioSchema>;

/** A version of a budget as it was fixed, with its totals. */
export const BudgetVersionSchema = z
  .strictObject({
    id: Id,
    year: Year,
    kind: z.enum(budgetVersionKinds),
    ordinal: z.int(),
    note: z.string(),
    fixedBy: z.string(),
    fixedAt: Instant,
    ceilingCents: Cents,
    lineCents: Cents,
  })
  .meta({ id: 'BudgetVersion' });

export const BudgetVersionsSchema = z
  .strictObject({ versions: z.array(BudgetVersionSchema) })
  .meta({ id: 'BudgetVersions' });
export type BudgetVersions = z.infer<typeof BudgetVersionsSchema>;

export const FixVersionSchema = z
  .strictObject({ kind: z.enum(budgetVersionKinds), note: Text(0, 500).default('') })
  .meta({ id: 'FixVersion' });
export type FixVersion = z.infer<typeof FixVersionSchema>;

/** What differs between a version and the one fixed before it (or the budget of today). */
export const VersionDifferencesSchema = z
  .strictObject({
    version: BudgetVersionSchema,
    before: BudgetVersionSchema.nullable(),
    differences: z.array(
      z.strictObject({
        id: Id,
        programme: z.string(),
        workArea: z.string(),
        measureNumber: z.string().nullable(),
        measureTitle: z.string().nullable(),
        beforeCents: Cents.nullable(),
        afterCents: Cents.nullable(),
      }),
    ),
  })
  .meta({ id: 'VersionDifferences' });
export type VersionDifferences = z.infer<typeof VersionDifferencesSchema>;
