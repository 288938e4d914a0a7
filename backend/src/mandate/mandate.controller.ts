import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ApprovalSchema,
  type ApprovalView,
  type ChangeMandate,
  ChangeMandateSchema,
  type Decide,
  DecideSchema,
  type DraftMandate,
  DraftMandateSchema,
  IdParam,
  MandateEffectSchema,
  type MandateEffectView,
  type Mandates,
  MandatesSchema,
  type SubmitMandate,
  SubmitMandateSchema,
  type TriedMandate,
  TriedMandateSchema,
  TryMandateQuery,
} from '@jaarring/contracts';
import { readApproval } from '../approval/list-approvals.ts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import './adopt-mandate.ts';
import { decideMandate, takeDecisionOnMandateBack } from './decide-mandate.ts';
import { changeMandate, draftMandate, submitMandate } from './draft-mandate.ts';
import { listMandates } from './list-mandates.ts';
import { readEffect } from './read-effect.ts';
import { tryMandate } from './try-mandate.ts';

@ApiTags('mandate')
@Controller('api')
export class MandateController {
  @Get('mandates')
  @Serves('mandate.read', 'The versions of the mandate, and the draft of the next', MandatesSchema)
  mandates(@InScope() scope: ReadScope): Promise<Mandates> {
    return listMandates(scope);
  }

  @Get('mandates/try')
  @Serves('mandate.read', 'Who would decide on an imagined decision, and who advises', TriedMandateSchema)
  try(
    @InScope() scope: ReadScope,
    @Query({ schema: TryMandateQuery }) query: TryMandateQuery,
  ): Promise<TriedMandate> {
    return tryMandate(scope, query);
  }

  @Post('mandate-drafts')
  @Serves('mandate.change', 'Start the next version as a copy of the last', MandatesSchema, { status: 201 })
  async draft(
    @InScope() scope: Scope,
    @Body({ schema: DraftMandateSchema }) body: DraftMandate,
  ): Promise<Mandates> {
    await draftMandate(scope, body);
    return listMandates(scope);
  }

  @Put('mandate-drafts/:id')
  @Serves('mandate.change', 'Change the draft; before the board it comes back', MandatesSchema)
  async change(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ChangeMandateSchema }) body: ChangeMandate,
  ): Promise<Mandates> {
    await changeMandate(scope, id, body);
    return listMandates(scope);
  }

  @Get('mandate-drafts/:id/effect')
  @Serves('mandate.read', 'What the draft would have done to the last year of decisions', MandateEffectSchema)
  effect(
    @InScope() scope: ReadScope,
    @Param('id', { schema: IdParam }) id: string,
  ): Promise<MandateEffectView> {
    return readEffect(scope, id);
  }

  @Post('mandate-drafts/:id/submit')
  @Serves('mandate.change', 'Lay the draft before the board', MandatesSchema)
  async submit(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: SubmitMandateSchema }) body: SubmitMandate,
  ): Promise<Mandates> {
    await submitMandate(scope, id, body);
    return listMandates(scope);
  }

  @Put('mandate-drafts/:id/decision')
  @Serves('mandate.adopt', 'Decide about the draft, on exactly the content that was asked', ApprovalSchema)
  async decide(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: DecideSchema }) body: Decide,
  ): Promise<ApprovalView> {
    return readApproval(scope, await decideMandate(scope, id, body));
  }

  @Delete('mandate-drafts/:id/decision')
  @Serves('mandate.adopt', 'Take your own decision about the draft back within its time', ApprovalSchema)
  async takeBack(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
  ): Promise<ApprovalView> {
    return readApproval(scope, await takeDecisionOnMandateBack(scope, id));
  }
}
