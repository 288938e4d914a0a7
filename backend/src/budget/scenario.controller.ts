import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ActOnScenario,
  ActOnScenarioSchema,
  ApprovalSchema,
  type ApprovalView,
  type ChangeScenario,
  ChangeScenarioSchema,
  type Decide,
  DecideSchema,
  type DrawScenario,
  DrawScenarioSchema,
  IdParam,
  ProposalSchema,
  type ProposalView,
  type Saved,
  SavedSchema,
  type Scenarios,
  ScenariosSchema,
  YearParam,
} from '@jaarring/contracts';
import { readApproval } from '../approval/list-approvals.ts';
import type { Door } from '../shell/door.ts';
import { AtDoor, InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { decideBudgetScenario, submitBudgetScenario, takeDecisionOnScenarioBack } from './decide-scenario.ts';
import { changeBudgetScenario, drawBudgetScenario, dropBudgetScenario } from './draw-scenario.ts';
import { proposeScenario, readScenarios } from './read-scenarios.ts';
import { ScenarioTable } from './scenario.table.ts';

@ApiTags('budget')
@Controller('api')
export class ScenarioController {
  @Get('budgets/:year/scenarios')
  @Serves('budget.read', 'The scenarios of a year side by side', ScenariosSchema)
  list(@InScope() scope: ReadScope, @Param('year', { schema: YearParam }) year: number): Promise<Scenarios> {
    return readScenarios(scope, year);
  }

  @Get('budgets/:year/proposal')
  @Serves('budget.read', 'What the product would choose, and why', ProposalSchema, { inside: 'door' })
  propose(@AtDoor() door: Door, @Param('year', { schema: YearParam }) year: number): Promise<ProposalView> {
    return proposeScenario(door, year);
  }

  @Post('scenarios')
  @Serves('budget.drawScenario', 'Draw a scenario', SavedSchema, { status: 201 })
  async draw(
    @InScope() scope: Scope,
    @Body({ schema: DrawScenarioSchema }) body: DrawScenario,
  ): Promise<Saved> {
    return saved(scope, await drawBudgetScenario(scope, body));
  }

  @Put('scenarios/:id')
  @Serves('budget.drawScenario', 'Choose other measures in a scenario', SavedSchema)
  async change(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ChangeScenarioSchema }) body: ChangeScenario,
  ): Promise<Saved> {
    await changeBudgetScenario(scope, id, body);
    return saved(scope, id);
  }

  @Put('scenarios/:id/drop')
  @Serves('budget.drawScenario', 'Put a scenario aside', SavedSchema)
  async drop(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ActOnScenarioSchema }) { version }: ActOnScenario,
  ): Promise<Saved> {
    await dropBudgetScenario(scope, id, version);
    return saved(scope, id);
  }

  @Post('scenarios/:id/submit')
  @Serves('budget.drawScenario', 'Lay a scenario before director and board', SavedSchema)
  async submit(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ActOnScenarioSchema }) { version }: ActOnScenario,
  ): Promise<Saved> {
    await submitBudgetScenario(scope, id, version);
    return saved(scope, id);
  }

  @Put('scenarios/:id/decision')
  @Serves('approval.decide', 'Decide about a scenario, on exactly what was asked', ApprovalSchema)
  async decide(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: DecideSchema }) body: Decide,
  ): Promise<ApprovalView> {
    return readApproval(scope, await decideBudgetScenario(scope, id, body));
  }

  @Delete('scenarios/:id/decision')
  @Serves('approval.takeBack', 'Take one’s own decision back within its time', ApprovalSchema)
  async takeBack(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
  ): Promise<ApprovalView> {
    return readApproval(scope, await takeDecisionOnScenarioBack(scope, id));
  }
}

async function saved(scope: Scope, id: string): Promise<Saved> {
  const { version } = (await scope.db.find(ScenarioTable, id))!;
  return { id, version };
}
