import type { DomainEvent } from '../event.ts';
import { happened } from '../event.ts';
import { Refusal } from '../refusal.ts';
import type { Atelier, AtelierStatus } from './rows.ts';

/** What the other workshops of the same area and cycle say about opening this one. */
export type OpeningFacts = {
  /** Workshops of the area that are not closed yet, by title. */
  openAreaAteliers: readonly string[];
  /** How many workshops of the area have closed. */
  closedAreaAteliers: number;
};

/**
 * Opens a prepared workshop. A policy workshop comes after the area's own workshops closed (PO2), or with the exception
 * that the owner of the process wrote down.
 */
export function openAtelier(atelier: Atelier, facts: OpeningFacts): DomainEvent {
  refuseUnless(atelier, 'draft');
  const early = facts.openAreaAteliers.length > 0 || facts.closedAreaAteliers === 0;
  if (atelier.kind === 'policy' && early && atelier.exception === null)
    throw new Refusal('atelier.area-ateliers-open', {
      open: facts.openAreaAteliers,
      closed: facts.closedAreaAteliers,
    });
  atelier.status = 'open';
  return happened('atelier.opened', atelier.id, {
    cycleId: atelier.cycleId,
    workAreaId: atelier.workAreaId,
    exception: atelier.kind === 'policy' && early ? atelier.exception : null,
  });
}

/** Closes an open workshop; findings may still be without destination, the gates see to those. */
export function closeAtelier(atelier: Atelier): DomainEvent {
  refuseUnless(atelier, 'open');
  atelier.status = 'closed';
  return happened('atelier.closed', atelier.id, { cycleId: atelier.cycleId, workAreaId: atelier.workAreaId });
}

const REFUSED = { draft: 'atelier.not-draft', open: 'atelier.not-open' } as const;

function refuseUnless({ status, id }: Atelier, needed: keyof typeof REFUSED & AtelierStatus): void {
  if (status === needed) return;
  throw new Refusal(status === 'closed' ? 'atelier.closed' : REFUSED[needed], { id, status });
}

/** Refuses anything new in a workshop that is not open. */
export function refuseUnlessOpen(atelier: Atelier): void {
  refuseUnless(atelier, 'open');
}
