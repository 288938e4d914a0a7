import { adviceVerdicts, outcomes } from '@jaarring/domain';
import * as z from 'zod';
import { Id, Instant, IsoDate } from './common.ts';

export const EventsQuery = z.strictObject({
  subjectKind: z.string().max(40).optional(),
  subjectId: z.string().max(80).optional(),
  before: z.iso.datetime().optional(),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
export type EventsQuery = z.infer<typeof EventsQuery>;

/** Something that happened; the fingerprint is there as soon as it is sealed into the chain. */
export const EventSchema = z
  .strictObject({
    id: Id,
    occurredAt: Instant,
    kind: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    actor: z.string().nullable(),
    onBehalfOf: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    position: z.int().nullable(),
    fingerprint: z.string().nullable(),
  })
  .meta({ id: 'Event' });
export const EventsSchema = z.strictObject({ events: z.array(EventSchema) }).meta({ id: 'Events' });
export type Events = z.infer<typeof EventsSchema>;

/** What colleagues want to know of each other's work. */
export const newsKinds = [
  'decided',
  'advised',
  'gateClosed',
  'ceilingSet',
  'figuresLoaded',
  'atelierClosed',
  'started',
  'finished',
  'stopped',
  'logged',
] as const;

/**
 * One piece of news. Field work has no name and is counted per area: who logged is for that person. `word` is the
 * outcome or verdict, `count` the figures or logs, `cents` the new ceiling; `to` is what it leads to.
 */
export const NewsSchema = z
  .strictObject({
    since: IsoDate,
    news: z.array(
      z.strictObject({
        kind: z.enum(newsKinds),
        at: Instant,
        actor: z.string().nullable(),
        title: z.string(),
        word: z.enum([...outcomes, ...adviceVerdicts]).nullable(),
        count: z.int().nullable(),
        cents: z.int().nullable(),
        to: z.strictObject({ kind: z.string(), id: z.string() }),
      }),
    ),
  })
  .meta({ id: 'News' });
export type News = z.infer<typeof NewsSchema>;

/** What the check of the chain found; brokenPosition is the first entry that does not fit, or null. */
export const VerificationSchema = z
  .strictObject({ sealed: z.int(), unsealed: z.int(), brokenPosition: z.int().nullable() })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof VerificationSchema>;
