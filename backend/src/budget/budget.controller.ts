import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ActOnLine,
  ActOnLineSchema,
  BudgetLineSchema,
  type BudgetLineView,
  BudgetSchema,
  type BudgetView,
  CeilingSchema,
  IdParam,
  type RequestLine,
  RequestLineSchema,
  type SetCeiling,
  SetCeilingSchema,
  YearParam,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { approveBudgetLine } from './approve-line.ts';
import { readBudget, readCeiling, readLine } from './read-budget.ts';
import { releaseBudgetLine } from './release-line.ts';
import { requestBudgetLine } from './request-line.ts';
import { setBudgetCeiling } from './set-ceiling.ts';
import { withdrawBudgetLine } from './withdraw-line.ts';

@ApiTags('budget')
@Controller('api')
export class BudgetController {
  @Get('budgets/:year')
  @Serves(
    'budget.read',
    'The money of a year: ceilings, lines and what was decided without money',
    BudgetSchema,
  )
  budget(
    @InScope() scope: ReadScope,
    @Param('year', { schema: YearParam }) year: number,
  ): Promise<BudgetView> {
    return readBudget(scope, year);
  }

  @Put('budgets/:year/ceilings')
  @Serves('budget.setCeiling', 'Set what a programme may cost in a work area', CeilingSchema)
  async setCeiling(
    @InScope() scope: Scope,
    @Param('year', { schema: YearParam }) year: number,
    @Body({ schema: SetCeilingSchema }) body: SetCeiling,
  ): Promise<BudgetView['ceilings'][number]> {
    return readCeiling(scope, await setBudgetCeiling(scope, year, body));
  }

  @Post('budget-lines')
  @Serves('budget.requestLine', 'Ask money for a decided measure', BudgetLineSchema, { status: 201 })
  async request(
    @InScope() scope: Scope,
    @Body({ schema: RequestLineSchema }) body: RequestLine,
  ): Promise<BudgetLineView> {
    return readLine(scope, await requestBudgetLine(scope, body));
  }

  @Get('budget-lines/:id')
  @Serves('budget.read', 'One budget line with the measure it pays', BudgetLineSchema)
  line(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<BudgetLineView> {
    return readLine(scope, id);
  }

  @Put('budget-lines/:id/approve')
  @Serves('budget.approveLine', 'Take a line up in the budget', BudgetLineSchema)
  async approve(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ActOnLineSchema }) { version }: ActOnLine,
  ): Promise<BudgetLineView> {
    await approveBudgetLine(scope, id, version);
    return readLine(scope, id);
  }

  @Put('budget-lines/:id/release')
  @Serves('budget.releaseLine', 'Release a line: the money may be spent', BudgetLineSchema)
  async release(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ActOnLineSchema }) { version }: ActOnLine,
  ): Promise<BudgetLineView> {
    await releaseBudgetLine(scope, id, version);
    return readLine(scope, id);
  }

  @Put('budget-lines/:id/withdraw')
  @Serves('budget.requestLine', 'Withdraw a line that was not released', BudgetLineSchema)
  async withdraw(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ActOnLineSchema }) { version }: ActOnLine,
  ): Promise<BudgetLineView> {
    await withdrawBudgetLine(scope, id, version);
    return readLine(scope, id);
  }
}
