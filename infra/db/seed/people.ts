import type { Role } from '@jaarring/domain';
import { seededId } from './seeded-id.ts';

/** A person of the demo: the account that shows a function, and where that function counts. */
export type Person = { key: string; name: string; local: string; role: Role; workAreas?: readonly string[] };

/** The demo accounts of Waardmeer Wonen: the names of the design, one for each function. */
export const waardmeerPeople: readonly Person[] = [
  { key: 'noor', name: 'Noor Verhagen', local: 'beleid', role: 'policyOfficer' },
  { key: 'marleen', name: 'Marleen Oostrum', local: 'directeur', role: 'director' },
  { key: 'ruud', name: 'Ruud Tammens', local: 'manager', role: 'manager' },
  {
    key: 'samira',
    name: 'Samira El Idrissi',
    local: 'gebied',
    role: 'areaManager',
    workAreas: ['Vliethorst', 'Meerdrecht'],
  },
  { key: 'joost', name: 'Joost de Weerd', local: 'controller', role: 'controller' },
  { key: 'kees', name: 'Kees Brinkman', local: 'beheer', role: 'fieldWorker', workAreas: ['Vliethorst'] },
  { key: 'wendy', name: 'Wendy Smit', local: 'teamleider', role: 'teamLeader' },
  { key: 'fatma', name: 'Fatma Yildirim', local: 'begeleider', role: 'facilitator' },
  { key: 'hanneke', name: 'Hanneke Vermeer', local: 'rvc', role: 'supervisoryBoard' },
  { key: 'hans', name: 'Hans Pronk', local: 'huurders', role: 'tenantOrganisation' },
  { key: 'tineke', name: 'Tineke Bos', local: 'functioneel', role: 'administrator' },
];

/** The same functions at Overzij Wonen, which exists to see nothing of Waardmeer. */
export const overzijPeople: readonly Person[] = [
  { key: 'olga', name: 'Olga Prins', local: 'beleid', role: 'policyOfficer' },
  { key: 'otto', name: 'Otto van Rijn', local: 'directeur', role: 'director' },
  { key: 'oscar', name: 'Oscar Blom', local: 'manager', role: 'manager' },
  { key: 'oumaima', name: 'Oumaima Ait Taleb', local: 'gebied', role: 'areaManager' },
  { key: 'olav', name: 'Olav Dekker', local: 'controller', role: 'controller' },
  { key: 'omar', name: 'Omar Jansen', local: 'beheer', role: 'fieldWorker' },
  { key: 'odette', name: 'Odette Mulder', local: 'teamleider', role: 'teamLeader' },
  { key: 'oda', name: 'Oda Visser', local: 'begeleider', role: 'facilitator' },
  { key: 'onno', name: 'Onno Hofman', local: 'rvc', role: 'supervisoryBoard' },
  { key: 'olivia', name: 'Olivia Koning', local: 'huurders', role: 'tenantOrganisation' },
  { key: 'oktay', name: 'Oktay Demir', local: 'functioneel', role: 'administrator' },
];

/** The account id of a person of either corporation. */
export const personId = (key: string) => seededId(`account:${key}`);
