import type { HidePin, Saved } from '@jaarring/contracts';
import { hidePin as hide, Refusal } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { AtelierTable, PinTable } from './atelier.table.ts';

/** Takes a pin off the board, with the reason; hidden already, nothing happens. */
export async function hidePin(
  scope: Scope,
  atelierId: string,
  id: string,
  { because, version }: HidePin,
): Promise<Saved> {
  await scope.load(AtelierTable, atelierId, 'atelier.run');
  const pin = await scope.db.find(PinTable, id);
  if (!pin || pin.atelierId !== atelierId) throw new Refusal('access.not-found', { kind: 'pin' });
  const event = hide(pin, because);
  if (event) {
    pin.version = version;
    await scope.db.save(PinTable, pin);
    scope.record(event);
  }
  return { id, version: pin.version };
}
