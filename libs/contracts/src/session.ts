import { roles } from '@jaarring/domain';
import * as z from 'zod';
import { Id, IsoDate, Version } from './common.ts';

/** What a person signs in with. */
export const SignInSchema = z
  .strictObject({ email: z.email().max(200), password: z.string().min(1).max(200) })
  .meta({
    id: 'SignIn',
    examples: [{ email: 'beleid@waardmeer.example', password: 'as printed at the start' }],
  });
export type SignIn = z.infer<typeof SignInSchema>;

/** Who is signed in, for which corporation, and what this person may do somewhere. */
export const MeSchema = z
  .strictObject({
    account: z.strictObject({ id: Id, name: z.string(), email: z.string(), initials: z.string() }),
    corporation: z.strictObject({ id: Id, name: z.string(), slug: z.string() }),
    roles: z.array(z.strictObject({ role: z.enum(roles), workAreaId: Id.nullable() })),
    permissions: z.array(z.string()),
    today: IsoDate,
    /** The corporation is made up: a visitor may look at everybody's work. */
    isDemo: z.boolean(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof MeSchema>;

/** A colleague, as far as others need to know. */
export const PersonSchema = z
  .strictObject({
    id: Id,
    name: z.string(),
    email: z.string(),
    endsOn: IsoDate.nullable(),
    version: Version,
    roles: z.array(
      z.strictObject({
        role: z.enum(roles),
        workAreaId: Id.nullable(),
        startsOn: IsoDate,
        endsOn: IsoDate.nullable(),
      }),
    ),
  })
  .meta({ id: 'Person' });
export const PeopleSchema = z.strictObject({ people: z.array(PersonSchema) }).meta({ id: 'People' });
export type People = z.infer<typeof PeopleSchema>;

/** The last day of an account; sessions end with it. */
export const EndAccountSchema = z
  .strictObject({ endsOn: IsoDate, version: Version })
  .meta({ id: 'EndAccount' });
export type EndAccount = z.infer<typeof EndAccountSchema>;
