import type { DomainEvent } from '../event.ts';
import { happened } from '../event.ts';
import { Refusal } from '../refusal.ts';
import { refuseUnlessOpen } from './atelier.ts';
import type { Atelier, ComplexPlace, Destination, Finding, Pin } from './rows.ts';

/** The three boxes of a finding. */
export type CanvasBox = 'analysis' | 'success' | 'destination';

/** A pin as far as a finding needs to know it: of which workshop it is. */
export type PinPlace = Pick<Pin, 'id' | 'number' | 'atelierId'>;

/** Writes a finding of an open workshop, standing on pins of that same workshop. */
export function writeFinding(finding: Finding, atelier: Atelier, pins: readonly PinPlace[]): DomainEvent {
  refuseUnlessOpen(atelier);
  refuseForeignPins(finding, pins);
  return happened('finding.written', finding.id, {
    atelierId: atelier.id,
    cycleId: finding.cycleId,
    workAreaId: finding.workAreaId,
    pins: pins.map(({ id }) => id),
  });
}

function refuseForeignPins(finding: Finding, pins: readonly PinPlace[]): void {
  const elsewhere = pins.find(({ atelierId }) => atelierId !== finding.atelierId);
  if (elsewhere) throw new Refusal('finding.pin-elsewhere', { number: elsewhere.number });
}

/** What people may still reword while the workshop phase of the area lasts. */
export type FindingWords = Pick<Finding, 'title' | 'analysis' | 'success' | 'ownerId'>;

/** Rewords a finding, or gives it another owner. */
export function rewordFinding(finding: Finding, words: FindingWords): DomainEvent {
  const { title, analysis, success, ownerId } = words;
  Object.assign(finding, { title, analysis, success, ownerId });
  return happened('finding.changed', finding.id, {
    cycleId: finding.cycleId,
    workAreaId: finding.workAreaId,
    title,
    ownerId,
  });
}

/** Where a finding goes: a complex of its area, the area itself, or nowhere with the reason. */
export type Destiny = { destination: Destination; complexId: string | null; because: string | null };

/**
 * Gives a finding its destination (GW13): every finding ends on a complex, on the area, or on no action with the reason.
 * A finding from which measures already follow keeps its complex.
 */
export function destineFinding(
  finding: Finding,
  destiny: Destiny,
  complex: ComplexPlace | null,
  measures: readonly string[],
): DomainEvent {
  const { destination, because } = destiny;
  if (destination === 'complex') {
    if (complex === null) throw new Refusal('finding.complex-missing', { title: finding.title });
    if (complex.workAreaId !== finding.workAreaId)
      throw new Refusal('finding.complex-elsewhere', { title: finding.title });
  }
  if (destination === 'noAction' && (because ?? '').trim().length < 3)
    throw new Refusal('finding.reason-missing', { title: finding.title });
  const complexId = destination === 'complex' ? complex!.id : null;
  const moves = finding.destination !== null && complexId !== finding.complexId;
  if (measures.length > 0 && (moves || destination === 'noAction'))
    throw new Refusal('finding.has-measure', { title: finding.title, measures });
  finding.destination = destination;
  finding.complexId = complexId;
  finding.because = because;
  return happened('finding.destined', finding.id, {
    cycleId: finding.cycleId,
    workAreaId: finding.workAreaId,
    destination,
    complexId,
    because,
  });
}

/**
 * Which boxes of the canvas are not ready yet (AP5): the problem, what success looks like, and where it goes. Success
 * that names no year cannot be looked up later.
 */
export function unreadyBoxes({ analysis, success, destination }: Finding): CanvasBox[] {
  const boxes: [CanvasBox, boolean][] = [
    ['analysis', analysis.trim() !== ''],
    ['success', /(?<!\d)20\d{2}(?!\d)/.test(success)],
    ['destination', destination !== null],
  ];
  return boxes.flatMap(([box, ready]) => (ready ? [] : [box]));
}
