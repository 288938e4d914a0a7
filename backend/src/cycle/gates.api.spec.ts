import { randomUUID } from 'node:crypto';
import { type Fact, type Phase, steps } from '@jaarring/domain';
import { type Caller, openWorld, type World } from '../../test/world.ts';

let world: World;
let noor: Caller;
let marleen: Caller;
let cycleId: string;
let indicatorId: string;
let kindId: string;
let mandateId: string;
beforeAll(async () => {
  world = await openWorld({ at: '2028-02-01T09:00:00+01:00' });
  [noor, marleen] = [await world.as('noor'), await world.as('marleen')];
  cycleId = (await noor.post('/api/cycles', { planYear: 2027 })).body.id;
  indicatorId = await put('indicator', {
    code: 'proef_overlast',
    name: 'Overlast (proef)',
    unit: 'per 100',
    direction: 'lower',
    place_kind: 'complex',
    source: 'eigen meldingen',
    owner_id: world.person('noor'),
  });
  kindId = await put('measure_kind', {
    code: 'ZZZ99',
    name: 'Proef',
    lever: 'safety',
    unit: 'stuk',
    price_low_cents: 1,
    price_high_cents: 2,
    price_date: '2026-01-01',
    lag_months: 6,
    evidence: 'weak',
  });
  mandateId = await put('mandate_version', { valid_from: '2014-01-01', rules: '{}' });
});
afterAll(() => world.end());

/** Puts a row in the database as its own feature would; answers its id. */
async function put(table: string, row: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const columns = ['id', ...Object.keys(row)];
  await world.rows(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    [id, ...Object.values(row)],
  );
  return id;
}

const inArea = () => ({ cycle_id: cycleId, work_area_id: world.workArea('Vliethorst') });

let number = 0;
const measure = (status: string, more: object = {}) =>
  put('measure', {
    ...inArea(),
    number: `P-${(number += 1)}`,
    title: 'Portiekaanpak',
    complex_id: world.complex('101'),
    kind_id: kindId,
    lever: 'safety',
    owner_id: world.person('samira'),
    proposed_by: world.person('samira'),
    starts_on: '2027-01-01',
    ends_on: '2027-06-30',
    indicator_id: indicatorId,
    expected_change: -1,
    lag_months: 6,
    success: '',
    status,
    ...more,
  });

const atelier = (status: string) =>
  put('atelier', {
    ...inArea(),
    kind: 'area',
    title: 'Gebiedsatelier Vliethorst',
    held_on: '2026-05-21',
    status,
    facilitator_id: world.person('fatma'),
  });

const costing = async (status: string) => {
  const id = await measure(status);
  await world.rows('insert into measure_cost (measure_id, year, amount_cents) values ($1, 2027, 100)', [id]);
  return id;
};

const lined = async (status: string, ceilingCents: number) => {
  const programme = await put('programme', { name: `Proef ${(number += 1)}` });
  const ceiling = await put('ceiling', {
    year: 2027,
    programme_id: programme,
    work_area_id: world.workArea('Vliethorst'),
    amount_cents: ceilingCents,
  });
  const measureId = await costing('approved');
  await put('budget_line', {
    measure_id: measureId,
    ceiling_id: ceiling,
    year: 2027,
    amount_cents: 100,
    status,
  });
};

/** A decision of ten minutes ago, that can be taken back for another twenty, unless said otherwise. */
const decided = async (finalFrom = '2028-02-01T08:20:00Z') => {
  const request = await put('approval_request', {
    ...inArea(),
    subject_kind: 'measure',
    subject_id: randomUUID(),
    subject_version: 1,
    title: 'Portiekaanpak',
    content: '{}',
    content_hash: 'a'.repeat(64),
    amount_cents: 1,
    requested_by: world.person('samira'),
    requested_at: '2026-09-01T08:00:00Z',
    decides: 'director',
    mandate_id: mandateId,
    status: 'decided',
  });
  await put('decision', {
    request_id: request,
    content_hash: 'a'.repeat(64),
    outcome: 'approved',
    decided_by: world.person('marleen'),
    decided_as: 'director',
    mandate_id: mandateId,
    decided_at: '2028-02-01T07:50:00Z',
    final_from: finalFrom,
  });
};

const condition = () =>
  put('task', {
    ...inArea(),
    kind: 'meet-condition',
    subject_kind: 'measure',
    subject_id: randomUUID(),
    title: 'Portiekaanpak',
    assignee_id: world.person('samira'),
    because: 'decided-with-condition',
    due_on: '2028-03-01',
    created_at: '2026-09-01T08:00:00Z',
  });

const finding = async () =>
  put('finding', {
    ...inArea(),
    atelier_id: await atelier('closed'),
    title: 'Donkere achterpaden',
    owner_id: world.person('kees'),
  });

/** What makes each fact one, and the name under which it is listed. */
const made: Record<
  Exclude<Fact, 'unansweredQuestions' | 'missingSnapshot' | 'noAtelier' | 'evaluationNotOpenYet'>,
  [() => Promise<unknown>, RegExp]
> = {
  openAteliers: [() => atelier('open'), /^Gebiedsatelier Vliethorst$/],
  findingsWithoutDestination: [finding, /^Donkere achterpaden \(Kees Brinkman\)$/],
  undecidedMeasures: [() => measure('returned'), /^P-\d+ Portiekaanpak$/],
  decisionsNotFinal: [() => decided(), /^Portiekaanpak$/],
  openConditions: [condition, /^Portiekaanpak$/],
  approvedMeasuresWithoutBudget: [() => costing('conditional'), /^P-\d+ Portiekaanpak$/],
  requestedBudgetLines: [() => lined('requested', 100), /^P-\d+ Portiekaanpak · 2027$/],
  overspentCeilings: [() => lined('released', 99), /^Proef \d+$/],
  unevaluatedMeasures: [() => measure('done'), /^P-\d+ Portiekaanpak$/],
  runningMeasures: [() => measure('running'), /^P-\d+ Portiekaanpak$/],
};

