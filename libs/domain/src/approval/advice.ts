import { holds } from '../access/account.ts';
import type { Actor, Role } from '../access/account.ts';
import { addDays, dayAt } from '../day.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import type { Lever } from '../measure/levers.ts';
import type { Need } from '../measure/rows.ts';
import { Refusal } from '../refusal.ts';
import { isDeciding, mayDecideFor } from './mandate.ts';
import type { ApprovalKind, DecidingRole, MandateRules } from './mandate.ts';
import type { Advice, AdviceVerdict, ApprovalRequest } from './rows.ts';

/** What a request is about, as far as it tells who must advise and who decides. */
export type ApprovalFacts = {
  kind: ApprovalKind;
  /** All years and additions, and what the measure was split from. */
  countedCents: number;
  /** In how many years it costs money. */
  years: number;
  /** Null: it is about no measure. */
  lever: Lever | null;
  needs: readonly Need[];
  /** Who advises, when the subject says so itself; otherwise the table of advisers does. */
  advisers?: readonly Role[];
  /** Who decides, when the subject says so itself; otherwise the mandate does. */
  decides?: DecidingRole;
};

/** What tells who decides. */
export type DecidedBy = Pick<ApprovalFacts, 'kind' | 'countedCents'> & { decides?: DecidingRole };

type AdviceRule = {
  role: Role;
  isNeeded: (facts: ApprovalFacts, rules: MandateRules) => boolean;
};

/** Who advises on what, beforehand. Allocation also needs the department that houses people. */
const adviceRules: readonly AdviceRule[] = [
  { role: 'areaManager', isNeeded: ({ kind }) => kind !== 'mandateVersion' },
  { role: 'controller', isNeeded: needsController },
  { role: 'manager', isNeeded: ({ lever }) => lever === 'allocation' },
  {
    role: 'tenantOrganisation',
    isNeeded: ({ lever, needs }) =>
      lever === 'rent' || lever === 'allocation' || needs.includes('tenantAdvice'),
  },
];

function needsController(facts: ApprovalFacts, rules: MandateRules): boolean {
  const isOutsideBudget = facts.kind === 'measureOutsideBudget' || facts.kind === 'measureShiftedWithinArea';
  return facts.countedCents >= rules.controllerFromCents || isOutsideBudget || facts.years > 1;
}

/** An advice that has to be asked, and the day until which it blocks a decision. */
export type AskedAdvice = Pick<Advice, 'role' | 'required' | 'dueOn'>;

/**
 * Whom to ask for advice. Who decides does not advise too, and nobody is asked about their own proposal: an area
 * manager or a controller who asks the decision has given an opinion by asking.
 */
export function advicesFor(
  request: { requester: Actor; workAreaId: string | null; requestedAt: Date; decides: DecidingRole },
  facts: ApprovalFacts,
  rules: MandateRules,
): AskedAdvice[] {
  const needed = adviceRules.filter(({ isNeeded }) => isNeeded(facts, rules)).map(({ role }) => role);
  const asksNoOther: readonly Role[] = ['areaManager', 'controller'];
  const asked = (facts.advisers ?? needed).filter(
    (role) =>
      !(isDeciding(role) && mayDecideFor(role, request.decides)) &&
      !(asksNoOther.includes(role) && holds(request.requester, role, request.workAreaId)),
  );
  const day = dayAt(request.requestedAt);
  return asked.map((role) => ({
    role,
    required: true,
    dueOn: addDays(day, role === 'tenantOrganisation' ? rules.tenantAdviceDays : rules.adviceDays),
  }));
}

/** Gives an advice on behalf of a function, while the request is open; it may be changed until the decision. */
export function advise(
  request: ApprovalRequest,
  advice: Advice,
  given: { verdict: AdviceVerdict; remark: string | null; actor: Actor; now: Date },
): DomainEvent {
  const { verdict, actor, now } = given;
  const remark = given.remark?.trim() || null;
  if (request.status !== 'open') throw new Refusal('approval.not-open', { status: request.status });
  if (!holds(actor, advice.role, request.workAreaId))
    throw new Refusal('access.denied', { role: advice.role });
  if (request.requestedBy === actor.accountId || request.requestedBy === actor.onBehalfOf) {
    throw new Refusal('approval.advice-own-request', { requestId: request.id });
  }
  if (verdict !== 'positive' && remark === null) {
    throw new Refusal('approval.advice-remark-required', { verdict });
  }
  Object.assign(advice, { verdict, remark, givenBy: actor.accountId, givenAt: now });
  return happened('approval.advised', request.id, { role: advice.role, verdict });
}

/** As much of an advice as tells whether it is still awaited. */
export type AwaitedAdvice = Pick<Advice, 'role' | 'required' | 'verdict' | 'dueOn'>;

/** The required advices that still stand in the way: not given, and their term is not over. */
export function missingAdvices<A extends AwaitedAdvice>(advices: readonly A[], today: string): A[] {
  return advices.filter((advice) => advice.required && advice.verdict === null && today <= advice.dueOn);
}

/** The required advices that were never given and whose term is over. */
export function expiredAdvices<A extends AwaitedAdvice>(advices: readonly A[], today: string): A[] {
  return advices.filter((advice) => advice.required && advice.verdict === null && today > advice.dueOn);
}
