import { contentOf } from '@jaarring/domain';
import fc from 'fast-check';
import { type MeasuresPhase, measuresPhase } from '../../test/measures-phase.ts';
import { type Answer, openWorld, type World } from '../../test/world.ts';
import { MeasureCostTable, MeasureTable } from '../measure/measure.table.ts';
import { contentHash as hashOf } from './content-hash.ts';

let world: World;
let year: MeasuresPhase;
beforeEach(async () => {
  world = await openWorld();
  year = await measuresPhase(world);
});
afterEach(() => world.end());

/** Small enough that many together stay below what the controller must see. */
const SMALL = { costs: [{ year: 2027, amountCents: 200_00 }] };

const advised = async () => {
  const asked = await year.submitted(SMALL);
  await year.advises('samira', asked.approvalId, 'areaManager');
  return asked;
};

/** The fields of a measure that a person fills in, with other costs. */
const changed = (view: Answer['body'], euros: number) => ({
  ...Object.fromEntries(
    Object.keys(view)
      .filter((field) => /^(kindId|title|why|ownerId|startsOn|endsOn|dose|indicatorId)$/.test(field))
      .map((field) => [field, view[field]]),
  ),
  expectedChange: view.expectedChange,
  success: view.success,
  agreement: view.agreement,
  costs: [{ year: 2027, amountCents: euros * 100 }],
  version: view.version,
});

/** Approved measures whose content now is not the content of a decision that stands. */
async function approvedWithoutDecision(): Promise<string[]> {
  return world.product.unitOfWork.read(
    { corporationId: world.corporation('waardmeer') },
    async ({ scope }) => {
      const standing = await scope.db.rows<{ subjectId: string; hash: string }>(
        `select r.subject_id as "subjectId", d.content_hash as hash
       from decision d join approval_request r on r.corporation_id = d.corporation_id and r.id = d.request_id
       where d.taken_back_at is null and d.outcome in ('approved', 'conditional') and r.status = 'decided'`,
      );
      const wrong: string[] = [];
      for (const measure of await scope.db.findAll(MeasureTable)) {
        if (measure.status !== 'approved' && measure.status !== 'conditional') continue;
        const costs = await scope.db.findAll(MeasureCostTable, { measureId: measure.id });
        const hash = hashOf(contentOf(measure, costs));
        const isDecided = standing.some((one) => one.subjectId === measure.id && one.hash === hash);
        if (!isDecided) wrong.push(measure.number);
      }
      return wrong;
    },
  );
}

test('everybody sees what waits, and only their own part in it', async () => {
  const { approvalId } = await year.submitted();
  const partOf = async (who: string) =>
    (await (await world.as(who)).get('/api/approvals')).body.approvals.map(
      (one: { myPart: string }) => one.myPart,
    );
  expect(await partOf('marleen')).toEqual(['decide']);
  expect(await partOf('samira')).toEqual(['advise']);
  expect(await partOf('noor')).toEqual(['wait']);
  expect(await partOf('fatma')).toEqual(['none']);
  expect(await partOf('olga')).toEqual([]);
  expect((await (await world.as('otto')).get(`/api/approvals/${approvalId}`)).status).toBe(404);
  expect((await (await world.as('tineke')).get('/api/approvals')).body.code).toBe('access.denied');
});

test('the decider sees per year what it costs and what the ceilings of the area leave', async () => {
  const { approvalId } = await year.submitted({
    costs: [
      { year: 2027, amountCents: 20_000_00 },
      { year: 2028, amountCents: 1_000_00 },
    ],
    endsOn: '2028-12-31',
  });
  expect((await (await world.as('marleen')).get(`/api/approvals/${approvalId}`)).body.budget).toEqual([
    { year: 2027, costCents: 20_000_00, roomCents: 300_000_00 },
    { year: 2028, costCents: 1_000_00, roomCents: null },
  ]);
});

