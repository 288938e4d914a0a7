import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ScoreUrgency,
  ScoreUrgencySchema,
  type Urgencies,
  UrgenciesSchema,
  UrgencyQuery,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { listUrgencies, scoreUrgency } from './score-urgency.ts';

@ApiTags('measure')
@Controller('api/urgencies')
export class UrgencyController {
  @Get()
  @Serves('measure.read', 'How urgent a place was scored in a year, newest first', UrgenciesSchema)
  list(
    @InScope() scope: ReadScope,
    @Query({ schema: UrgencyQuery }) query: UrgencyQuery,
  ): Promise<Urgencies> {
    return listUrgencies(scope, query);
  }

  @Post()
  @Serves('urgency.score', 'Score together how urgent a place is', UrgenciesSchema, { status: 201 })
  async score(
    @InScope() scope: Scope,
    @Body({ schema: ScoreUrgencySchema }) body: ScoreUrgency,
  ): Promise<Urgencies> {
    return listUrgencies(scope, await scoreUrgency(scope, body));
  }
}
