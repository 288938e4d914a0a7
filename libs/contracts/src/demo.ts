import { roles } from '@jaarring/domain';
import * as z from 'zod';
import { IsoDate } from './common.ts';

/** Somebody whose part a visitor of the demo can play. */
const DemoPersonSchema = z.strictObject({
  corporation: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
});

/** Whether this is a demo, and if so: whom one can be, and which day it shows. Open, because it comes before signing in. */
export const DemoSchema = z
  .strictObject({
    demo: z
      .strictObject({
        today: IsoDate,
        seed: z.int(),
        size: z.enum(['S', 'M', 'L', 'R']),
        people: z.array(DemoPersonSchema),
      })
      .nullable(),
  })
  .meta({ id: 'Demo' });
export type Demo = z.infer<typeof DemoSchema>;

/** The stops of a walk through the year, in the order of the chain. */
export const tourStops = ['figure', 'pin', 'measures', 'decision', 'euro', 'visit', 'effect'] as const;

/** How much there is, and for each stop the best example: where it is, how it is called and its number. */
export const TourSchema = z
  .strictObject({
    counts: z.strictObject({
      dwellings: z.int(),
      complexes: z.int(),
      cycles: z.int(),
      measures: z.int(),
      logs: z.int(),
      pins: z.int(),
    }),
    stops: z.array(
      z.strictObject({
        stop: z.enum(tourStops),
        id: z.string().nullable(),
        name: z.string().nullable(),
        value: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'Tour' });
export type Tour = z.infer<typeof TourSchema>;
