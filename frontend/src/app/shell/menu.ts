import type { PermissionName } from '@jaarring/domain';
import type { IconName } from '../ui/icon.ts';
import type { Texts } from '../texts/texts.ts';
import type { Session } from './session.ts';

/** One place to go to. A phase is drawn as its own arc of the year ring instead of an icon. */
export interface MenuItem {
  readonly key: keyof Texts['shell']['menu'];
  readonly path: string;
  readonly icon: IconName;
  readonly phase?: 1 | 2 | 3 | 4 | 5;
  readonly exact?: boolean;
  /** Shown only to who may do this; without one to everybody. */
  readonly permission?: PermissionName;
}

/** The rail, in groups: my work, the five phases of the year, the places and the year itself, and how the house is set up. */
export const menuGroups: readonly (readonly MenuItem[])[] = [
  [
    { key: 'work', path: '/werk', icon: 'inbox' },
    { key: 'decisions', path: '/besluiten', icon: 'gavel' },
  ],
  [
    { key: 'monitor', path: '/monitor', icon: 'monitor_heart', phase: 1 },
    { key: 'atelier', path: '/atelier', icon: 'forum', phase: 2 },
    { key: 'measures', path: '/maatregelen', icon: 'handyman', phase: 3 },
    { key: 'budget', path: '/begroting', icon: 'euro', phase: 4 },
    { key: 'evaluation', path: '/evaluatie', icon: 'science', phase: 5 },
  ],
  [
    { key: 'complexes', path: '/complexen', icon: 'apartment' },
    { key: 'fieldLog', path: '/log', icon: 'edit_location_alt' },
    { key: 'steering', path: '/doelen', icon: 'flag', permission: 'goal.read' },
    { key: 'yearCycle', path: '/cyclus', icon: 'event_repeat' },
  ],
  [{ key: 'admin', path: '/beheer/mandaten', icon: 'settings', permission: 'deputy.read' }],
];

/** What somebody finds in the menu: groups in which nothing is left are not there. */
export function menuFor(session: Session): readonly (readonly MenuItem[])[] {
  if (session.has('tenantOrganisation')) return partnerGroups;
  return menuGroups
    .map((group) => group.filter(({ permission }) => !permission || session.can(permission)))
    .filter((group) => group.length > 0);
}

/** Partners from outside come for the atelier, and for the decisions on which they advise. */
export const partnerGroups: readonly (readonly MenuItem[])[] = [
  menuGroups.flat().filter(({ key }) => key === 'atelier' || key === 'decisions'),
];

/** The bottom bar of a phone in the neighbourhood. */
export const fieldItems: readonly MenuItem[] = [
  { key: 'myDay', path: '/log', icon: 'today', exact: true },
  { key: 'log', path: '/log/nieuw', icon: 'edit_note' },
  { key: 'workShort', path: '/werk', icon: 'inbox' },
];

/** The bottom bar of every other phone; the rest is under "Meer". */
export const officeItems: readonly MenuItem[] = [
  { key: 'decisions', path: '/besluiten', icon: 'gavel' },
  { key: 'work', path: '/werk', icon: 'inbox' },
  { key: 'complexes', path: '/complexen', icon: 'apartment' },
];
