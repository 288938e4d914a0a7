import type pg from 'pg';
import { type DemoCorporation, workAreaId } from './corporations.ts';
import { kindRows, mandateId, mandateRow } from './demo/mandate.ts';
import { ceilingId, type Programme, programmeId } from './demo/money.ts';
import { insert } from './insert.ts';
import { legalBasisRows } from './legal-bases.ts';
import { personId } from './people.ts';
import { seededId } from './seeded-id.ts';

/** The programmes under which the small world has money. */
export const smallProgrammes = [
  'Schoon, heel en veilig',
  'Samen wonen',
  'Passend plaatsen',
] as const satisfies readonly Programme[];

/** The one year in which the small world has ceilings: a year after the tests' own day. */
export const SMALL_BUDGET_YEAR = 2027;

/** Every ceiling of the small world. Unit: euro cents. */
export const SMALL_CEILING_CENTS = 100_000_00;

/** The one indicator of the small world, counted per complex; tests that load figures make their own. */
export const smallIndicatorId = (slug = 'waardmeer') => seededId(`indicator:${slug}:nuisance`);

/** The ceiling of a programme in a work area, in the budget year of the small world. */
export const smallCeilingId = (programme: (typeof smallProgrammes)[number], workArea: string) =>
  ceilingId(1, programme, workArea);

/** What decisions and money stand on in the corporation just entered: catalogue, mandate, ceilings, an indicator. */
export async function seedGround(client: pg.Client, one: DemoCorporation, owner: string): Promise<void> {
  await insert(client, 'measure_kind', kindRows(one.slug));
  await insert(client, 'legal_basis', legalBasisRows(one.slug));
  await insert(client, 'mandate_version', [mandateRow(mandateId(one.slug))]);
  await insert(
    client,
    'programme',
    smallProgrammes.map((name) => ({ id: programmeId(name, one.slug), name })),
  );
  await insert(
    client,
    'ceiling',
    smallProgrammes.flatMap((programme) =>
      one.workAreas.map(({ name }) => ({
        id: smallCeilingId(programme, name),
        year: SMALL_BUDGET_YEAR,
        programme_id: programmeId(programme, one.slug),
        work_area_id: workAreaId(name),
        amount_cents: SMALL_CEILING_CENTS,
      })),
    ),
  );
  await insert(client, 'indicator', [
    {
      ...{ id: smallIndicatorId(one.slug), code: 'nuisance', name: 'Overlast', direction: 'lower' },
      ...{ unit: 'meldingen per 100 woningen', place_kind: 'complex', source: 'eigen meldingen' },
      ...{ owner_id: personId(owner), min_count: 10 },
    },
  ]);
}
