import type { Actor } from '../access/account.ts';
import type { JsonObject } from '../canonical.ts';
import { sumCents } from '../money.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import type { AwaitedAdvice } from './advice.ts';
import { checkAdvices, checkAgreement, checkFourEyes, checkOpen } from './decide.ts';
import { isDeciding, mayDecideFor } from './mandate.ts';
import type { Advice, ApprovalRequest, MandateVersion } from './rows.ts';

/** What somebody saw before they said yes to many at once. */
export type Confirmed = { count: number; totalCents: number };

/** Refuses when many at once are not the number and the total that were confirmed, and names both. */
export function checkConfirmed(confirmed: Confirmed, amountsCents: readonly number[]): void {
  const [count, totalCents] = [amountsCents.length, sumCents(amountsCents)];
  if (confirmed.count === count && confirmed.totalCents === totalCents) return;
  throw new Refusal('approval.batch-differs', {
    count,
    totalCents,
    confirmedCount: confirmed.count,
    confirmedCents: confirmed.totalCents,
  });
}

/** One of many that cannot be decided so, and why. */
export type RefusedLine = {
  approvalId: string;
  title: string | null;
  code: RefusalCode;
  details: JsonObject;
};

/** Refuses all of them when one is refused: nothing is decided by half, and every line that fails is named. */
export function refuseTogether(refused: readonly RefusedLine[]): void {
  if (refused.length > 0) throw new Refusal('approval.batch-refused', { lines: [...refused] });
}

/** As much of a request as tells who may decide about it. */
export type AskedRequest = Pick<
  ApprovalRequest,
  'id' | 'status' | 'requestedBy' | 'decides' | 'workAreaId' | 'amountCents' | 'subjectKind' | 'subjectId'
>;

/** What tells, before anybody decides, whether a request could be approved together with others. */
export type TogetherFacts = {
  actor: Actor;
  mandate: MandateVersion;
  proposedBy: readonly string[];
  agreement: string;
  today: string;
};

/**
 * Why this actor cannot approve a request together with others, without words of its own; null when they can. Who
 * decides is taken from the day it was asked: the decision itself looks at the mandate and the budget of its own moment.
 */
export function whyNotTogether(
  request: AskedRequest,
  advices: readonly AwaitedAdvice[],
  facts: TogetherFacts,
): RefusalCode | null {
  const plain = { outcome: 'approved', reason: '' } as const;
  try {
    checkOpen(request);
    checkFourEyes(request, facts);
    checkReach(request, facts.actor);
    checkAdvices(plain, advices, facts.today);
    checkAgreement(request, plain, facts);
    return null;
  } catch (error) {
    // the rules of a decision speak in refusals; anything else is a bug
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function checkReach({ decides, workAreaId, amountCents }: AskedRequest, actor: Actor): void {
  const reaches = actor.roles.some(
    (held) =>
      isDeciding(decides) &&
      mayDecideFor(held.role, decides) &&
      (held.workAreaId === null || held.workAreaId === workAreaId),
  );
  if (!reaches) throw new Refusal('approval.above-mandate', { decides, amountCents });
}

/** What makes a request stand out among others: look at it before it goes along with the rest. */
export const outlierKinds = ['negativeAdvice', 'changedSince', 'largest'] as const;

/** A way of standing out. */
export type OutlierKind = (typeof outlierKinds)[number];

/** What is looked at to see what stands out. */
export type OutlierFacts = {
  id: string;
  amountCents: number;
  isChanged: boolean;
  advices: readonly Pick<Advice, 'verdict'>[];
};

/** Says of each request in what it stands out. The largest amount is only one among at least two different ones. */
export function outliersAmong(requests: readonly OutlierFacts[]): Map<string, OutlierKind[]> {
  const amounts = requests.map(({ amountCents }) => amountCents);
  const [largest, smallest] = [Math.max(...amounts), Math.min(...amounts)];
  return new Map(
    requests.map(({ id, amountCents, isChanged, advices }) => {
      const stands: Record<OutlierKind, boolean> = {
        negativeAdvice: advices.some(({ verdict }) => verdict === 'negative'),
        changedSince: isChanged,
        largest: amountCents === largest && largest > smallest,
      };
      return [id, outlierKinds.filter((kind) => stands[kind])];
    }),
  );
}
