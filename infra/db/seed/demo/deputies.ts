import { appointDeputy, type Deputy } from '@jaarring/domain';
import { at, workday } from '../dutch-time.ts';
import { personId } from '../people.ts';
import { seededId } from '../seeded-id.ts';
import { actorOf, DEPUTY_LIMIT_CENTS } from './actors.ts';
import type { Chronicle } from './chronicle.ts';

type Planned = Pick<Deputy, 'startsOn' | 'endsOn' | 'limitCents' | 'why'> & {
  principal: string;
  deputy: string;
  role: 'director' | 'areaManager';
  appointedOn: string;
};

/** Who stood in last summer, who does so now and who will in autumn. */
export function appointDeputies(chronicle: Chronicle): void {
  const { year } = chronicle;
  const ruud = {
    principal: 'marleen',
    deputy: 'ruud',
    role: 'director',
    limitCents: DEPUTY_LIMIT_CENTS,
  } as const;
  const all: Planned[] = [
    {
      ...ruud,
      ...{ startsOn: `${year}-08-03`, endsOn: `${year}-08-21`, why: 'Zomervakantie' },
      appointedOn: workday(`${year}-07-13`),
    },
    {
      ...{ principal: 'tom', deputy: 'samira', role: 'areaManager', limitCents: 25_000_00 },
      ...{ startsOn: `${year}-09-14`, endsOn: `${year}-10-02`, why: 'Verlof' },
      appointedOn: workday(`${year}-08-31`),
    },
    {
      ...ruud,
      ...{ startsOn: `${year}-10-19`, endsOn: `${year}-10-23`, why: 'Herfstvakantie' },
      appointedOn: workday(`${year}-09-14`),
    },
  ];
  for (const one of all) appoint(chronicle, one);
}

function appoint(chronicle: Chronicle, { principal, deputy, appointedOn, ...planned }: Planned): void {
  const when = at(appointedOn, '10:20');
  const row: Deputy = {
    ...planned,
    id: seededId(`deputy:${principal}:${planned.startsOn}`),
    principalId: personId(principal),
    deputyId: personId(deputy),
    workAreaId: null,
    appointedBy: personId(principal),
    endedAt: null,
    version: 1,
  };
  const event = appointDeputy(row, {
    actor: actorOf(principal),
    today: appointedOn,
    principalRoles: actorOf(principal).roles,
    deputyRoles: actorOf(deputy).roles,
    principalStandsIn: false,
    lastDay: null,
  });
  chronicle.happened(event, when, principal);
  chronicle.add('deputy', {
    ...{ id: row.id, principal_id: row.principalId, deputy_id: row.deputyId, role: row.role },
    ...{ work_area_id: null, starts_on: row.startsOn, ends_on: row.endsOn, limit_cents: row.limitCents },
    ...{ why: row.why, appointed_by: row.appointedBy, ended_at: null },
  });
}
