import type { MeasureStatus } from '@jaarring/domain';

/** How the values of a column are written and read. */
export type SheetKind = 'text' | 'number' | 'date' | 'euro';

/** A column of the sheet: its head on the screen of a person, and whether that person may change it there. */
export type SheetColumn = {
  key: string;
  head: string;
  kind: SheetKind;
  width: number;
  /** `key`: hidden, says which row; `fixed`: to read; `own`: may change; `place`: only a new row says it. */
  role: 'key' | 'fixed' | 'own' | 'place';
};

/** The columns before the years, in their order. */
export const sheetColumns: readonly SheetColumn[] = [
  { key: 'id', head: 'id', kind: 'text', width: 10, role: 'key' },
  { key: 'version', head: 'versie', kind: 'number', width: 8, role: 'key' },
  { key: 'number', head: 'Nummer', kind: 'text', width: 10, role: 'fixed' },
  { key: 'planYear', head: 'Cyclus', kind: 'number', width: 8, role: 'place' },
  { key: 'workArea', head: 'Gebied', kind: 'text', width: 16, role: 'fixed' },
  { key: 'complexNumber', head: 'Complexnummer', kind: 'text', width: 14, role: 'place' },
  { key: 'complex', head: 'Complex', kind: 'text', width: 22, role: 'fixed' },
  { key: 'status', head: 'Status', kind: 'text', width: 16, role: 'fixed' },
  { key: 'kind', head: 'Soort', kind: 'text', width: 8, role: 'own' },
  { key: 'title', head: 'Naam', kind: 'text', width: 36, role: 'own' },
  { key: 'why', head: 'Waarom', kind: 'text', width: 40, role: 'own' },
  { key: 'owner', head: 'Trekker', kind: 'text', width: 28, role: 'own' },
  { key: 'startsOn', head: 'Begint op', kind: 'date', width: 12, role: 'own' },
  { key: 'endsOn', head: 'Eindigt op', kind: 'date', width: 12, role: 'own' },
  { key: 'dose', head: 'Hoeveel', kind: 'text', width: 20, role: 'own' },
  { key: 'indicator', head: 'Doelindicator', kind: 'text', width: 18, role: 'own' },
  { key: 'expectedChange', head: 'Verwachte verandering', kind: 'number', width: 12, role: 'own' },
  { key: 'success', head: 'Waaraan zien we dat het lukt', kind: 'text', width: 40, role: 'own' },
  { key: 'agreement', head: 'Prestatieafspraak', kind: 'text', width: 28, role: 'own' },
];

/** The column of what a measure costs in a year. Unit: euro, excluding VAT. */
export function costColumn(year: number): SheetColumn {
  return { key: `cost${year}`, head: `Kosten ${year}`, kind: 'euro', width: 14, role: 'own' };
}

/** The column that a head names, or nothing when it is not one of ours. */
export function columnOf(head: string): SheetColumn | undefined {
  const said = head.trim().toLowerCase();
  const year = /^kosten (20\d\d)$/.exec(said)?.[1];
  return year ? costColumn(Number(year)) : sheetColumns.find((one) => one.head.toLowerCase() === said);
}

/** How a state is called in a sheet; the screen has the same words in its own texts. */
export const statusWords: Record<MeasureStatus, string> = {
  draft: 'Concept',
  submitted: 'Ter besluit',
  approved: 'Akkoord',
  conditional: 'Akkoord onder voorwaarde',
  deferred: 'Aangehouden',
  returned: 'Terug met vraag',
  rejected: 'Afgewezen',
  running: 'Loopt',
  done: 'Klaar',
  stopped: 'Gestopt',
  withdrawn: 'Ingetrokken',
};
