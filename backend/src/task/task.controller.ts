import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type FinishTask,
  FinishTaskSchema,
  IdParam,
  type Saved,
  SavedSchema,
  type Tasks,
  TasksQuery,
  TasksSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { finishTask, reopenTask } from './finish-task.ts';
import { listTasks } from './list-tasks.ts';

@ApiTags('task')
@Controller('api/tasks')
export class TaskController {
  @Get()
  @Serves('task.read', 'The tasks of the person who asks, earliest due first', TasksSchema)
  tasks(@InScope() scope: ReadScope, @Query({ schema: TasksQuery }) query: TasksQuery): Promise<Tasks> {
    return listTasks(scope, query);
  }

  @Put(':id/done')
  @Serves('task.finish', 'Tick off a task that only a person can end', SavedSchema)
  done(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: FinishTaskSchema }) body: FinishTask,
  ): Promise<Saved> {
    return finishTask(scope, id, body);
  }

  @Post(':id/reopen')
  @Serves('task.finish', 'Take your own tick back', SavedSchema)
  reopen(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: FinishTaskSchema }) body: FinishTask,
  ): Promise<Saved> {
    return reopenTask(scope, id, body);
  }
}
