import { randomUUID } from 'node:crypto';
import type { Answer, World } from './world.ts';
import { type Workshops, workshopsIn } from './workshop.ts';

/** What a proposal says when a test does not care. */
export function proposal(
  world: World,
  cycleId: string,
  indicatorId: string,
  kindId: string,
  more: object = {},
): object {
  return {
    cycleId,
    complexId: world.complex('101'),
    kindId,
    title: 'Afsluitbare entree',
    why: 'Sinds de conciërge weg is, staat de entree open.',
    ownerId: world.person('samira'),
    startsOn: '2027-03-01',
    endsOn: '2027-12-31',
    dose: '2 portieken',
    indicatorId,
    expectedChange: -3,
    success: 'Hoogstens 10 meldingen per 100 woningen eind 2028',
    agreement: 'Prestatieafspraken Vliethorst 2027, art. 3',
    costs: [{ year: 2027, amountCents: 20_000_00 }],
    ...more,
  };
}

/** A cycle in its measures phase, with everything that a proposal refers to. */
export type MeasuresPhase = Workshops & {
  indicatorId: string;
  kindId: string;
  proposes(who: string, more?: object): Promise<Answer>;
  /** Proposed and submitted by Noor; answers the measure's id and its open request. */
  submitted(more?: object): Promise<{ id: string; approvalId: string; contentHash: string }>;
  advises(who: string, approvalId: string, role: string, verdict?: string, remark?: string): Promise<Answer>;
  decides(who: string, id: string, contentHash: string, more?: object): Promise<Answer>;
  /** Submitted, advised and approved, and too late to be taken back. */
  approved(more?: object): Promise<string>;
};

export async function measuresPhase(world: World, area = 'Vliethorst'): Promise<MeasuresPhase> {
  const workshops = await workshopsIn(world);
  await workshops.inPhase(area, 'measures');
  const noor = await world.as('noor');
  const indicatorId = (await noor.get('/api/indicators')).body.indicators.find(
    (one: { placeKind: string }) => one.placeKind === 'complex',
  ).id;
  const kindId = (await noor.get('/api/measure-kinds')).body.kinds.find(
    (one: { code: string }) => one.code === 'ONH03',
  ).id;
  const self: MeasuresPhase = {
    ...workshops,
    indicatorId,
    kindId,
    proposes: async (who, more) =>
      (await world.as(who)).post(
        '/api/measures',
        proposal(world, workshops.cycleId, indicatorId, kindId, more),
      ),
    submitted: async (more) => {
      const proposed = await self.proposes('noor', more);
      if (proposed.status !== 201) throw new Error(JSON.stringify(proposed.body));
      const { id, version } = proposed.body;
      const sent = await (await world.as('noor')).post(`/api/measures/${id}/submit`, { version });
      if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
      const { approvalId } = sent.body;
      return {
        id,
        approvalId,
        contentHash: (await noor.get(`/api/approvals/${approvalId}`)).body.contentHash,
      };
    },
    advises: async (who, approvalId, role, verdict = 'positive', remark = '') => {
      const caller = await world.as(who);
      const advice = (await caller.get(`/api/approvals/${approvalId}`)).body.advices.find(
        (one: { role: string }) => one.role === role,
      );
      return caller.put(`/api/approvals/${approvalId}/advice`, {
        adviceId: advice?.id ?? randomUUID(),
        verdict,
        remark,
        version: advice?.version ?? 1,
      });
    },
    decides: async (who, id, contentHash, more = {}) =>
      (await world.as(who)).put(`/api/measures/${id}/decision`, {
        contentHash,
        outcome: 'approved',
        ...more,
      }),
    approved: async (more) => {
      const { id, approvalId, contentHash } = await self.submitted(more);
      await self.advises('samira', approvalId, 'areaManager');
      const decided = await self.decides('marleen', id, contentHash);
      if (decided.status !== 200) throw new Error(JSON.stringify(decided.body));
      await world.rows(
        'update decision set final_from = decided_at, final_at = decided_at where request_id = $1',
        [approvalId],
      );
      return id;
    },
  };
  return self;
}
