import type { AddComplex, ChangeComplex, Saved } from '@jaarring/contracts';
import { type Complex, happened, Refusal } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { ComplexDwellingsTable, ComplexTable, WorkAreaTable } from './place.table.ts';

/** Adds a complex with its dwellings per neighbourhood. */
export async function addComplex(scope: Scope, input: AddComplex): Promise<Saved> {
  const { areas, ...fields } = input;
  await scope.load(WorkAreaTable, fields.workAreaId, 'place.change');
  const complex: Complex = { ...fields, id: uuidv7(scope.now), version: 1 };
  await refuseTakenNumber(scope, complex);
  await refuseUnknownAreas(scope, areas);
  refuseBackwardPeriod(complex);
  await scope.db.insert(ComplexTable, complex);
  await scope.db.insert(
    ComplexDwellingsTable,
    areas.map((area) => ({ ...area, complexId: complex.id })),
  );
  scope.record(happened('complex.added', complex.id, { number: complex.number, name: complex.name }));
  return { id: complex.id, version: complex.version };
}

/** Changes a complex; the dwellings per neighbourhood are replaced as a whole. */
export async function changeComplex(scope: Scope, id: string, input: ChangeComplex): Promise<Saved> {
  const { areas, ...fields } = input;
  const complex: Complex = { ...(await scope.load(ComplexTable, id, 'place.change')), ...fields };
  await scope.load(WorkAreaTable, fields.workAreaId, 'place.change');
  await refuseTakenNumber(scope, complex);
  await refuseUnknownAreas(scope, areas);
  refuseBackwardPeriod(complex);
  await scope.db.save(ComplexTable, complex);
  await scope.db.rows('delete from complex_dwellings where complex_id = $1', [id]);
  await scope.db.insert(
    ComplexDwellingsTable,
    areas.map((area) => ({ ...area, complexId: id })),
  );
  scope.record(happened('complex.changed', id, { number: complex.number, name: complex.name }));
  return { id, version: complex.version };
}

async function refuseTakenNumber(scope: Scope, { id, number }: Complex): Promise<void> {
  const other = await scope.db.row<{ name: string }>(
    'select name from complex where number = $1 and id <> $2',
    [number, id],
  );
  if (other) throw new Refusal('place.number-taken', { number, takenBy: other.name });
}

async function refuseUnknownAreas(scope: Scope, areas: AddComplex['areas']): Promise<void> {
  const keys = areas.map(({ areaYear, areaCode }) => `${areaYear} ${areaCode}`);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice) throw new Refusal('place.dwelling-twice', { area: twice });
  const known = await scope.db.rows<{ key: string }>(
    `select a.year || ' ' || a.code as key from area a
     join jsonb_to_recordset($1::jsonb) as n("areaYear" smallint, "areaCode" text) on n."areaYear" = a.year and n."areaCode" = a.code`,
    [JSON.stringify(areas)],
  );
  const unknown = keys.find((key) => !known.some((row) => row.key === key));
  if (unknown) throw new Refusal('place.unknown', { area: unknown });
}

function refuseBackwardPeriod({ validFrom, validUntil }: Complex): void {
  if (validUntil !== null && validUntil <= validFrom)
    throw new Refusal('place.ends-before-start', { validFrom, validUntil });
}
