import { deputisedRoles, deputyStates } from '@jaarring/domain';
import * as z from 'zod';
import { Cents, Id, IsoDate, Text, Version } from './common.ts';

const Role = z.enum(deputisedRoles);

/** Who decides in whose place, with what was decided and what had to be left because it is their own proposal. */
export const DeputySchema = z
  .strictObject({
    id: Id,
    principalId: Id,
    principal: z.string(),
    deputyId: Id,
    deputy: z.string(),
    role: Role,
    workAreaId: Id.nullable(),
    workArea: z.string().nullable(),
    startsOn: IsoDate,
    endsOn: IsoDate,
    limitCents: Cents.nullable(),
    why: z.string(),
    state: z.enum(deputyStates),
    decisions: z.int(),
    blocked: z.array(z.strictObject({ approvalId: Id, number: z.string().nullable(), title: z.string() })),
    version: Version,
  })
  .meta({ id: 'Deputy' });
export type DeputyView = z.infer<typeof DeputySchema>;

/** Everybody who stands in, did so in the last twelve months or will: running first, then planned, then past. */
export const DeputiesSchema = z.strictObject({ deputies: z.array(DeputySchema) }).meta({ id: 'Deputies' });
export type Deputies = z.infer<typeof DeputiesSchema>;

/** Appoints a deputy; without a work area for all that the principal has, without a limit as far as the function reaches. */
export const AppointDeputySchema = z
  .strictObject({
    principalId: Id,
    deputyId: Id,
    role: Role,
    workAreaId: Id.nullable().default(null),
    startsOn: IsoDate,
    endsOn: IsoDate,
    limitCents: Cents.nullable().default(null),
    why: Text(0, 500).default(''),
  })
  .meta({ id: 'AppointDeputy' });
export type AppointDeputy = z.infer<typeof AppointDeputySchema>;

export const EndDeputySchema = z.strictObject({ version: Version }).meta({ id: 'EndDeputy' });
export type EndDeputy = z.infer<typeof EndDeputySchema>;
