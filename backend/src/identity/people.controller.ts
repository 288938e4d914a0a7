import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type EndAccount,
  EndAccountSchema,
  IdParam,
  type People,
  PeopleSchema,
  type Saved,
  SavedSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { endAccount } from './end-account.ts';
import { listPeople } from './list-people.ts';

@ApiTags('people')
@Controller('api/people')
export class PeopleController {
  @Get()
  @Serves('people.read', 'Everybody with an account', PeopleSchema)
  list(@InScope() scope: ReadScope): Promise<People> {
    return listPeople(scope);
  }

  @Put(':id/end')
  @Serves('people.change', 'Give an account its last day', SavedSchema)
  end(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: EndAccountSchema }) body: EndAccount,
  ): Promise<Saved> {
    return endAccount(scope, id, body);
  }
}
