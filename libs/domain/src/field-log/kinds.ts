/** What a kind of field work is called, how long it takes by default (minutes), and the closest word in VERA. */
export type FieldLogKind = { name: string; minutes: number; vera: string | null; noteRequired?: true };

/** The closed list of field work. Source: kinds that corporations name in their own registrations; minutes are customary. */
export const fieldLogKinds = {
  A01: { name: 'Ronde door het complex', minutes: 45, vera: null },
  A02: { name: 'Schouw met score', minutes: 60, vera: 'INS' },
  A03: { name: 'Huisbezoek', minutes: 45, vera: 'BEZ' },
  A04: { name: 'Kennismaking met nieuwe huurder', minutes: 45, vera: 'BEZ' },
  A05: { name: 'Evaluatiegesprek na drie tot zes maanden', minutes: 30, vera: 'BEZ' },
  A06: { name: 'Portiekgesprek', minutes: 60, vera: 'LEE' },
  A07: { name: 'Overlastmelding opgepakt', minutes: 40, vera: 'SOC/OMG' },
  A08: { name: 'Bemiddelend gesprek tussen buren', minutes: 60, vera: 'SOC.RUZ' },
  A09: { name: 'Doorverwezen naar buurtbemiddeling', minutes: 15, vera: 'SOC' },
  A10: { name: 'Doorverwezen naar zorg of sociaal team', minutes: 20, vera: 'SOC' },
  A11: { name: 'Grofvuil of zwerfvuil', minutes: 15, vera: 'OMG' },
  A12: { name: 'Opruimactie met bewoners', minutes: 180, vera: 'LEE' },
  A13: { name: 'Defect of vernieling gemeld', minutes: 10, vera: 'ONDERHOUD REP' },
  A14: { name: 'Aangesproken op tuin, opslag of huisregels', minutes: 15, vera: 'SOC.OVE' },
  A15: { name: 'Controle van berging of brandveiligheid', minutes: 45, vera: 'INS' },
  A16: { name: 'Overleg met de bewonerscommissie', minutes: 90, vera: 'LEE' },
  A17: { name: 'Begeleiding van een bewonersinitiatief', minutes: 60, vera: 'LEE' },
  A18: { name: 'Buurtactiviteit', minutes: 180, vera: 'LEE' },
  A19: { name: 'Wijkoverleg met partners', minutes: 90, vera: 'LEE' },
  A20: { name: 'Gezamenlijke schouw met politie of gemeente', minutes: 120, vera: 'LEE' },
  A21: { name: 'Waarschuwing of brief', minutes: 20, vera: 'SOC' },
  A22: { name: 'Vermoeden van woonfraude gemeld', minutes: 20, vera: 'WOO' },
  A23: { name: 'Sleutel, oplevering of omklapgesprek', minutes: 45, vera: null },
  A24: { name: 'Bezichtiging op motivatie', minutes: 60, vera: 'DOELGROEP ZDR' },
  A25: { name: 'Hulp bij groen of tuin', minutes: 60, vera: 'LEE' },
  A26: { name: 'Atelier of intern gebiedsoverleg', minutes: 120, vera: null },
  A27: { name: 'Compliment of goed signaal', minutes: 5, vera: 'LEE' },
  A28: { name: 'Anders', minutes: 30, vera: null, noteRequired: true },
} as const satisfies Record<string, FieldLogKind>;

/** The code of a kind of field work. */
export type FieldLogCode = keyof typeof fieldLogKinds;

/** The eight tiles of the phone and the codes behind each; one tap takes the first. Every code is behind one tile. */
export const fieldLogTiles = {
  presence: ['A01', 'A02', 'A15'],
  talk: ['A03', 'A04', 'A05', 'A06', 'A10', 'A27'],
  defect: ['A13'],
  clean: ['A11', 'A12', 'A25'],
  nuisance: ['A07', 'A08', 'A09', 'A14', 'A21', 'A22'],
  consultation: ['A19', 'A16', 'A20', 'A26'],
  activity: ['A18', 'A17'],
  other: ['A28', 'A23', 'A24'],
} as const satisfies Record<string, readonly FieldLogCode[]>;

/** A tile of the phone. */
export type FieldLogTile = keyof typeof fieldLogTiles;

/** Tells whether a code is in the closed list. */
export function isFieldLogCode(code: string): code is FieldLogCode {
  return Object.hasOwn(fieldLogKinds, code);
}
