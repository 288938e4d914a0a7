import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Activity,
  ActivityQuery,
  ActivitySchema,
  type FieldLogReceipt,
  FieldLogReceiptSchema,
  type FieldLogs,
  FieldLogsQuery,
  FieldLogsSchema,
  IdParam,
  type LogFieldWork,
  LogFieldWorkSchema,
  type Saved,
  SavedSchema,
  type WithdrawFieldLog,
  WithdrawFieldLogSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { listFieldLogs } from './list-field-logs.ts';
import { logFieldWork } from './log-field-work.ts';
import { readActivity } from './read-activity.ts';
import { withdrawFieldLog } from './withdraw-field-log.ts';

@ApiTags('field-log')
@Controller('api/field-logs')
export class FieldLogController {
  @Get()
  @Serves('fieldLog.read', 'Field work of a complex, a measure, a period or of oneself', FieldLogsSchema)
  logs(
    @InScope() scope: ReadScope,
    @Query({ schema: FieldLogsQuery }) query: FieldLogsQuery,
  ): Promise<FieldLogs> {
    return listFieldLogs(scope, query);
  }

  @Get('activity')
  @Serves('fieldLog.read', 'Field work per quarter and per 100 dwellings', ActivitySchema)
  activity(
    @InScope() scope: ReadScope,
    @Query({ schema: ActivityQuery }) query: ActivityQuery,
  ): Promise<Activity> {
    return readActivity(scope, query);
  }

  @Put(':id')
  @Serves(
    'fieldLog.write',
    'Log field work, as often as needed, under an id of the sender',
    FieldLogReceiptSchema,
  )
  log(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: LogFieldWorkSchema }) body: LogFieldWork,
  ): Promise<FieldLogReceipt> {
    return logFieldWork(scope, id, body);
  }

  @Post(':id/withdraw')
  @Serves('fieldLog.write', 'Withdraw one’s own entry, with the reason', SavedSchema)
  withdraw(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: WithdrawFieldLogSchema }) body: WithdrawFieldLog,
  ): Promise<Saved> {
    return withdrawFieldLog(scope, id, body);
  }
}
