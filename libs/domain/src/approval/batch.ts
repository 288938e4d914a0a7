import type { JsonObject } from '../canonical.ts';
import { sumCents } from '../money.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import type { AwaitedAdvice } from './advice.ts';
import { checkAdvices, checkAgreement } from './decide.ts';
import { checkMayDecide, whyNot } from './in-whose-name.ts';
import type { AskedRequest, AskerFacts } from './in-whose-name.ts';
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

/** Refuses what is never decided along with others: only measures are many and alike, and each lies in a work area. */
export function checkGoesTogether({
  subjectKind,
  workAreaId,
}: Pick<ApprovalRequest, 'subjectKind' | 'workAreaId'>): void {
  if (subjectKind !== 'measure' || workAreaId === null) {
    throw new Refusal('approval.decided-alone', { subjectKind });
  }
}

/** What tells, before anybody decides, whether a request could be approved together with others. */
export type TogetherFacts = AskerFacts & {
  mandate: MandateVersion;
  agreement: string;
  today: string;
};

/**
 * Why this actor, for themselves or as a deputy, cannot approve a request together with others, without words of its own;
 * null when they can. Who decides is taken from the day it was asked: the decision itself looks at the mandate and the
 * budget of its own moment.
 */
export function whyNotTogether(
  request: AskedRequest,
  advices: readonly AwaitedAdvice[],
  facts: TogetherFacts,
): RefusalCode | null {
  const plain = { outcome: 'approved', reason: '' } as const;
  return whyNot(() => {
    checkGoesTogether(request);
    checkMayDecide(request, facts);
    checkAdvices(plain, advices, facts.today);
    checkAgreement(request, plain, facts);
  });
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
