import type { Decide } from '@jaarring/contracts';
import { contentOf, type Measure, restsOn, settle, takeSettlingBack } from '@jaarring/domain';
import { agreementsOf } from '../agreement/link-agreements.ts';
import { contentHash } from '../approval/content-hash.ts';
import {
  decideApproval,
  lockRequest,
  openForDecision,
  type SubjectNow,
  takeDecisionBack,
} from '../approval/decide-approval.ts';
import type { Scope } from '../shell/scope.ts';
import { keepBases } from './decision-basis.ts';
import { lockMeasure } from './lock-measure.ts';
import { MeasureCostTable, MeasureTable } from './measure.table.ts';
import { factsOf, numbersOf } from './submit-measure.ts';

/** Decides about a measure, on exactly the content that was asked; answers the id of the request. */
export async function decideMeasure(scope: Scope, id: string, said: Decide): Promise<string> {
  const { subject: measure, request } = await openForDecision(scope, id, said, () =>
    lockMeasure(scope, id, 'approval.decide'),
  );
  const subject = await subjectNow(scope, measure);
  const decision = await decideApproval(scope, request, said, subject);
  await keepBases(scope, [{ decision, facts: subject.facts }]);
  const event = settle(measure, decision.outcome, decision.reason);
  await scope.db.save(MeasureTable, measure);
  scope.record(event);
  return request.id;
}

/** Takes one's own decision back within its time; the measure waits again. */
export async function takeDecisionOnMeasureBack(scope: Scope, id: string): Promise<string> {
  const measure = await lockMeasure(scope, id, 'approval.takeBack');
  const request = await lockRequest(scope, id);
  const { currentHash } = await subjectNow(scope, measure);
  await takeDecisionBack(scope, request, currentHash);
  const event = takeSettlingBack(measure);
  await scope.db.save(MeasureTable, measure);
  scope.record(event);
  return request.id;
}

/** What a decision about a measure looks at, as it is now. */
export async function subjectNow(scope: Scope, measure: Measure): Promise<SubjectNow> {
  const costs = await scope.db.findAll(MeasureCostTable, { measureId: measure.id });
  const agreements = await agreementsOf(scope, measure.id);
  return {
    facts: await factsOf(scope, measure, costs),
    proposedBy: [measure.proposedBy],
    agreement: restsOn({ measure, agreements, exception: measure.agreement }),
    currentHash: contentHash(contentOf(measure, costs, numbersOf(agreements))),
  };
}
