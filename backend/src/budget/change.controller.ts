import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ActOnChange,
  ActOnChangeSchema,
  ApprovalSchema,
  type ApprovalView,
  type BudgetChanges,
  BudgetChangeSchema,
  BudgetChangesQuery,
  BudgetChangesSchema,
  type BudgetChangeView,
  type Decide,
  DecideSchema,
  type DraftChange,
  DraftChangeSchema,
  type EditChange,
  EditChangeSchema,
  IdParam,
} from '@jaarring/contracts';
import { readApproval } from '../approval/list-approvals.ts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { decideBudgetChange, takeDecisionOnChangeBack } from './decide-change.ts';
import { draftBudgetChange, editBudgetChange } from './draft-change.ts';
import { listBudgetChanges, readBudgetChange } from './read-change.ts';
import { submitBudgetChange, withdrawBudgetChange } from './submit-change.ts';

@ApiTags('budget')
@Controller('api/budget-changes')
export class BudgetChangeController {
  @Get()
  @Serves('budget.read', 'The changes of a budget, newest first', BudgetChangesSchema)
  list(
    @InScope() scope: ReadScope,
    @Query({ schema: BudgetChangesQuery }) { year }: BudgetChangesQuery,
  ): Promise<BudgetChanges> {
    return listBudgetChanges(scope, year);
  }

  @Post()
  @Serves('budget.proposeChange', 'Draft a change of the budget', BudgetChangeSchema, { status: 201 })
  async draft(
    @InScope() scope: Scope,
    @Body({ schema: DraftChangeSchema }) body: DraftChange,
  ): Promise<BudgetChangeView> {
    return readBudgetChange(scope, await draftBudgetChange(scope, body));
  }

  @Get(':id')
  @Serves('budget.read', 'One change with every amount before and after', BudgetChangeSchema)
  read(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<BudgetChangeView> {
    return readBudgetChange(scope, id);
  }

  @Put(':id')
  @Serves('budget.proposeChange', 'Change a change; a request about it becomes stale', BudgetChangeSchema)
  async edit(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: EditChangeSchema }) body: EditChange,
  ): Promise<BudgetChangeView> {
    await editBudgetChange(scope, id, body);
    return readBudgetChange(scope, id);
  }

  @Post(':id/submit')
  @Serves('budget.proposeChange', 'Lay a change before whoever decides', BudgetChangeSchema)
  async submit(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ActOnChangeSchema }) { version }: ActOnChange,
  ): Promise<BudgetChangeView> {
    await submitBudgetChange(scope, id, version);
    return readBudgetChange(scope, id);
  }

  @Put(':id/withdraw')
  @Serves('budget.proposeChange', 'Take a change off the table', BudgetChangeSchema)
  async withdraw(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ActOnChangeSchema }) { version }: ActOnChange,
  ): Promise<BudgetChangeView> {
    await withdrawBudgetChange(scope, id, version);
    return readBudgetChange(scope, id);
  }

  @Put(':id/decision')
  @Serves('approval.decide', 'Decide about a change, on exactly what was asked', ApprovalSchema)
  async decide(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: DecideSchema }) body: Decide,
  ): Promise<ApprovalView> {
    return readApproval(scope, await decideBudgetChange(scope, id, body));
  }

  @Delete(':id/decision')
  @Serves('approval.takeBack', 'Take one’s own decision back within its time', ApprovalSchema)
  async takeBack(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
  ): Promise<ApprovalView> {
    return readApproval(scope, await takeDecisionOnChangeBack(scope, id));
  }
}
