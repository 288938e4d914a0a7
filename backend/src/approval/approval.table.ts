import type { Advice, ApprovalRequest, Decision, KeptBasis, MandateVersion } from '@jaarring/domain';
import { table } from '../shell/table.ts';

export const MandateTable = table<MandateVersion>('mandate_version', {
  id: 'key',
  validFrom: 'date',
  rules: 'json',
});

export const ApprovalTable = table<ApprovalRequest>(
  'approval_request',
  {
    id: 'key',
    subjectKind: 'text',
    subjectId: 'uuid',
    subjectVersion: 'integer',
    cycleId: 'uuid',
    workAreaId: 'uuid',
    title: 'text',
    content: 'json',
    contentHash: 'text',
    amountCents: 'cents',
    decisionKind: 'text',
    countedCents: 'cents',
    requestedBy: 'uuid',
    requestedAt: 'instant',
    decides: 'text',
    mandateId: 'uuid',
    status: 'text',
    version: 'integer',
  },
  ({ workAreaId, cycleId }) => ({ workAreaId, cycleId }),
);

export const AdviceTable = table<Advice>('advice', {
  id: 'key',
  requestId: 'uuid',
  role: 'text',
  required: 'flag',
  dueOn: 'date',
  verdict: 'text',
  remark: 'text',
  givenBy: 'uuid',
  givenAt: 'instant',
  version: 'integer',
});

/** What a decision stood on; written once with it. */
export const DecisionBasisTable = table<KeptBasis>('decision_basis', { decisionId: 'key', basis: 'json' });

export const DecisionTable = table<Decision>('decision', {
  id: 'key',
  requestId: 'uuid',
  batchId: 'uuid',
  contentHash: 'text',
  outcome: 'text',
  reason: 'text',
  condition: 'text',
  conditionOwnerId: 'uuid',
  conditionDueOn: 'date',
  deferredUntil: 'date',
  decidedBy: 'uuid',
  decidedAs: 'text',
  onBehalfOf: 'uuid',
  mandateId: 'uuid',
  decidedAt: 'instant',
  finalFrom: 'instant',
  takenBackAt: 'instant',
  finalAt: 'instant',
  version: 'integer',
});
