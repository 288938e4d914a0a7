import type { DomainEvent } from '../event.ts';
import { happened } from '../event.ts';
import { personalData } from '../field-log/privacy.ts';
import { Refusal } from '../refusal.ts';
import { refuseUnlessOpen } from './atelier.ts';
import type { Atelier, ComplexPlace, Pin } from './rows.ts';

/** Shortest and longest text on a pin. Unit: characters. */
export const PIN_LENGTH = { min: 3, max: 140 } as const;

/** Places a pin in an open workshop, on a complex or area of its own work area. Hits of the privacy check are counted in the event, never quoted. */
export function placePin(pin: Pin, atelier: Atelier, complex: ComplexPlace | null): DomainEvent {
  refuseUnlessOpen(atelier);
  refuseUnreadable(pin);
  if (complex !== null && complex.workAreaId !== atelier.workAreaId)
    throw new Refusal('pin.complex-elsewhere', { complexId: complex.id });
  return happened('pin.placed', pin.id, {
    atelierId: atelier.id,
    number: pin.number,
    kind: pin.kind,
    complexId: pin.complexId,
    areaCode: pin.areaCode,
    privacyHits: personalData(pin.text).map(({ kind }) => kind),
  });
}

/** Refuses a pin without a text that fits, without a place, or without the organisation that placed it. */
export function refuseUnreadable({ text, complexId, areaCode, organisation }: Pin): void {
  const length = text.trim().length;
  if (length < PIN_LENGTH.min || length > PIN_LENGTH.max)
    throw new Refusal('pin.text-length', { length, ...PIN_LENGTH });
  if (complexId === null && areaCode === null) throw new Refusal('pin.without-place');
  if (organisation.trim().length < 2) throw new Refusal('pin.organisation-missing');
}

/** Tells whether the same pin came in again; its number and whether it is hidden are ours, not the sender's. */
export function isSamePin(one: Pin, other: Pin): boolean {
  return (
    one.atelierId === other.atelierId &&
    one.kind === other.kind &&
    one.text === other.text &&
    one.organisation === other.organisation &&
    one.complexId === other.complexId &&
    one.areaCode === other.areaCode &&
    one.indicatorId === other.indicatorId &&
    one.placedBy === other.placedBy
  );
}

/** Takes a pin off the board; it stays in the register, with why. Null when it was off already: nothing happens then. */
export function hidePin(pin: Pin, because: string): DomainEvent | null {
  if (pin.hidden) return null;
  pin.hidden = true;
  return happened('pin.hidden', pin.id, { atelierId: pin.atelierId, number: pin.number, because });
}
