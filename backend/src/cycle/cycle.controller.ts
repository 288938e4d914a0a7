import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AnswerQuestion,
  AnswerQuestionSchema,
  type ChooseSnapshot,
  ChooseSnapshotSchema,
  type CloseGate,
  CloseGateSchema,
  CycleDateParam,
  type CycleProgress,
  CycleProgressSchema,
  type Cycles,
  CycleSchema,
  CyclesSchema,
  type CycleView,
  type GateClosed,
  GateClosedSchema,
  GateParam,
  IdParam,
  type MoveDate,
  MoveDateSchema,
  type OpenCycle,
  OpenCycleSchema,
  type Saved,
  SavedSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { answerQuestion } from './answer-question.ts';
import { chooseSnapshot } from './choose-snapshot.ts';
import { closeGate } from './close-gate.ts';
import { moveDate } from './move-date.ts';
import { openCycle } from './open-cycle.ts';
import { listCycles, readCycle } from './read-cycle.ts';
import { readProgress } from './read-progress.ts';

@ApiTags('cycle')
@Controller('api/cycles')
export class CycleController {
  @Get()
  @Serves('cycle.read', 'Every cycle with its dates and where each area stands', CyclesSchema)
  cycles(@InScope() scope: ReadScope): Promise<Cycles> {
    return listCycles(scope);
  }

  @Get(':id')
  @Serves('cycle.read', 'One cycle: answers, closed gates and what stands in the way', CycleSchema)
  cycle(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<CycleView> {
    return readCycle(scope, id);
  }

  @Get(':id/progress')
  @Serves('cycle.read', 'How much of each phase of a cycle is done', CycleProgressSchema)
  progress(
    @InScope() scope: ReadScope,
    @Param('id', { schema: IdParam }) id: string,
  ): Promise<CycleProgress> {
    return readProgress(scope, id);
  }

  @Post()
  @Serves('cycle.open', 'Open the cycle of a plan year', SavedSchema, { status: 201 })
  open(@InScope() scope: Scope, @Body({ schema: OpenCycleSchema }) body: OpenCycle): Promise<Saved> {
    return openCycle(scope, body);
  }

  @Put(':id/answers')
  @Serves('cycle.answer', 'Answer a fixed question, or say why there is no answer', SavedSchema)
  answer(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: AnswerQuestionSchema }) body: AnswerQuestion,
  ): Promise<Saved> {
    return answerQuestion(scope, id, body);
  }

  @Put(':id/snapshot')
  @Serves('cycle.chooseSnapshot', 'Choose the frozen figures an area stands on', SavedSchema)
  snapshot(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ChooseSnapshotSchema }) body: ChooseSnapshot,
  ): Promise<Saved> {
    return chooseSnapshot(scope, id, body);
  }

  @Put(':id/dates/:name')
  @Serves('cycle.open', 'Move a gate or milestone, and what is planned from it', SavedSchema)
  date(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Param('name', { schema: CycleDateParam }) name: CycleDateParam,
    @Body({ schema: MoveDateSchema }) body: MoveDate,
  ): Promise<Saved> {
    return moveDate(scope, id, name, body);
  }

  // which function may close it depends on the gate: the use case asks cycle.closeGate1 to 5
  @Post(':id/gates/:gate')
  @Serves('cycle.read', 'Close a gate for an area: the phase ends there', GateClosedSchema)
  close(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Param('gate', { schema: GateParam }) gate: GateParam,
    @Body({ schema: CloseGateSchema }) body: CloseGate,
  ): Promise<GateClosed> {
    return closeGate(scope, id, gate, body);
  }
}
