import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AppointDeputy,
  AppointDeputySchema,
  type Deputies,
  DeputiesSchema,
  type EndDeputy,
  EndDeputySchema,
  IdParam,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { appointDeputy } from './appoint-deputy.ts';
import { endDeputy } from './end-deputy.ts';
import { listDeputies } from './list-deputies.ts';

@ApiTags('deputy')
@Controller('api/deputies')
export class DeputyController {
  @Get()
  @Serves('deputy.read', 'Who decides in whose place, and when', DeputiesSchema)
  list(@InScope() scope: ReadScope): Promise<Deputies> {
    return listDeputies(scope);
  }

  @Post()
  @Serves('deputy.appoint', 'Appoint who decides in your place for a period', DeputiesSchema, { status: 201 })
  async appoint(
    @InScope() scope: Scope,
    @Body({ schema: AppointDeputySchema }) body: AppointDeputy,
  ): Promise<Deputies> {
    await appointDeputy(scope, body);
    return listDeputies(scope);
  }

  @Post(':id/end')
  @Serves('deputy.appoint', 'End a deputyship before its day', DeputiesSchema)
  async end(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: EndDeputySchema }) body: EndDeputy,
  ): Promise<Deputies> {
    await endDeputy(scope, id, body);
    return listDeputies(scope);
  }
}
