import type { FieldLogCode } from '@jaarring/domain';

/** How often each kind of work is logged by one person in an ordinary month. Source: domain research 2026, D5. */
export const perMonth: Record<FieldLogCode, number> = {
  A01: 22,
  A02: 3,
  A03: 12,
  A04: 7,
  A05: 3,
  A06: 3,
  A07: 14,
  A08: 4,
  A09: 1.5,
  A10: 3,
  A11: 12,
  A12: 0.5,
  A13: 10,
  A14: 9,
  A15: 3,
  A16: 1.5,
  A17: 2,
  A18: 0.6,
  A19: 3,
  A20: 0.5,
  A21: 3,
  A22: 0.8,
  A23: 1,
  A24: 1.5,
  A25: 1,
  A26: 0.5,
  A27: 3,
  A28: 2,
};

/** Short notes about places and things, never about people. */
export const notes: readonly string[] = [
  'Entree rustig, drie mensen gesproken',
  'Lamp trappenhuis B gemeld',
  'Grofvuil naast de container, opdracht gegeven',
  'Hal schoon, postkasten vol met folders',
  'Twee fietsen van de galerij gehaald',
  'Bewoners blij met de nieuwe lampen',
  'Afgesproken: volgende week opnieuw langs',
  'Heg gesnoeid samen met bewoners',
  'Intercom van entree A doet het niet',
  'Kinderen spelen weer op het plein',
  'Sleutel van de berging nagemaakt',
  'Container zit vol, gemeente gebeld',
  'Koffie op de derde, negen bewoners',
  'Schouw gedaan: schoon B, heel B, veilig A',
  'Trappenhuis geboend na klacht',
  'Deurdranger hangt los',
];

/** How field work ends, with how often; nothing is said of three in a hundred. */
export const results = [
  ['solved', 50],
  ['appointment', 22],
  ['followUp', 18],
  ['referred', 5],
  ['notHome', 2],
  [null, 3],
] as const;
