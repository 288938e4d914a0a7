import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type DecideStrategy,
  DecideStrategySchema,
  type DraftStrategy,
  DraftStrategySchema,
  IdParam,
  type Strategies,
  StrategiesSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { decideStrategy, draftStrategy } from './draft-strategy.ts';
import './propose-reviews.ts';
import { readStrategies } from './read-strategies.ts';

@ApiTags('strategy')
@Controller('api')
export class StrategyController {
  @Get('complexes/:id/strategies')
  @Serves(
    'strategy.read',
    'What the corporation means to do with a complex, with every version',
    StrategiesSchema,
  )
  read(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<Strategies> {
    return readStrategies(scope, id);
  }

  @Post('complexes/:id/strategies')
  @Serves('strategy.draft', 'Draft the next version of the strategy of a complex', StrategiesSchema, {
    status: 201,
  })
  async draft(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: DraftStrategySchema }) body: DraftStrategy,
  ): Promise<Strategies> {
    await draftStrategy(scope, id, body);
    return readStrategies(scope, id);
  }

  @Put('strategies/:id/decision')
  @Serves('strategy.adopt', 'Adopt or drop a draft, with the reason', StrategiesSchema)
  async decide(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: DecideStrategySchema }) body: DecideStrategy,
  ): Promise<Strategies> {
    return readStrategies(scope, await decideStrategy(scope, id, body));
  }
}