const inPhase = async (phase: Phase) => {
  await world.rows('update cycle_area set phase = $2 where cycle_id = $1', [cycleId, phase]);
  const cycle = await noor.get(`/api/cycles/${cycleId}`);
  return cycle.body.areas.find((area: { workArea: string }) => area.workArea === 'Vliethorst');
};

type Listed = { fact: Fact; count: number; names: string[] }[];

test.each(Object.entries(made))(
  '%s is counted from its own feature’s rows, and named',
  async (fact, [make, name]) => {
    const asked = steps.filter(({ needsZero, warns }) =>
      [...needsZero, ...(warns ?? [])].includes(fact as Fact),
    );
    expect(asked.length).toBeGreaterThan(0);
    const listed = async () => {
      const area = await inPhase(asked[0]!.from);
      const found = [...area.blockers, ...area.warnings] as Listed;
      return found.find((one) => one.fact === fact)?.names ?? [];
    };
    const before = await listed();
    await make();
    const after = await listed();
    expect(after).toHaveLength(before.length + 1);
    expect(after.every((one) => name.test(one))).toBe(true);
  },
);

test('a put-off measure, a line in full and a measure whose figures cannot have moved yet stand in no way', async () => {
  const counts = async () => {
    const found: string[] = [];
    for (const phase of ['measures', 'budget', 'evaluation'] as const) {
      const area = await inPhase(phase);
      found.push(...(area.blockers as Listed).map(({ fact, count }) => `${phase} ${fact} ${count}`));
    }
    return found;
  };
  const before = await counts();
  await measure('deferred');
  await lined('approved', 100);
  await measure('done', { ends_on: '2027-12-31' });
  await measure('withdrawn');
  expect(await counts()).toEqual(before);
});

const closes = (who: Caller, gate: number, area: { workAreaId: string; version: number }, note = '') =>
  who.post(`/api/cycles/${cycleId}/gates/${gate}`, {
    workAreaId: area.workAreaId,
    version: area.version,
    note,
  });

test('gate 3 is blocked by name, and nothing has moved', async () => {
  const area = await inPhase('measures');
  const answer = await closes(marleen, 3, area);
  expect(answer).toMatchObject({ status: 409, body: { code: 'cycle.gate-blocked' } });
  const { blockers } = answer.body.details as { blockers: Listed };
  expect(blockers.map(({ fact }) => fact)).toEqual([
    'findingsWithoutDestination',
    'undecidedMeasures',
    'decisionsNotFinal',
  ]);
  expect(blockers[0]!.names).toContain('Donkere achterpaden (Kees Brinkman)');
  expect(await world.rows('select 1 from gate_closing where gate = 3')).toEqual([]);
});

test('a decision whose moment has passed holds no gate up, also before the job that says so', async () => {
  const named = async () => {
    const { blockers } = await inPhase('measures');
    return blockers.find(({ fact }: { fact: string }) => fact === 'decisionsNotFinal')?.count ?? 0;
  };
  const before = await named();
  await decided('2028-02-01T07:59:00Z');
  expect(await named()).toBe(before);
});

test('a warning wants a note, and two who close at once close once', async () => {
  await world.rows("update measure set status = 'withdrawn' where status in ('done', 'returned')");
  await world.rows("update decision set final_at = '2026-09-01T08:30:00Z'");
  const area = await inPhase('evaluation');
  expect(area).toMatchObject({ blockers: [], warnings: [{ fact: 'runningMeasures' }] });
  expect((await closes(marleen, 5, area)).body).toMatchObject({
    code: 'cycle.warning-needs-note',
    details: { warnings: [{ fact: 'runningMeasures', names: [expect.stringMatching(/^P-/)] }] },
  });
  const note = 'Deze maatregel loopt door in 2028.';
  const both = await Promise.all([closes(noor, 5, area, note), closes(marleen, 5, area, note)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  expect(await world.rows('select note from gate_closing')).toEqual([{ note }]);
});

test('the last area closes the year, and the plan year that gets room opens', async () => {
  await world.rows("update cycle_area set phase = 'closed' where work_area_id <> $1", [
    world.workArea('Rijnsloot'),
  ]);
  const cycle = await noor.get(`/api/cycles/${cycleId}`);
  const last = cycle.body.areas.find((area: { workArea: string }) => area.workArea === 'Rijnsloot');
  expect((await closes(marleen, 5, last)).body).toMatchObject({
    phase: 'closed',
    cycleClosed: true,
    openedPlanYear: 2030,
  });
  const list = await noor.get('/api/cycles');
  expect(list.body.cycles).toMatchObject([
    { planYear: 2030, status: 'open' },
    { planYear: 2027, status: 'closed' },
  ]);
  expect((await closes(marleen, 5, last)).body.code).toBe('cycle.not-open');
});

test('before its day the evaluation of a year stays open', async () => {
  const opened = (await noor.get('/api/cycles')).body.cycles[0].id;
  await world.rows("update cycle_area set phase = 'evaluation' where cycle_id = $1", [opened]);
  const cycle = await noor.get(`/api/cycles/${opened}`);
  expect(cycle.body.areas[0].blockers).toEqual([
    { fact: 'evaluationNotOpenYet', count: 1, names: ['2031-01-01'] },
  ]);
});
