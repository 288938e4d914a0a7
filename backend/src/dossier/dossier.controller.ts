import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Chain,
  ChainId,
  ChainKind,
  ChainSchema,
  type Dossier,
  DossierSchema,
  IdParam,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope } from '../shell/scope.ts';
import { readChain } from './read-chain.ts';
import { readDossier } from './read-dossier.ts';

@ApiTags('dossier')
@Controller('api')
export class DossierController {
  @Get('complexes/:id/dossier')
  @Serves('dossier.read', 'Everything of one complex on one time axis', DossierSchema)
  dossier(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<Dossier> {
    return readDossier(scope, id);
  }

  @Get('chain/:kind/:id')
  @Serves('dossier.read', 'The chain a figure, pin, measure, decision, euro or visit belongs to', ChainSchema)
  chain(
    @InScope() scope: ReadScope,
    @Param('kind', { schema: ChainKind }) kind: ChainKind,
    @Param('id', { schema: ChainId }) id: string,
  ): Promise<Chain> {
    return readChain(scope, kind, id);
  }
}
