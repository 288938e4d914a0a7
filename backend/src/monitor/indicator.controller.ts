import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AddIndicator,
  AddIndicatorSchema,
  type ChangeIndicator,
  ChangeIndicatorSchema,
  IdParam,
  type Indicators,
  IndicatorsSchema,
  type Saved,
  SavedSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { addIndicator, changeIndicator } from './define-indicator.ts';
import { listIndicators } from './list-indicators.ts';

@ApiTags('monitor')
@Controller('api/indicators')
export class IndicatorController {
  @Get()
  @Serves(
    'indicator.read',
    'The catalogue of indicators, with the periods they have figures for',
    IndicatorsSchema,
  )
  list(@InScope() scope: ReadScope): Promise<Indicators> {
    return listIndicators(scope);
  }

  @Post()
  @Serves('indicator.change', 'Add an indicator', SavedSchema, { status: 201 })
  add(@InScope() scope: Scope, @Body({ schema: AddIndicatorSchema }) body: AddIndicator): Promise<Saved> {
    return addIndicator(scope, body);
  }

  @Put(':id')
  @Serves('indicator.change', 'Change an indicator', SavedSchema)
  change(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ChangeIndicatorSchema }) body: ChangeIndicator,
  ): Promise<Saved> {
    return changeIndicator(scope, id, body);
  }
}
