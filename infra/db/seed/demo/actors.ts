import type { Actor, Role } from '@jaarring/domain';
import { workAreaId } from '../corporations.ts';
import { personId } from '../people.ts';
import { waardmeerWithStaff } from './staff.ts';

/** Up to which amount a deputy decides in the demo. Unit: cents. */
export const DEPUTY_LIMIT_CENTS = 75_000_00;

/** Somebody as the rules see them: the functions they hold; as a deputy the function of whoever is away, and no other. */
export function actorOf(key: string, standsIn?: { for: string; as: Role }): Actor {
  const person = waardmeerWithStaff.people.find((one) => one.key === key);
  if (!person) throw new Error(`Nobody is called ${key}.`);
  const own = (person.workAreas ?? [null]).map((area) => ({
    role: person.role,
    workAreaId: area && workAreaId(area),
  }));
  if (!standsIn) return { accountId: personId(key), roles: own };
  const principalId = personId(standsIn.for);
  const stand = { principalId, role: standsIn.as, workAreaId: null, limitCents: DEPUTY_LIMIT_CENTS };
  return { accountId: personId(key), roles: [], standsIn: [stand], onBehalfOf: principalId };
}

/** The area manager of a work area. */
export const areaManagerOf = (workArea: string) =>
  workArea === 'Vliethorst' || workArea === 'Meerdrecht' ? 'samira' : 'tom';

/** Who advises for a function; never who asked. */
export function adviserFor(role: Role, workArea: string, requester: string): string {
  if (role === 'areaManager') return areaManagerOf(workArea);
  if (role === 'manager') return requester === 'ruud' ? 'gerben' : 'ruud';
  if (role === 'controller') return 'joost';
  if (role === 'tenantOrganisation') return 'hans';
  throw new Error(`Nobody advises as ${role}.`);
}
