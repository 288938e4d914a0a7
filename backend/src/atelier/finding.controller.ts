import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type DestineFinding,
  DestineFindingSchema,
  type Findings,
  FindingsQuery,
  FindingsSchema,
  IdParam,
  type RewordFinding,
  RewordFindingSchema,
  type Saved,
  SavedSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { destineFinding } from './destine-finding.ts';
import { listFindings } from './list-findings.ts';
import { rewordFinding } from './write-finding.ts';

@ApiTags('atelier')
@Controller('api/findings')
export class FindingController {
  @Get()
  @Serves('atelier.read', 'The findings of a cycle, an area or a complex', FindingsSchema)
  findings(
    @InScope() scope: ReadScope,
    @Query({ schema: FindingsQuery }) query: FindingsQuery,
  ): Promise<Findings> {
    return listFindings(scope, query);
  }

  @Put(':id')
  @Serves('finding.write', 'Reword a finding, or give it another owner', SavedSchema)
  reword(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: RewordFindingSchema }) body: RewordFinding,
  ): Promise<Saved> {
    return rewordFinding(scope, id, body);
  }

  @Put(':id/destination')
  @Serves('finding.destine', 'Give a finding its destination', SavedSchema)
  destine(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: DestineFindingSchema }) body: DestineFinding,
  ): Promise<Saved> {
    return destineFinding(scope, id, body);
  }
}
