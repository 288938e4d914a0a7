import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type DecideTogether,
  DecideTogetherSchema,
  type DecisionBatch,
  DecisionBatchSchema,
  IdParam,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { Scope } from '../shell/scope.ts';
import { decideTogether, takeTogetherBack } from './decide-batch.ts';

@ApiTags('approval')
@Controller('api')
export class BatchController {
  @Post('approvals/decisions')
  @Serves('approval.decide', 'Decide about many measures at once, all or none', DecisionBatchSchema, {
    status: 201,
  })
  decide(
    @InScope() scope: Scope,
    @Body({ schema: DecideTogetherSchema }) body: DecideTogether,
  ): Promise<DecisionBatch> {
    return decideTogether(scope, body);
  }

  @Delete('decision-batches/:id')
  @Serves('approval.takeBack', 'Take back what you decided together, within its time', DecisionBatchSchema)
  takeBack(@InScope() scope: Scope, @Param('id', { schema: IdParam }) id: string): Promise<DecisionBatch> {
    return takeTogetherBack(scope, id);
  }
}
