import type { Actor, Role } from '@jaarring/domain';
import { workAreaId } from '../corporations.ts';
import { personId } from '../people.ts';
import { waardmeerWithStaff } from './staff.ts';

/** Somebody as the rules see them: the functions they hold, and for whom they stand in. */
export function actorOf(key: string, standsIn?: { for: string; as: Role }): Actor {
  const person = waardmeerWithStaff.people.find((one) => one.key === key);
  if (!person) throw new Error(`Nobody is called ${key}.`);
  const own = (person.workAreas ?? [null]).map((area) => ({
    role: person.role,
    workAreaId: area && workAreaId(area),
  }));
  return {
    accountId: personId(key),
    roles: standsIn ? [...own, { role: standsIn.as, workAreaId: null }] : own,
    onBehalfOf: standsIn ? personId(standsIn.for) : null,
  };
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
