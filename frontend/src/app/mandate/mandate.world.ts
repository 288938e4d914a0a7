import type {
  Deputies,
  DeputyView,
  MandateEffectView,
  Mandates,
  Me,
  People,
  TriedMandate,
} from '@jaarring/contracts';
import { centralMandate, delegatedMandate } from '@jaarring/domain';
import { noor } from '../../test/screen.ts';
import type { DraftVersion, Version } from './mandate-rows.ts';

// What the tests of this screen show.

const id = (end: string) => `0190a000-0000-7000-8000-00000000${end}`;

/** The administrator, who drafts. */
export const tineke: Me = {
  ...noor,
  account: { ...noor.account, id: id('0011'), name: 'Tineke Bos' },
  roles: [{ role: 'administrator', workAreaId: null }],
  permissions: ['session.read', 'mandate.read', 'mandate.change', 'deputy.read', 'deputy.appoint'],
};
/** The director, who appoints a deputy. */
export const marleen: Me = {
  ...tineke,
  account: { ...noor.account, id: id('0012'), name: 'Marleen Oostrum' },
  roles: [{ role: 'director', workAreaId: null }],
};
/** Somebody who only reads. */
export const reader: Me = { ...noor, permissions: ['session.read', 'mandate.read', 'deputy.read'] };

const rulesOf = (rules: typeof centralMandate): Version['rules'] => ({
  ...rules,
  rows: rules.rows.map((row) => ({ ...row })),
});
export const central = rulesOf(centralMandate);
export const delegated = rulesOf(delegatedMandate);

export const first: Version = {
  id: id('0021'),
  number: 1,
  validFrom: '2015-01-01',
  isValid: true,
  rules: delegated,
};
export const draft: DraftVersion = {
  id: id('0022'),
  number: 2,
  baseId: first.id,
  validFrom: '2026-11-01',
  rules: delegated,
  why: '',
  status: 'draft',
  draftedBy: 'Tineke Bos',
  approvalId: null,
  decision: null,
  version: 1,
};
export const onlyValid: Mandates = { mandates: [first], draft: null };
export const withDraft = (more: Partial<DraftVersion> = {}): Mandates => ({
  mandates: [first],
  draft: { ...draft, ...more },
});

/** The draft with the area manager up to € 35.000. */
export const raised: Version['rules'] = {
  ...delegated,
  rows: delegated.rows.map((row) =>
    row.kind === 'measureWithinBudget' && row.role === 'areaManager'
      ? { ...row, limitCents: 35_000_00 }
      : row,
  ),
};

export const answer: TriedMandate = {
  decides: 'areaManager',
  people: ['Samira El Idrissi'],
  deputies: [{ deputy: 'Ruud Tammens', principal: 'Samira El Idrissi' }],
  limitCents: 25_000_00,
  countedCents: 24_900_00,
  advisers: [{ role: 'controller', dueOn: '2026-10-06' }],
  reasons: ['within-limit', 'controller-years'],
};

export const effect: MandateEffectView = {
  since: '2025-09-22',
  counted: 3,
  unknown: 1,
  perRole: [
    { role: 'areaManager', before: 0, after: 2 },
    { role: 'director', before: 3, after: 1 },
  ],
  movedCount: 2,
  moved: [
    {
      id: id('0031'),
      number: 'M27-001',
      title: 'Afsluitbare entree',
      countedCents: 30_000_00,
      decidedOn: '2026-09-01',
      from: 'director',
      to: 'areaManager',
    },
  ],
};

export const running: DeputyView = {
  id: id('0041'),
  principalId: marleen.account.id,
  principal: 'Marleen Oostrum',
  deputyId: id('0013'),
  deputy: 'Ruud Tammens',
  role: 'director',
  workAreaId: null,
  workArea: null,
  startsOn: '2026-09-20',
  endsOn: '2026-09-30',
  limitCents: 75_000_00,
  why: 'Verlof',
  state: 'running',
  decisions: 5,
  blocked: [{ approvalId: id('0051'), number: 'M26-028', title: 'Buurtkamer' }],
  version: 3,
};
export const past: DeputyView = {
  ...running,
  id: id('0042'),
  startsOn: '2026-08-03',
  endsOn: '2026-08-21',
  limitCents: null,
  state: 'past',
  decisions: 0,
  blocked: [],
};
export const deputies: Deputies = { deputies: [running, past] };

const person = (end: string, name: string, role: Me['roles'][number]['role']): People['people'][number] => ({
  id: id(end),
  name,
  email: `${end}@waardmeer.example`,
  endsOn: null,
  version: 1,
  roles: [{ role, workAreaId: null, startsOn: '2015-01-01', endsOn: null }],
});
export const people: People = {
  people: [
    person('0012', 'Marleen Oostrum', 'director'),
    person('0013', 'Ruud Tammens', 'manager'),
    person('0014', 'Joost de Weerd', 'controller'),
  ],
};
export const workAreas = {
  workAreas: [{ id: id('0061'), name: 'Vliethorst', municipalityCode: 'GM9901', complexes: 2 }],
};
