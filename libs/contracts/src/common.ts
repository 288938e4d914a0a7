import * as z from 'zod';

/** An id made by us or by a client of ours: a UUID. */
export const Id = z.uuid();

/** A calendar date, YYYY-MM-DD. */
export const IsoDate = z.iso.date();

/** An instant in the answer: ISO 8601 in UTC. */
export const Instant = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString() : value),
  z.iso.datetime(),
);

/** A small piece of text that a person typed; blanks around it go. */
export const Text = (min: number, max: number) => z.string().trim().min(min).max(max);

/** Whole euro cents, never negative, inside what a number holds exactly. */
export const Cents = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The version of the row that the sender saw; a change by somebody else in between is refused. */
export const Version = z.int().min(1);

/** A path parameter that names one row. */
export const IdParam = Id;

/** A page of a list: number from 1, at most 200 rows. */
export const PageQuery = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
};

/** An answer to a write that needs no more than the row's id and version. */
export const SavedSchema = z.strictObject({ id: Id, version: Version }).meta({ id: 'Saved' });
export type Saved = z.infer<typeof SavedSchema>;
