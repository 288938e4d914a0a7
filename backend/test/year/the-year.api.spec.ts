import { randomUUID } from 'node:crypto';
import { smallCeilingId, smallIndicatorId } from '../../../infra/db/seed/small-ground.ts';
import { loads } from '../monitor-world.ts';
import { type Answer, openWorld, type World } from '../world.ts';
import { COMPARABLE, figures, standComparableComplexes } from './figures.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ at: '2026-03-02T09:00:00+01:00' });
  await world.product.dispatcher.start();
  await standComparableComplexes(world);
});
afterAll(() => world.end());

const LAST = 2026;

/** Half an hour later the decision is final by itself: the job that was asked with it does that. */
async function untilFinal(id: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if ((await world.rows('select 1 from decision where id = $1 and final_at is not null', [id])).length > 0)
      return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('the decision did not become final within ten seconds');
}

const ok = (answer: Answer): Answer['body'] => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

test('the year: figure, snapshot, pin, finding, measure, advice, decision, euro, visit, effect, judgement, next year', async () => {
  const area = world.workArea('Vliethorst');
  const indicatorId = smallIndicatorId();

  // monitor: figures in, frozen, the three questions answered, gate 1
  let noor = await world.as('noor');
  const history = Array.from({ length: 9 }, (_, index) => LAST - 8 + index);
  ok(
    await loads(
      noor,
      'overlast.csv',
      figures(history, () => 0),
    ),
  );
  const snapshotId = ok(await noor.post('/api/snapshots', { name: 'M2027-v1' })).id;
  const cycleId = ok(await noor.post('/api/cycles', { planYear: 2027 })).id;
  const inCycle = async () =>
    ok(await noor.get(`/api/cycles/${cycleId}`)).areas.find(
      (one: { workAreaId: string }) => one.workAreaId === area,
    );
  const close = async (who: string, gate: number, note = '') =>
    (await world.as(who)).post(`/api/cycles/${cycleId}/gates/${gate}`, {
      workAreaId: area,
      note,
      version: (await inCycle()).version,
    });
  expect((await close('noor', 1)).body.code).toBe('cycle.gate-blocked');
  ok(
    await noor.put(`/api/cycles/${cycleId}/snapshot`, {
      workAreaId: area,
      snapshotId,
      version: (await inCycle()).version,
    }),
  );
  for (const question of [1, 2, 3])
    ok(
      await noor.put(`/api/cycles/${cycleId}/answers`, {
        workAreaId: area,
        question,
        answer: 'Overlast stijgt in de Schepenflat.',
      }),
    );
  ok(await close('noor', 1));

  // atelier: a pin on the complex, a finding on the pin, gate 2
  world.at('2026-05-21T19:30:00+02:00');
  noor = await world.as('noor');
  const atelier = ok(
    await noor.post('/api/ateliers', {
      cycleId,
      workAreaId: area,
      kind: 'area',
      title: 'Gebiedsatelier Vliethorst',
      heldOn: '2026-05-21',
      facilitatorId: world.person('fatma'),
    }),
  );
  const fatma = await world.as('fatma');
  const open = ok(await fatma.post(`/api/ateliers/${atelier.id}/open`, { version: atelier.version }));
  const pinId = randomUUID();
  ok(
    await (
      await world.as('kees')
    ).put(`/api/ateliers/${atelier.id}/pins/${pinId}`, {
      kind: 'problem',
      text: 'De entree is van niemand.',
      organisation: 'Beheer',
      complexId: world.complex('101'),
      indicatorId,
    }),
  );
  const finding = ok(
    await fatma.post(`/api/ateliers/${atelier.id}/findings`, {
      title: 'Entree Schepenflat',
      ownerId: world.person('samira'),
      pinIds: [pinId],
    }),
  );
  ok(await fatma.post(`/api/ateliers/${atelier.id}/close`, { version: open.version }));
  ok(await close('noor', 2, 'De bevinding krijgt in de volgende fase haar bestemming.'));

  // measures: gate 3 stays shut without a destination and a decision; the director decides on this exact version
  expect(
    (await close('marleen', 3)).body.details.blockers.map((one: { fact: string }) => one.fact),
  ).toContain('findingsWithoutDestination');
  ok(
    await noor.put(`/api/findings/${finding.id}/destination`, {
      destination: 'complex',
      complexId: world.complex('101'),
      version: finding.version,
    }),
  );
  const kindId = ok(await noor.get('/api/measure-kinds')).kinds.find(
    (kind: { code: string }) => kind.code === 'ONH03',
  ).id;
  const measure = ok(
    await noor.post('/api/measures', {
      cycleId,
      complexId: world.complex('101'),
      findingId: finding.id,
      kindId,
      title: 'Afsluitbare entree',
      why: 'De entree staat open.',
      ownerId: world.person('samira'),
      startsOn: '2027-01-15',
      endsOn: '2027-12-31',
      dose: '2 portieken',
      indicatorId,
      expectedChange: -3,
      success: 'Hoogstens 10 meldingen eind 2028',
      agreement: 'Prestatieafspraken 2027, art. 3',
      costs: [{ year: 2027, amountCents: 84_000_00 }],
    }),
  );
  const sent = ok(await noor.post(`/api/measures/${measure.id}/submit`, { version: measure.version }));
  const advise = async (who: string, role: string) => {
    const caller = await world.as(who);
    const { advices } = ok(await caller.get(`/api/approvals/${sent.approvalId}`));
    const advice = advices.find((one: { role: string }) => one.role === role);
    ok(
      await caller.put(`/api/approvals/${sent.approvalId}/advice`, {
        adviceId: advice.id,
        verdict: 'positive',
        version: advice.version,
      }),
    );
  };
  await advise('samira', 'areaManager');
  await advise('joost', 'controller');
  const marleen = await world.as('marleen');
  const waiting = ok(await marleen.get('/api/approvals')).approvals;
  expect(waiting).toMatchObject([{ title: 'Afsluitbare entree', amountCents: 84_000_00, myPart: 'decide' }]);
  const decided = ok(
    await marleen.put(`/api/measures/${measure.id}/decision`, {
      contentHash: waiting[0].contentHash,
      outcome: 'approved',
    }),
  );
  expect((await close('marleen', 3)).body.details.blockers.map((one: { fact: string }) => one.fact)).toEqual([
    'decisionsNotFinal',
  ]);
  world.at('2026-05-21T20:15:00+02:00');
  await untilFinal(decided.decision.id);
  ok(await close('marleen', 3));

  // budget: the line fits its ceiling, is approved and released, gate 4
  noor = await world.as('noor');
  expect((await close('marleen', 4)).body.details.blockers.map((one: { fact: string }) => one.fact)).toEqual([
    'approvedMeasuresWithoutBudget',
  ]);
  const ceilingId = smallCeilingId('Schoon, heel en veilig', 'Vliethorst');
  const line = ok(
    await noor.post('/api/budget-lines', { measureId: measure.id, ceilingId, amountCents: 84_000_00 }),
  );
  const approved = ok(
    await (await world.as('marleen')).put(`/api/budget-lines/${line.id}/approve`, { version: line.version }),
  );
  ok(
    await (
      await world.as('marleen')
    ).put(`/api/budget-lines/${line.id}/release`, { version: approved.version }),
  );
  ok(await close('marleen', 4));

  // execution is a state of the measure; a caretaker logs visits on it
  world.at('2027-02-10T10:00:00+01:00');
  const samira = await world.as('samira');
  const { version } = ok(await samira.get(`/api/measures/${measure.id}`));
  const running = ok(await samira.post(`/api/measures/${measure.id}/start`, { version }));
  const kees = await world.as('kees');
  const logId = randomUUID();
  const log = {
    complexId: world.complex('101'),
    kind: 'A06',
    happenedAt: '2027-02-10T09:30:00+01:00',
    minutes: 60,
    measureId: measure.id,
  };
  ok(await kees.put(`/api/field-logs/${logId}`, log));
  ok(await kees.put(`/api/field-logs/${logId}`, log));
  expect(ok(await kees.get(`/api/field-logs?measureId=${measure.id}`)).total).toBe(1);
  ok(await samira.post(`/api/measures/${measure.id}/finish`, { version: running.version }));

  // evaluation: new figures, the effect beside forty comparable complexes, a judgement, gate 5
  world.at('2029-02-01T10:00:00+01:00');
  noor = await world.as('noor');
  ok(
    await loads(
      noor,
      'overlast-nieuw.csv',
      figures([2027, 2028], (year) => (year >= 2027 ? 4 : 0)),
    ),
  );
  const effect = ok(await noor.get(`/api/measures/${measure.id}/effects/${indicatorId}`));
  expect(effect.contrast).toEqual({ kinds: ['ONH03'], complexes: ['101'] });
  expect(effect.effect.estimate).toBeCloseTo(-4, 0);
  expect(effect.effect.se).toBeNull();
  expect(effect.effect.counts).toMatchObject({ treated: 1, comparison: COMPARABLE + 0 });
  expect(['INDICATION', 'NO_DEMONSTRABLE_EFFECT', 'NOT_ASSESSABLE']).toContain(effect.effect.verdict);
  expect((await close('noor', 5)).body.details.blockers.map((one: { fact: string }) => one.fact)).toEqual([
    'unevaluatedMeasures',
  ]);
  const evaluation = ok(
    await noor.post('/api/evaluations', {
      measureId: measure.id,
      indicatorId,
      judgement: 'continue',
      lesson: 'Sluit de entree en houd contact met de bewoners.',
    }),
  );
  expect(evaluation).toMatchObject({ expectedChange: -3, verdict: effect.effect.verdict });
  await world.rows("update cycle_area set phase = 'closed' where cycle_id = $1 and work_area_id <> $2", [
    cycleId,
    area,
  ]);
  const closed = ok(await close('noor', 5));
  expect(closed).toMatchObject({ phase: 'closed', cycleClosed: true });
  expect(ok(await noor.get('/api/cycles')).cycles.map((one: { planYear: number }) => one.planYear)).toContain(
    closed.openedPlanYear,
  );

  // the chain is walkable from every link to every other
  const links = [
    ['figure', `${indicatorId}@101`],
    ['pin', pinId],
    ['finding', finding.id],
    ['measure', measure.id],
    ['decision', decided.decision.id],
    ['budget-line', line.id],
    ['field-log', logId],
    ['evaluation', evaluation.id],
  ];
  for (const [kind, id] of links) {
    const { nodes } = ok(await noor.get(`/api/chain/${kind}/${id}`));
    expect(nodes.map((node: { kind: string; id: string }) => [node.kind, node.id])).toEqual(links);
  }
  const olga = await world.as('olga');
  for (const [kind, id] of links) expect((await olga.get(`/api/chain/${kind}/${id}`)).status).toBe(404);

  // and what happened is sealed
  await world.product.dispatcher.round();
  expect(ok(await (await world.as('joost')).get('/api/events/verification'))).toMatchObject({
    unsealed: 0,
    brokenPosition: null,
  });
}, 120_000);
