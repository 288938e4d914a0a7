import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ActOnMeasure,
  ActOnMeasureSchema,
  ApprovalSchema,
  type ApprovalView,
  type ChangedMeasures,
  ChangedMeasuresSchema,
  type ChangeMeasure,
  type ChangeMeasures,
  ChangeMeasureSchema,
  ChangeMeasuresSchema,
  type Decide,
  DecideSchema,
  IdParam,
  type MeasureKinds,
  MeasureKindsSchema,
  MeasureSchema,
  type Measures,
  MeasuresQuery,
  MeasuresSchema,
  type MeasureView,
  type ProposeMeasure,
  ProposeMeasureSchema,
  type StopMeasure,
  StopMeasureSchema,
} from '@jaarring/contracts';
import { readApproval } from '../approval/list-approvals.ts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { changeMeasures } from './change-measures.ts';
import { changeMeasure } from './change-measure.ts';
import { decideMeasure, takeDecisionOnMeasureBack } from './decide-measure.ts';
import { finishMeasure, startMeasure, stopMeasure, withdrawMeasure } from './follow-measure.ts';
import { listMeasureKinds, listMeasures, readMeasure } from './list-measures.ts';
import { proposeMeasure } from './propose-measure.ts';
import { submitMeasure } from './submit-measure.ts';

@ApiTags('measure')
@Controller('api')
export class MeasureController {
  @Get('measure-kinds')
  @Serves('measureKind.read', 'The catalogue of kinds of measures', MeasureKindsSchema)
  kinds(@InScope() scope: ReadScope): Promise<MeasureKinds> {
    return listMeasureKinds(scope);
  }

  @Get('measures')
  @Serves('measure.read', 'A page of measures, with how many and how much in all', MeasuresSchema)
  list(
    @InScope() scope: ReadScope,
    @Query({ schema: MeasuresQuery }) query: MeasuresQuery,
  ): Promise<Measures> {
    return listMeasures(scope, query);
  }

  @Post('measures')
  @Serves('measure.propose', 'Propose a measure at a complex', MeasureSchema, { status: 201 })
  async propose(
    @InScope() scope: Scope,
    @Body({ schema: ProposeMeasureSchema }) body: ProposeMeasure,
  ): Promise<MeasureView> {
    return readMeasure(scope, await proposeMeasure(scope, body));
  }

  @Get('measures/:id')
  @Serves('measure.read', 'One measure', MeasureSchema)
  read(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<MeasureView> {
    return readMeasure(scope, id);
  }

  @Put('measures/:id')
  @Serves('measure.change', 'Change a measure that is not decided', MeasureSchema)
  async change(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ChangeMeasureSchema }) body: ChangeMeasure,
  ): Promise<MeasureView> {
    await changeMeasure(scope, id, body);
    return readMeasure(scope, id);
  }

  @Put('measures')
  @Serves('measure.change', 'Change many measures at once, all or none', ChangedMeasuresSchema)
  async changeMany(
    @InScope() scope: Scope,
    @Body({ schema: ChangeMeasuresSchema }) body: ChangeMeasures,
  ): Promise<ChangedMeasures> {
    return { changed: await changeMeasures(scope, body) };
  }

  @Post('measures/:id/submit')
  @Serves('measure.submit', 'Lay a measure before whoever decides', MeasureSchema)
  async submit(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ActOnMeasureSchema }) { version }: ActOnMeasure,
  ): Promise<MeasureView> {
    await submitMeasure(scope, id, version);
    return readMeasure(scope, id);
  }

  @Post('measures/:id/withdraw')
  @Serves('measure.withdraw', 'Withdraw a measure that is not decided', MeasureSchema)
  async withdraw(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ActOnMeasureSchema }) { version }: ActOnMeasure,
  ): Promise<MeasureView> {
    await withdrawMeasure(scope, id, version);
    return readMeasure(scope, id);
  }

  @Post('measures/:id/start')
  @Serves('measure.start', 'Start the work of a decided measure', MeasureSchema)
  async start(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ActOnMeasureSchema }) { version }: ActOnMeasure,
  ): Promise<MeasureView> {
    await startMeasure(scope, id, version);
    return readMeasure(scope, id);
  }

  @Post('measures/:id/finish')
  @Serves('measure.finish', 'Say that the work is done', MeasureSchema)
  async finish(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ActOnMeasureSchema }) { version }: ActOnMeasure,
  ): Promise<MeasureView> {
    await finishMeasure(scope, id, version);
    return readMeasure(scope, id);
  }

  @Post('measures/:id/stop')
  @Serves('measure.stop', 'Stop a decided measure, with the reason', MeasureSchema)
  async stop(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: StopMeasureSchema }) { version, reason }: StopMeasure,
  ): Promise<MeasureView> {
    await stopMeasure(scope, id, version, reason);
    return readMeasure(scope, id);
  }

  @Put('measures/:id/decision')
  @Serves('approval.decide', 'Decide about a measure, on exactly the content that was asked', ApprovalSchema)
  async decide(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: DecideSchema }) body: Decide,
  ): Promise<ApprovalView> {
    return readApproval(scope, await decideMeasure(scope, id, body));
  }

  @Delete('measures/:id/decision')
  @Serves('approval.takeBack', 'Take your own decision back within its time', ApprovalSchema)
  async takeBack(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
  ): Promise<ApprovalView> {
    return readApproval(scope, await takeDecisionOnMeasureBack(scope, id));
  }
}
