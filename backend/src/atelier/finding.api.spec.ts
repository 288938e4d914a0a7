import { randomUUID } from 'node:crypto';
import { type Workshops, workshopsIn } from '../../test/workshop.ts';
import { type Caller, openWorld, type World } from '../../test/world.ts';

let world: World;
let noor: Caller;
let fatma: Caller;
let kees: Caller;
let workshops: Workshops;
beforeAll(async () => {
  world = await openWorld();
  [noor, fatma, kees] = [await world.as('noor'), await world.as('fatma'), await world.as('kees')];
  workshops = await workshopsIn(world);
});
afterAll(() => world.end());

const paths = (more: object = {}) => ({
  title: 'Achterpaden zijn donker en glad',
  ownerId: world.person('kees'),
  ...more,
});

test('a finding stands on pins of its workshop, and its owner is asked for a destination', async () => {
  const [atelier, other] = [await workshops.opened('Vliethorst'), await workshops.opened('Vliethorst')];
  const [pin, foreign] = [
    (await workshops.places(kees, atelier)).body.id,
    (await workshops.places(kees, other)).body.id,
  ];
  const writes = (more: object) => fatma.post(`/api/ateliers/${atelier}/findings`, paths(more));
  expect((await writes({ pinIds: [pin, foreign] })).body.code).toBe('finding.pin-elsewhere');
  expect((await writes({ pinIds: [randomUUID()] })).status).toBe(404);
  expect((await writes({ ownerId: world.person('olga') })).status).toBe(404);
  const { id } = (await writes({ pinIds: [pin, pin], success: 'Eind 2028 geen meldingen meer.' })).body;
  const [finding] = (await workshops.board(atelier)).findings;
  expect(finding).toMatchObject({
    id,
    owner: 'Kees Brinkman',
    pins: [{ id: pin }],
    unready: ['analysis', 'destination'],
  });
  const asked = async (who: Caller) =>
    (await who.get('/api/tasks')).body.tasks.filter(
      ({ subjectId }: { subjectId: string }) => subjectId === id,
    );
  expect(await asked(kees)).toMatchObject([{ kind: 'destine-finding', title: paths().title }]);
  const reworded = paths({ ownerId: world.person('noor'), version: 1 });
  expect((await fatma.put(`/api/findings/${id}`, reworded)).body).toEqual({ id, version: 2 });
  expect((await fatma.put(`/api/findings/${id}`, reworded)).body.code).toBe('stale');
  expect([await asked(kees), (await asked(noor)).length]).toEqual([[], 1]);
});

test.each([
  ['a complex', () => ({ destination: 'complex', complexId: world.complex('101') }), undefined],
  ['the area', () => ({ destination: 'area' }), undefined],
  ['no action, with the reason', () => ({ destination: 'noAction', because: 'Werkt al.' }), undefined],
  ['no action', () => ({ destination: 'noAction' }), 'finding.reason-missing'],
  ['a complex that is not named', () => ({ destination: 'complex' }), 'finding.complex-missing'],
  [
    'a complex of another area',
    () => ({ destination: 'complex', complexId: world.complex('201') }),
    'finding.complex-elsewhere',
  ],
  [
    'a complex of another corporation',
    () => ({ destination: 'complex', complexId: world.complex('101', 'overzij') }),
    'access.not-found',
  ],
])('a finding goes to %s: %#', async (_, destiny, code) => {
  const atelier = await workshops.opened('Vliethorst');
  const { id } = (await fatma.post(`/api/ateliers/${atelier}/findings`, paths())).body;
  const answer = await fatma.put(`/api/findings/${id}/destination`, { ...destiny(), version: 1 });
  expect(answer.body.code).toBe(code);
  const [finding] = (await workshops.board(atelier)).findings;
  expect(finding.destination).toBe(code ? null : destiny().destination);
  if (code) return;
  expect((await fatma.put(`/api/findings/${id}/destination`, { ...destiny(), version: 1 })).body.code).toBe(
    'stale',
  );
});

test('GW13: a finding without destination warns at gate 2 and blocks gate 3, listed with its owner', async () => {
  const marleen = await world.as('marleen');
  const atelier = await workshops.opened('Rijnsloot');
  const { id } = (await fatma.post(`/api/ateliers/${atelier}/findings`, paths())).body;
  await fatma.post(`/api/ateliers/${atelier}/close`, { version: 2 });
  const area = async () =>
    (await noor.get(`/api/cycles/${workshops.cycleId}`)).body.areas.find(
      (one: { workArea: string }) => one.workArea === 'Rijnsloot',
    );
  const closes = async (who: Caller, gate: number, note = '') =>
    who.post(`/api/cycles/${workshops.cycleId}/gates/${gate}`, {
      workAreaId: world.workArea('Rijnsloot'),
      note,
      version: (await area()).version,
    });
  const listed = {
    fact: 'findingsWithoutDestination',
    count: 1,
    names: ['Achterpaden zijn donker en glad (Kees Brinkman)'],
  };
  expect((await closes(noor, 2)).body).toMatchObject({
    code: 'cycle.warning-needs-note',
    details: { warnings: [listed] },
  });
  expect((await closes(noor, 2, 'De bewoners kiezen volgende week.')).body.phase).toBe('measures');
  expect((await closes(marleen, 3, 'Toch maar dicht.')).body).toMatchObject({
    code: 'cycle.gate-blocked',
    details: { blockers: [listed] },
  });
  const open = await noor.get(
    `/api/findings?cycleId=${workshops.cycleId}&workAreaId=${world.workArea('Rijnsloot')}&undestined=true`,
  );
  expect(open.body.findings).toMatchObject([{ id, owner: 'Kees Brinkman' }]);
  await fatma.put(`/api/findings/${id}/destination`, { destination: 'area', version: 1 });
  expect((await closes(marleen, 3)).body.phase).toBe('budget');
  expect(
    (await fatma.put(`/api/findings/${id}/destination`, { destination: 'area', version: 2 })).body.code,
  ).toBe('access.wrong-phase');
});
