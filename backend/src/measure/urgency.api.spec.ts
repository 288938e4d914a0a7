import { openWorld, type World } from '../../test/world.ts';
import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';

let world: World;
let year: MeasuresPhase;
let place: { cycleId: string; workAreaId: string };
beforeEach(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
  place = { cycleId: year.cycleId, workAreaId: world.workArea('Vliethorst') };
});
afterEach(() => world.end());

const score = async (who: string, more: object) =>
  (await world.as(who)).post('/api/urgencies', {
    ...place,
    complexId: null,
    score: 3,
    motive: 'Meer meldingen dan vorig jaar.',
    parties: ['gemeente', 'politie'],
    seenTurn: 0,
    ...more,
  });

test('VE3: changing urgency records old value, new value, motive and parties', async () => {
  await score('noor', {});
  const changed = await score('samira', {
    score: 5,
    motive: 'De brand in mei.',
    parties: ['politie'],
    seenTurn: 1,
  });
  expect(changed).toMatchObject({
    status: 201,
    body: {
      urgencies: [
        {
          turn: 2,
          score: 5,
          oldScore: 3,
          motive: 'De brand in mei.',
          parties: ['politie'],
          setBy: 'Samira El Idrissi',
        },
        { turn: 1, score: 3, oldScore: null, parties: ['gemeente', 'politie'], setBy: 'Noor Verhagen' },
      ],
    },
  });
  const [event] = await world.rows(
    "select data from event where kind = 'urgency.scored' order by occurred_at desc, id desc limit 1",
  );
  expect(event.data).toMatchObject({ from: 3, to: 5, motive: 'De brand in mei.', parties: ['politie'] });
});

test('a score over one that was not seen, by somebody who may not, or of elsewhere, changes nothing', async () => {
  await score('noor', {});
  const before = await world.rows('select count(*) from urgency');
  expect((await score('samira', { score: 5 })).body.code).toBe('stale');
  expect((await score('samira', { seenTurn: 1 })).body.code).toBe('urgency.same-score');
  expect((await score('marleen', { score: 5, seenTurn: 1 })).body.code).toBe('access.denied');
  const elsewhere = (
    await world.rows('select id from complex where work_area_id <> $1 limit 1', [place.workAreaId])
  )[0];
  expect((await score('noor', { complexId: elsewhere.id })).body.code).toBe('measure.complex-elsewhere');
  expect(await world.rows('select count(*) from urgency')).toEqual(before);
});

test('a measure has the urgency of its complex, otherwise of its area, and the impact of what it should change', async () => {
  await year.proposes('noor');
  const noor = await world.as('noor');
  const row = async () => (await noor.get('/api/measures')).body.measures[0];
  expect(await row()).toMatchObject({ urgency: null, urgencyTurn: 0 });
  await score('noor', { score: 2 });
  expect(await row()).toMatchObject({ urgency: 2, urgencyTurn: 0 });
  await score('noor', { score: 5, complexId: world.complex('101') });
  expect(await row()).toMatchObject({ urgency: 5, urgencyTurn: 1 });
  await world.rows('update indicator set relevant_effect = 1.5 where id = $1', [year.indicatorId]);
  expect(await row()).toMatchObject({ impact: 4 });
});

test('the groups of the board add up to the table, and every filter narrows both', async () => {
  await year.proposes('noor', { title: 'Deur' });
  await year.proposes('noor', { title: 'Licht', startsOn: '2028-01-01', endsOn: '2028-06-30', costs: [] });
  await year.submitted({ title: 'Camera' });
  const noor = await world.as('noor');
  const ask = async (query: string) => (await noor.get(`/api/measures?${query}`)).body;
  const all = await ask('');
  expect(all.groups).toEqual([
    { status: 'draft', count: 2, amountCents: 20_000_00 },
    { status: 'submitted', count: 1, amountCents: 20_000_00 },
  ]);
  expect(all).toMatchObject({ total: 3, totalCents: 40_000_00 });
  expect((await ask('year=2028')).total).toBe(1);
  expect((await ask('lever=maintenance')).total).toBe(3);
  expect((await ask('lever=rent')).total).toBe(0);
  expect((await ask(`ownerId=${world.person('samira')}`)).total).toBe(3);
  expect((await ask(`ownerId=${world.person('noor')}`)).groups).toEqual([]);
  expect((await ask(`workAreaId=${world.workArea('Vliethorst')}&status=draft`)).total).toBe(2);
});

test('VE8: a measure of three years says it is too early until its lag date, in the list and on its page', async () => {
  const made = await year.proposes('noor', { endsOn: '2029-12-31' });
  const noor = await world.as('noor');
  const { tooEarlyUntil } = (await noor.get(`/api/measures/${made.body.id}`)).body;
  expect(tooEarlyUntil > '2027-03-01').toBe(true);
  expect((await noor.get('/api/measures')).body.measures[0].tooEarlyUntil).toBe(tooEarlyUntil);
  world.at(`${tooEarlyUntil}T09:00:00+02:00`);
  const later = await world.as('noor');
  expect((await later.get('/api/measures')).body.measures[0].tooEarlyUntil).toBeNull();
});
