import { handlerOf } from '../src/shell/jobs.ts';
import { type BudgetPhase, budgetPhase } from './budget-phase.ts';
import type { DecidedMeasure } from './decided-measures.ts';
import type { Answer, World } from './world.ts';

const HEAD = 'boekingsnummer;datum;kostenplaats;omschrijving;bedrag;maatregel';

/** The budget phase with money that is spent: ledger files, orders, changes and decisions about them. */
export type MoneyPhase = BudgetPhase & {
  /** A released line of a decided measure; € 84,000 unless told otherwise. */
  released(more?: DecidedMeasure, wish?: object): Promise<{ id: string; measureId: string; version: number }>;
  numberOf(measureId: string): Promise<string>;
  orders(lineId: string, amountCents: number, who?: string): Promise<Answer>;
  /** Sends a ledger file of these lines to be checked. */
  sends(lines: readonly string[], who?: string): Promise<Answer>;
  commits(file: { id: string; version: number }, who?: string): Promise<Answer>;
  /** Sent and taken in. */
  books(...lines: string[]): Promise<Answer>;
  actuals(who?: string): Promise<Answer['body']>;
  drafts(who: string, items: object[], more?: object): Promise<Answer>;
  submits(who: string, change: { id: string; version: number }): Promise<Answer>;
  /** Every adviser who is asked says yes. */
  everyoneAdvises(approvalId: string): Promise<void>;
  decides(who: string, path: string, approvalId: string, more?: object): Promise<Answer>;
  /** Lets the time in which a decision can be taken back pass, and the work that waits for it be done. */
  becomesFinal(): Promise<void>;
};

const adviser: Record<string, string> = { controller: 'joost', areaManager: 'samira', manager: 'ruud' };

export async function moneyPhase(world: World): Promise<MoneyPhase> {
  const year = await budgetPhase(world);
  const self: MoneyPhase = {
    ...year,
    released: async (more = {}, wish = {}) => {
      const measureId = await year.decided(more);
      const asked = await year.asks('noor', measureId, wish);
      if (asked.status !== 201) throw new Error(JSON.stringify(asked.body));
      const approved = await year.acts('marleen', 'approve', asked.body);
      const { body } = await year.acts('marleen', 'release', approved.body);
      return { id: body.id, measureId, version: body.version };
    },
    numberOf: async (measureId) =>
      (await world.rows('select number from measure where id = $1', [measureId]))[0].number,
    orders: async (lineId, amountCents, who = 'noor') =>
      (await world.as(who)).post(`/api/budget-lines/${lineId}/orders`, {
        ...{ description: 'Opdracht schilder', amountCents, agreedOn: '2027-03-01' },
      }),
    sends: async (lines, who = 'joost') => {
      const form = new FormData();
      form.append('file', new Blob([[HEAD, ...lines, ''].join('\r\n')]), 'grootboek-2027.csv');
      return (await world.as(who)).post('/api/ledger-files', form);
    },
    commits: async ({ id, version }, who = 'joost') =>
      (await world.as(who)).post(`/api/ledger-files/${id}/commit`, { version }),
    books: async (...lines) => self.commits((await self.sends(lines)).body),
    actuals: async (who = 'joost') => (await (await world.as(who)).get('/api/budgets/2027/actuals')).body,
    drafts: async (who, items, more = {}) =>
      (await world.as(who)).post('/api/budget-changes', {
        ...{ year: 2027, title: 'Extra groen', reason: 'Het groenwerk is duurder.', items, ...more },
      }),
    submits: async (who, { id, version }) =>
      (await world.as(who)).post(`/api/budget-changes/${id}/submit`, { version }),
    everyoneAdvises: async (approvalId) => {
      const { advices } = (await (await world.as('noor')).get(`/api/approvals/${approvalId}`)).body;
      for (const { id, role, version } of advices) {
        const answer = await (
          await world.as(adviser[role]!)
        ).put(`/api/approvals/${approvalId}/advice`, { adviceId: id, verdict: 'positive', version });
        if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      }
    },
    decides: async (who, path, approvalId, more = {}) => {
      const caller = await world.as(who);
      const { contentHash } = (await caller.get(`/api/approvals/${approvalId}`)).body;
      return caller.put(`${path}/decision`, { contentHash, outcome: 'approved', ...more });
    },
    becomesFinal: async () => {
      const due = await world.rows<{ id: string; subject_id: string }>(
        "select id, subject_id from outbox where job = 'approval.finalise' and dispatched_at is null",
      );
      // later every time: what is decided after this needs its own half hour
      world.at(new Date(world.product.clock.now().getTime() + 40 * 60_000).toISOString());
      for (const { subject_id: decisionId } of due)
        await world.product.unitOfWork.write({ corporationId: world.corporation('waardmeer') }, ({ scope }) =>
          handlerOf('approval.finalise')(scope, decisionId),
        );
    },
  };
  return self;
}
