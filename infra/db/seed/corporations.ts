import type pg from 'pg';
import { enterCorporation, insert } from './insert.ts';
import { overzijPeople, type Person, personId, waardmeerPeople } from './people.ts';
import { seededId } from './seeded-id.ts';

/** A corporation of the demo with its management areas, each in one municipality. */
export type DemoCorporation = {
  slug: string;
  name: string;
  domain: string;
  people: readonly Person[];
  workAreas: readonly { name: string; municipalityCode: string }[];
};

/** Codes GM9901–GM9904 and GM9911 are not used by CBS: no real neighbourhood gets an invented problem. */
export const waardmeer: DemoCorporation = {
  slug: 'waardmeer',
  name: 'Waardmeer Wonen',
  domain: 'waardmeer.example',
  people: waardmeerPeople,
  workAreas: [
    { name: 'Vliethorst', municipalityCode: 'GM9901' },
    { name: 'Meerdrecht', municipalityCode: 'GM9902' },
    { name: 'Oosterwaal', municipalityCode: 'GM9903' },
    { name: 'Rijnsloot', municipalityCode: 'GM9904' },
  ],
};

export const overzij: DemoCorporation = {
  slug: 'overzij',
  name: 'Overzij Wonen',
  domain: 'overzij.example',
  people: overzijPeople,
  workAreas: [{ name: 'Overzij', municipalityCode: 'GM9911' }],
};

export const corporationId = (slug: string) => seededId(`corporation:${slug}`);
export const workAreaId = (name: string) => seededId(`work-area:${name}`);

/** Writes a corporation, its work areas, its people with their functions, and their passwords (already hashed). */
export async function seedCorporation(
  client: pg.Client,
  one: DemoCorporation,
  passwordHash: string,
  since: string,
): Promise<void> {
  const id = corporationId(one.slug);
  await enterCorporation(client, id);
  // the owner is fenced too, and a corporation is its own fence: only here may one come into being
  await client.query('alter table corporation no force row level security');
  await client.query('insert into corporation (id, slug, name) values ($1, $2, $3)', [
    id,
    one.slug,
    one.name,
  ]);
  await client.query('alter table corporation force row level security');
  const own = { corporation_id: id, version: 1 };
  await insert(
    client,
    'work_area',
    one.workAreas.map(({ name, municipalityCode }) => ({
      ...own,
      id: workAreaId(name),
      name,
      municipality_code: municipalityCode,
    })),
  );
  await insert(
    client,
    'account',
    one.people.map(({ key, name, local }) => ({
      ...own,
      id: personId(key),
      name,
      email: `${local}@${one.domain}`,
      ends_on: null,
    })),
  );
  await insert(
    client,
    'role_assignment',
    one.people.flatMap(({ key, role, workAreas }) =>
      (workAreas ?? [null]).map((area) => ({
        ...own,
        id: seededId(`role:${key}:${role}:${area}`),
        account_id: personId(key),
        role,
        work_area_id: area && workAreaId(area),
        starts_on: since,
        ends_on: null,
      })),
    ),
  );
  for (const { key } of one.people)
    await client.query('select door.set_password($1, $2)', [personId(key), passwordHash]);
}
