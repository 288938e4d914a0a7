import type { PinReceipt, PlacePin } from '@jaarring/contracts';
import {
  type Atelier,
  isSamePin,
  personalData,
  type Pin,
  placePin as place,
  Refusal,
  refuseUnlessOpen,
} from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { AtelierTable, PinTable } from './atelier.table.ts';
import { findComplex } from './find-named.ts';

/**
 * Places a pin under the id of the sender. The same pin again gets the same receipt; something else under that id is
 * refused. Pins of one workshop wait for each other, so that every number is given once.
 */
export async function placePin(
  scope: Scope,
  atelierId: string,
  id: string,
  input: PlacePin,
): Promise<PinReceipt> {
  await scope.db.rows('select id from atelier where id = $1 for update', [atelierId]);
  const known = await scope.db.find(PinTable, id);
  const pin: Pin = {
    ...input,
    id,
    atelierId,
    number: known?.number ?? (await nextNumber(scope, atelierId)),
    placedBy: scope.actor.accountId,
    placedAt: scope.now,
    hidden: false,
    version: 1,
  };
  if (known) {
    if (!isSamePin(known, pin)) throw new Refusal('pin.changed', { id });
    return receiptOf(known);
  }
  const atelier = await scope.load(AtelierTable, atelierId, 'pin.place');
  refuseUnlessOpen(atelier);
  await refuseUnknown(scope, pin, atelier);
  const event = place(pin, atelier, await findComplex(scope, pin.complexId));
  await scope.db.insert(PinTable, pin);
  scope.record(event);
  return receiptOf(pin);
}

function receiptOf({ id, number, placedAt, text }: Pin): PinReceipt {
  return { id, number, placedAt: placedAt.toISOString(), warnings: personalData(text) };
}

async function nextNumber(scope: Scope, atelierId: string): Promise<number> {
  const found = await scope.db.row<{ next: number }>(
    'select (coalesce(max(number), 0) + 1)::integer as next from pin where atelier_id = $1',
    [atelierId],
  );
  return found!.next;
}

/** Refuses an area outside the municipality of the work area, and an indicator that is not ours. */
async function refuseUnknown(scope: Scope, { areaCode, indicatorId }: Pin, atelier: Atelier): Promise<void> {
  const found = await scope.db.row<{ area: boolean; indicator: boolean }>(
    `select exists (
         select from area a join work_area w on w.id = $3
         where a.code = $1 and substr(a.code, 3, 4) = substr(w.municipality_code, 3, 4)) as area,
       exists (select from indicator i where i.id = $2) as indicator`,
    [areaCode, indicatorId, atelier.workAreaId],
  );
  if (areaCode !== null && !found!.area) throw new Refusal('place.unknown', { area: areaCode });
  if (indicatorId !== null && !found!.indicator) throw new Refusal('access.not-found', { kind: 'indicator' });
}
