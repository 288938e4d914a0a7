import { Body, Controller, Get, Param, Post, Put, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actuals,
  ActualsSchema,
  type BudgetVersions,
  BudgetVersionsSchema,
  type ChangeOrder,
  ChangeOrderSchema,
  type FixVersion,
  FixVersionSchema,
  IdParam,
  type LineOrders,
  LineOrdersSchema,
  type PlaceOrder,
  PlaceOrderSchema,
  type VersionDifferences,
  VersionDifferencesSchema,
  YearParam,
} from '@jaarring/contracts';
import type { Door } from '../shell/door.ts';
import { download } from '../shell/download.ts';
import { AtDoor, InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { budgetCsv, budgetXlsx } from './export-budget.ts';
import { fixBudgetVersion } from './fix-version.ts';
import { changeOrder, placeOrder, readOrders } from './place-order.ts';
import { readActuals } from './read-actuals.ts';
import { listVersions, readVersion } from './read-versions.ts';

@ApiTags('budget')
@Controller('api')
export class MoneyController {
  @Get('budgets/:year/actuals')
  @Serves('budget.read', 'Planned, committed, booked and expected, per measure', ActualsSchema)
  actuals(@InScope() scope: ReadScope, @Param('year', { schema: YearParam }) year: number): Promise<Actuals> {
    return readActuals(scope, year);
  }

  @Get('budgets/:year/export.csv')
  @Serves('budget.read', 'The money of a year for finance, as CSV', null, { status: 200, inside: 'door' })
  async csv(
    @AtDoor() door: Door,
    @Param('year', { schema: YearParam }) year: number,
  ): Promise<StreamableFile> {
    const actuals = await door.read((scope) => readActuals(scope, year));
    return download(budgetCsv(actuals), `begroting-${year}.csv`, 'csv');
  }

  @Get('budgets/:year/export.xlsx')
  @Serves('budget.read', 'The money of a year for finance, as a workbook', null, {
    status: 200,
    inside: 'door',
  })
  async xlsx(
    @AtDoor() door: Door,
    @Param('year', { schema: YearParam }) year: number,
  ): Promise<StreamableFile> {
    const actuals = await door.read((scope) => readActuals(scope, year));
    return download(await budgetXlsx(actuals), `begroting-${year}.xlsx`, 'xlsx');
  }

  @Get('budgets/:year/versions')
  @Serves('budget.read', 'The versions of a budget, newest first', BudgetVersionsSchema)
  versions(
    @InScope() scope: ReadScope,
    @Param('year', { schema: YearParam }) year: number,
  ): Promise<BudgetVersions> {
    return listVersions(scope, year);
  }

  @Post('budgets/:year/versions')
  @Serves('budget.fixVersion', 'Fix the budget as it is now', VersionDifferencesSchema, { status: 201 })
  async fix(
    @InScope() scope: Scope,
    @Param('year', { schema: YearParam }) year: number,
    @Body({ schema: FixVersionSchema }) body: FixVersion,
  ): Promise<VersionDifferences> {
    return readVersion(scope, await fixBudgetVersion(scope, year, body));
  }

  @Get('budget-versions/:id')
  @Serves('budget.read', 'A version and what differs from the one before it', VersionDifferencesSchema)
  version(
    @InScope() scope: ReadScope,
    @Param('id', { schema: IdParam }) id: string,
  ): Promise<VersionDifferences> {
    return readVersion(scope, id);
  }

  @Get('budget-lines/:id/orders')
  @Serves('budget.read', 'What was ordered on a budget line', LineOrdersSchema)
  orders(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<LineOrders> {
    return readOrders(scope, id);
  }

  @Post('budget-lines/:id/orders')
  @Serves('budget.commit', 'Place an order on a released line', LineOrdersSchema, { status: 201 })
  async order(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: PlaceOrderSchema }) body: PlaceOrder,
  ): Promise<LineOrders> {
    return readOrders(scope, await placeOrder(scope, id, body));
  }

  @Put('commitments/:id')
  @Serves('budget.commit', 'Make an order larger or smaller', LineOrdersSchema)
  async changeOrder(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ChangeOrderSchema }) body: ChangeOrder,
  ): Promise<LineOrders> {
    return readOrders(scope, await changeOrder(scope, id, body));
  }
}
