import { workAreaId } from '../corporations.ts';
import type { Row } from '../insert.ts';
import { personId } from '../people.ts';
import { seededId } from '../seeded-id.ts';

/** Functions that people hold for a while for somebody else: the director's in August and October, Tom's in September. */
export function standInRoles(today: string): Row[] {
  const year = today.slice(0, 4);
  const ruud = { account_id: personId('ruud'), role: 'director', work_area_id: null };
  const samira = { account_id: personId('samira'), role: 'areaManager' };
  return [
    { id: seededId('stand-in:ruud:1'), ...ruud, starts_on: `${year}-08-03`, ends_on: `${year}-08-21` },
    { id: seededId('stand-in:ruud:2'), ...ruud, starts_on: `${year}-10-19`, ends_on: `${year}-10-23` },
    ...['Oosterwaal', 'Rijnsloot'].map((area) => ({
      ...{ id: seededId(`stand-in:samira:${area}`), ...samira, work_area_id: workAreaId(area) },
      ...{ starts_on: `${year}-09-14`, ends_on: `${year}-10-02` },
    })),
  ];
}
