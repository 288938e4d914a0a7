import type { Atelier, Finding, FindingPin, Pin } from '@jaarring/domain';
import { table } from '../shell/table.ts';

/** Workshops in which figures meet practice. */
export const AtelierTable = table<Atelier>(
  'atelier',
  {
    id: 'key',
    cycleId: 'uuid',
    workAreaId: 'uuid',
    kind: 'text',
    title: 'text',
    heldOn: 'date',
    status: 'text',
    snapshotId: 'uuid',
    facilitatorId: 'uuid',
    exception: 'text',
    version: 'integer',
  },
  ({ cycleId, workAreaId }) => ({ cycleId, workAreaId }),
);

/** What one participant marks at one place. */
export const PinTable = table<Pin>('pin', {
  id: 'key',
  atelierId: 'uuid',
  number: 'integer',
  kind: 'text',
  text: 'text',
  organisation: 'text',
  complexId: 'uuid',
  areaCode: 'text',
  indicatorId: 'uuid',
  placedBy: 'uuid',
  placedAt: 'instant',
  hidden: 'flag',
  version: 'integer',
});

/** What a workshop found, and where it goes. */
export const FindingTable = table<Finding>(
  'finding',
  {
    id: 'key',
    atelierId: 'uuid',
    cycleId: 'uuid',
    workAreaId: 'uuid',
    title: 'text',
    analysis: 'text',
    success: 'text',
    ownerId: 'uuid',
    destination: 'text',
    complexId: 'uuid',
    because: 'text',
    version: 'integer',
  },
  ({ cycleId, workAreaId }) => ({ cycleId, workAreaId }),
);

/** Which pins support a finding. */
export const FindingPinTable = table<FindingPin>('finding_pin', { findingId: 'key', pinId: 'key' });
