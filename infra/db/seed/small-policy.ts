import type pg from 'pg';
import { corporationId, type DemoCorporation, workAreaId } from './corporations.ts';
import { kindRows, mandateRow } from './demo/mandate.ts';
import { programmeId } from './demo/money.ts';
import { enterCorporation, insert } from './insert.ts';
import { personId } from './people.ts';
import { seededId } from './seeded-id.ts';

const PROGRAMMES = ['Schoon, heel en veilig', 'Samen wonen', 'Passend plaatsen'] as const;
const PLAN_YEAR = 2027;
const CEILING_CENTS = 100_000_00;

/** The ids of what every small corporation has, by name. */
export const nuisanceId = (slug = 'waardmeer') => seededId(`indicator:${slug}:nuisance`);
export const smallCeilingId = (slug: string, programme: string, workArea: string) =>
  seededId(`ceiling:${slug}:${PLAN_YEAR}:${programme}:${workArea}`);

/** The catalogue, the mandate, one own indicator, and programmes with a ceiling of € 100,000 each per work area. */
export async function seedSmallPolicy(client: pg.Client, one: DemoCorporation): Promise<void> {
  const id = corporationId(one.slug);
  await enterCorporation(client, id);
  const own = { corporation_id: id, version: 1 };
  await insert(
    client,
    'measure_kind',
    kindRows(one.slug).map((row) => ({ ...own, ...row })),
  );
  await insert(client, 'mandate_version', [
    { corporation_id: id, ...mandateRow(seededId(`mandate:${one.slug}:1`)) },
  ]);
  await insert(
    client,
    'programme',
    PROGRAMMES.map((name) => ({ ...own, id: programmeId(name, one.slug), name })),
  );
  await insert(
    client,
    'ceiling',
    PROGRAMMES.flatMap((programme) =>
      one.workAreas.map(({ name }) => ({
        ...own,
        id: smallCeilingId(one.slug, programme, name),
        year: PLAN_YEAR,
        programme_id: programmeId(programme, one.slug),
        work_area_id: workAreaId(name),
        amount_cents: CEILING_CENTS,
      })),
    ),
  );
  await insert(client, 'indicator', [
    {
      ...own,
      id: nuisanceId(one.slug),
      code: 'nuisance_reports',
      name: 'Overlastmeldingen',
      unit: 'meldingen per 100 woningen',
      direction: 'lower',
      place_kind: 'complex',
      source: 'eigen meldingen',
      owner_id: personId(one.people[0]!.key),
      min_count: 10,
      definition: 'Meldingen van overlast in een jaar, per 100 woningen.',
    },
  ]);
}
