/** The kinds of workshops. */
export const atelierKinds = ['area', 'policy', 'residents'] as const;

/** A kind of workshop. */
export type AtelierKind = (typeof atelierKinds)[number];

/** The states of a workshop, in their order. */
export const atelierStatuses = ['draft', 'open', 'closed'] as const;

/** A state of a workshop. */
export type AtelierStatus = (typeof atelierStatuses)[number];

/** A working session in which figures meet practice. `exception` says why it opens out of order. */
export type Atelier = {
  id: string;
  cycleId: string;
  workAreaId: string;
  kind: AtelierKind;
  title: string;
  heldOn: string;
  status: AtelierStatus;
  snapshotId: string | null;
  facilitatorId: string;
  exception: string | null;
  version: number;
};

/** The kinds of pins. */
export const pinKinds = ['problem', 'strength', 'solution'] as const;

/** A kind of pin. */
export type PinKind = (typeof pinKinds)[number];

/** What one participant marks at one place. */
export type Pin = {
  id: string;
  atelierId: string;
  number: number;
  kind: PinKind;
  text: string;
  organisation: string;
  complexId: string | null;
  areaCode: string | null;
  indicatorId: string | null;
  placedBy: string;
  placedAt: Date;
  hidden: boolean;
  version: number;
};

/** Where a finding goes. */
export const destinations = ['complex', 'area', 'noAction'] as const;

/** A destination of a finding. */
export type Destination = (typeof destinations)[number];

/** What a workshop found: the three boxes of its canvas, and where it goes. */
export type Finding = {
  id: string;
  atelierId: string;
  cycleId: string;
  workAreaId: string;
  title: string;
  analysis: string;
  success: string;
  ownerId: string;
  destination: Destination | null;
  complexId: string | null;
  because: string | null;
  version: number;
};

/** A pin that supports a finding. */
export type FindingPin = { findingId: string; pinId: string };

/** A complex as far as a pin or a finding needs to know it: in which work area it lies. */
export type ComplexPlace = { id: string; workAreaId: string };
