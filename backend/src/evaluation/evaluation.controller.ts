import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Conclude,
  ConcludeSchema,
  EvaluationSchema,
  type Evaluations,
  EvaluationsQuery,
  EvaluationsSchema,
  type EvaluationView,
  IdParam,
} from '@jaarring/contracts';
import type { Door } from '../shell/door.ts';
import { AtDoor, InScope, Serves } from '../shell/permit.ts';
import type { ReadScope } from '../shell/scope.ts';
import { concludeEvaluation } from './conclude-evaluation.ts';
import { listEvaluations, readEvaluation } from './list-evaluations.ts';

@ApiTags('evaluation')
@Controller('api/evaluations')
export class EvaluationController {
  @Get()
  @Serves('evaluation.read', 'What was concluded, and what still waits for a conclusion', EvaluationsSchema)
  list(
    @InScope() scope: ReadScope,
    @Query({ schema: EvaluationsQuery }) query: EvaluationsQuery,
  ): Promise<Evaluations> {
    return listEvaluations(scope, query);
  }

  @Get(':id')
  @Serves('evaluation.read', 'One conclusion with its frozen numbers', EvaluationSchema)
  read(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<EvaluationView> {
    return readEvaluation(scope, id);
  }

  @Post()
  @Serves('evaluation.conclude', 'Conclude what a measure did, on a frozen effect', EvaluationSchema, {
    status: 201,
    inside: 'door',
  })
  conclude(@AtDoor() door: Door, @Body({ schema: ConcludeSchema }) body: Conclude): Promise<EvaluationView> {
    return concludeEvaluation(door, body);
  }
}
