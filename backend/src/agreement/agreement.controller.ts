import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AddLegalBasis,
  AddLegalBasisSchema,
  AgreementSchema,
  type Agreements,
  AgreementsQuery,
  AgreementsSchema,
  type AgreementView,
  type ChangeAgreement,
  ChangeAgreementSchema,
  type ChangeLegalBasis,
  ChangeLegalBasisSchema,
  type ConcludeAgreement,
  ConcludeAgreementSchema,
  IdParam,
  type LegalBases,
  LegalBasesSchema,
  type MeasureBasis,
  MeasureBasisSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { listAgreements, listLegalBases, readAgreement } from './list-agreements.ts';
import { readBasis } from './read-basis.ts';
import { changeAgreement, concludeAgreement } from './write-agreement.ts';
import { addLegalBasis, changeLegalBasis } from './write-legal-basis.ts';

@ApiTags('agreement')
@Controller('api')
export class AgreementController {
  @Get('agreements')
  @Serves('agreement.read', 'What was promised, and which measures keep it', AgreementsSchema)
  list(
    @InScope() scope: ReadScope,
    @Query({ schema: AgreementsQuery }) query: AgreementsQuery,
  ): Promise<Agreements> {
    return listAgreements(scope, query);
  }

  @Get('agreements/:id')
  @Serves('agreement.read', 'One agreement with its measures', AgreementSchema)
  read(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<AgreementView> {
    return readAgreement(scope, id);
  }

  @Post('agreements')
  @Serves('agreement.write', 'Write down an agreement that was made', AgreementSchema, { status: 201 })
  async conclude(
    @InScope() scope: Scope,
    @Body({ schema: ConcludeAgreementSchema }) body: ConcludeAgreement,
  ): Promise<AgreementView> {
    return readAgreement(scope, await concludeAgreement(scope, body));
  }

  @Put('agreements/:id')
  @Serves('agreement.write', 'Change an agreement, or give it a last day', AgreementSchema)
  async change(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ChangeAgreementSchema }) body: ChangeAgreement,
  ): Promise<AgreementView> {
    await changeAgreement(scope, id, body);
    return readAgreement(scope, id);
  }

  @Get('legal-bases')
  @Serves('agreement.read', 'The rules of law an agreement may rest on', LegalBasesSchema)
  bases(@InScope() scope: ReadScope): Promise<LegalBases> {
    return listLegalBases(scope);
  }

  @Post('legal-bases')
  @Serves('legalBasis.change', 'Take a rule of law up in the list', LegalBasesSchema, { status: 201 })
  async addBasis(
    @InScope() scope: Scope,
    @Body({ schema: AddLegalBasisSchema }) body: AddLegalBasis,
  ): Promise<LegalBases> {
    await addLegalBasis(scope, body);
    return listLegalBases(scope);
  }

  @Put('legal-bases/:id')
  @Serves('legalBasis.change', 'Reword a rule of the list, or give it a last day', LegalBasesSchema)
  async changeBasis(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ChangeLegalBasisSchema }) body: ChangeLegalBasis,
  ): Promise<LegalBases> {
    await changeLegalBasis(scope, id, body);
    return listLegalBases(scope);
  }

  @Get('measures/:id/basis')
  @Serves('agreement.read', 'What a measure rests on', MeasureBasisSchema)
  basis(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<MeasureBasis> {
    return readBasis(scope, id);
  }
}
