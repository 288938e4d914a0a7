import { levers, measureStatuses, outcomes, pinKinds, verdicts } from '@jaarring/domain';
import * as z from 'zod';
import { Id, Instant } from './common.ts';
import { ComplexSchema } from './place.ts';

/** The kinds of links in the chain from figure to figure. */
export const ChainKind = z.enum([
  'figure',
  'pin',
  'finding',
  'measure',
  'decision',
  'budget-line',
  'field-log',
  'evaluation',
]);
export type ChainKind = z.infer<typeof ChainKind>;

/** A figure is named by its indicator and its place: `indicatorId@placeCode`. Everything else by its id. */
export const ChainId = z.string().regex(/^[0-9a-f-]{36}(@[0-9A-Za-z.-]{1,20})?$/);

/** One link of the chain, ready to show. Amounts: cents. */
export const ChainNodeSchema = z
  .strictObject({
    kind: ChainKind,
    id: z.string(),
    title: z.string(),
    at: z.string().nullable(),
    amountCents: z.int().nullable(),
    measureId: Id.nullable(),
  })
  .meta({ id: 'ChainNode' });
export const ChainSchema = z.strictObject({ nodes: z.array(ChainNodeSchema) }).meta({ id: 'Chain' });
export type Chain = z.infer<typeof ChainSchema>;

const Point = z.strictObject({
  period: z.string(),
  value: z.number().nullable(),
  hidden: z.boolean(),
  count: z.int().nullable(),
});

/** Everything of one complex on one time axis. Minutes of field work per month; amounts in cents. */
export const DossierSchema = z
  .strictObject({
    complex: ComplexSchema,
    indicators: z.array(
      z.strictObject({
        id: Id,
        code: z.string(),
        name: z.string(),
        unit: z.string(),
        direction: z.enum(['higher', 'lower', 'none']),
        source: z.string(),
        series: z.array(Point),
        reference: z.array(z.strictObject({ period: z.string(), value: z.number(), complexes: z.int() })),
      }),
    ),
    measures: z.array(
      z.strictObject({
        id: Id,
        number: z.string(),
        title: z.string(),
        lever: z.enum(levers),
        status: z.enum(measureStatuses),
        startsOn: z.iso.date(),
        endsOn: z.iso.date(),
        amountCents: z.int(),
        planYear: z.int(),
      }),
    ),
    activity: z.array(z.strictObject({ month: z.string(), logs: z.int(), minutes: z.int() })),
    pins: z.array(
      z.strictObject({
        id: Id,
        kind: z.enum(pinKinds),
        text: z.string(),
        organisation: z.string(),
        atelier: z.string(),
        placedAt: Instant,
      }),
    ),
    decisions: z.array(
      z.strictObject({
        id: Id,
        title: z.string(),
        outcome: z.enum(outcomes),
        decidedAt: Instant,
        decidedBy: z.string(),
        onBehalfOf: z.string().nullable(),
      }),
    ),
    evaluations: z.array(
      z.strictObject({
        id: Id,
        measureId: Id,
        title: z.string(),
        verdict: z.enum(verdicts),
        evaluatedAt: Instant,
      }),
    ),
  })
  .meta({ id: 'Dossier' });
export type Dossier = z.infer<typeof DossierSchema>;
