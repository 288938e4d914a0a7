import { randomUUID } from 'node:crypto';
import type { Answer, Caller, World } from './world.ts';

/** A cycle of plan year 2027 whose areas all stand on one snapshot, and the acts by which workshops happen in it. */
export type Workshops = {
  cycleId: string;
  /** Moves an area to a phase, as its gates would. */
  inPhase(name: string, phase: string): Promise<unknown>;
  prepares(who: Caller, name: string, more?: object): Promise<Answer>;
  /** A workshop that is open, in an area that is in the atelier phase. */
  opened(name: string): Promise<string>;
  places(who: Caller, atelierId: string, more?: object, id?: string): Promise<Answer>;
  /** The workshop with its board, as somebody sees it. */
  board(id: string, who?: Caller): Promise<Answer['body']>;
  eventsOf(id: string): Promise<{ kind: string; data: Record<string, unknown> }[]>;
};

/** The text of a pin when a test does not care. */
export const ENTRANCE = 'Sinds de conciërge weg is, is de entree van niemand.';

export async function workshopsIn(world: World): Promise<Workshops> {
  const [noor, fatma] = [await world.as('noor'), await world.as('fatma')];
  const cycleId = (await noor.post('/api/cycles', { planYear: 2027 })).body.id as string;
  const snapshot = randomUUID();
  await world.rows('insert into snapshot (id, name, taken_at, taken_by) values ($1, $2, $3, $4)', [
    snapshot,
    'M2027-v1',
    '2026-03-27T12:00:00Z',
    world.person('noor'),
  ]);
  await world.rows('update cycle_area set snapshot_id = $2 where cycle_id = $1', [cycleId, snapshot]);

  const inPhase: Workshops['inPhase'] = (name, phase) =>
    world.rows(
      'update cycle_area set phase = $3, version = version + 1 where cycle_id = $1 and work_area_id = $2',
      [cycleId, world.workArea(name), phase],
    );
  const prepares: Workshops['prepares'] = (who, name, more = {}) =>
    who.post('/api/ateliers', {
      cycleId,
      workAreaId: world.workArea(name),
      kind: 'area',
      title: `Gebiedsatelier ${name}`,
      heldOn: '2026-09-24',
      facilitatorId: world.person('fatma'),
      ...more,
    });
  return {
    cycleId,
    inPhase,
    prepares,
    opened: async (name) => {
      await inPhase(name, 'atelier');
      const { id, version } = (await prepares(noor, name)).body;
      const answer = await fatma.post(`/api/ateliers/${id}/open`, { version });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return id;
    },
    places: (who, atelierId, more = {}, id = randomUUID()) =>
      who.put(`/api/ateliers/${atelierId}/pins/${id}`, {
        kind: 'problem',
        text: ENTRANCE,
        organisation: 'Beheer',
        complexId: world.complex('101'),
        ...more,
      }),
    board: async (id, who = noor) => (await who.get(`/api/ateliers/${id}`)).body,
    eventsOf: (id) => world.rows('select kind, data from event where subject_id = $1 order by id', [id]),
  };
}
