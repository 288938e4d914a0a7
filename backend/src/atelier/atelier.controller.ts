import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Ateliers,
  AtelierSchema,
  AteliersQuery,
  AteliersSchema,
  type AtelierView,
  type CloseAtelier,
  CloseAtelierSchema,
  type HidePin,
  HidePinSchema,
  IdParam,
  type OpenAtelier,
  OpenAtelierSchema,
  type PinReceipt,
  PinReceiptSchema,
  type PlacePin,
  PlacePinSchema,
  type PrepareAtelier,
  PrepareAtelierSchema,
  type Saved,
  SavedSchema,
  type WriteFinding,
  WriteFindingSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { hidePin } from './hide-pin.ts';
import { placePin } from './place-pin.ts';
import { prepareAtelier } from './prepare-atelier.ts';
import { listAteliers, readAtelier } from './read-atelier.ts';
import { closeAtelier, openAtelier } from './run-atelier.ts';
import { writeFinding } from './write-finding.ts';

@ApiTags('atelier')
@Controller('api/ateliers')
export class AtelierController {
  @Get()
  @Serves('atelier.read', 'The workshops of a cycle or an area', AteliersSchema)
  ateliers(
    @InScope() scope: ReadScope,
    @Query({ schema: AteliersQuery }) query: AteliersQuery,
  ): Promise<Ateliers> {
    return listAteliers(scope, query);
  }

  @Get(':id')
  @Serves('atelier.read', 'One workshop with its pins and findings', AtelierSchema)
  atelier(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<AtelierView> {
    return readAtelier(scope, id);
  }

  @Post()
  @Serves('atelier.prepare', 'Prepare a workshop', SavedSchema, { status: 201 })
  prepare(
    @InScope() scope: Scope,
    @Body({ schema: PrepareAtelierSchema }) body: PrepareAtelier,
  ): Promise<Saved> {
    return prepareAtelier(scope, body);
  }

  @Post(':id/open')
  @Serves('atelier.run', 'Open a workshop in the atelier phase of its area', SavedSchema)
  open(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: OpenAtelierSchema }) body: OpenAtelier,
  ): Promise<Saved> {
    return openAtelier(scope, id, body);
  }

  @Post(':id/close')
  @Serves('atelier.run', 'Close a workshop', SavedSchema)
  close(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: CloseAtelierSchema }) body: CloseAtelier,
  ): Promise<Saved> {
    return closeAtelier(scope, id, body);
  }

  @Put(':id/pins/:pinId')
  @Serves('pin.place', 'Place a pin, as often as needed, under an id of the sender', PinReceiptSchema)
  place(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Param('pinId', { schema: IdParam }) pinId: string,
    @Body({ schema: PlacePinSchema }) body: PlacePin,
  ): Promise<PinReceipt> {
    return placePin(scope, id, pinId, body);
  }

  @Put(':id/pins/:pinId/hidden')
  @Serves('atelier.run', 'Take a pin off the board', SavedSchema)
  hide(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Param('pinId', { schema: IdParam }) pinId: string,
    @Body({ schema: HidePinSchema }) body: HidePin,
  ): Promise<Saved> {
    return hidePin(scope, id, pinId, body);
  }

  @Post(':id/findings')
  @Serves('finding.write', 'Write a finding of a workshop', SavedSchema, { status: 201 })
  write(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: WriteFindingSchema }) body: WriteFinding,
  ): Promise<Saved> {
    return writeFinding(scope, id, body);
  }
}
