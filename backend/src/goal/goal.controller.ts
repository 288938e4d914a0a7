import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ChangeGoal,
  ChangeGoalSchema,
  GoalSchema,
  type Goals,
  GoalsSchema,
  type GoalView,
  IdParam,
  type SetGoal,
  SetGoalSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { listGoals, readGoal } from './list-goals.ts';
import { changeGoal, setGoal } from './write-goal.ts';

@ApiTags('goal')
@Controller('api/goals')
export class GoalController {
  @Get()
  @Serves('goal.read', 'The goals of the corporate plan, with the measures that serve them', GoalsSchema)
  list(@InScope() scope: ReadScope): Promise<Goals> {
    return listGoals(scope);
  }

  @Get(':id')
  @Serves('goal.read', 'One goal with its measures', GoalSchema)
  read(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<GoalView> {
    return readGoal(scope, id);
  }

  @Post()
  @Serves('goal.write', 'Set a goal with its indicators', GoalSchema, { status: 201 })
  async set(@InScope() scope: Scope, @Body({ schema: SetGoalSchema }) body: SetGoal): Promise<GoalView> {
    return readGoal(scope, await setGoal(scope, body));
  }

  @Put(':id')
  @Serves('goal.write', 'Change a goal and its indicators', GoalSchema)
  async change(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ChangeGoalSchema }) body: ChangeGoal,
  ): Promise<GoalView> {
    await changeGoal(scope, id, body);
    return readGoal(scope, id);
  }
}
