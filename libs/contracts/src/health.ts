import * as z from 'zod';

/** Whether the process lives, and whether its database answers. */
export const HealthSchema = z
  .strictObject({ live: z.boolean(), ready: z.boolean(), version: z.string() })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof HealthSchema>;
