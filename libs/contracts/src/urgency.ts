import * as z from 'zod';
import { Id, Instant, Text } from './common.ts';

const Score = z.int().min(1).max(5);

/** Which place in which year: a complex, or without one the whole work area. */
export const UrgencyQuery = z.strictObject({ cycleId: Id, workAreaId: Id, complexId: Id.optional() });
export type UrgencyQuery = z.infer<typeof UrgencyQuery>;

/** The scores a place got in a year, newest first; `oldScore` is what each replaced. */
export const UrgenciesSchema = z
  .strictObject({
    urgencies: z.array(
      z.strictObject({
        id: Id,
        turn: z.int().min(1),
        score: Score,
        oldScore: Score.nullable(),
        motive: z.string(),
        parties: z.array(z.string()),
        setBy: z.string(),
        setAt: Instant,
      }),
    ),
  })
  .meta({ id: 'Urgencies' });
export type Urgencies = z.infer<typeof UrgenciesSchema>;

/** Scores a place together; `seenTurn` is the turn that stood on the screen, 0 for none. */
export const ScoreUrgencySchema = z
  .strictObject({
    cycleId: Id,
    workAreaId: Id,
    complexId: Id.nullable().default(null),
    score: Score,
    motive: Text(3, 500),
    parties: z.array(Text(2, 80)).min(1).max(12),
    seenTurn: z.int().min(0),
  })
  .meta({ id: 'ScoreUrgency' });
export type ScoreUrgency = z.infer<typeof ScoreUrgencySchema>;
