import type pg from 'pg';
import { type DemoCorporation, seedCorporation } from './corporations.ts';
import { insert } from './insert.ts';
import { personId, waardmeerPeople } from './people.ts';
import { seededId } from './seeded-id.ts';
import { seedGround } from './small-ground.ts';

/** The functions of the demo at a corporation that has no places yet: those come from the files of CBS. */
const people = waardmeerPeople.map(({ workAreas, ...person }) => ({
  ...person,
  key: `groenehart-${person.key}`,
  ...(workAreas ? { workAreas: ['Woerden'] } : {}),
}));

/** The municipalities of the 86 neighbourhoods in the published test files. */
const groeneHart: DemoCorporation = {
  slug: 'groenehart',
  name: 'Groene Hart (test)',
  domain: 'groenehart.example',
  people,
  workAreas: [
    { name: 'Woerden', municipalityCode: 'GM0632' },
    { name: 'De Ronde Venen', municipalityCode: 'GM0736' },
    { name: 'Oudewater', municipalityCode: 'GM0589' },
    { name: 'Montfoort', municipalityCode: 'GM0335' },
  ],
};

/** What is asked of the published files. */
const published = [
  ['a_inw', 'Inwoners', 'aantal', 'CBS'],
  ['g_wozbag', 'Gemiddelde WOZ-waarde', '× € 1.000', 'CBS'],
  ['misdrijven_totaal', 'Geregistreerde misdrijven', 'aantal', 'Politie'],
  ['rivm_eenzaam', 'Eenzaam', '%', 'RIVM'],
] as const;

/** A corporation as it is on its first day: people, catalogue, mandate and ceilings, and not one place or figure. */
export async function seedRealWorld(client: pg.Client, passwordHash: string): Promise<void> {
  await seedCorporation(client, groeneHart, passwordHash, '2015-01-01');
  await seedGround(client, groeneHart, 'groenehart-noor');
  await insert(
    client,
    'indicator',
    published.map(([code, name, unit, source]) => ({
      ...{ id: seededId(`indicator:groenehart:${code}`), code, name, unit, source },
      ...{ direction: 'none', place_kind: 'area', min_count: 1, owner_id: personId('groenehart-noor') },
    })),
  );
}
