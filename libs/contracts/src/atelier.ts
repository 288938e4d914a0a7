import { atelierKinds, atelierStatuses, destinations, pinKinds } from '@jaarring/domain';
import * as z from 'zod';
import { Id, Instant, IsoDate, Text, Version } from './common.ts';
import { PersonalDataSchema } from './field-log.ts';
import { AreaCode } from './place.ts';

export const AteliersQuery = z.strictObject({ cycleId: Id.optional(), workAreaId: Id.optional() });
export type AteliersQuery = z.infer<typeof AteliersQuery>;

const atelierFields = {
  id: Id,
  cycleId: Id,
  planYear: z.int(),
  workAreaId: Id,
  workArea: z.string(),
  kind: z.enum(atelierKinds),
  title: z.string(),
  heldOn: IsoDate,
  status: z.enum(atelierStatuses),
  snapshotId: Id.nullable(),
  snapshot: z.string().nullable(),
  facilitatorId: Id,
  facilitator: z.string(),
  exception: z.string().nullable(),
  version: Version,
};

/** A workshop in the list, with how much came out of it. */
export const AtelierRowSchema = z
  .strictObject({ ...atelierFields, pins: z.int(), findings: z.int(), findingsWithoutDestination: z.int() })
  .meta({ id: 'AtelierRow' });
export const AteliersSchema = z
  .strictObject({ ateliers: z.array(AtelierRowSchema) })
  .meta({ id: 'Ateliers' });
export type Ateliers = z.infer<typeof AteliersSchema>;

/** A pin on the board. Who placed it is not told, only for which organisation, and whether it was the reader. */
export const PinSchema = z
  .strictObject({
    id: Id,
    number: z.int(),
    kind: z.enum(pinKinds),
    text: z.string(),
    organisation: z.string(),
    complexId: Id.nullable(),
    complex: z.string().nullable(),
    areaCode: z.string().nullable(),
    area: z.string().nullable(),
    indicatorId: Id.nullable(),
    isMine: z.boolean(),
    placedAt: Instant,
    hidden: z.boolean(),
    findingIds: z.array(Id),
    version: Version,
  })
  .meta({ id: 'Pin' });

/** A finding with its three boxes; `unready` names the boxes that still miss something. */
export const FindingSchema = z
  .strictObject({
    id: Id,
    atelierId: Id,
    atelier: z.string(),
    cycleId: Id,
    workAreaId: Id,
    workArea: z.string(),
    title: z.string(),
    analysis: z.string(),
    success: z.string(),
    ownerId: Id,
    owner: z.string(),
    destination: z.enum(destinations).nullable(),
    complexId: Id.nullable(),
    complex: z.string().nullable(),
    because: z.string().nullable(),
    unready: z.array(z.enum(['analysis', 'success', 'destination'])),
    pins: z.array(z.strictObject({ id: Id, number: z.int(), text: z.string() })),
    measures: z.array(z.strictObject({ id: Id, number: z.string(), title: z.string() })),
    version: Version,
  })
  .meta({ id: 'Finding' });

/** A workshop with its board; hidden pins are there for whoever runs workshops. */
export const AtelierSchema = z
  .strictObject({ ...atelierFields, pins: z.array(PinSchema), findings: z.array(FindingSchema) })
  .meta({ id: 'Atelier' });
export type AtelierView = z.infer<typeof AtelierSchema>;

/** A workshop to prepare; without a snapshot it stands on the one the cycle chose for the area. */
export const PrepareAtelierSchema = z
  .strictObject({
    cycleId: Id,
    workAreaId: Id,
    kind: z.enum(atelierKinds),
    title: Text(3, 120),
    heldOn: IsoDate,
    facilitatorId: Id,
    snapshotId: Id.nullable().default(null),
  })
  .meta({ id: 'PrepareAtelier' });
export type PrepareAtelier = z.infer<typeof PrepareAtelierSchema>;

/** The exception is for a policy workshop that opens before the workshops of its area closed. */
export const OpenAtelierSchema = z
  .strictObject({ exception: Text(3, 500).nullable().default(null), version: Version })
  .meta({ id: 'OpenAtelier' });
export type OpenAtelier = z.infer<typeof OpenAtelierSchema>;

export const CloseAtelierSchema = z.strictObject({ version: Version }).meta({ id: 'CloseAtelier' });
export type CloseAtelier = z.infer<typeof CloseAtelierSchema>;

/** A pin under an id of the sender; the rules on text and place are the domain's. */
export const PlacePinSchema = z
  .strictObject({
    kind: z.enum(pinKinds),
    text: z.string().trim().max(2000),
    organisation: z.string().trim().max(80),
    complexId: Id.nullable().default(null),
    areaCode: AreaCode.nullable().default(null),
    indicatorId: Id.nullable().default(null),
  })
  .meta({ id: 'PlacePin' });
export type PlacePin = z.infer<typeof PlacePinSchema>;

/** The receipt: the same pin sent again gets the same one. */
export const PinReceiptSchema = z
  .strictObject({ id: Id, number: z.int(), placedAt: Instant, warnings: z.array(PersonalDataSchema) })
  .meta({ id: 'PinReceipt' });
export type PinReceipt = z.infer<typeof PinReceiptSchema>;

export const HidePinSchema = z
  .strictObject({ because: Text(3, 200), version: Version })
  .meta({ id: 'HidePin' });
export type HidePin = z.infer<typeof HidePinSchema>;

const findingWords = {
  title: Text(3, 120),
  analysis: z.string().trim().max(2000).default(''),
  success: z.string().trim().max(2000).default(''),
  ownerId: Id,
};

/** A finding, standing on pins of its own workshop. */
export const WriteFindingSchema = z
  .strictObject({ ...findingWords, pinIds: z.array(Id).max(100).default([]) })
  .meta({ id: 'WriteFinding' });
export type WriteFinding = z.infer<typeof WriteFindingSchema>;

export const RewordFindingSchema = z
  .strictObject({ ...findingWords, version: Version })
  .meta({ id: 'RewordFinding' });
export type RewordFinding = z.infer<typeof RewordFindingSchema>;

/** Where a finding goes: a complex, the area, or no action with the reason. */
export const DestineFindingSchema = z
  .strictObject({
    destination: z.enum(destinations),
    complexId: Id.nullable().default(null),
    because: Text(3, 500).nullable().default(null),
    version: Version,
  })
  .meta({ id: 'DestineFinding' });
export type DestineFinding = z.infer<typeof DestineFindingSchema>;

export const FindingsQuery = z.strictObject({
  cycleId: Id.optional(),
  workAreaId: Id.optional(),
  complexId: Id.optional(),
  undestined: z.stringbool().default(false),
});
export type FindingsQuery = z.infer<typeof FindingsQuery>;
export const FindingsSchema = z.strictObject({ findings: z.array(FindingSchema) }).meta({ id: 'Findings' });
export type Findings = z.infer<typeof FindingsSchema>;
