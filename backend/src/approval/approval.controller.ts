import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Approvals,
  ApprovalSchema,
  ApprovalsQuery,
  ApprovalsSchema,
  type ApprovalView,
  type GiveAdvice,
  GiveAdviceSchema,
  IdParam,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { giveAdvice } from './give-advice.ts';
import { listApprovals, readApproval } from './list-approvals.ts';

@ApiTags('approval')
@Controller('api')
export class ApprovalController {
  @Get('approvals')
  @Serves('approval.read', 'What waits for a decision, and my part in it', ApprovalsSchema)
  list(
    @InScope() scope: ReadScope,
    @Query({ schema: ApprovalsQuery }) query: ApprovalsQuery,
  ): Promise<Approvals> {
    return listApprovals(scope, query);
  }

  @Get('approvals/:id')
  @Serves('approval.read', 'One request, with the exact content that is decided', ApprovalSchema)
  read(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<ApprovalView> {
    return readApproval(scope, id);
  }

  @Put('approvals/:id/advice')
  @Serves('approval.advise', 'Give the advice of a function', ApprovalSchema)
  async advise(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: GiveAdviceSchema }) body: GiveAdvice,
  ): Promise<ApprovalView> {
    await giveAdvice(scope, id, body);
    return readApproval(scope, id);
  }
}