test('the same click again is refused, and leaves one decision and one event', async () => {
  const { id, contentHash } = await advised();
  expect((await year.decides('marleen', id, contentHash)).status).toBe(200);
  const before = await world.rows('select count(*) from event');
  expect((await year.decides('marleen', id, contentHash)).body.code).toBe('approval.not-open');
  expect(await world.rows('select count(*) from event')).toEqual(before);
  expect(await world.rows('select 1 from decision')).toHaveLength(1);
});

test('a change and a decision at the same moment follow one another: one of them is refused', async () => {
  const noor = await world.as('noor');
  const codes: string[] = [];
  for (let round = 0; round < 8; round++) {
    const { id, contentHash } = await advised();
    const view = (await noor.get(`/api/measures/${id}`)).body;
    const [change, decision] = await Promise.all([
      noor.put(`/api/measures/${id}`, changed(view, 250)),
      year.decides('marleen', id, contentHash),
    ]);
    expect([change.status, decision.status].filter((status) => status === 200)).toHaveLength(1);
    codes.push(change.body.code ?? decision.body.code);
    expect(await approvedWithoutDecision()).toEqual([]);
  }
  for (const code of codes) expect(code).toMatch(/^(stale|approval\.stale|measure\.wrong-status)$/);
});

test('an advice that turns negative while the decision is taken either counts or comes too late', async () => {
  for (let round = 0; round < 6; round++) {
    const { id, approvalId, contentHash } = await advised();
    const [advice, decision] = await Promise.all([
      year.advises('samira', approvalId, 'areaManager', 'negative', 'De entree is net vernieuwd.'),
      year.decides('marleen', id, contentHash),
    ]);
    const outcome = advice.status === 200 ? decision.body.code : advice.body.code;
    expect(outcome).toMatch(/^approval\.(reason-required|not-open)$/);
    expect([advice.status, decision.status].filter((status) => status === 200)).toHaveLength(1);
  }
});

test('whatever people do in whatever order, no measure is approved without a decision on its exact content', async () => {
  const noor = await world.as('noor');
  const acts = [
    'submit',
    'change',
    'advise',
    'approve',
    'approveOld',
    'takeBack',
    'return',
    'withdraw',
  ] as const;
  const walk = fc.array(fc.constantFrom(...acts), { minLength: 6, maxLength: 12 });
  const approvals = { seen: 0 };
  const check = fc.asyncProperty(walk, async (steps) => {
    const { id, contentHash: first } = await advised();
    for (const [index, step] of steps.entries()) {
      const answer = await act(id, step, { first, euros: 210 + index });
      expect(answer.status).toBeLessThan(500);
      expect(await approvedWithoutDecision()).toEqual([]);
      if ((await noor.get(`/api/measures/${id}`)).body.status === 'approved') approvals.seen += 1;
    }
  });
  await fc.assert(check, { numRuns: 12, seed: 2027 });
  expect(approvals.seen).toBeGreaterThan(0);

  async function act(id: string, step: (typeof acts)[number], old: { first: string; euros: number }) {
    const view = (await noor.get(`/api/measures/${id}`)).body;
    const open = (await noor.get(`/api/approvals/${view.approvalId}`)).body;
    if (step === 'submit') return noor.post(`/api/measures/${id}/submit`, { version: view.version });
    if (step === 'withdraw') return noor.post(`/api/measures/${id}/withdraw`, { version: view.version });
    if (step === 'change') return noor.put(`/api/measures/${id}`, changed(view, old.euros));
    if (step === 'advise') return year.advises('samira', view.approvalId, 'areaManager');
    if (step === 'takeBack') return (await world.as('marleen')).delete(`/api/measures/${id}/decision`);
    if (step === 'return')
      return year.decides('marleen', id, open.contentHash, {
        outcome: 'returned',
        reason: 'Kan het anders?',
      });
    return year.decides('marleen', id, step === 'approveOld' ? old.first : open.contentHash);
  }
}, 120_000);
