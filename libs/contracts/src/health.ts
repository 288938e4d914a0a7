import * as z from 'zod';

/** Whether the process lives, and whether its database answers; null when that was not asked. */
export const HealthSchema = z
  .strictObject({ live: z.boolean(), ready: z.boolean().nullable(), version: z.string() })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof HealthSchema>;
