import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AddComplex,
  AddComplexSchema,
  type AreaGeometry,
  AreaGeometrySchema,
  type Areas,
  AreasQuery,
  AreasSchema,
  type ChangeComplex,
  ChangeComplexSchema,
  type Complexes,
  ComplexesQuery,
  ComplexesSchema,
  ComplexSchema,
  type ComplexView,
  IdParam,
  type Saved,
  SavedSchema,
  type WorkAreas,
  WorkAreasSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { addComplex, changeComplex } from './change-complex.ts';
import { listAreas, listWorkAreas, readAreaGeometry } from './list-areas.ts';
import { listComplexes, readComplex } from './list-complexes.ts';

@ApiTags('place')
@Controller('api')
export class PlaceController {
  @Get('work-areas')
  @Serves('place.read', 'The management areas of the corporation', WorkAreasSchema)
  workAreas(@InScope() scope: ReadScope): Promise<WorkAreas> {
    return listWorkAreas(scope);
  }

  @Get('areas')
  @Serves('place.read', 'Areas of one year in the municipalities where the corporation works', AreasSchema)
  areas(@InScope() scope: ReadScope, @Query({ schema: AreasQuery }) query: AreasQuery): Promise<Areas> {
    return listAreas(scope, query);
  }

  @Get('areas/geometry')
  @Serves('place.read', 'The shapes of the neighbourhoods, as GeoJSON in WGS84', AreaGeometrySchema)
  geometry(
    @InScope() scope: ReadScope,
    @Query({ schema: AreasQuery }) query: AreasQuery,
  ): Promise<AreaGeometry> {
    return readAreaGeometry(scope, query);
  }

  @Get('complexes')
  @Serves('place.read', 'The complexes of the corporation', ComplexesSchema)
  complexes(
    @InScope() scope: ReadScope,
    @Query({ schema: ComplexesQuery }) query: ComplexesQuery,
  ): Promise<Complexes> {
    return listComplexes(scope, query);
  }

  @Get('complexes/:id')
  @Serves('place.read', 'One complex with its dwellings per neighbourhood', ComplexSchema)
  complex(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<ComplexView> {
    return readComplex(scope, id);
  }

  @Post('complexes')
  @Serves('place.change', 'Add a complex', SavedSchema, { status: 201 })
  add(@InScope() scope: Scope, @Body({ schema: AddComplexSchema }) body: AddComplex): Promise<Saved> {
    return addComplex(scope, body);
  }

  @Put('complexes/:id')
  @Serves('place.change', 'Change a complex', SavedSchema)
  change(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ChangeComplexSchema }) body: ChangeComplex,
  ): Promise<Saved> {
    return changeComplex(scope, id, body);
  }
}
