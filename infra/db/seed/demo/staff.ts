import { waardmeer } from '../corporations.ts';
import type { DemoCorporation } from '../corporations.ts';
import type { Person } from '../people.ts';

/** The colleagues of the eleven demo accounts; together about thirty people. */
export const colleagues: readonly Person[] = [
  { key: 'jorien', name: 'Jorien van der Meij', local: 'beleid2', role: 'policyOfficer' },
  { key: 'gerben', name: 'Gerben Hoekstra', local: 'vastgoed', role: 'manager' },
  {
    key: 'tom',
    name: 'Tom Kuipers',
    local: 'gebied2',
    role: 'areaManager',
    workAreas: ['Oosterwaal', 'Rijnsloot'],
  },
  { key: 'anouk', name: 'Anouk Stam', local: 'controller2', role: 'controller' },
  { key: 'dennis', name: 'Dennis Vos', local: 'teamleider2', role: 'teamLeader' },
  { key: 'yara', name: 'Yara Benali', local: 'beheer2', role: 'fieldWorker', workAreas: ['Vliethorst'] },
  { key: 'piet', name: 'Piet Langeveld', local: 'beheer3', role: 'fieldWorker', workAreas: ['Vliethorst'] },
  { key: 'mirjam', name: 'Mirjam Kok', local: 'beheer4', role: 'fieldWorker', workAreas: ['Vliethorst'] },
  { key: 'ruben', name: 'Ruben Slagter', local: 'beheer5', role: 'fieldWorker', workAreas: ['Meerdrecht'] },
  { key: 'els', name: 'Els Wagemaker', local: 'beheer6', role: 'fieldWorker', workAreas: ['Meerdrecht'] },
  {
    key: 'ahmed',
    name: 'Ahmed Raafat',
    local: 'beheer7',
    role: 'fieldWorker',
    workAreas: ['Oosterwaal', 'Rijnsloot'],
  },
  {
    key: 'robin',
    name: 'Robin Schaap',
    local: 'wijkbeheer1',
    role: 'fieldWorker',
    workAreas: ['Vliethorst'],
  },
  { key: 'lotte', name: 'Lotte Groen', local: 'wijkbeheer2', role: 'fieldWorker', workAreas: ['Vliethorst'] },
  { key: 'henk', name: 'Henk Duijn', local: 'wijkbeheer3', role: 'fieldWorker', workAreas: ['Meerdrecht'] },
  {
    key: 'carla',
    name: 'Carla Mol',
    local: 'wijkbeheer4',
    role: 'fieldWorker',
    workAreas: ['Oosterwaal', 'Rijnsloot'],
  },
  { key: 'bram', name: 'Bram Koster', local: 'vastgoed1', role: 'facilitator' },
  { key: 'sevda', name: 'Sevda Aksoy', local: 'vastgoed2', role: 'facilitator' },
  { key: 'pim', name: 'Pim Verbeek', local: 'privacy', role: 'administrator' },
  { key: 'maarten', name: 'Maarten Rood', local: 'rvc2', role: 'supervisoryBoard' },
];

/** Waardmeer Wonen with everybody who works there. */
export const waardmeerWithStaff: DemoCorporation = {
  ...waardmeer,
  people: [...waardmeer.people, ...colleagues],
};

/** A sociaal beheerder or wijkbeheerder: how many logs a month, and in which round. */
export type FieldPerson = {
  key: string;
  areas: readonly string[];
  perMonth: number;
  /** Codes of the neighbourhoods of the own round begin with this. */
  district?: string;
  isCaretaker?: boolean;
};

/** Seven sociaal beheerders and, with few entries, four wijkbeheerders. Unit: entries in an ordinary month. */
export const fieldPeople: readonly FieldPerson[] = [
  { key: 'kees', areas: ['Vliethorst'], perMonth: 132, district: 'BU990101' },
  { key: 'yara', areas: ['Vliethorst'], perMonth: 141, district: 'BU990102' },
  { key: 'piet', areas: ['Vliethorst'], perMonth: 52, district: 'BU990103' },
  { key: 'mirjam', areas: ['Vliethorst'], perMonth: 136, district: 'BU990103' },
  { key: 'ruben', areas: ['Meerdrecht'], perMonth: 138, district: 'BU990201' },
  { key: 'els', areas: ['Meerdrecht'], perMonth: 127, district: 'BU990202' },
  { key: 'ahmed', areas: ['Oosterwaal', 'Rijnsloot'], perMonth: 134 },
  ...['robin', 'lotte', 'henk', 'carla'].map((key) => ({
    ...{ key, perMonth: 9, isCaretaker: true },
    areas: colleagues.find((person) => person.key === key)!.workAreas!,
  })),
];

/** The one who was away for four months of the present year: no log is not the same as no problem. */
export const absence = { key: 'mirjam', fromMonth: '03', untilMonth: '06' } as const;

/** Nobody came to this complex for so many days: it is on the list of places not seen. */
export const unseen = { number: '3012', days: 97 } as const;
