import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Search, SearchQuery, SearchSchema } from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope } from '../shell/scope.ts';
import { findAnything } from './find-anything.ts';

@ApiTags('search')
@Controller('api')
export class SearchController {
  @Get('search')
  @Serves('search.read', 'Complexes, neighbourhoods and measures by what was typed', SearchSchema)
  search(@InScope() scope: ReadScope, @Query({ schema: SearchQuery }) query: SearchQuery): Promise<Search> {
    return findAnything(scope, query);
  }
}
